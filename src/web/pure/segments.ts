// Cuts a text at every seam of overlapping marks, so that each piece can be drawn with one element per layer.
import type { Span } from '../../contract.js'

export interface Mark {
  /** Whose mark it is: an item's letter or a point's number. */
  id: string
  span: Span
  /** Breaks ties between marks on the same words: the lower one gets the upper line. */
  rank: number
  /** A ghost has no line; it only lets a place light up. */
  ghost?: boolean
}

export interface Tag {
  id: string
  at: number
  /** Stands for something absent: a blank follows it. */
  blank: boolean
}

export interface Layer {
  mark: Mark
  /** 1 to 3, or 0 where it is not drawn (a fourth line, or a ghost). */
  line: 0 | 1 | 2 | 3
}

export interface Piece {
  start: number
  end: number
  /** Outermost (longest) first. */
  layers: Layer[]
  /** Tags that stand before it, in order. */
  tags: Tag[]
}

const length = ([start, end]: Span): number => end - start
const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** Gives each mark its line: the shortest the first, longer ones the next that is free among those they overlap. */
export function lines(marks: Mark[]): Layer[] {
  const placed: Layer[] = []
  const order = marks.filter((mark) => !mark.ghost)
  order.sort((a, b) => length(a.span) - length(b.span) || a.rank - b.rank || a.span[0] - b.span[0])
  for (const mark of order) {
    const taken = placed.filter((other) => overlap(other.mark.span, mark.span)).map((other) => other.line)
    const free = ([1, 2, 3] as const).find((line) => !taken.includes(line)) ?? 0
    placed.push({ mark, line: free })
  }
  for (const mark of marks) if (mark.ghost) placed.push({ mark, line: 0 })
  return placed.sort((a, b) => length(b.mark.span) - length(a.mark.span) || b.line - a.line)
}

/** A word so long that it may be broken, even after its tag. Characters. */
const LONG_WORD = 24

function wordEnd(text: string, at: number): number {
  const rest = /^\S*/.exec(text.slice(at))?.[0].length ?? 0
  return at + (rest <= LONG_WORD ? rest : 0)
}

/** The pieces in order; joined, they are the text. A tag and the first word after it share a piece. */
export function pieces(text: string, marks: Mark[], tags: Tag[]): Piece[] {
  const layers = lines(marks)
  const seams = new Set([0, text.length])
  for (const { mark } of layers) for (const at of mark.span) seams.add(at)
  for (const tag of tags) {
    seams.add(tag.at)
    if (!tag.blank) seams.add(wordEnd(text, tag.at))
  }
  const cuts = [...seams].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  const found: Piece[] = []
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? start
    const here = tags.filter((tag) => tag.at === start)
    if (end === start && here.length === 0) return
    const covering = layers.filter(({ mark }) => mark.span[0] <= start && mark.span[1] >= end && end > start)
    found.push({ start, end, layers: covering, tags: here })
  })
  return found
}
