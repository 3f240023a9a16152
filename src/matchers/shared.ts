// What the clauses of a reply share with the points of a statement: the same words, words of one meaning, the same saying turned round.
import type { Clause, Word } from '../annotate/types.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import type { Point } from './points.js'

/** By clause of the reply and point: how much of the point's words stands there; `alike` only in meaning. */
export interface Shared {
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
export function sharedBy(p: Pair, points: readonly Point[]): Shared[] {
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

/** Words for the one who speaks, and for the one who is spoken to. */
export const FIRST: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself'])
export const SECOND: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])
/** What a word may be at base; first and second person by name, exchanged where `crossed`. */
function bases(w: Word, crossed: boolean): readonly string[] {
  if (FIRST.has(w.norm)) return [crossed ? '<you>' : '<i>']
  if (SECOND.has(w.norm)) return [crossed ? '<i>' : '<you>']
  return [w.norm, ...w.lemmas]
}
/** How much of a point that has hardly a content word must stand in the reply, persons exchanged: "I say nothing". */
const MOST = 0.75

/** Whether a point that has hardly a content word stands in these words of the reply. */
export function standsIn(p: Pair, point: Point, group: Point): boolean {
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
