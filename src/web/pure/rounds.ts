// Places for the small chart of the tries at one scenario: the latest ones, by round.
import type { Attempt } from '../../contract.js'

/** Tries that the chart holds: as many figures as fit side by side on a narrow screen. */
export const MOST = 8

export interface Dot {
  attempt: Attempt
  score: number
  /** Percent of the width, from the left, and of the height, from the top. */
  x: number
  y: number
  /** Belongs to the same round as the dot before it. */
  goesOn: boolean
}

/** The latest MOST scored attempts, oldest first, evenly spread; none where there are none. */
export function dotsOf(attempts: readonly Attempt[]): Dot[] {
  const scored = attempts.filter((attempt) => attempt.score !== null).slice(-MOST)
  return scored.map((attempt, index) => ({
    attempt,
    score: attempt.score ?? 0,
    x: ((index + 0.5) / scored.length) * 100,
    y: 100 - (attempt.score ?? 0),
    goesOn: scored[index - 1]?.round === attempt.round,
  }))
}
