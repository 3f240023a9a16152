// What the person left out: a ledger line each that undoes what the code did, so that nothing changes silently.
import type { Code } from '../contract.js'
import type { Skills } from '../rules/schema.js'
import type { Scored, Shown } from './score.js'

/**
 * The whole ledger, then for each code left out a line with the points by which the score moves once this code is gone as well,
 * caps included; 0 where another cap holds it. Adds up to the score without them all.
 */
export function leaveOut(
  shown: Record<Code, Shown>,
  out: readonly Code[],
  skills: Skills,
  scoreOf: (shown: Record<Code, Shown>) => Scored,
  findingOf: (code: Code) => number | null,
): Scored & { shown: Record<Code, Shown> } {
  let now = { ...scoreOf(shown), shown }
  const { ledger } = now
  for (const code of out) {
    const without = { ...now.shown, [code]: { shown: false, strength: 0 } }
    const next = scoreOf(without)
    const label = skills.left.label.replace('{label}', skills.codes[code]!.label)
    const points = next.score - now.score
    ledger.push({ label, points, finding: findingOf(code), leftOut: true })
    now = { ...next, shown: without }
  }
  return { ...now, ledger }
}
