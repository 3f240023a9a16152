// When each scenario and each skill is to come back: cards on an FSRS schedule, replayed from the stored replies every time.
import { type FSRSState, fsrs, type Grade, Rating } from 'ts-fsrs'
import { CODES, type Code } from '../contract.js'
import { asks, DAY, HALF_DAY, had, type Practice, type Try, unaided } from './tries.js'
import { BAD_UNDER, MODEL_FROM } from './validate.js'

/** A card between two reviews. Times are milliseconds. */
export interface Card extends FSRSState {
  last: number
  due: number
}

/**
 * Scores from which a first try is no longer Again, is Good, is Easy. The outer two are what scenarios are written to: their bad
 * replies come to less than the one, their model replies to the other or more. Good begins halfway.
 */
export const BOUNDS = { hard: BAD_UNDER, good: (BAD_UNDER + MODEL_FROM) / 2, easy: MODEL_FROM } as const

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

/** Good or better. */
export const wentWell = (one: Try, practice: Practice): boolean =>
  (rateScenario(one, practice) ?? Rating.Again) >= Rating.Good

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

/** Where the card of every scenario stands after all that was replied; one never tried has none. */
export function scenarioCards(practice: Practice): Map<string, Card> {
  const cards = new Map<string, Card>()
  for (const one of unaided(practice)) {
    const grade = rateScenario(one, practice)
    if (grade !== null) cards.set(one.scenario, review(cards.get(one.scenario), grade, Date.parse(one.at)))
  }
  return cards
}

/** Where the card of every skill stands; one never asked for has none. */
export function skillCards(practice: Practice): Map<Code, Card> {
  const cards = new Map<Code, Card>()
  for (const one of unaided(practice))
    for (const code of CODES) {
      const grade = rateSkill(code, one, practice)
      if (grade !== null) cards.set(code, review(cards.get(code), grade, Date.parse(one.at)))
    }
  return cards
}

export const isDue = (card: Card, now: number): boolean => card.due - HALF_DAY <= now
