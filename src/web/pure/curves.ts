// Places for the curves of one skill: the latest weeks from left to right, the share that had it from below.
import type { Share, SkillProgress } from '../../contract.js'

/** Weeks that a curve holds: so many dots stand apart on a narrow screen. */
export const MOST_WEEKS = 16

export interface Point {
  /** Percent of the width, from the left, and of the height, from the top. */
  x: number
  y: number
}

/** The points of both curves; a week in which nothing was revised has none in `revised`. */
export function curvesOf(weeks: SkillProgress['weeks']): { first: Point[]; revised: Point[] } {
  const latest = weeks.slice(-MOST_WEEKS)
  const curve = (which: 'first' | 'revised') =>
    latest.flatMap((week, index): Point[] => {
      const share = week[which]
      return share ? [{ x: ((index + 0.5) / latest.length) * 100, y: 100 - percent(share) }] : []
    })
  return { first: curve('first'), revised: curve('revised') }
}

export const percent = ({ had, of }: Share): number => (had / of) * 100

/** "M1 2L3 4": a line through all points; empty where there are fewer than two. */
export function through(points: readonly Point[]): string {
  if (points.length < 2) return ''
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
