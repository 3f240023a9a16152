// Gaming does not pay: replies that have the right words, or the right form, and hear nothing. None may score over 35.
import { expect, test } from 'vitest'
import { atMost } from '../known.js'
import { cases, engine } from './shared.js'

const MOST = 35
/** How many score over it, as measured on 25 November 2026: it must only fall, to nothing in the end. */
const MAY_PASS = 15

const tricks = cases('gaming.jsonl')

test('forty cases or more, on fifteen statements or more', () => {
  expect(tricks.length).toBeGreaterThanOrEqual(40)
  expect(new Set(tricks.map((c) => c.statement)).size).toBeGreaterThanOrEqual(15)
  expect(new Set(tricks.map((c) => c.id)).size).toBe(tricks.length)
})

test('none scores over 35', () => {
  const over = tricks.flatMap(({ id, statement, reply }) => {
    const { score } = engine.feedback({ statement, reply })
    // No score at all would hide that the reply was never judged.
    return score === null || score > MOST ? [`${score} ${id}: ${reply}`] : []
  })
  atMost(MAY_PASS, over)
})

test.each([
  ['said again', "You waited, and you waited, and I never rang. That was me, and I'm sorry."],
  [
    'feelings in a story',
    'You stood there wet, cold and alone with our heavy bags, and you were scared and so brave. I was asleep.',
  ],
  ['feelings', 'You were tired and cross, and hurt, and under it all I think you were lonely.'],
  ['set phrases', 'I hear you. It makes sense. I left you at the door with the bags, and it was raining.'],
  ['a reason', 'You were hurt because nobody opened the door, and you had my key in your hand.'],
])('a reply that only looks like it is not held down: %s', (_, reply) => {
  const statement = 'I stood at the door in the rain with all the bags for an hour and nobody opened.'
  const { ledger } = engine.feedback({ statement, reply })
  expect(ledger.filter((line) => line.cap === MOST)).toEqual([])
})
