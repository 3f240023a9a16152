// One sweep of many patterns over a text: each is tried only where its first word stands, and only if its rarest word is there at all.
import { TAG, type Word } from '../annotate/types.js'
import { firstKeys, type Ground, type Match, matchAt, type Pattern, requiredKeys } from './pattern.js'

interface Item<T> {
  value: T
  pattern: Pattern
  /** Keys of the words at which it may begin; null for any word. */
  first: number[] | null
  /** Of each inner list at least one key must be in the text. */
  required: number[][]
  /** The text in which it was tried last. */
  round: number
}

/** Rough costs: how often a key is met in ordinary text. Only speed hangs on them. */
const COMMON =
  /^[wl]:(i|you|it|that|this|the|a|to|be|is|are|am|was|were|have|had|do|did|not|and|of|in|for|me|my|your|what|so|just|will|would|get|go|feel)$/
const costOf = (keys: readonly string[]): number =>
  keys.reduce((sum, k) => sum + (COMMON.test(k) ? 20 : k.startsWith('c:') ? 4 : k.length < 6 ? 3 : 1), 0)

const BITS = Object.values(TAG)

/** The keys of each word: "w:" its forms, "l:" its lemmas. */
export function wordKeys(words: readonly Word[]): string[][] {
  return words.map((w) => [`w:${w.norm}`, ...w.alt.map((x) => `w:${x}`), ...w.lemmas.map((l) => `l:${l}`)])
}

/** A longer list of alternatives is not looked through: nearly every text has one of them. */
const MANY = 12
const NOWHERE: readonly number[] = []

export class Sweep<T> {
  /** Keys that some pattern names, as numbers. */
  readonly #numbers = new Map<string, number>()
  /** By a key that must be in the text, the patterns that need it. */
  readonly #byRarest: Item<T>[][] = []
  /** Counts the texts, so that an item is tried once in each. */
  #round = 0

  constructor(list: Iterable<[T, Pattern]>) {
    for (const [value, whole] of list)
      for (const pattern of alternatives(whole)) {
        const [rarest = [], ...required] = requiredKeys(pattern.elements).sort(
          (a, b) => costOf(a) - costOf(b),
        )
        // The parser takes no pattern without a word, a lemma or a class.
        const first = [...new Set(firstKeys(pattern.elements))]
        const item: Item<T> = {
          value,
          pattern,
          first: first.includes('*') || first.length === 0 ? null : this.#all(first),
          required: required.filter((keys) => keys.length <= MANY).map((keys) => this.#all(keys)),
          round: 0,
        }
        for (const key of new Set(this.#all(rarest))) {
          const list = this.#byRarest[key]
          if (list) list.push(item)
          else this.#byRarest[key] = [item]
        }
      }
  }

  #all(keys: readonly string[]): number[] {
    return keys.map((key) => {
      const known = this.#numbers.get(key)
      if (known !== undefined) return known
      this.#numbers.set(key, this.#numbers.size)
      return this.#numbers.size - 1
    })
  }

  /** Every match by place, longest first; `keys` are those of each word, classes included where the patterns name any. */
  find(ground: Ground, keys: readonly (readonly string[])[]): { value: T; match: Match }[] {
    const { words } = ground
    const round = ++this.#round
    const places: number[][] = []
    const present: number[] = []
    const put = (key: string, i: number) => {
      const n = this.#numbers.get(key)
      if (n === undefined) return
      const list = places[n]
      if (!list) {
        places[n] = [i]
        present.push(n)
      } else if (list.at(-1) !== i) list.push(i)
    }
    const limits: number[] = []
    for (let i = words.length - 1; i >= 0; i--)
      limits[i] = words[i + 1]?.sentence === words[i]!.sentence ? limits[i + 1]! : i + 1
    for (const [i, list] of keys.entries()) {
      for (const key of list) put(key, i)
      for (const bits of BITS) if (words[i]!.tags & bits) put(`t:${bits}`, i)
    }
    const everywhere = [...words.keys()]
    const has = (key: number) => places[key] !== undefined
    const found: { value: T; match: Match }[] = []
    for (const key of present)
      for (const item of this.#byRarest[key] ?? NONE) {
        if (item.round === round) continue
        item.round = round
        if (!item.required.every((some) => some.some(has))) continue
        for (const i of startsOf(item, places, everywhere)) {
          const match = matchAt(item.pattern, ground, i, limits[i]!)
          if (match) found.push({ value: item.value as T, match })
        }
      }
    return found.sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end)
  }
}

const NONE: readonly never[] = []

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

/** Words at which a pattern may begin. */
function startsOf(
  { first }: Item<unknown>,
  places: readonly number[][],
  everywhere: readonly number[],
): Iterable<number> {
  if (!first) return everywhere
  if (first.length === 1) return places[first[0]!] ?? NOWHERE
  return new Set(first.flatMap((key) => places[key] ?? NOWHERE))
}
