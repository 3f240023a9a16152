// Mastery: two of the last three first tries on scenarios not met before.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { mastery } from '../../src/practice/mastery.js'
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
