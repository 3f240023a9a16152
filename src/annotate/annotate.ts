// annotate: a text becomes words, clauses and sentences. Pure; knows nothing of rules.
import { cutClauses, sentencesOf } from './clauses.js'
import type { Grammar } from './grammar.js'
import { markNames } from './names.js'
import { splitRunOns } from './run-ons.js'
import { tagWords } from './tag.js'
import type { Annotation } from './types.js'
import type { Vocabulary } from './vocabulary.js'
import { cutWords } from './words.js'

/** Any text gives an annotation; one without words gives empty lists. */
export function annotate(text: string, grammar: Grammar, vocabulary: Vocabulary): Annotation {
  const words = cutWords(text, grammar, vocabulary)
  markNames(words, text, grammar, vocabulary)
  tagWords(words, grammar, vocabulary)
  splitRunOns(words, text, grammar, vocabulary)
  const sentences = sentencesOf(words, text)
  const clauses = cutClauses(words, sentences, grammar)
  return { text, words, clauses, sentences }
}
