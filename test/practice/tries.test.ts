// First tries, revisions, and what counts as unaided.
import { expect, test } from 'vitest'
import { asks, had, lines, meetings, unaided } from '../../src/practice/tries.js'
import { practice, reply } from './history.js'

const ids = (tries: { id: string }[]) => tries.map(({ id }) => id)

test('a line is a first reply and its last revision, for each line of each round; one’s own situations are none', () => {
  const first = reply(0, 'a', ['plan'], { round: 'one' })
  const second = reply(0.1, 'a', [], { round: 'one' })
  const third = reply(0.2, 'a', ['asks'], { round: 'one' })
  const later = reply(0.3, 'a', [], { round: 'one', turn: 'opens' })
  const other = reply(1, 'a', [], { round: 'two' })
  const found = lines(practice([first, second, third, reply(0.2, 'own', []), later, other]))
  expect(found).toEqual([
    { first, revised: third },
    { first: later, revised: null },
    { first: other, revised: null },
  ])
  expect(lines(practice([]))).toEqual([])
})

test('unaided is the first reply of a round, but not of one begun within half a day after another at the same scenario', () => {
  const a = reply(0, 'a', [], { round: 'one' })
  const revision = reply(0.01, 'a', [], { round: 'one' })
  const atOnce = reply(0.02, 'a', [], { round: 'two' })
  const elsewhere = reply(0.03, 'b', [], { round: 'two' })
  const atNight = reply(0.51, 'a', [])
  const nextDay = reply(1.02, 'a', [])
  const all = [a, revision, atOnce, elsewhere, reply(0.04, 'own', []), atNight, nextDay]
  expect(ids(unaided(practice(all)))).toEqual(ids([a, elsewhere, nextDay]))
  // The same from the first replies alone.
  expect(ids(unaided(practice(all.filter((one) => one !== revision))))).toEqual(ids([a, elsewhere, nextDay]))
  // Half a day to the minute is enough.
  const exact = reply(0.5, 'a', [])
  expect(ids(unaided(practice([a, exact])))).toEqual(ids([a, exact]))
})

test('a meeting is the very first reply to a scenario', () => {
  const a = reply(0, 'a', [])
  const b = reply(1, 'b', [])
  expect(
    ids(meetings(practice([a, reply(0.5, 'a', []), b, reply(9, 'a', []), reply(9, 'own', [])]))),
  ).toEqual(ids([a, b]))
})

test('slips can stand anywhere, core skills are always asked for, others where the scenario has them', () => {
  const p = practice([])
  expect(asks('contempt', 'a', p)).toBe(true)
  expect(asks('feeling', 'a', p)).toBe(true)
  expect([asks('plan', 'a', p), asks('plan', 'plans', p)]).toEqual([false, true])
  expect(had('plan', reply(0, 'a', ['plan']), p)).toBe(true)
  expect(had('plan', reply(0, 'a', []), p)).toBe(false)
  expect([had('blame', reply(0, 'a', ['blame']), p), had('blame', reply(0, 'a', []), p)]).toEqual([
    false,
    true,
  ])
})
