// Numbers and spans of time in words; and that every sentence that is put together has its words.
import { expect, test } from 'vitest'
import { CODES, CORE_CODES } from '../../src/contract.js'
import { ago, capital, dayAndMonth, month, number } from '../../src/practice/words.js'
import { engine } from '../engine/shared.js'
import { SLIPS, say } from './history.js'

const DAYS = 24 * 60 * 60 * 1000

test('numbers to twelve are words', () => {
  expect([0, 6, 12, 13, 1300].map((n) => number(n, say))).toEqual(['no', 'six', 'twelve', '13', '1,300'])
})

test('a span of time is said in its largest plain unit', () => {
  const said = [-3, 0, 0.4, 0.6, 1, 6, 13, 14, 20, 59, 60, 365].map((n) => ago(n * DAYS, say))
  expect(said).toEqual([
    ...[
      'earlier today',
      'earlier today',
      'earlier today',
      'yesterday',
      'yesterday',
      'six days ago',
      '13 days ago',
    ],
    ...['two weeks ago', 'three weeks ago', 'eight weeks ago', 'two months ago', 'twelve months ago'],
  ])
  expect(capital('six days')).toBe('Six days')
})

test('dates are days of a month, UTC', () => {
  expect(dayAndMonth('2026-12-03T23:30:00.000Z')).toBe('3 December')
  expect(month(Date.parse('2026-10-31T23:59:59.000Z'))).toBe('October')
})

test('every code has the sentences that are looked up by it', () => {
  const keys = [
    ...CODES.map((code) => `today_practise_${code}`),
    ...CORE_CODES.map((code) => `progress_does_${code}`),
    ...SLIPS.map((code) => `progress_slip_${code}`),
  ]
  expect(keys.filter((key) => !engine.loaded.messages.has(key))).toEqual([])
})
