// find: every rule looks at the text, in one sweep, and says where it matched.
import type { Annotation, Clause } from '../annotate/types.js'
import type { LexicalGround } from './lexicon.js'
import type { Rule, Rules } from './load.js'
import type { Pattern } from './pattern.js'
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

  constructor({ rules, lexicon }: Pick<Rules, 'rules' | 'lexicon'>) {
    this.#sweep = new Sweep(
      rules.flatMap((rule) => [
        ...rule.patterns.map((p): [Entry, Pattern] => [{ rule, unless: false }, p]),
        ...rule.unlessPatterns.map((p): [Entry, Pattern] => [{ rule, unless: true }, p]),
      ]),
      lexicon.keys,
    )
  }

  sweep(a: Annotation, ground: LexicalGround): RuleMatch[] {
    const found = this.#sweep.find(ground)
    const barred = found.filter((f) => f.value.unless)
    const matches: RuleMatch[] = []
    for (const { value, start, end, from, to } of found) {
      const { rule, unless } = value
      if (unless || barred.some((b) => b.value.rule === rule && b.start < end && start < b.end)) continue
      const clause = a.words[from]?.clause ?? a.words[start]!.clause
      if (!fits(rule, a.clauses[clause]!)) continue
      if (matches.some((m) => m.rule === rule && m.from < to && from < m.to)) continue
      matches.push({ rule, from, to, clause })
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
