// When the hint before a reply fades: the full line, then a short one, then none, as the skills it helps with become steady.
import type { Attempt, Code, Hint } from '../contract.js'

/** First tries that are looked at for one skill: its latest ones. */
export const LATEST = 3
/** Of those, the ones that have to show the skill for it to be steady: one may fail, as a rule may miss it. */
export const ENOUGH = 2
/** Days after the last reply to a scenario from which coming back to it is a cold try. */
export const COLD_DAYS = 2

const DAY = 24 * 60 * 60 * 1000

/** "new": none of its latest first tries shows it; "steady": LATEST of them are there and ENOUGH show it; else "coming". */
export type Standing = 'new' | 'coming' | 'steady'

export interface Practice {
  /** Every stored reply, oldest first. */
  attempts: readonly Pick<Attempt, 'scenario' | 'kind' | 'at' | 'shown'>[]
  /** The skills a scenario focuses on; none for one that is not there (any more). */
  focusOf: (scenario: string) => readonly Code[]
  /** Whether a skill is shown by leaving its slip out. */
  avoids: (code: Code) => boolean
}

/** How steady a skill is, by the first tries at the scenarios that focus on it: revisions have seen the feedback. */
export function standingOf(code: Code, { attempts, focusOf, avoids }: Practice): Standing {
  const tries = attempts
    .filter(({ kind, scenario }) => kind === 'first' && focusOf(scenario).includes(code))
    .slice(-LATEST)
  const good = tries.filter(({ shown }) => shown.includes(code) !== avoids(code)).length
  if (good === 0) return 'new'
  return tries.length === LATEST && good >= ENOUGH ? 'steady' : 'coming'
}

/**
 * The hint before the next reply to `scenario` at the time `now` (milliseconds). Its least steady focus skill decides: new, the
 * full line; coming, the short one; steady, none. A cold try has none either way: the first at a scenario whose skills are
 * steady, and the first after COLD_DAYS. `skill` is the one that decided, for the short line's words.
 */
export function hintFor(
  scenario: string,
  practice: Practice,
  now: number,
): Pick<Hint, 'stage' | 'cold'> & { skill: Code | null } {
  const standings = practice.focusOf(scenario).map((code) => [code, standingOf(code, practice)] as const)
  const weakest =
    standings.find(([, standing]) => standing === 'new') ??
    standings.find(([, standing]) => standing === 'coming')
  const last = practice.attempts.filter((attempt) => attempt.scenario === scenario).at(-1)
  const cold = last === undefined ? weakest === undefined : now - Date.parse(last.at) >= COLD_DAYS * DAY
  const stage = cold || weakest === undefined ? 'none' : weakest[1] === 'new' ? 'full' : 'short'
  return { stage, cold, skill: weakest?.[0] ?? null }
}
