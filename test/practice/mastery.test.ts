// Mastery: two of the last three first tries on scenarios not met before.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { mastery, stepStandings } from '../../src/practice/mastery.js'
import { practice, reply } from './history.js'

const of = (code: Code, ...tries: ReturnType<typeof reply>[]) => mastery([code], practice(tries))[0]!

test('two of the last three new scenarios have to show it, and three have to be there', () => {
  const a = reply(0, 'a', ['feeling'])
  const b = reply(1, 'b', ['feeling'])
  expect(of('feeling')).toEqual({ skill: 'feeling', had: 0, of: 0, mastered: false })
  expect(of('feeling', a, b)).toEqual({ skill: 'feeling', had: 2, of: 2, mastered: false })
  expect(of('feeling', a, b, reply(2, 'c', []))).toEqual({ skill: 'feeling', had: 2, of: 3, mastered: true })
  expect(of('feeling', a, b, reply(2, 'c', []), reply(3, 'd', []))).toMatchObject({ had: 1, mastered: false })
})

test('revisions, and scenarios met before, show no mastery', () => {
  const one = reply(0, 'a', [], { round: 'x' })
  const better = reply(0.01, 'a', ['feeling'], { round: 'x' })
  const again = [1, 2, 3].map((n) => reply(n * 5, 'a', ['feeling']))
  expect(of('feeling', one, better, ...again)).toEqual({ skill: 'feeling', had: 0, of: 1, mastered: false })
})

test('a skill to avoid is mastered by leaving it out', () => {
  const clean = ['a', 'b'].map((id, n) => reply(n, id, []))
  expect(of('blame', ...clean, reply(3, 'c', ['blame']))).toMatchObject({ had: 2, mastered: true })
  expect(of('blame', reply(0, 'a', []), reply(1, 'b', ['blame']), reply(2, 'c', ['blame']))).toMatchObject({
    ...{ had: 1, mastered: false },
  })
})

test('only scenarios that ask for a skill count for it', () => {
  const plain = ['a', 'b', 'c'].map((id, n) => reply(n, id, []))
  expect(of('plan', ...plain, reply(4, 'plans', ['plan']))).toMatchObject({ had: 1, of: 1 })
})

const stands = (...tries: ReturnType<typeof reply>[]) =>
  stepStandings([['a', 'b', 'c', 'd'], ['e']], practice(tries))
const well = (n: number, id: string) => reply(n, id, [])
const badly = (n: number, id: string) => reply(n, id, ['blame'])

test('a step is new, then begun, then mastered by two of the last three of its scenarios', () => {
  expect(stands()).toEqual(['new', 'new'])
  expect(stands(badly(0, 'a'))).toEqual(['begun', 'new'])
  expect(stands(well(0, 'a'), well(1, 'b'))).toEqual(['begun', 'new'])
  expect(stands(well(0, 'a'), well(1, 'b'), badly(2, 'c'))).toEqual(['mastered', 'new'])
  expect(stands(well(0, 'a'), badly(1, 'b'), badly(2, 'c'), well(3, 'd'))).toEqual(['begun', 'new'])
})

test('a scenario that went badly can be made good on another day; one alone masters no step', () => {
  const bad = ['a', 'b', 'c', 'd'].map((id, n) => badly(n, id))
  expect(stands(...bad, well(8, 'a'))[0]).toBe('begun')
  expect(stands(...bad, well(8, 'a'), well(9, 'b'))[0]).toBe('mastered')
  expect(stands(well(0, 'a'), well(2, 'a'), well(4, 'a'), well(6, 'a'))[0]).toBe('begun')
  // The same day again, with the feedback still in the ear, is no unaided try.
  expect(stands(...bad, well(8, 'a'), badly(9, 'b'), well(9.1, 'b'))[0]).toBe('begun')
})
