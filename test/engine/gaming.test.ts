// Gaming does not pay: replies that have the right words, or the right form, and hear nothing. None may score over 35.
import { expect, test } from 'vitest'
import { atMost } from '../known.js'
import { cases, engine } from './shared.js'

const MOST = 35
/** How many score over it, as measured on 25 November 2026: it must only fall, to nothing in the end. */
const MAY_PASS = 31

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
