// find: every rule looks at the text, in one sweep, and says where it matched.
import { type Annotation, type Clause, TAG } from '../annotate/types.js'
import type { LexicalGround } from './lexicon.js'
import type { Rule } from './load.js'
import { firstKeys, keysOf, type Match, matchAt, type Pattern, possible } from './pattern.js'

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
  pattern: Pattern
  unless: boolean
}

/** All patterns of all rules behind one index of first words. */
export class Net {
  readonly #index = new Map<string, Entry[]>()
  readonly #any: Entry[] = []

  constructor(rules: readonly Rule[]) {
    const add = (rule: Rule, pattern: Pattern, unless: boolean) => {
      const keys = new Set(firstKeys(pattern.elements))
      if (keys.size === 0 || keys.has('*')) this.#any.push({ rule, pattern, unless })
      else
        for (const key of keys) {
          const list = this.#index.get(key)
          if (list) list.push({ rule, pattern, unless })
          else this.#index.set(key, [{ rule, pattern, unless }])
        }
    }
    for (const rule of rules) {
      for (const p of rule.patterns) add(rule, p, false)
      for (const p of rule.unlessPatterns) add(rule, p, true)
    }
  }

  sweep(a: Annotation, ground: LexicalGround): RuleMatch[] {
    const found: { rule: Rule; match: Match }[] = []
    const barred: { rule: Rule; match: Match }[] = []
    const classesAt = new Map<number, Set<string>>()
    for (const h of ground.hits) {
      const set = classesAt.get(h.start) ?? new Set<string>()
      set.add(`c:${h.entry.name}`)
      if (h.entry.feeling) set.add(`c:feeling:${h.entry.feeling.kind}`)
      classesAt.set(h.start, set)
    }
    const keys = a.words.map(keysOf)
    const present = new Set(keys.flat())
    for (const set of classesAt.values()) for (const key of set) present.add(key)
    const can = possible(present)
    for (const sentence of a.sentences)
      for (let i = sentence.from; i < sentence.to; i++) {
        const tried = new Set<Pattern>()
        const attempt = (list: readonly Entry[] | undefined) => {
          for (const { rule, pattern, unless } of list ?? []) {
            if (!can(pattern) || tried.has(pattern)) continue
            tried.add(pattern)
            const match = matchAt(pattern, ground, i, sentence.to)
            if (match) (unless ? barred : found).push({ rule, match })
          }
        }
        for (const key of keys[i]!) attempt(this.#index.get(key))
        for (const key of tagKeys(a.words[i]!.tags)) attempt(this.#index.get(key))
        for (const key of classesAt.get(i) ?? []) attempt(this.#index.get(key))
        attempt(this.#any)
      }
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

const BITS = Object.values(TAG)
const tagKeys = (tags: number): string[] => BITS.flatMap((bits) => (tags & bits ? [`t:${bits}`] : []))

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
