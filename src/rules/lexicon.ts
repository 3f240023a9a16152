// Finds the entries of every lexicon list in a text, each list swept once over all words.
import { TAG, type Word } from '../annotate/types.js'
import { firstKeys, type Ground, keysOf, matchAt, type Pattern, possible } from './pattern.js'

export interface Entry {
  /** The class, or `feeling`. */
  name: string
  pattern: Pattern
  feeling?: { family: string; kind: string; strength: number }
}

export interface Hit {
  entry: Entry
  start: number
  end: number
}

const NO_ENDS: readonly number[] = []

export class Lexicon {
  readonly #index = new Map<string, Entry[]>()
  readonly names: ReadonlySet<string>

  constructor(entries: readonly Entry[]) {
    const names = new Set<string>()
    for (const entry of entries) {
      names.add(entry.name)
      if (entry.feeling) names.add(`feeling:${entry.feeling.kind}`)
      for (const key of new Set(firstKeys(entry.pattern.elements))) {
        const list = this.#index.get(key)
        if (list) list.push(entry)
        else this.#index.set(key, [entry])
      }
    }
    this.names = names
  }

  /** Every entry found; inside one class only the longest at each place. */
  sweep(words: readonly Word[]): LexicalGround {
    const hits: Hit[] = []
    const ground: Ground = { words, classEnds: () => NO_ENDS }
    const keys = words.map(keysOf)
    const can = possible(new Set(keys.flat()))
    for (const [i, word] of words.entries()) {
      const here = keys[i]!
      if (word.tags & TAG.EXP) here.push(`t:${TAG.EXP}`)
      if (word.tags & TAG.EXPS) here.push(`t:${TAG.EXPS}`)
      let limit = i
      while (limit < words.length && words[limit]!.sentence === word.sentence) limit++
      const tried = new Set<Entry>()
      for (const key of here) {
        for (const entry of this.#index.get(key) ?? []) {
          if (!can(entry.pattern) || tried.has(entry)) continue
          tried.add(entry)
          const m = matchAt(entry.pattern, ground, i, limit)
          if (m) hits.push({ entry, start: i, end: m.end })
        }
      }
    }
    return new LexicalGround(words, hits)
  }
}

/** The words of a text together with the lexicon's entries in it. */
export class LexicalGround implements Ground {
  readonly #ends = new Map<string, number[]>()

  constructor(
    readonly words: readonly Word[],
    readonly hits: readonly Hit[],
  ) {
    for (const { entry, start, end } of hits) {
      this.#add(`${entry.name} ${start}`, end)
      if (entry.feeling) this.#add(`feeling:${entry.feeling.kind} ${start}`, end)
    }
  }

  #add(key: string, end: number) {
    const list = this.#ends.get(key)
    if (!list) this.#ends.set(key, [end])
    else if (!list.includes(end)) {
      list.push(end)
      list.sort((a, b) => b - a)
    }
  }

  classEnds(name: string, i: number): readonly number[] {
    return this.#ends.get(`${name} ${i}`) ?? NO_ENDS
  }
}
