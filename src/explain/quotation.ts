// Words and what stands around them, so that they are found again by themselves after the text was edited elsewhere.
import { endsSentence, WORD } from '../annotate/words.js'
import type { Span } from '../contract.js'

/** How many words on either side, within the sentence, make the surroundings. */
const AROUND = 3

export interface Quotation {
  /** As typed. */
  words: string
  /** Plain spelling, joined by spaces; empty at the sentence's edge. */
  before: string
  after: string
}

interface Token {
  plain: string
  start: number
  end: number
  sentence: number
}

/** Case, apostrophes and the way an accent is written do not tell words apart; signs and spaces are no words at all. */
const plainly = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')

export function tokens(text: string): Token[] {
  const list: Token[] = []
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const last = list.at(-1)
    const newSentence = last !== undefined && endsSentence(text.slice(last.end, start), text, start)
    const sentence = (last?.sentence ?? 0) + (newSentence ? 1 : 0)
    list.push({ plain: plainly(word), start, end: start + word.length, sentence })
  }
  return list
}

/** The words of a text in plain spelling; none for a text without letters and digits. */
export const plainWords = (text: string): string[] => tokens(text).map((t) => t.plain)

const joined = (list: readonly Token[]): string => list.map((t) => t.plain).join(' ')

function around(list: readonly Token[], from: number, to: number): { before: string; after: string } {
  const first = list[from]!.sentence
  const last = list[to - 1]!.sentence
  const before = list.slice(Math.max(0, from - AROUND), from).filter((t) => t.sentence === first)
  const after = list.slice(to, to + AROUND).filter((t) => t.sentence === last)
  return { before: joined(before), after: joined(after) }
}

/** First and last token of a span, end-exclusive; null where it holds no word. */
function within(list: readonly Token[], [start, end]: Span): [number, number] | null {
  const from = list.findIndex((t) => t.end > start && t.start < end)
  if (from < 0) return null
  const past = list.findIndex((t) => t.start >= end)
  return [from, past < 0 ? list.length : past]
}

/** What stands at a span; null where it holds no word. */
export function quotationAt(text: string, span: Span): Quotation | null {
  const list = tokens(text)
  const range = within(list, span)
  return range && { words: text.slice(...span), ...around(list, ...range) }
}

/**
 * Whether the words of a span are those of a quotation, or lie inside them. With `here`, the surroundings must be the same too, and
 * the span may reach further than the words did.
 */
export function isQuoted(text: string, span: Span, q: Quotation, here: boolean): boolean {
  const list = tokens(text)
  const range = within(list, span)
  const sought = plainWords(q.words)
  if (!range || sought.length === 0) return false
  const [from, to] = range
  for (let i = 0; i + sought.length <= list.length; i++) {
    const end = i + sought.length
    const touches = here ? i < to && from < end : i <= from && to <= end
    if (!touches || !sought.every((word, k) => list[i + k]!.plain === word)) continue
    if (!here) return true
    const { before, after } = around(list, i, end)
    if (before === q.before && after === q.after) return true
  }
  return false
}
