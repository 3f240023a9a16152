// Mastery of a skill: it came in two of the last three first tries at scenarios that were new, so it carries over. And of a step.
import type { Code, Mastery, StepStanding } from '../contract.js'
import { wentWell } from './schedule.js'
import { asks, had, meetings, type Practice, type Try, unaided } from './tries.js'

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

/**
 * Where each step of the course stands; a step is given as the ids of its scenarios. Every scenario counts by its last unaided try:
 * so one that went badly can be made good on another day, and one alone, however often it is tried, masters nothing.
 */
export function stepStandings(steps: readonly (readonly string[])[], practice: Practice): StepStanding[] {
  const last = new Map<string, Try>()
  for (const one of unaided(practice)) {
    if (one.score === null) continue
    last.delete(one.scenario)
    last.set(one.scenario, one)
  }
  return steps.map((ids) => {
    const met = [...last.values()].filter(({ scenario }) => ids.includes(scenario))
    if (met.length === 0) return 'new'
    const well = met.slice(-LATEST).filter((one) => wentWell(one, practice)).length
    return met.length >= LATEST && well >= ENOUGH ? 'mastered' : 'begun'
  })
}
