// What Today picks: due and new, ten minutes in all, something easy after a pause, and nothing that presses.
import { expect, test } from 'vitest'
import { scenarioCards } from '../../src/practice/schedule.js'
import { type Place, today } from '../../src/practice/today.js'
import type { Try } from '../../src/practice/tries.js'
import { day, practice, reply } from './history.js'

const COURSE: Place[] = [
  { id: 'a', difficulty: 'gentle' },
  { id: 'b', difficulty: 'medium' },
  { id: 'plans', difficulty: 'medium' },
  { id: 'c', difficulty: 'hard' },
]
const good = { score: 70 }
/** Five unaided tries at `a` and `b`, the last on day 4, all good. */
const met = [reply(0, 'a', ['feeling'], good), reply(1, 'b', ['feeling'], good)]

function on(n: number, tries: Try[], course = COURSE) {
  const p = practice(tries)
  const { picks, rest, next } = today(p, scenarioCards(p), course, day(n))
  return { picks: picks.map(({ kind, scenario }) => `${kind} ${scenario}`), rest, next, all: picks }
}

test('the first visit has one new thing, the first of the course', () => {
  expect(on(0, [])).toMatchObject({ picks: ['new a'], rest: null, next: null })
  expect(on(0, []).all[0]).toEqual({ kind: 'new', scenario: 'a', skill: null, before: null })
})

test('what is due comes first, the longest overdue of it, then one new thing', () => {
  expect(on(1.9, met.slice(0, 1))).toMatchObject({ picks: ['due a', 'new b'] })
  expect(on(10, met).picks).toEqual(['due a', 'new plans'])
  expect(on(10, met).all[0]).toMatchObject({ before: { at: day(0), score: 70 }, skill: null })
})

test('where nothing is due there is one new thing, and the next date', () => {
  const { picks, next } = on(1, met.slice(0, 1))
  expect(picks).toEqual(['new b'])
  expect(next).toBe(day(2))
})

test('ten minutes are two: what was done today leaves less room, then none', () => {
  const dueDone = [...met, reply(10, 'a', [], good)]
  expect(on(10.01, dueDone).picks).toEqual(['new plans'])
  const newDone = [...met, reply(10, 'plans', ['plan'], good)]
  expect(on(10.01, newDone).picks).toEqual(['due a'])
  const bothDone = [...dueDone, reply(10.01, 'plans', ['plan'], good)]
  expect(on(10.02, bothDone)).toMatchObject({ picks: [], rest: 'done' })
  expect(on(10.6, bothDone).picks).toEqual(['due b', 'new c'])
})

test('revisions and another round at once use none of the ten minutes', () => {
  const busy = [1, 2, 3].map((n) => reply(10 + n / 100, 'a', [], { ...good, round: 'x' }))
  expect(on(10.1, [...met, ...busy, reply(10.05, 'a', [], good)]).picks).toEqual(['new plans'])
})

test('after more than two weeks away something easy comes first, the gentlest that went best', () => {
  const tries = [...met, reply(2, 'plans', ['plan'], { score: 99 })]
  expect(on(16, tries).picks).toEqual(['due a', 'new c'])
  const away = on(16.1, tries)
  expect(away.picks).toEqual(['easy a', 'new c'])
  // Whoever begins is no longer away.
  expect(on(16.2, [...tries, reply(16.1, 'a', [], good)]).picks).toEqual(['new c'])
  // An easy one is not offered a second time as due.
  const all = [...tries, reply(2.1, 'c', [], good)]
  expect(on(40, all).picks).toEqual(['easy a', 'due b'])
  const level = COURSE.map((place) => ({ ...place, difficulty: 'medium' as const }))
  expect(on(40, all, level).picks).toEqual(['easy plans', 'due a'])
})

test('with all met it is two that are due, or the rest', () => {
  const all = COURSE.map(({ id }, n) => reply(n, id, ['plan', 'feeling'], good))
  expect(on(20, [...all, reply(19, 'own', [])]).picks).toEqual(['due a', 'due b'])
  expect(
    on(
      3.6,
      COURSE.map(({ id }, n) => reply(n, id, ['feeling', 'plan'], { score: 99 })),
    ),
  ).toMatchObject({
    ...{ picks: [], rest: 'resting', next: day(8) },
  })
  expect(on(0, [], [])).toMatchObject({ picks: [], rest: 'nothing', next: null })
})

test('a skill that is due chooses the new scenario, as long as it is no harder than the next', () => {
  const course: Place[] = [
    { id: 'a', difficulty: 'gentle' },
    { id: 'plans', difficulty: 'gentle' },
    { id: 'b', difficulty: 'gentle' },
    { id: 'gentle', difficulty: 'gentle' },
  ]
  const begun = [
    reply(0, 'a', ['feeling', 'i_statement']),
    reply(0.01, 'plans', ['plan', 'feeling', 'i_statement']),
  ]
  // Saying it back failed, so it is due the next day, and "gentle" is there to practise it.
  expect(on(1, begun, course).all.at(-1)).toMatchObject({
    kind: 'new',
    scenario: 'gentle',
    skill: 'paraphrase',
  })
  const harder = course.map((place) =>
    place.id === 'gentle' ? { ...place, difficulty: 'hard' as const } : place,
  )
  expect(on(1, begun, harder).all.at(-1)).toMatchObject({ kind: 'new', scenario: 'b' })
  const shown = begun.map((one) => ({ ...one, shown: [...one.shown, 'paraphrase' as const] }))
  expect(on(1, shown, course).all.at(-1)).toMatchObject({ kind: 'new', scenario: 'b' })
})
