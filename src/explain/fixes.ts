// A rule's fix as an edit of this reply: what stands in its place, or nothing. A run of three underscores is a blank.
import type { Finding, Fix } from '../contract.js'
import type { Rule } from '../rules/load.js'
import { fill, quote } from './words.js'

/** The edits that the rule's `fix` makes at the finding's first place; none where the rule has no fix. */
export function fixesFor(f: Finding, rule: Rule, reply: string): Fix[] {
  const span = f.spans[0]
  if (!rule.fix || !span) return []
  const text = rule.fix.replace
  let [start, end] = span
  if (text === '') {
    // What is left must read on: take the space and the comma before it along, or the space after it at the start.
    while (start > 0 && /[\s,;–—-]/.test(reply[start - 1]!)) start--
    if (start === 0 || /[.!?…]/.test(reply[start - 1]!))
      while (end < reply.length && /[\s,.;!?…]/.test(reply[end]!)) end++
    if (start > 0 && end < reply.length && !/[\s.,;!?…]/.test(reply[end]!))
      return [
        { label: fill(rule.fix.label, { words: quote(reply, span) }), edits: [{ start, end, text: ' ' }] },
      ]
  }
  return [{ label: fill(rule.fix.label, { words: quote(reply, span) }), edits: [{ start, end, text }] }]
}
