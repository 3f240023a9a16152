// Brings a single word to the spelling that the lists use: American endings, no lengthening ("soooo"), no typo.
import { type Grammar, isSmall } from './grammar.js'
import type { Vocabulary } from './vocabulary.js'

/** British endings and the American ones that the lists use. */
const BRITISH: [RegExp, string][] = [
  [/is(e|es|ed|ing|ation)$/, 'iz$1'],
  [/(?<=..)our(s|ed|ing|ful|ite|able)?$/, 'or$1'],
]

export function american(word: string, v: Vocabulary): string {
  if (word.length < 6) return word
  for (const [pattern, to] of BRITISH) {
    if (!pattern.test(word) || v.related(word).synonyms.size > 0) continue
    const other = word.replace(pattern, to)
    if (other !== word && v.known(other)) return other
  }
  return word
}

/** Undoes lengthening and single typos. What is no plain word is a name where it has a capital, or is known as one: it stays. */
export function mend(lower: string, capital: boolean, g: Grammar, v: Vocabulary): string {
  const word = american(lower, v)
  if (word.length < 4 || v.known(word) || isSmall(word, g)) return word
  if (/(.)\1\1/.test(word))
    for (const n of ['$1$1', '$1']) {
      const shorter = word.replace(/(.)\1{2,}/g, n)
      if (v.known(shorter) || isSmall(shorter, g)) return shorter
    }
  return capital || v.name(word) === 'name' ? word : (v.correct(word) ?? word)
}
