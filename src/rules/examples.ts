// Tries every example of a rule file: what must match, with the expected place in [brackets], and what must not.
import { read } from '../matchers/reading.js'
import type { Net } from './find.js'
import type { Rule, Rules } from './load.js'

type Example = Rule['examples']['match'][number]

/** Problems of one rule's examples, one sentence each; empty where all hold. Rules with a matcher are tried by the whole engine. */
export function tryExamples(
  rule: Rule,
  rules: Rules,
  net: Net,
  shownBy: (statement: string, reply: string) => ReadonlySet<string>,
): string[] {
  const problems: string[] = []
  const parts = (e: Example) => (typeof e === 'string' ? { statement: '', reply: e } : e)
  for (const e of rule.examples.match) {
    const { statement, reply } = parts(e)
    const start = reply.indexOf('[')
    const end = reply.indexOf(']') - 1
    const text = reply.replace(/[[\]]/g, '')
    if (rule.patterns.length === 0) {
      if (!shownBy(statement, text).has(rule.code)) problems.push(`does not show ${rule.code}: "${text}"`)
      continue
    }
    const r = read(text, rules, net)
    const found = r.matches
      .filter((m) => m.rule === rule)
      .map((m) => [r.words[m.from]!.start, r.words[m.to - 1]!.end] as const)
    if (found.length === 0) problems.push(`does not match: "${text}"`)
    else if (start < 0) problems.push(`mark the expected words in [brackets]: "${text}"`)
    else if (!found.some(([a, b]) => a === start && b === end))
      problems.push(
        `marks "${found.map(([a, b]) => text.slice(a, b)).join('", "')}" in place of "${text.slice(start, end)}"`,
      )
  }
  for (const e of rule.examples.miss) {
    const { statement, reply } = parts(e)
    const hit =
      rule.patterns.length === 0
        ? shownBy(statement, reply).has(rule.code)
        : read(reply, rules, net).matches.some((m) => m.rule === rule)
    if (hit) problems.push(`must not match: "${reply}"`)
  }
  return problems
}
