// Finds the entries of every lexicon list in a text, all lists in one sweep.
import type { Word } from '../annotate/types.js'
import type { DangerKind } from './dangers.js'
import type { Ground, Pattern } from './pattern.js'
import { Sweep } from './sweep.js'

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

export class Lexicon {
  readonly #sweep: Sweep<Entry>
  readonly names: ReadonlySet<string>

  constructor(entries: readonly Entry[]) {
    this.#sweep = new Sweep(entries.map((entry) => [entry, entry.pattern]))
    this.names = new Set(
      entries
        .filter((e) => !e.danger)
        .flatMap((e) => (e.feeling ? [e.name, `feeling:${e.feeling.kind}`] : [e.name])),
    )
  }

  /** Every entry found, by place. */
  sweep(words: readonly Word[]): LexicalGround {
    const found = this.#sweep
      .find({ words, classEnds: () => NONE, classesAt: () => NONE })
      .map(({ value, match }): Hit => ({ entry: value, start: match.start, end: match.end }))
    return new LexicalGround(
      words,
      found.filter((h) => !h.entry.danger),
      found.filter((h) => h.entry.danger),
    )
  }
}

/** The words of a text together with the lexicon's entries in it. */
export class LexicalGround implements Ground {
  /** For each word the names of the entries that begin there, and beside each name their ends, longest first. */
  readonly #names: string[][] = []
  readonly #ends: number[][][] = []

  constructor(
    readonly words: readonly Word[],
    readonly hits: readonly Hit[],
    /** What rules/safety.yaml found. */
    readonly dangers: readonly Hit[],
  ) {
    for (const { entry, start, end } of hits) {
      this.#add(entry.name, start, end)
      if (entry.feeling) this.#add(`feeling:${entry.feeling.kind}`, start, end)
    }
  }

  /** Hits come longest first. */
  #add(name: string, start: number, end: number) {
    this.#names[start] ??= []
    this.#ends[start] ??= []
    const names = this.#names[start]
    const at = names.indexOf(name)
    const ends = this.#ends[start][at]
    if (!ends) this.#ends[start][names.push(name) - 1] = [end]
    else if (ends.at(-1) !== end) ends.push(end)
  }

  classesAt(i: number): readonly string[] {
    return this.#names[i] ?? NONE
  }

  classEnds(name: string, i: number): readonly number[] {
    return this.#ends[i]?.[this.classesAt(i).indexOf(name)] ?? NONE
  }
}
