// The statement's own points and feelings, and what the reply did with each: covered, missed or twisted.
import type { Clause } from '../annotate/types.js'
import type { Coverage, Span } from '../contract.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import { clauseSpan, spanOf } from './reading.js'

/** What scoring found, as far as coverage needs it. */
export interface Acts {
  /** Clauses of the reply that say the story back or own the deed. */
  story: readonly number[]
  /** Clauses that name the partner's feeling. */
  feeling: readonly number[]
  /** Clauses that dispute, play down or mock. */
  turnsAway: readonly number[]
}

/** Lists that dispute what was said, play it down or turn it round. */
const DISPUTING = ['deny', 'minimise', 'dismiss', 'counter', 'contempt']

/** Whether a clause of the reply disputes, rather than only excuses. */
export function disputes({ reply }: Pair, clause: number): boolean {
  return reply.ground.hits.some(
    (h) => DISPUTING.includes(h.entry.name) && reply.words[h.start]!.clause === clause,
  )
}

interface Point {
  from: number
  to: number
  clause: Clause
}

/** The statement's points in order: clauses that say something. Empty for an empty statement. */
export function pointsOf(p: Pair): Point[] {
  const { statement } = p
  const points: Point[] = []
  for (const c of statement.clauses) {
    const words = statement.words.slice(c.from, c.to)
    const says =
      words.some(isContent) ||
      (c.subject === 'you' && c.verb >= 0) ||
      p.statementFeelings.some((f) => f.from >= c.from && f.from < c.to)
    const filler = statement.ground.hits.some(
      (h) => h.entry.name === 'greeting' && h.start <= c.from && h.end >= c.to,
    )
    if (!says || filler || (c.governor === '' && words.length <= 1 && !words.some(isContent))) continue
    let from = c.from
    while (from < c.to - 1 && statement.words[from]!.norm === c.link) from++
    // "You said | you'd be there" is one point.
    const last = points.at(-1)
    if (last && c.governor && last.clause.sentence === c.sentence && last.to === c.from) last.to = c.to
    else points.push({ from, to: c.to, clause: c })
  }
  return points
}

/**
 * A point is covered by clauses that take it up: those that share a word or a feeling with it, else those told from the
 * other side in the same tense ("you never came" answered with "I stayed away"). It is twisted where only a clause that turns away shares it.
 */
export function coverage(p: Pair, acts: Acts): Coverage[] {
  const points = pointsOf(p)
  const takesUp = [...acts.story, ...acts.feeling]
  const by: number[][] = points.map(() => [])
  const against: number[][] = points.map(() => [])
  const at = (statementWord: number) =>
    points.findIndex((x) => statementWord >= x.from && statementWord < x.to)
  const placed = new Set<number>()
  for (const a of p.aligned) {
    const i = at(a.statement)
    const clause = p.reply.words[a.reply]!.clause
    if (i < 0) continue
    if (takesUp.includes(clause)) {
      by[i]!.push(clause)
      placed.add(clause)
    } else if (acts.turnsAway.includes(clause)) against[i]!.push(clause)
  }
  for (const f of p.feelings)
    for (const g of p.statementFeelings)
      if (f.family === g.family && takesUp.includes(f.clause)) {
        const i = at(g.from)
        if (i >= 0) by[i]!.push(f.clause)
        placed.add(f.clause)
      }
  for (const clause of acts.story) {
    if (placed.has(clause)) continue
    const { subject, tense } = p.reply.clauses[clause]!
    const side = subject === 'i' || subject === 'mine' || subject === 'none' ? 'you' : 'i'
    const i = points.findIndex(
      (x, k) => x.clause.subject === side && x.clause.tense === tense && by[k]!.length === 0,
    )
    if (i >= 0) by[i]!.push(clause)
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
