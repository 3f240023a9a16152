// Which few scenarios of a part the first page shows: what is for today and due, one met before, then what comes next.
import type { ScenarioSummary } from '../../contract.js'

/** Rows that a part shows before "All". */
export const ROWS = 4

/** At most ROWS of them, in the order given; all of them where only one more would be left out. */
export function fewOf<T extends Pick<ScenarioSummary, 'standing'>>(
  scenarios: readonly T[],
  forToday: (one: T) => boolean,
): T[] {
  if (scenarios.length <= ROWS + 1) return [...scenarios]
  const rank = (one: T): number =>
    forToday(one) ? 0 : one.standing === 'due' ? 1 : one === met ? 2 : one.standing === 'unmet' ? 3 : 4
  const met = scenarios.findLast((one) => one.standing === 'later')
  const chosen = [...scenarios].sort((a, b) => rank(a) - rank(b)).slice(0, ROWS)
  return scenarios.filter((one) => chosen.includes(one))
}
