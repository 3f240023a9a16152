// A rule's fix as an edit of this reply: what stands in its place, or nothing. A run of three underscores is a blank.
import type { Finding, Fix } from '../contract.js'
import type { Pair } from '../matchers/cues.js'
import type { Rule } from '../rules/load.js'
import { fill, quote } from './words.js'

/** The edits that the rule's `fix` makes at the finding's first place; none where the rule has no fix. */
export function fixesFor(f: Finding, rule: Rule, p: Pair): Fix[] {
  const span = f.spans[0]
  if (!rule.fix || !span) return []
  const reply = p.reply.text
  const own = feelingWords(p, span)
  const label = (text: string) => fill(own ? text.replace('___', own) : text, { words: quote(reply, span) })
  const text = own ? rule.fix.replace.replace('___', own) : rule.fix.replace
  let [start, end] = span
  if (text === '') {
    // What is left must read on: take the space and the comma before it along, or the space after it at the start.
    while (start > 0 && /[\s,;–—-]/.test(reply[start - 1]!)) start--
    if (start === 0 || /[.!?…]/.test(reply[start - 1]!))
      while (end < reply.length && /[\s,.;!?…]/.test(reply[end]!)) end++
    if (start > 0 && end < reply.length && !/[\s.,;!?…]/.test(reply[end]!))
      return [{ label: label(rule.fix.label), edits: [{ start, end, text: ' ' }] }]
  }
  return [{ label: label(rule.fix.label), edits: [{ start, end, text }] }]
}

/** The person's own word for the partner's feeling inside the span, which may go on standing in the edit; "" where there is none. */
function feelingWords(p: Pair, [start, end]: readonly [number, number]): string {
  const { words, text } = p.reply
  const f = p.feelings.find(
    (x) =>
      x.owner === 'you' &&
      (x.kind === 'state' || x.to - x.from === 1) &&
      words[x.from]!.start >= start &&
      words[x.to - 1]!.end <= end,
  )
  return f ? text.slice(words[f.from]!.start, words[f.to - 1]!.end) : ''
}
