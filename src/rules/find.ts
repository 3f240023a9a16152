// find: every rule looks at the text, in one sweep, and says where it matched.
import type { Annotation, Clause } from '../annotate/types.js'
import type { LexicalGround } from './lexicon.js'
import type { Rule } from './load.js'
import type { Match, Pattern } from './pattern.js'
import { Sweep } from './sweep.js'

export interface RuleMatch {
  rule: Rule
  /** Marked words, end-exclusive. */
  from: number
  to: number
  /** Index of the clause that holds the first marked word. */
  clause: number
}

interface Entry {
  rule: Rule
  unless: boolean
}

/** All patterns of all rules behind one index. */
export class Net {
  readonly #sweep: Sweep<Entry>

  constructor(rules: readonly Rule[]) {
    this.#sweep = new Sweep(
      rules.flatMap((rule) => [
        ...rule.patterns.map((p): [Entry, Pattern] => [{ rule, unless: false }, p]),
        ...rule.unlessPatterns.map((p): [Entry, Pattern] => [{ rule, unless: true }, p]),
      ]),
    )
  }

  sweep(a: Annotation, ground: LexicalGround): RuleMatch[] {
    const found: { rule: Rule; match: Match }[] = []
    const barred: { rule: Rule; match: Match }[] = []
    for (const { value, match } of this.#sweep.find(ground))
      (value.unless ? barred : found).push({ rule: value.rule, match })
    const matches: RuleMatch[] = []
    for (const { rule, match } of found) {
      if (barred.some((b) => b.rule === rule && b.match.start < match.end && match.start < b.match.end))
        continue
      const clause = a.words[match.from]?.clause ?? a.words[match.start]!.clause
      if (!fits(rule, a.clauses[clause]!)) continue
      if (matches.some((m) => m.rule === rule && m.from < match.to && match.from < m.to)) continue
      matches.push({ rule, from: match.from, to: match.to, clause })
    }
    return matches
  }
}

function fits({ where }: Rule, c: Clause): boolean {
  if (!where) return true
  return (
    (!where.subject || where.subject.includes(c.subject)) &&
    (!where.tense || where.tense.includes(c.tense)) &&
    (!where.mood || where.mood.includes(c.mood)) &&
    (where.negated === undefined || where.negated === c.negated) &&
    (where.quoted === undefined || where.quoted === c.quoted) &&
    (where.exclaimed === undefined || where.exclaimed === c.exclaimed) &&
    (!where.link || where.link.includes(c.link)) &&
    (!where.governor || where.governor.includes(c.governor || 'none'))
  )
}
