// What comes next in the course: after one scenario within its step, or the first of all that was not met yet.
import type { CourseStep, ScenarioSummary } from '../../contract.js'

const unmet = (one: ScenarioSummary): boolean => one.standing === 'unmet'

/**
 * The next one of the first step that has this scenario: rather one not met yet, those after it before those it skipped; else the one
 * after it. Null for the last of a step that is all met, and for one in no step.
 */
export function nextInStep(course: readonly CourseStep[], id: string): ScenarioSummary | null {
  const own = course.find(({ scenarios }) => scenarios.some((one) => one.id === id))?.scenarios ?? []
  const at = own.findIndex((one) => one.id === id)
  const after = own.slice(at + 1)
  return after.find(unmet) ?? own.slice(0, Math.max(at, 0)).find(unmet) ?? after[0] ?? null
}

/** The first of the course not met yet; null where all are met. */
export const nextUnmet = (course: readonly CourseStep[]): ScenarioSummary | null =>
  course.flatMap(({ scenarios }) => scenarios).find(unmet) ?? null
