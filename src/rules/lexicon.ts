// Finds the entries of every lexicon list in a text, all lists in one sweep.
import type { Word } from '../annotate/types.js'
import type { Ground, Pattern } from './pattern.js'
import { Sweep, wordKeys } from './sweep.js'

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
  readonly #sweep: Sweep<Entry>
  readonly names: ReadonlySet<string>

  constructor(entries: readonly Entry[]) {
    this.#sweep = new Sweep(entries.map((entry) => [entry, entry.pattern]))
    this.names = new Set(
      entries.flatMap((e) => (e.feeling ? [e.name, `feeling:${e.feeling.kind}`] : [e.name])),
    )
  }

  /** Every entry found, by place. */
  sweep(words: readonly Word[]): LexicalGround {
    const found = this.#sweep.find({ words, classEnds: () => NO_ENDS }, wordKeys(words))
    return new LexicalGround(
      words,
      found.map(({ value, match }) => ({ entry: value, start: match.start, end: match.end })),
    )
  }
}

/** The words of a text together with the lexicon's entries in it. */
export class LexicalGround implements Ground {
  /** name -> first word -> the ends of its entries there, longest first. */
  readonly #ends = new Map<string, Map<number, number[]>>()

  constructor(
    readonly words: readonly Word[],
    readonly hits: readonly Hit[],
  ) {
    for (const { entry, start, end } of hits) {
      this.#add(entry.name, start, end)
      if (entry.feeling) this.#add(`feeling:${entry.feeling.kind}`, start, end)
    }
  }

  #add(name: string, start: number, end: number) {
    const places = this.#ends.get(name) ?? new Map<number, number[]>()
    this.#ends.set(name, places)
    const list = places.get(start) ?? []
    places.set(start, list)
    if (!list.includes(end)) list.push(end)
    list.sort((a, b) => b - a)
  }

  classEnds(name: string, i: number): readonly number[] {
    return this.#ends.get(name)?.get(i) ?? NO_ENDS
  }
}
