// Cuts a text into words with exact places, contractions opened and spelling mended, and says where sentences end.
import type { Grammar } from './grammar.js'
import { open, type Typed } from './opening.js'
import { type Quoted, quotedIn } from './quotes.js'
import type { Word } from './types.js'
import type { Vocabulary } from './vocabulary.js'

/** A word as it is typed, with the apostrophes inside it and one behind it. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}\p{N}]+)*['’]?/gu
const SENTENCE_END = /[.!?…\n]/u

/** Words of the text in order; empty for a text without letters or digits. */
export function cutWords(text: string, grammar: Grammar, vocabulary: Vocabulary): Word[] {
  const quotes = quotedIn(text)
  const typed = cut(text, quotes)
  const words: Word[] = []
  let sentence = 0
  for (const [i, piece] of typed.entries()) {
    if (i > 0 && endsSentence(piece.gap, text, piece.start)) sentence++
    const quoted = quotes.some(([from, to]) => from < piece.start && piece.start < to)
    for (const [k, [norm, alt]] of open(typed, i, grammar, vocabulary).entries())
      words.push({
        norm,
        alt,
        lemmas: vocabulary.lemmas(norm),
        tags: 0,
        start: piece.start,
        end: piece.end,
        sentence,
        clause: 0,
        gap: k === 0 ? piece.gap : '',
        quoted,
      })
  }
  return negationFirst(words, grammar)
}

/** "did you not know" as "didn't you know": "not" before the subject; the two share one place, so that places stay in order. */
function negationFirst(words: Word[], g: Grammar): Word[] {
  const spaced = (w: Word) => /^\s+$/.test(w.gap)
  for (let i = 0; i + 2 < words.length; i++) {
    const [verb, subject, not] = [words[i]!, words[i + 1]!, words[i + 2]!]
    if (not.norm !== 'not' || !ASKED.test(subject.norm) || !isAsking(verb.norm, g)) continue
    if (!spaced(subject) || !spaced(not) || (spaced(verb) && ASKED.test(words[i - 1]?.norm ?? ''))) continue
    const place = { start: subject.start, end: not.end }
    words.splice(i + 1, 2, { ...not, ...place, gap: subject.gap }, { ...subject, ...place, gap: '' })
  }
  return words
}
/** Subjects that stand behind their verb in a question, and the verbs that do it. */
export const ASKED = /^(i|you|he|she|it|we|they)$/
export const isAsking = (word: string, g: Grammar): boolean =>
  g.do.has(word) || g.be.has(word) || g.have.has(word) || g.modal.has(word)

/** The words as typed. An apostrophe at the end belongs to a word in -s, unless it closes a quotation. */
function cut(text: string, quotes: readonly Quoted[]): Typed[] {
  const list: Typed[] = []
  for (const { 0: match, index: start } of text.matchAll(WORD)) {
    const last = start + match.length - 1
    const closes = /['’]$/.test(match) && (!/s['’]$/.test(match) || quotes.some(([, to]) => to === last))
    const asTyped = closes ? match.slice(0, -1) : match
    list.push({
      asTyped,
      lower: asTyped.toLowerCase().replace(/[’‘`´]/g, "'"),
      start,
      end: start + asTyped.length,
      gap: text.slice(list.at(-1)?.end ?? 0, start),
    })
  }
  return list
}

/** Whether a sentence ends in the gap between two words; `at` is where the next word begins. */
export function endsSentence(gap: string, text: string, at: number): boolean {
  if (!SENTENCE_END.test(gap)) return /\p{Extended_Pictographic}/u.test(gap)
  // "8.30", "e.g." and "..." before a small letter go on.
  if (/^\.$/.test(gap)) return false
  if (/^[.…]{2,}\s*$|^…\s*$/u.test(gap)) return /\p{Lu}/u.test(text[at] ?? '')
  return true
}
