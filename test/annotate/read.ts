// What annotation makes of a text, without places: for tests that compare two ways of writing.
import { annotate } from '../../src/annotate/annotate.js'
import { TAG } from '../../src/annotate/types.js'
import { engine } from '../engine/shared.js'

const { grammar, vocabulary } = engine.loaded
export const read = (text: string) => annotate(text, grammar, vocabulary)

/** The words as the rules see them, a bar between sentences: "i would | you". */
export function spelt(text: string): string {
  const { words } = read(text)
  return words
    .map((w, i) => (i > 0 && words[i - 1]!.sentence !== w.sentence ? `| ${w.norm}` : w.norm))
    .join(' ')
}

/** Words with their kinds and other readings, and what is said of each clause. */
export function heard(text: string): unknown {
  const { words, clauses } = read(text)
  return {
    words: words.map(({ norm, alt, lemmas, tags, sentence, quoted }) => ({
      norm,
      alt,
      lemmas,
      tags,
      sentence,
      quoted,
    })),
    clauses,
  }
}

/** The names in a text, as they stand there. */
export function names(text: string): string[] {
  return read(text)
    .words.filter((w) => w.tags & TAG.NAME)
    .map((w) => text.slice(w.start, w.end))
}
