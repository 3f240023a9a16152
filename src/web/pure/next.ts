// The one thing to try now, with its reason, from one piece of feedback.
import type { Feedback } from '../../contract.js'

export interface OneThing {
  sentence: string
  /** May be empty. */
  why: string
}

/** The advice with its reason; without any, the first point that the reply has not taken up; null where nothing is left. */
export function oneThing(feedback: Feedback): OneThing | null {
  const { next, findings, skills } = feedback
  const open = findings.filter((one) => one.effect !== 'strength' && !one.setAside)
  if (next) {
    const finding = open.find((one) => one.code === next.skill)
    return { sentence: next.advice, why: finding?.why || skills[next.skill].explanation }
  }
  const missed = open.find((one) => one.spans.length === 0)
  return missed ? { sentence: missed.next, why: missed.why } : null
}
