// When each scenario and each skill is to come back: cards on an FSRS schedule, replayed from the stored replies every time.
import { type FSRSState, fsrs, type Grade, Rating } from 'ts-fsrs'
import { CODES, type Code } from '../contract.js'
import { asks, DAY, HALF_DAY, had, type Practice, type Try, unaided } from './tries.js'

/** A card between two reviews. Times are milliseconds. */
export interface Card extends FSRSState {
  last: number
  due: number
}

export interface Cards {
  scenarios: Map<string, Card>
  skills: Map<Code, Card>
}

/**
 * Scores from which a first try is no longer Again, is Good, is Easy. Scenario files are written to the outer two: their bad
 * replies come to less than 45, their model replies to 85 or more. Good begins halfway.
 */
export const BOUNDS = { hard: 45, good: 65, easy: 85 } as const

// Whole days, the same for everyone: no chance, and no steps of minutes, which nobody needs who practises once a day.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/**
 * How well a scenario went. Points alone don't make it Good where a slip stands in it, nor Easy where a skill that it is there to
 * practise is missing. Null for a reply without a score.
 */
export function rateScenario(one: Try, practice: Practice): Grade | null {
  if (one.score === null) return null
  if (one.score < BOUNDS.hard) return Rating.Again
  if (one.score < BOUNDS.good || one.shown.some(practice.avoids)) return Rating.Hard
  const focus = practice.focusOf(one.scenario) ?? []
  const whole = focus.every((code) => had(code, one, practice))
  return one.score >= BOUNDS.easy && whole ? Rating.Easy : Rating.Good
}

/** A skill is there or it is not; how easily it came, one reply can't tell. Null where the scenario does not ask for it. */
export function rateSkill(code: Code, one: Try, practice: Practice): Grade | null {
  if (!asks(code, one.scenario, practice)) return null
  return had(code, one, practice) ? Rating.Good : Rating.Again
}

function review(card: Card | undefined, grade: Grade, at: number): Card {
  // A clock that was set back makes no time that runs backwards.
  const elapsed = card === undefined ? 0 : Math.max(0, at - card.last) / DAY
  const { stability, difficulty } = scheduler.next_state(card ?? null, elapsed, grade)
  return { stability, difficulty, last: at, due: at + scheduler.next_interval(stability, elapsed) * DAY }
}

/** Where every card stands after all that was replied. A scenario never tried, a skill never asked for, has none. */
export function cards(practice: Practice): Cards {
  const all: Cards = { scenarios: new Map(), skills: new Map() }
  for (const one of unaided(practice)) {
    const at = Date.parse(one.at)
    const grade = rateScenario(one, practice)
    if (grade !== null) all.scenarios.set(one.scenario, review(all.scenarios.get(one.scenario), grade, at))
    for (const code of CODES) {
      const rating = rateSkill(code, one, practice)
      if (rating !== null) all.skills.set(code, review(all.skills.get(code), rating, at))
    }
  }
  return all
}

export const isDue = (card: Card, now: number): boolean => card.due - HALF_DAY <= now
