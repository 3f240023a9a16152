// One sweep of many patterns over a text: each is tried only around its rarest word, at the places from which it can reach that.
import { rarestOf, survey } from './anchor.js'
import type { Keys } from './keys.js'
import { compile, type Ground, type Match, matchAt, type Run, type Step } from './match.js'
import type { Element, Pattern } from './pattern.js'

export interface Found<T> extends Match {
  value: T
}

interface Item<T> {
  value: T
  elements: readonly Element[]
  /** Made at the first try, as most patterns are seldom tried. */
  step: Step | null
  /** The anchor stands at least and at most so many words behind the start. */
  least: number
  most: number
  /** Of each list one number must be met in the sentence, too. */
  needs: (readonly number[])[]
  /** The next start to try, counted on from text to text so that nothing needs to be reset between them. */
  next: number
  /** The how manyth of this text's items it is, by where its anchor first stands. */
  rank: number
}

/** A longer list is not looked through: nearly every sentence has one of them. */
const MANY = 12

export class Sweep<T> {
  /** By an anchor's number, the items that have it. */
  readonly #anchored: Item<T>[][] = []
  readonly #keys: Keys
  /** By its number, the sentence in which a key was met last, counted as `next` counts words. */
  readonly #met: number[] = []
  /** Words of all texts so far, and one for each text. */
  #passed = 0

  /** `keys` number all that the patterns name; every sweep over the same texts shares them. */
  constructor(list: Iterable<[T, Pattern]>, keys: Keys) {
    this.#keys = keys
    for (const [value, { elements: whole }] of list)
      for (const elements of alternatives(whole)) {
        const surveyed = survey(elements, keys)
        const anchor = rarestOf(surveyed)
        if (!anchor) continue
        const { least, most } = anchor
        const needs = surveyed.anchors.filter((a) => a !== anchor && a.numbers.length <= MANY)
        const item: Item<T> = {
          value,
          elements,
          step: null,
          least,
          most,
          needs: needs.map((a) => a.numbers),
          next: -1,
          rank: 0,
        }
        for (const n of new Set(anchor.numbers)) {
          const items = this.#anchored[n]
          if (items) items.push(item)
          else this.#anchored[n] = [item]
        }
      }
  }

  /** Every match by place, longest first; of equal ones first the one whose anchor came first in the text. */
  find(ground: Ground): Found<T>[] {
    const { words, keys } = ground
    const base = this.#passed
    this.#passed += words.length + 1
    let rank = 0
    let first = 0
    const run: Run = { ground, words, start: 0, limit: 0, end: -1, from: -1, to: -1 }
    const found: (Found<T> & { rank: number })[] = []
    for (let at = 0; at < words.length; at++) {
      if (at === run.limit) {
        first = at
        run.limit = endOfSentence(words, at)
        for (let i = at; i < run.limit; i++) for (const key of keys[i]!) this.#met[key] = base + first
      }
      for (const key of keys[at]!)
        for (const item of this.#anchored[key] ?? NONE) {
          if (item.next < base) {
            item.next = base
            item.rank = rank++
          }
          if (!item.needs.every((some) => some.some((n) => this.#met[n] === base + first))) continue
          const last = at - item.least
          for (let i = Math.max(first, at - item.most, item.next - base); i <= last; i++) {
            item.step ??= compile(item.elements, this.#keys)
            const match = matchAt(item.step, run, i)
            if (match) found.push({ value: item.value, rank: item.rank, ...match })
          }
          item.next = Math.max(item.next, base + last + 1)
        }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
  }
}
const NONE: readonly never[] = []

function endOfSentence(words: Ground['words'], at: number): number {
  const { sentence } = words[at]!
  let end = at + 1
  while (words[end]?.sentence === sentence) end++
  return end
}

/** Alternatives from which a pattern is tried as so many patterns, each under its own rarest word. */
const WIDE = 4

/** A pattern that is one wide group and little else, once for each alternative; any other as it is. */
function alternatives(elements: readonly Element[]): (readonly Element[])[] {
  const at = elements.findIndex((e) => e.kind === 'group' && e.options.length >= WIDE)
  const group = elements[at]
  const bare = elements.every((e, i) => i === at || LITTLE.has(e.kind))
  if (group?.kind !== 'group' || !bare) return [elements]
  return group.options.map((option) => elements.toSpliced(at, 1, ...option))
}
const LITTLE: ReadonlySet<string> = new Set(['start', 'end', 'open', 'close', 'maybe'])
