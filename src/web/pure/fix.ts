// Applies a fix's edits to a text, also to one that has been changed elsewhere since it was judged.
import type { Edit, Fix, Span } from '../../contract.js'

export const BLANK = '___'

export interface Applied {
  text: string
  /** What to select: the first blank, else the place after the first edit. */
  caret: Span
}

/** The edits that change words: those that only give a letter its capital are of no account to a reader. */
export function wordEdits(text: string, edits: Edit[]): Edit[] {
  return edits.filter(
    ({ start, end, text: put }) => text.slice(start, end).toLowerCase() !== put.toLowerCase(),
  )
}

/** Fixes of several findings at the same words, each way of changing them once. */
export function distinct(fixes: Fix[]): Fix[] {
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix.edits), fix])).values()]
}

function moved(base: string, current: string, edits: Edit[]): Edit[] | null {
  if (base === current) return edits
  let head = 0
  while (head < base.length && head < current.length && base[head] === current[head]) head++
  let tail = 0
  const room = Math.min(base.length, current.length) - head
  while (tail < room && base.at(-1 - tail) === current.at(-1 - tail)) tail++
  const shift = current.length - base.length
  const out: Edit[] = []
  for (const edit of edits) {
    if (edit.end <= head) out.push(edit)
    else if (edit.start >= base.length - tail)
      out.push({ ...edit, start: edit.start + shift, end: edit.end + shift })
    else return null
  }
  return out
}

/** The edited text, or null where the words it would change have changed themselves. */
export function applyEdits(base: string, current: string, edits: Edit[]): Applied | null {
  const placed = moved(base, current, edits)
  if (!placed) return null
  const order = [...placed].sort((a, b) => a.start - b.start)
  let text = ''
  let from = 0
  let end: number | null = null
  for (const edit of order) {
    if (edit.start < from || edit.end > current.length) return null
    text += current.slice(from, edit.start) + edit.text
    end ??= text.length
    from = edit.end
  }
  text += current.slice(from)
  const blank = text.indexOf(BLANK)
  return { text, caret: blank >= 0 ? [blank, blank + BLANK.length] : [end ?? 0, end ?? 0] }
}
