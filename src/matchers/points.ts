// What a statement says, point by point: clauses that lean on each other are one, talk about the talk itself is none.
import { type Clause, is, TAG, type Word } from '../annotate/types.js'
import { isContent } from './alignment.js'
import type { Feeling } from './feelings.js'
import type { Reading } from './reading.js'

/** Words from..to, end-exclusive, with the clauses that they stand in, in order; the first of these leads. */
export interface Point {
  from: number
  to: number
  clauses: number[]
}

/** Links whose clause is part of the one before it, where nothing but a space parts the two. */
const OBJECT = new Set(['that', 'what', 'who', 'which', 'how', 'where', 'why', 'whether', 'like', 'than'])
/** Links that leave the subject shared. */
const ADDS = new Set(['', 'and', 'or', 'then', 'but', 'so', 'yet'])
/** What stands for something that was said before. */
const BACK = new Set(['it', 'that', 'this'])
/** Words of a short clause, and of a point that shared subjects have made long, at most. */
const SHORT = 4
const LONG = 14
/** Feelings that a complaint begins with out of courtesy. */
const COURTEOUS = new Set(['grateful', 'glad', 'calm'])

const openGap = (w: Word) => w.gap.trim() === ''

/** The clause's words without the link that ties it to the one before. */
function body(r: Reading, c: Clause): Word[] {
  let from = c.from
  const ties = (w: Word) => w.norm === c.link || (c.link !== '' && ADDS.has(w.norm))
  while (from < c.to - 1 && ties(r.words[from]!)) from++
  return r.words.slice(from, c.to)
}

const contentOf = (words: readonly Word[]) => words.filter(isContent).length

/** "I put it down", "it landed": a verb that only makes sense beside what it points back to. */
function pointsBack(r: Reading, c: Clause, feelings: readonly Feeling[]): boolean {
  const words = body(r, c)
  const verb = r.words[c.verb]
  return (
    verb !== undefined &&
    !c.negated &&
    c.mood === 'statement' &&
    words.length <= SHORT + 1 &&
    words.some((w) => BACK.has(w.norm)) &&
    !words.some((w) => w !== verb && isContent(w) && !is(w, TAG.ADV)) &&
    !feelings.some((f) => f.from >= c.from && f.from < c.to)
  )
}

/** Whether the clause's verb is one of saying. */
const speaks = (r: Reading, c: Clause) =>
  r.ground.hits.some((h) => h.entry.name === 'speech-verb' && h.start <= c.verb && c.verb < h.end)

/** Whether a sentence only completes the one before it: "I saw it.", "In Bath." */
function addsTo(r: Reading, c: Clause, feelings: readonly Feeling[]): boolean {
  const { from, to } = r.sentences[c.sentence]!
  if (from !== c.from || to !== c.to) return false
  if (c.verb >= 0) return (c.subject === 'i' || c.subject === 'it') && pointsBack(r, c, feelings)
  const feels = feelings.some((f) => f.from >= from && f.from < to)
  return to - from > 1 && to - from < SHORT && !feels && c.mood === 'fragment' && contentOf(body(r, c)) > 0
}

/** Whether clause i is one point with the clauses that stand right before it. */
function joins(r: Reading, before: Point, i: number, feelings: readonly Feeling[]): boolean {
  const c = r.clauses[i]!
  const last = r.clauses[i - 1]!
  if (before.to !== c.from) return false
  if (last.sentence !== c.sentence) return addsTo(r, c, feelings)
  if (c.governor !== '') return true
  const open = openGap(r.words[c.from]!)
  if (c.link === 'that' && last.verb >= 0) return true
  if (open && OBJECT.has(c.link) && last.verb >= 0) return true
  // "You said" or "she told me", beside the words in quotation marks.
  const outer = c.quoted ? last : c
  if (c.quoted !== last.quoted) return speaks(r, outer) && outer.to - outer.from <= SHORT
  const words = body(r, c)
  // "I thought | the train was yours", "the cake | I'd made": no word and no sign parts them.
  const short = words.length <= SHORT + 1
  if (open && c.link === '' && !c.inherited && c.verb >= 0)
    return short || last.verb === last.to - 1 || speaks(r, last)
  if (!ADDS.has(c.link) && c.mood !== 'question' && short) return true
  if (c.inherited && ADDS.has(c.link) && before.to - before.from + words.length <= LONG)
    return words.length <= SHORT || contentOf(body(r, last)) <= 1
  if (c.link === 'but') return false
  return pointsBack(r, c, feelings) || (before.clauses.length === 1 && pointsBack(r, last, feelings))
}

/** All clauses of a text, those that lean on each other together. */
export function grouped(r: Reading, feelings: readonly Feeling[]): Point[] {
  const groups: Point[] = []
  for (const [i, c] of r.clauses.entries()) {
    const last = groups.at(-1)
    if (last && joins(r, last, i, feelings)) {
      last.to = c.to
      last.clauses.push(i)
    } else groups.push({ from: c.to - body(r, c).length, to: c.to, clauses: [i] })
  }
  return groups
}

/** "I'd like to put this calmly", "I have to tell you something": it says that something will be said. */
function announces(r: Reading, { clauses, from, to }: Point): boolean {
  const c = r.clauses[clauses[0]!]!
  if (clauses.length > 1 || c.subject !== 'i' || c.negated || c.tense === 'past' || c.tense === 'perfect')
    return false
  const speech = r.ground.hits.find(
    (h) =>
      h.entry.name === 'speech-verb' &&
      h.start > from &&
      h.end <= to &&
      (r.words[h.start - 1]!.norm === 'to' || is(r.words[h.start - 1], TAG.MODAL | TAG.ADV)),
  )
  const told = (w: Word) => isContent(w) && !is(w, TAG.ADV) && !VAGUE.has(w.norm)
  return speech !== undefined && !r.words.slice(speech.end, to).some(told)
}
const VAGUE = new Set(['something', 'anything', 'everything', 'word', 'words', 'truth'])

/** "I'm grateful, really": a feeling that no complaint is about, with nothing said of what for. */
function isCourtesy(r: Reading, { clauses, from, to }: Point, feelings: readonly Feeling[]): boolean {
  const c = r.clauses[clauses[0]!]!
  const f = feelings.find((x) => x.from >= from && x.from < to)
  if (clauses.length > 1 || !f || !COURTEOUS.has(f.family) || f.negated) return false
  const other = (w: Word, i: number) =>
    (from + i < f.from || from + i >= f.to) && isContent(w) && !is(w, TAG.ADV)
  return c.subject === 'i' && c.tense === 'present' && !r.words.slice(from, to).some(other)
}

/** The statement's points in order: what says something of what happened or is felt. Empty for an empty statement. */
export function pointsOf(r: Reading, feelings: readonly Feeling[]): Point[] {
  const points = grouped(r, feelings).filter((x) => {
    const words = r.words.slice(x.from, x.to)
    const feels = feelings.some((f) => f.from >= x.from && f.from < x.to)
    const c = r.clauses[x.clauses[0]!]!
    const filler = r.ground.hits.some(
      (h) => h.entry.name === 'greeting' && h.start <= c.from && h.end >= x.to,
    )
    if (filler || announces(r, x)) return false
    if (feels) return true
    // "Oops." and "Twice." say nothing alone; nor does "You know that."
    if (words.length === 1 && !is(words[0], TAG.PAST | TAG.NAME)) return false
    const told = x.clauses.some((i) => r.clauses[i]!.subject === 'you' && r.clauses[i]!.verb >= 0)
    const governs = x.clauses.some((i) => r.clauses[i]!.governor !== '')
    return (
      contentOf(words) > 0 || governs || (told && c.mood !== 'question' && (c.negated || words.length > 3))
    )
  })
  const own = points.filter((x) => !isCourtesy(r, x, feelings))
  return own.length > 0 ? own : points
}
