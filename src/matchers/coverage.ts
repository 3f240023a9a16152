// The statement's own points and feelings, and what the reply did with each: covered, missed or twisted.
import type { Coverage, Span } from '../contract.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import { grouped, pointsOf } from './points.js'
import { clauseSpan, spanOf } from './reading.js'
import { sharedBy, standsIn } from './shared.js'

/** What scoring found, as far as coverage needs it. */
export interface Acts {
  /** Clauses of the reply that say the story back or own the deed. */
  story: readonly number[]
  /** Clauses that name the partner's feeling. */
  feeling: readonly number[]
  /** Clauses that dispute, play down or mock. */
  turnsAway: readonly number[]
  /** Further clauses that take a point up where they share its words. */
  beside: readonly number[]
}

/** Lists that dispute what was said, play it down or turn it round. */
const DISPUTING = ['deny', 'minimise', 'dismiss', 'counter', 'contempt']

/** Whether a clause of the reply disputes, rather than only excuses. */
export function disputes({ reply }: Pair, clause: number): boolean {
  return reply.ground.hits.some(
    (h) => DISPUTING.includes(h.entry.name) && reply.words[h.start]!.clause === clause,
  )
}

/**
 * A point is covered by clauses that take it up: those that share a word or a feeling with it, else those of the same meaning, else
 * one told from the other side in the same tense ("you never came" answered with "I stayed away"), which takes up one point at most.
 * It is twisted where only a clause that turns away shares it.
 */
export function coverage(p: Pair, acts: Acts): Coverage[] {
  const points = pointsOf(p.statement, p.statementFeelings)
  const told = [...acts.story, ...acts.feeling]
  const takesUp = new Set([...told, ...acts.beside])
  const by: number[][] = points.map(() => [])
  const against: number[][] = points.map(() => [])
  const placed = new Set<number>()
  const place = (clause: number, i: number) => {
    by[i]!.push(clause)
    placed.add(clause)
  }
  const shared = sharedBy(p, points)
  for (const [clause, { same, alike }] of shared.entries()) {
    const those = same.size > 0 ? [...same.keys()] : [...alike]
    if (takesUp.has(clause)) for (const i of those) place(clause, i)
    else if (acts.turnsAway.includes(clause))
      for (const i of new Set([...same.keys(), ...alike])) against[i]!.push(clause)
  }
  for (const f of p.feelings) {
    if (!takesUp.has(f.clause) || (f.owner === 'i' && !told.includes(f.clause))) continue
    for (const g of p.statementFeelings) {
      const i = points.findIndex((x) => g.from >= x.from && g.from < x.to)
      if (f.family === g.family && i >= 0) place(f.clause, i)
    }
  }
  for (const group of grouped(p.reply, p.feelings)) {
    const clauses = group.clauses.filter((c) => takesUp.has(c))
    if (clauses.length === 0) continue
    for (const [i, x] of points.entries())
      if (by[i]!.length === 0 && standsIn(p, x, group)) for (const c of clauses) place(c, i)
  }
  for (const clause of acts.story) {
    const { subject, tense } = p.reply.clauses[clause]!
    if (placed.has(clause) || tense === 'none') continue
    const side = subject === 'i' || subject === 'mine' || subject === 'none' ? 'you' : 'i'
    const i = points.findIndex((x, k) => {
      const lead = p.statement.clauses[x.clauses[0]!]!
      return lead.subject === side && lead.tense === tense && by[k]!.length === 0
    })
    if (i >= 0) place(clause, i)
  }
  const spans = (clauses: number[]): Span[] =>
    [...new Set(clauses)].sort((a, b) => a - b).map((c) => clauseSpan(p.reply, p.reply.clauses[c]!))
  return points.map((x, i) => {
    const span = spanOf(p.statement, x.from, x.to)
    if (by[i]!.length > 0) return { span, state: 'covered', by: spans(by[i]!) }
    if (against[i]!.length > 0) return { span, state: 'twisted', by: spans(against[i]!) }
    return { span, state: 'missed', by: [] }
  })
}

/** Of the points that are missed the one that carries a feeling, else the one that says most; null where none is missed. */
export function weightiestMissed(p: Pair, list: readonly Coverage[]): Coverage | null {
  const { words } = p.statement
  const within = ({ span }: Coverage, i: number) => words[i]!.start >= span[0] && words[i]!.end <= span[1]
  const weight = (c: Coverage) =>
    (p.statementFeelings.some((f) => within(c, f.from)) ? words.length : 0) +
    words.filter((w, i) => within(c, i) && isContent(w)).length
  return list
    .filter((c) => c.state === 'missed')
    .reduce<Coverage | null>((best, c) => (best && weight(best) >= weight(c) ? best : c), null)
}
