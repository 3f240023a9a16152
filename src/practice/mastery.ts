// Mastery of a skill: it came in two of the last three first tries at scenarios that were new, so it carries over.
import type { Code, Mastery } from '../contract.js'
import { asks, had, meetings, type Practice } from './tries.js'

/** New scenarios that are looked at: the latest ones. */
export const LATEST = 3
/** Of those, the ones that have to show the skill: one may fail, as a rule may miss it. */
export const ENOUGH = 2

/** Where each of these skills stands. With fewer than LATEST new scenarios that ask for it, a skill is not mastered yet. */
export function mastery(codes: readonly Code[], practice: Practice): Mastery[] {
  const all = meetings(practice)
  return codes.map((skill) => {
    const latest = all.filter(({ scenario }) => asks(skill, scenario, practice)).slice(-LATEST)
    const showed = latest.filter((one) => had(skill, one, practice)).length
    const mastered = latest.length === LATEST && showed >= ENOUGH
    return { skill, had: showed, of: latest.length, mastered }
  })
}
