// Finds the entries of every lexicon list in a text, all lists in one sweep.
import type { Word } from '../annotate/types.js'
import type { DangerKind } from './dangers.js'
import { Keys } from './keys.js'
import type { Ground } from './match.js'
import type { Pattern } from './pattern.js'
import { type Found, Sweep } from './sweep.js'

export interface Entry {
  /** The class, or `feeling`. */
  name: string
  pattern: Pattern
  feeling?: { family: string; kind: string; strength: number }
  /** Set on the patterns of rules/safety.yaml, which are no class: what they mean, or that it is not meant. */
  danger?: DangerKind | 'figurative'
}

export interface Hit {
  entry: Entry
  start: number
  end: number
}

const NONE: readonly never[] = []

/** The classes of which an entry is: of a feeling also that of its kind. */
const classesOf = ({ name, feeling }: Entry): string[] =>
  feeling ? [name, `feeling:${feeling.kind}`] : [name]

export class Lexicon {
  readonly #sweep: Sweep<Entry>
  readonly names: ReadonlySet<string>
  /** The numbers of what patterns name; those of rules add theirs. */
  readonly keys = new Keys()

  constructor(entries: readonly Entry[]) {
    this.#sweep = new Sweep(
      entries.map((entry) => [entry, entry.pattern]),
      this.keys,
    )
    this.names = new Set(entries.filter((e) => !e.danger).flatMap(classesOf))
  }

  /** Every entry found, by place. */
  sweep(words: readonly Word[]): LexicalGround {
    const keys = words.map((w) => this.keys.of(w))
    const found = this.#sweep.find({ words, keys, classEnds: () => NONE })
    return new LexicalGround(words, keys, found, this.keys)
  }
}

/** The words of a text together with the lexicon's entries in it. */
export class LexicalGround implements Ground {
  readonly hits: readonly Hit[]
  /** What rules/safety.yaml found. */
  readonly dangers: readonly Hit[]
  readonly keys: readonly (readonly number[])[]
  /** For each word by a class's number the ends of its entries that begin there, longest first. */
  readonly #ends: (Map<number, number[]> | undefined)[] = []

  /** `found` stands by place, longest first. */
  constructor(
    readonly words: readonly Word[],
    plain: readonly (readonly number[])[],
    found: readonly Found<Entry>[],
    numbers: Keys,
  ) {
    const hits = found.map(({ value: entry, start, end }): Hit => ({ entry, start, end }))
    this.hits = hits.filter((h) => !h.entry.danger)
    this.dangers = hits.filter((h) => h.entry.danger)
    for (const { entry, start, end } of this.hits)
      for (const name of classesOf(entry)) this.#add(numbers.number('class', name), start, end)
    this.keys = plain.map((list, i) => [...list, ...(this.#ends[i]?.keys() ?? NONE)])
  }

  #add(number: number, start: number, end: number) {
    this.#ends[start] ??= new Map()
    const ends = this.#ends[start].get(number)
    if (!ends) this.#ends[start].set(number, [end])
    else if (ends.at(-1) !== end) ends.push(end)
  }

  classEnds(number: number, i: number): readonly number[] {
    return this.#ends[i]?.get(number) ?? NONE
  }
}
