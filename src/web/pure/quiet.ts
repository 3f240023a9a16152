// Which one thing may be said while a reply is still being typed, if anything.
import type { Feedback } from '../../contract.js'

/** Words from which on something missing is worth a hint: before that the reply has hardly begun. */
export const BEGUN = 12

/** A slip at once, what is missing only in a reply that has got somewhere; null where there is nothing to say. Never a score. */
export function quietHint(feedback: Feedback, reply: string): string | null {
  const { next, safety, unjudged, skills } = feedback
  if (safety || unjudged || !next) return null
  const words = reply.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
  // The next step names a skill that is shown only where that is a slip.
  return skills[next.skill].shown || words >= BEGUN ? next.advice : null
}
