// The third look, at the reply as a whole: many faint signs together say more than the strongest alone. rules/weights.yaml weighs them.
import { CODES, type Code } from '../contract.js'
import { NO_PART } from '../matchers/cues.js'
import { LISTENING } from './context.js'

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length

/** Clauses from which a reply counts as long, and hits from which it counts as full of a code. */
const LONG = 10
const FULL = 3

/** Names of the numbers, in the order of `wholeOf`. "It" is the code that is judged. */
export const WHOLE_NAMES: readonly string[] = [
  'it at its clearest',
  'it on average',
  'it in many clauses',
  'it in the first clause',
  'it in the last clause',
  'short',
  'long',
  ...CODES.map((c) => `${c} at its clearest`),
  'listens at its clearest',
  'listens on average',
  'listens throughout',
  NO_PART,
]

/**
 * By each clause's log-odds after the second look and its cues: for a code the numbers named above, all from 0 to 1. Needs a clause.
 */
export function wholeOf(
  clauses: Record<Code, readonly number[]>,
  cues: readonly ReadonlySet<string>[],
): (code: Code) => number[] {
  const p = CODES.map((c) => clauses[c].map(probability))
  const n = cues.length
  const peaks = p.map((list) => Math.max(...list))
  const listening = LISTENING.map((c) => p[CODES.indexOf(c)]!)
  const listens = Array.from({ length: n }, (_, i) => Math.max(...listening.map((list) => list[i]!)))
  const rest = [
    1 / n,
    Math.min(1, n / LONG),
    ...peaks,
    Math.max(...listens),
    mean(listens),
    Math.min(...listens),
    cues[0]!.has(NO_PART) ? 1 : 0,
  ]
  return (code) => {
    const own = p[CODES.indexOf(code)]!
    return [Math.max(...own), mean(own), Math.min(1, (mean(own) * n) / FULL), own[0]!, own[n - 1]!, ...rest]
  }
}
