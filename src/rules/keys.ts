// Numbers for the forms, base forms and classes that patterns name, so that texts are matched without comparing strings.
import type { Word } from '../annotate/types.js'

/** What a pattern asks for: a word's form, its base form, or a class of which an entry begins at the word. */
export type Kind = 'word' | 'lemma' | 'class'

export class Keys {
  readonly #numbers = {
    word: new Map<string, number>(),
    lemma: new Map<string, number>(),
    class: new Map<string, number>(),
  }
  #count = 0

  /** The key's number, a new one where it has none. All patterns must have asked before the first text is read. */
  number(kind: Kind, name: string): number {
    const known = this.#numbers[kind].get(name)
    if (known !== undefined) return known
    this.#numbers[kind].set(name, this.#count)
    return this.#count++
  }

  /** What a word of a text meets: the numbers of its form, of what else it may stand for, and of its base forms. */
  of({ norm, alt, lemmas }: Word): number[] {
    const { word, lemma } = this.#numbers
    const list: number[] = []
    const add = (n: number | undefined) => {
      if (n !== undefined) list.push(n)
    }
    add(word.get(norm))
    for (const other of alt) add(word.get(other))
    for (const base of lemmas) add(lemma.get(base))
    return list
  }
}
