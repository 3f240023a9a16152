// The page's pure pieces of finding scenarios: the filters in the address, what they leave, and the few rows of the first page.
import { expect, test } from 'vitest'
import type { ScenarioSummary, Standing } from '../../src/contract.js'
import { openingOf } from '../../src/server/standing.js'
import { fewOf, ROWS } from '../../src/web/pure/few.js'
import { type Filter, found, OTHER, readFilter, whatIs, writeFilter } from '../../src/web/pure/filter.js'
import { scenarios as all } from './picture-today.mjs'

const scenarios = all as unknown as ScenarioSummary[]
const groups = { partner: ['partner', 'wife'], parent: ['mother'] }
const choices = {
  ...{ part: ['acknowledging', 'proving'], relationship: ['partner', 'parent', OTHER] },
  ...{ temper: ['sad', 'cold'], kind: ['talk', 'drill'] },
  ...{ difficulty: ['gentle', 'medium', 'hard'], met: ['unmet', 'met'] },
}
const NONE: Filter = { part: '', relationship: '', temper: '', kind: '', difficulty: '', met: '' }
const ids = (filter: Partial<Filter>) => found(scenarios, { ...NONE, ...filter }, groups).map(({ id }) => id)

test('a scenario is found by part, by the group of its relationship, by temper, by kind, and by all at once', () => {
  expect(ids({})).toHaveLength(scenarios.length)
  expect(ids({ part: 'proving' })).toEqual(['question', 'memory'])
  expect(ids({ relationship: 'parent' })).toEqual(['dishes'])
  expect(ids({ relationship: OTHER })).toEqual(['memory'])
  expect(ids({ temper: 'cold' })).toEqual(['dishes'])
  expect(ids({ kind: 'talk' })).toEqual(['dishes'])
  expect(ids({ part: 'acknowledging', kind: 'drill' })).toEqual(['the-recital', 'station', 'dinner'])
  expect(ids({ part: 'proving', kind: 'talk' })).toEqual([])
  const of = (wanted: (one: ScenarioSummary) => boolean) => scenarios.filter(wanted).map(({ id }) => id)
  expect(ids({ difficulty: 'gentle' })).toEqual(of((one) => one.difficulty === 'gentle'))
  expect(ids({ met: 'unmet' })).toEqual(of((one) => one.standing === 'unmet'))
  expect(ids({ met: 'met' })).toEqual(of((one) => one.standing !== 'unmet'))
  expect([ids({ difficulty: 'gentle' }), ids({ met: 'met' })].map((one) => one.length)).not.toContain(0)
})

test('a scenario without a temper is found by none', () => {
  const memory = scenarios.find(({ id }) => id === 'memory')!
  expect(whatIs(memory, 'temper', groups)).toBe('')
  expect([...ids({ temper: 'sad' }), ...ids({ temper: 'cold' })]).not.toContain('memory')
})

test('what is asked for is written into the address and read from it; what cannot be chosen asks for nothing', () => {
  const asked = { ...NONE, part: 'proving', kind: 'talk' }
  expect(writeFilter(asked)).toBe('?part=proving&kind=talk')
  expect(readFilter(writeFilter(asked), choices)).toEqual(asked)
  expect(writeFilter(NONE)).toBe('')
  expect(readFilter('', choices)).toEqual(NONE)
  expect(readFilter('?part=<b>&temper=loud&kind=drill&other=1', choices)).toEqual({ ...NONE, kind: 'drill' })
})

test('the first page shows what is for today and due, one met before, then what comes next, in the order given', () => {
  const row = (id: string, standing: Standing) => ({ id, standing })
  const many = [
    ...[row('a', 'later'), row('b', 'later'), row('c', 'unmet'), row('d', 'unmet')],
    ...[row('e', 'due'), row('f', 'unmet')],
  ]
  const few = (today: string, rows = many) => fewOf(rows, ({ id }) => id === today).map(({ id }) => id)
  expect(few('f')).toEqual(['b', 'c', 'e', 'f'])
  expect(few('')).toEqual(['b', 'c', 'd', 'e'])
  expect(few('', many.slice(0, ROWS + 1))).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(few('', [])).toEqual([])
})

test('an opening is the first sentence, or a few where it is very short', () => {
  expect(openingOf('You said that you would be there. You were not.')).toBe(
    'You said that you would be there.',
  )
  expect(openingOf('Look. Eleven tubs of lentil soup. What now?')).toBe('Look. Eleven tubs of lentil soup.')
  expect(openingOf('Look.')).toBe('Look.')
  expect(openingOf('')).toBe('')
})
