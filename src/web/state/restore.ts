// Brings a stored round back: its texts come from the history, their feedback from the engine, which answers the same.
import type { Attempt, Scenario } from '../../contract.js'
import { api } from './api.js'
import { type Judged, session } from './session.js'

/** Judges the stored replies of one round again, up to and with `last`, without storing anything. */
export async function restoreRound(scenario: Scenario, attempts: Attempt[], last: Attempt): Promise<void> {
  const round = attempts.filter((one) => one.round === last.round)
  const upTo = round.slice(0, round.findIndex((one) => one.id === last.id) + 1)
  // The first and the last are compared; what lies between is not shown.
  const wanted = upTo.length > 2 ? [upTo[0]!, upTo.at(-1)!] : upTo
  const tries = await Promise.all(
    wanted.map(async (attempt): Promise<Judged> => {
      const feedback = await api.feedback({ scenario: scenario.id, reply: attempt.reply })
      return { reply: attempt.reply, attempt, feedback }
    }),
  )
  session.value = {
    key: scenario.id,
    scenario,
    statement: scenario.statement,
    round: last.round,
    tries,
    kept: [],
  }
}

/** The latest stored round of a scenario; false where there is none. */
export async function restore(scenario: Scenario): Promise<boolean> {
  const attempts = await api.singles(scenario.id)
  const last = attempts.at(-1)
  if (!last) return false
  await restoreRound(scenario, attempts, last)
  return true
}
