// One sweep of many patterns over a text: each is tried only around its rarest word, at the places from which it can reach that.
import { rarestAnchor } from './anchor.js'
import { type Ground, type Match, matchAt, type Pattern } from './pattern.js'

export interface Found<T> {
  value: T
  match: Match
}

interface Item<T> {
  value: T
  pattern: Pattern
  /** The anchor stands at least and at most so many words behind the start. */
  least: number
  most: number
  /** The next start to try, counted on from text to text so that nothing needs to be reset between them. */
  next: number
  /** The how manyth of this text's items it is, by where its anchor first stands. */
  rank: number
}

export class Sweep<T> {
  /** "w:word", "l:lemma" and "c:class" without their letters -> the items anchored there. */
  readonly #by = {
    w: new Map<string, Item<T>[]>(),
    l: new Map<string, Item<T>[]>(),
    c: new Map<string, Item<T>[]>(),
  }
  /** Words of all texts so far, and one for each text. */
  #passed = 0

  constructor(list: Iterable<[T, Pattern]>) {
    for (const [value, whole] of list)
      for (const pattern of alternatives(whole)) {
        const anchor = rarestAnchor(pattern.elements)
        if (!anchor) continue
        const { least, most } = anchor
        const item: Item<T> = { value, pattern, least, most, next: -1, rank: 0 }
        for (const key of new Set(anchor.keys)) {
          const map = this.#by[key[0] as 'w' | 'l' | 'c']
          const name = key.slice(2)
          const items = map.get(name)
          if (items) items.push(item)
          else map.set(name, [item])
        }
      }
  }

  /** Every match by place, longest first; of equal ones first the one whose anchor came first in the text. */
  find(ground: Ground): Found<T>[] {
    const { words } = ground
    const base = this.#passed
    this.#passed += words.length + 1
    let rank = 0
    const found: (Found<T> & { rank: number })[] = []
    let [from, to] = [0, 0]
    const tryAt = (items: readonly Item<T>[] | undefined, at: number) => {
      if (!items) return
      for (const item of items) {
        if (item.next < base) {
          item.next = base
          item.rank = rank++
        }
        const last = at - item.least
        for (let i = Math.max(from, at - item.most, item.next - base); i <= last; i++) {
          const match = matchAt(item.pattern, ground, i, to)
          if (match) found.push({ value: item.value, match, rank: item.rank })
        }
        if (item.next <= base + last) item.next = base + last + 1
      }
    }
    const { w, l, c } = this.#by
    for (let i = 0; i < words.length; i++) {
      if (i === to) {
        from = i
        while (to < words.length && words[to]!.sentence === words[from]!.sentence) to++
      }
      const { norm, alt, lemmas } = words[i]!
      tryAt(w.get(norm), i)
      for (const other of alt) tryAt(w.get(other), i)
      for (const lemma of lemmas) tryAt(l.get(lemma), i)
      for (const name of ground.classesAt(i)) tryAt(c.get(name), i)
    }
    return found.sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end || a.rank - b.rank)
  }
}

/** Alternatives from which a pattern is tried as so many patterns, each under its own rarest word. */
const WIDE = 4

/** A pattern that is one wide group and little else, once for each alternative; any other as it is. */
function alternatives(pattern: Pattern): Pattern[] {
  const { source, elements } = pattern
  const at = elements.findIndex((e) => e.kind === 'group' && e.options.length >= WIDE)
  const group = elements[at]
  const bare = elements.every((e, i) => i === at || LITTLE.has(e.kind))
  if (group?.kind !== 'group' || !bare) return [pattern]
  return group.options.map((option) => ({ source, elements: elements.toSpliced(at, 1, ...option) }))
}
const LITTLE: ReadonlySet<string> = new Set(['start', 'end', 'open', 'close', 'maybe'])
