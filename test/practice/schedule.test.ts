// Ratings from score and codes, and when cards come back.
import fc from 'fast-check'
import { Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import {
  BOUNDS,
  isDue,
  rateScenario,
  rateSkill,
  scenarioCards,
  skillCards,
} from '../../src/practice/schedule.js'
import { DAY, HOUR } from '../../src/practice/tries.js'
import { day, practice, reply } from './history.js'

const none = practice([])
const rated = (score: number | null, shown: Parameters<typeof reply>[2] = [], scenario = 'a') =>
  rateScenario(reply(0, scenario, shown, { score }), none)

test('the bounds are those that scenarios are written to, and halfway between', () => {
  expect(BOUNDS).toEqual({ hard: 45, good: 65, easy: 85 })
})

test('a scenario is rated by its score, a slip, and the skills that it is there for', () => {
  expect([0, 44, 45, 64, 65, 84, 85, 100].map((score) => rated(score))).toEqual([
    ...[Rating.Again, Rating.Again, Rating.Hard, Rating.Hard],
    ...[Rating.Good, Rating.Good, Rating.Easy, Rating.Easy],
  ])
  expect(rated(95, ['i_know'])).toBe(Rating.Hard)
  expect(rated(20, ['i_know'])).toBe(Rating.Again)
  expect(rated(95, [], 'plans')).toBe(Rating.Good)
  expect(rated(95, ['plan'], 'plans')).toBe(Rating.Easy)
  expect(rated(null)).toBeNull()
})

test('a skill is Good or Again, and not rated where nothing asked for it', () => {
  const one = reply(0, 'a', ['feeling', 'blame'])
  expect(rateSkill('feeling', one, none)).toBe(Rating.Good)
  expect(rateSkill('paraphrase', one, none)).toBe(Rating.Again)
  expect(rateSkill('blame', one, none)).toBe(Rating.Again)
  expect(rateSkill('threat', one, none)).toBe(Rating.Good)
  expect(rateSkill('plan', one, none)).toBeNull()
})

const daysTo = (card: { last: number; due: number } | undefined) => (card!.due - card!.last) / DAY

test('the worse it went, the sooner it comes back', () => {
  const after = (score: number, shown: Parameters<typeof reply>[2] = []) =>
    daysTo(scenarioCards(practice([reply(0, 'a', shown, { score })])).get('a'))
  expect([after(20), after(50), after(70), after(90)]).toEqual([1, 1, 2, 8])
})

test('what goes well at its time comes back after longer and longer; what fails, the next day', () => {
  const tries = [reply(0, 'a', [], { score: 70 })]
  const steps = [2]
  for (let at = 2; steps.length < 4; at += steps.at(-1)!) {
    tries.push(reply(at, 'a', [], { score: 70 }))
    steps.push(daysTo(scenarioCards(practice(tries)).get('a')))
  }
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(new Set(steps).size).toBe(4)
  const end = (tries.at(-1)!.at && Date.parse(tries.at(-1)!.at)) as number
  const failed = scenarioCards(
    practice([...tries, reply((end - day(0)) / DAY + 60, 'a', [], { score: 20 })]),
  ).get('a')!
  expect(daysTo(failed)).toBeLessThan(steps.at(-1)! / 2)
})

test('revisions and a second round at once move no card', () => {
  const first = reply(0, 'a', ['defensive'], { round: 'one' })
  const alone = practice([first])
  const more = practice([
    first,
    reply(0.01, 'a', ['paraphrase', 'feeling'], { round: 'one', score: 95 }),
    reply(0.02, 'a', ['paraphrase', 'feeling'], { round: 'two', score: 95 }),
  ])
  expect(scenarioCards(more)).toEqual(scenarioCards(alone))
  expect(skillCards(more)).toEqual(skillCards(alone))
})

test('each first try rates every skill that was asked for, and no other', () => {
  const cards = skillCards(practice([reply(0, 'plans', ['plan', 'feeling'])]))
  expect(cards.has('plan')).toBe(true)
  expect(cards.has('apology')).toBe(false)
  expect(daysTo(cards.get('feeling'))).toBeGreaterThan(daysTo(cards.get('paraphrase')))
})

test('a card is due half a day before its hour, not sooner', () => {
  const card = { stability: 1, difficulty: 5, last: day(0), due: day(2) }
  expect(isDue(card, day(2) - 12 * HOUR)).toBe(true)
  expect(isDue(card, day(2) - 12 * HOUR - 1)).toBe(false)
})

test('the same replies give the same cards; a clock that was set back does no harm', () => {
  const some = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 400 }),
      score: fc.integer({ min: 0, max: 100 }),
      slip: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(some, (list) => {
      const tries = list.map(({ at, score, slip }) =>
        reply(at, 'a', slip ? ['blame'] : ['feeling'], { score }),
      )
      const cards = scenarioCards(practice(tries))
      expect(scenarioCards(practice(tries))).toEqual(cards)
      for (const { due, last, stability } of cards.values()) {
        expect(due - last).toBeGreaterThanOrEqual(DAY)
        expect(Number.isFinite(due) && stability > 0).toBe(true)
      }
    }),
  )
})
