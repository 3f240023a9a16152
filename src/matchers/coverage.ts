// The statement's own points and feelings, and what the reply did with each: covered, missed or twisted.
import type { Clause, Word } from '../annotate/types.js'
import type { Coverage, Span } from '../contract.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import { grouped, type Point, pointsOf } from './points.js'
import { clauseSpan, spanOf } from './reading.js'

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

/** By clause of the reply and point: how much of the point's words stands there; `alike` only in meaning. */
interface Shared {
  same: Map<number, number>
  alike: Set<number>
}

const CROSSED: Record<Clause['subject'], Clause['subject']> = {
  ...{ i: 'you', mine: 'yours', you: 'i', yours: 'mine', we: 'we', they: 'noun', it: 'noun' },
  ...{ noun: 'noun', none: 'none' },
}
const ofOthers = (s: Clause['subject']) => (s === 'they' || s === 'it' ? 'noun' : s)

/** Whether a clause of the reply can tell of the same doing as the point: "I" answers "you", "your brother" answers "my brother". */
function sidesAgree(p: Pair, clause: number, point: Point): boolean {
  const { subject } = p.reply.clauses[clause]!
  return (
    subject === 'none' ||
    point.clauses.some((i) => {
      const told = p.statement.clauses[i]!.subject
      return told === 'none' || ofOthers(CROSSED[told]) === ofOthers(subject)
    })
  )
}

/** What each clause of the reply shares with each point. A word that stands in several points goes to the one that shares most else. */
function sharedBy(p: Pair, points: readonly Point[]): Shared[] {
  const { words } = p.statement
  const list = p.reply.clauses.map((): Shared => ({ same: new Map(), alike: new Set() }))
  const add = (clause: number, point: number) => {
    const { same } = list[clause]!
    same.set(point, (same.get(point) ?? 0) + 1)
  }
  const several: { clause: number; among: number[] }[] = []
  for (const a of p.aligned) {
    const { clause } = p.reply.words[a.reply]!
    const { lemmas } = words[a.statement]!
    const holds = (x: Point) =>
      words.slice(x.from, x.to).some((w) => isContent(w) && w.lemmas.some((l) => lemmas.includes(l)))
    const among = points.flatMap((x, i) => (holds(x) ? [i] : []))
    if (a.kind === 'meaning' || a.kind === 'opposite')
      for (const i of among) {
        if (sidesAgree(p, clause, points[i]!)) list[clause]!.alike.add(i)
      }
    else if (among.length === 1) add(clause, among[0]!)
    else if (among.length > 1) several.push({ clause, among })
  }
  const known = list.map(({ same }) => new Map(same))
  for (const { clause, among } of several) {
    const worth = (i: number) => (known[clause]!.get(i) ?? 0) + (sidesAgree(p, clause, points[i]!) ? 0.5 : 0)
    add(
      clause,
      among.reduce((best, i) => (worth(i) > worth(best) ? i : best)),
    )
  }
  return list
}

const FIRST = new Set(['i', 'me', 'my', 'mine', 'myself'])
const SECOND = new Set(['you', 'your', 'yours', 'yourself'])
/** What a word may be at base; first and second person by name, exchanged where `crossed`. */
function bases(w: Word, crossed: boolean): readonly string[] {
  if (FIRST.has(w.norm)) return [crossed ? '<you>' : '<i>']
  if (SECOND.has(w.norm)) return [crossed ? '<i>' : '<you>']
  return [w.norm, ...w.lemmas]
}
/** How much of a point that has hardly a content word must stand in the reply, persons exchanged: "I say nothing". */
const MOST = 0.75

function standsIn(p: Pair, point: Point, group: Point): boolean {
  const words = p.statement.words.slice(point.from, point.to)
  if (words.length < 3 || words.filter(isContent).length > 1) return false
  const there = p.reply.words.slice(group.from, group.to).map((w) => bases(w, true))
  const found = words.filter((w) => {
    const own = bases(w, false)
    const at = there.findIndex((list) => list.some((x) => own.includes(x)))
    if (at >= 0) there.splice(at, 1)
    return at >= 0
  })
  return found.length / words.length >= MOST
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
