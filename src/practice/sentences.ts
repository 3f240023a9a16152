// The sentence of a reply that a mark stands in, for lists of one's own words.
import type { Span } from '../contract.js'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A stretch of the reply in whole sentences, without the space around it. */
export interface Sentence {
  start: number
  text: string
  /** Places in `text`. */
  spans: Span[]
}

/** The sentences that a place touches. Only these are looked for: a long history has many texts. */
function touchedBy([start, end]: Span, all: Intl.Segments): Span[] {
  const touched: Span[] = []
  for (let at = start; ; ) {
    const found = all.containing(at)
    if (!found || found.index >= end) return touched
    at = found.index + found.segment.length
    touched.push([found.index, at])
  }
}

/** The sentences around these places, in order, each with the places in it; those that one place joins are one. */
export function sentencesAround(reply: string, places: readonly Span[]): Sentence[] {
  const all = segmenter.segment(reply)
  const found: { from: number; to: number; spans: Span[] }[] = []
  for (const [start, end] of [...places].sort((a, b) => a[0] - b[0])) {
    const touched = touchedBy([start, end], all)
    if (touched.length === 0) continue
    const from = touched[0]![0]
    const to = touched.at(-1)![1]
    const last = found.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.spans.push([start, end])
    } else found.push({ from, to, spans: [[start, end]] })
  }
  return found.map(({ from, to, spans }) => {
    const whole = reply.slice(from, to)
    const start = from + (whole.length - whole.trimStart().length)
    return { start, text: whole.trim(), spans: spans.map(([a, b]) => [a - start, b - start]) }
  })
}
