// The second look at a clause: what the rest of the reply does counts too. Gives the numbers that rules/weights.yaml weighs.
import { CODES, type Code } from '../contract.js'
import { probability } from './odds.js'

/** Codes with which a reply listens. */
export const LISTENING: readonly Code[] = [
  'paraphrase',
  'feeling',
  'responsibility',
  'apology',
  'validation',
  'patience',
  'gratitude',
  'plan',
  'asks',
  'motive',
]

/** Cues of the clause that count otherwise where the reply listens nowhere: there, plain statements mostly guard oneself. */
const PLAIN = [
  'subject you',
  'subject i',
  'subject other',
  'subject it',
  'subject none',
  'question',
  'command',
  'fragment',
  'negated',
  'exclaimed',
  'opens the reply',
  'ends the reply',
]

/** Names of the numbers, in the order of `contextOf`. */
export const CONTEXT_NAMES: readonly string[] = [
  ...CODES.flatMap((c) => [`here ${c}`, `before ${c}`, `after ${c}`, `next ${c}`]),
  'listens anywhere',
  'listens here',
  'one or two clauses',
  'listens nowhere',
  ...PLAIN.map((cue) => `listens nowhere, ${cue}`),
  ...PLAIN,
]

/**
 * For each clause, by the first look's log-odds and its cues: how likely each code is here, at its likeliest before and after,
 * and in the very next clause; how likely the reply listens anywhere, here, nowhere; whether it is short. All from 0 to 1.
 */
export function contextOf(
  first: Record<Code, readonly number[]>,
  cues: readonly ReadonlySet<string>[],
): number[][] {
  const n = first.paraphrase.length
  const p = CODES.map((c) => first[c].map(probability))
  const before = p.map((list) => runningMax(list))
  const after = p.map((list) => runningMax([...list].reverse()).reverse())
  const listening = LISTENING.map((c) => CODES.indexOf(c))
  const anywhere = Math.max(0, ...listening.flatMap((k) => p[k]!))
  return Array.from({ length: n }, (_, i) => [
    ...p.flatMap((list, k) => [list[i]!, before[k]![i]!, after[k]![i]!, list[i + 1] ?? 0]),
    anywhere,
    Math.max(...listening.map((k) => p[k]![i]!)),
    n <= 2 ? 1 : 0,
    1 - anywhere,
    ...PLAIN.map((cue) => (cues[i]!.has(cue) ? 1 - anywhere : 0)),
    ...PLAIN.map((cue) => (cues[i]!.has(cue) ? 1 : 0)),
  ])
}

/** The largest value before each place; 0 at the first. */
function runningMax(list: readonly number[]): number[] {
  let most = 0
  return list.map((v) => {
    const was = most
    most = Math.max(most, v)
    return was
  })
}
