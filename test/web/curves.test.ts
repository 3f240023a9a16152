// Where the points of a skill's curves stand.
import { expect, test } from 'vitest'
import { curvesOf, MOST_WEEKS, through } from '../../src/web/pure/curves.js'

const share = (had: number, of = 10) => ({ had, of })

test('weeks are evenly spread, a higher share stands higher, and a week without revisions has no ring', () => {
  const weeks = [
    { first: share(0), revised: null },
    { first: share(1, 4), revised: share(10) },
  ]
  expect(curvesOf(weeks)).toEqual({
    first: [
      { x: 25, y: 100 },
      { x: 75, y: 75 },
    ],
    revised: [{ x: 75, y: 0 }],
  })
  expect(curvesOf([])).toEqual({ first: [], revised: [] })
})

test('of many weeks the latest are drawn', () => {
  const weeks = Array.from({ length: MOST_WEEKS + 3 }, (_, n) => ({ first: share(n, 100), revised: null }))
  const { first } = curvesOf(weeks)
  expect(first).toHaveLength(MOST_WEEKS)
  expect(first[0]!.y).toBe(97)
})

test('a line goes through two points or more', () => {
  expect(through([{ x: 1, y: 2 }])).toBe('')
  expect(
    through([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]),
  ).toBe('M1 2L3 4')
})
