// Whether a text can be judged at all: it needs words, and they need to be English.
import { isSmall } from '../annotate/grammar.js'
import type { Rules } from '../rules/load.js'
import type { Reading } from './reading.js'

/** Fewer known words than this share of five or more: not English. Measured on the own cases, whose lowest is above .6. */
const ENGLISH = 0.45

export function unjudgeable(r: Reading, rules: Rules): 'nothing_to_read' | 'not_english' | null {
  if (r.words.length === 0) return 'nothing_to_read'
  const letters = [...r.text.matchAll(/\p{L}/gu)].length
  const latin = [...r.text.matchAll(/\p{Script=Latin}/gu)].length
  if (letters >= 4 && latin / letters < 0.5) return 'not_english'
  const words = r.words.filter((w) => /\p{L}/u.test(w.norm))
  if (words.length === 0) return 'nothing_to_read'
  if (words.length < 4) return null
  const { grammar, vocabulary } = rules
  const english = words.filter((w) => isSmall(w.norm, grammar))
  const known = words.filter((w) => english.includes(w) || vocabulary.known(w.norm))
  return known.length / words.length < ENGLISH ||
    (words.length >= 6 && english.length / words.length < 0.08 && known.length / words.length < 0.75)
    ? 'not_english'
    : null
}
