// Takes clauses out of a text or puts words in their place, so that spaces, commas, capitals and the end of the sentence stay right.
import { TAG } from '../annotate/types.js'
import type { Edit, Span } from '../contract.js'
import type { Pair } from '../matchers/cues.js'
import { type Extent, firstOf, wordsOf } from './extent.js'

/** Words that only tie a clause to the one before it. */
const TIES = new Set(['and', 'but', 'so', 'or', 'yet', 'then', 'however'])
/** What may stand between a word and the comma after it. */
const CLOSING = /^["”’')\]]*/

/** The place of the clauses' words, the opening quotes right before them included. */
function placeOf(p: Pair, extent: Extent): Span {
  const { text } = p.reply
  let [start, end] = wordsOf(p, extent)
  const opening = /["“(]+$/.exec(text.slice(0, start))
  if (opening) {
    start -= opening[0].length
    end += CLOSING.exec(text.slice(end))![0].length
  }
  return [start, end]
}

/** Where the words before clause i end, with what closes them: quotes and brackets, no comma. */
function endBefore({ reply: { clauses, words, text } }: Pair, i: number): number {
  const at = words[clauses[i]!.from - 1]!.end
  return at + CLOSING.exec(text.slice(at))![0].length
}

/** The first word of clause i that is no tie to what stood before it. */
function beyondTies({ reply: { clauses, words } }: Pair, i: number): number {
  const { from, to } = clauses[i]!
  let at = from
  while (at < to - 1 && TIES.has(words[at]!.norm)) at++
  return at
}

/** The end of a sentence whose last words go: a mark that asked or called was theirs, and becomes a full stop. */
function stopped({ reply: { clauses, words, text } }: Pair, last: number, end: number): Edit | null {
  const mark = /^\s*[?!][?!.]*/.exec(text.slice(end))?.[0]
  if (mark === undefined) return null
  const { verb, subject, from } = clauses[last]!
  // "did you wait, …?" still asks.
  const asks = subject !== 'none' && verb === from && (words[verb]!.tags & (TAG.AUX | TAG.MODAL)) !== 0
  return asks ? null : { start: end, end: end + mark.length, text: '.' }
}

/** A capital for the word at `to`, where one stood at `from`, the start that it takes over; else nothing. */
function capital(text: string, from: number, to: number): Edit[] {
  const letter = text.charAt(to)
  const upper = letter.toUpperCase()
  return /\p{Lu}/u.test(text.charAt(from)) && letter !== upper
    ? [{ start: to, end: to + 1, text: upper }]
    : []
}

/** Where the subject ends with which these clauses begin, if the next one shares it ("I was tired and forgot"); else null. */
function sharedSubject({ reply: { clauses, words, text } }: Pair, { from, to }: Extent): number | null {
  const { start, norm } = words[clauses[from]!.from]!
  const shares =
    clauses[to]!.inherited && PRONOUN.test(norm) && text.slice(start).toLowerCase().startsWith(norm)
  return shares ? start + norm.length : null
}
const PRONOUN = /^(i|you|we|he|she|they|it)$/

/** Edits that take the clauses out; those of a whole sentence go with its end. */
export function takingOut(p: Pair, extent: Extent): Edit[] {
  const { clauses, words, sentences, text } = p.reply
  const { from, to } = extent
  const [start, end] = placeOf(p, extent)
  const { sentence } = clauses[from]!
  const leads = firstOf(p, from) === from
  const ends = clauses[to]?.sentence !== sentence
  if (leads && ends) {
    const next = sentences[sentence + 1]
    if (next) return [{ start, end: words[next.from]!.start, text: '' }]
    const before = sentences[sentence - 1]
    if (!before) return [{ start: 0, end: text.length, text: '' }]
    const close = words[before.to - 1]!.end
    return [{ start: close + /^\S*/.exec(before.ending)![0].length, end: text.length, text: '' }]
  }
  if (leads) {
    const next = words[beyondTies(p, to)]!.start
    const first = words[clauses[from]!.from]!.start
    const kept = sharedSubject(p, extent)
    if (kept !== null) return [{ start: kept, end: next - 1, text: '' }]
    return [{ start, end: next, text: '' }, ...capital(text, first, next)]
  }
  const cut = { start: endBefore(p, from), end, text: '' }
  const stop = ends ? stopped(p, from - 1, end) : null
  return stop ? [{ ...cut, end: stop.end, text: stop.text }] : [cut]
}

/** One edit that puts a sentence in the place of the clauses, or of those of their words that end at `end`. */
export function replacing(p: Pair, { from, to }: Extent, sentence: string, end: number): Edit[] {
  const { clauses, words, text } = p.reply
  const c = clauses[from]!
  const before = clauses[from - 1]
  const first = words[beyondTies(p, from)]!
  const leads = firstOf(p, from) === from
  const tied = first !== words[c.from]
  const whole = end === words[clauses[to - 1]!.to - 1]!.end && clauses[to]?.sentence !== c.sentence
  const stop = whole ? stopped(p, from, end) : null
  const tail = stop?.text ?? ''
  const close = stop?.end ?? end
  // After a finished clause a sentence of its own; after a mere "Look," it goes on.
  if (!leads && (tied || (before!.verb >= 0 && before!.mood !== 'command')))
    return [{ start: endBefore(p, from), end: close, text: `. ${sentence}${tail}` }]
  const low = !leads || /\p{Ll}/u.test(text.charAt(words[c.from]!.start))
  return [{ start: words[c.from]!.start, end: close, text: `${low ? lowered(sentence) : sentence}${tail}` }]
}

/** Small at the start, but for "I". */
const lowered = (sentence: string) =>
  /^I\b/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
