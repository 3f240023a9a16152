// One sweep of many patterns over a text: each is tried only where its first word stands, and only if its rarest word is there at all.
import { TAG, type Word } from '../annotate/types.js'
import { firstKeys, type Ground, type Match, matchAt, type Pattern, requiredKeys } from './pattern.js'

interface Item<T> {
  value: T
  pattern: Pattern
  first: string[]
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

export class Sweep<T> {
  /** Patterns by a key that must be in the text; under "" those that may always match. */
  readonly #byRarest = new Map<string, Item<T>[]>()

  constructor(list: Iterable<[T, Pattern]>) {
    for (const [value, pattern] of list) {
      const item = { value, pattern, first: [...new Set(firstKeys(pattern.elements))] }
      const rarest = requiredKeys(pattern.elements).sort((a, b) => costOf(a) - costOf(b))[0] ?? ['']
      for (const key of new Set(rarest)) {
        const at = this.#byRarest.get(key)
        if (at) at.push(item)
        else this.#byRarest.set(key, [item])
      }
    }
  }

  /** Every match by place, longest first; `keys` are those of each word, classes included where the patterns name any. */
  find(ground: Ground, keys: readonly (readonly string[])[]): { value: T; match: Match }[] {
    const { words } = ground
    const places = new Map<string, number[]>()
    const put = (key: string, i: number) => {
      const list = places.get(key)
      if (!list) places.set(key, [i])
      else if (list.at(-1) !== i) list.push(i)
    }
    const limits: number[] = []
    for (let i = words.length - 1; i >= 0; i--)
      limits[i] = words[i + 1]?.sentence === words[i]!.sentence ? limits[i + 1]! : i + 1
    for (const [i, list] of keys.entries()) {
      for (const key of list) put(key, i)
      for (const bits of BITS) if (words[i]!.tags & bits) put(`t:${bits}`, i)
    }
    const everywhere = [...words.keys()]
    const found: { value: T; match: Match }[] = []
    const done = new Set<Item<T>>()
    for (const key of ['', ...places.keys()])
      for (const item of this.#byRarest.get(key) ?? []) {
        if (done.has(item)) continue
        done.add(item)
        const starts =
          item.first.includes('*') || item.first.length === 0
            ? everywhere
            : item.first.length === 1
              ? (places.get(item.first[0]!) ?? [])
              : new Set(item.first.flatMap((k) => places.get(k) ?? []))
        for (const i of starts) {
          const match = matchAt(item.pattern, ground, i, limits[i]!)
          if (match) found.push({ value: item.value, match })
        }
      }
    return found.sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end)
  }
}
