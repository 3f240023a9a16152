// Finds what stands in quotation marks, straight or curly, single or double.

/** Places of the opening and of the closing mark. */
export type Quoted = [from: number, to: number]

/** Short forms that begin with an apostrophe, and years: no quotation opens before them. */
const CLIPPED = /^(em|cause|cos|til|till|tis|twas|bout|round|n|\d)/i
const LETTER = /[\p{L}\p{N}]/u

/** Quotations of the text in order. A double mark left open reaches to the end; a single one needs its other half. */
export function quotedIn(text: string): Quoted[] {
  const list: Quoted[] = []
  let double = -1
  let single = -1
  for (const { 0: mark, index: at } of text.matchAll(/["“”'‘’]/g)) {
    if (mark === '“' || (mark === '"' && double < 0)) double = at
    else if (mark === '”' || mark === '"') {
      if (double >= 0) list.push([double, at])
      double = -1
    } else {
      const after = LETTER.test(text[at - 1] ?? '')
      const before = LETTER.test(text[at + 1] ?? '')
      const opens = !after && /\S/.test(text[at + 1] ?? '') && !CLIPPED.test(text.slice(at + 1))
      const closes = mark !== '‘' && !before && /\S/.test(text[at - 1] ?? '')
      if (single >= 0 && closes && !/\n/.test(text.slice(single, at))) {
        list.push([single, at])
        single = -1
      } else if (opens) single = at
    }
  }
  if (double >= 0) list.push([double, text.length])
  return list
}
