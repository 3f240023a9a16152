// Writes findings into a text: [a]the words[/a], nested and crossing where findings do.
import type { Span } from '../contract.js'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz'

/** The tag of the finding at that index: a, b, c ... without i, l and o, then a2, b2 ... */
export function tagName(index: number): string {
  const round = Math.floor(index / LETTERS.length)
  return `${LETTERS[index % LETTERS.length]}${round === 0 ? '' : round + 1}`
}

/**
 * The text with whatever could steer a terminal or turn the reading direction made visible as U+FFFD. Line breaks and
 * tabs stay. Keeps the length, so that spans fit before and after.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n/g, ' \n')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'))
}

export interface Mark {
  span: Span
  tag: string
}

/** Ends come before beginnings at the same place; the longer mark opens first and closes last. */
export function markText<M extends Mark>(
  text: string,
  marks: M[],
  paint: (mark: M, tag: string) => string,
): string {
  const clean = printable(text)
  const edges = marks.flatMap((mark) => {
    const [start, end] = mark.span
    return [
      { at: start, order: 1, size: -(end - start), out: paint(mark, `[${mark.tag}]`) },
      { at: end, order: 0, size: end - start, out: paint(mark, `[/${mark.tag}]`) },
    ]
  })
  edges.sort((a, b) => a.at - b.at || a.order - b.order || a.size - b.size)
  let result = ''
  let from = 0
  for (const { at, out } of edges) {
    result += clean.slice(from, at) + out
    from = at
  }
  return result + clean.slice(from)
}
