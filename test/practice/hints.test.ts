// When a hint fades, comes back and stays away: by first tries alone, its least steady skill, and the days since.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { COLD_DAYS, hintFor, type Practice, standingOf } from '../../src/practice/hints.js'

const HOUR = 60 * 60 * 1000
const NOW = Date.parse('2026-03-10T12:00:00Z')

const FOCUS: Record<string, Code[]> = {
  recital: ['paraphrase', 'feeling'],
  station: ['paraphrase', 'feeling'],
  ward: ['feeling', 'defensive'],
}

type Row = [scenario: string, kind: 'first' | 'revision', shown: Code[], hoursAgo?: number]

const practice = (...rows: Row[]): Practice => ({
  attempts: rows.map(([scenario, kind, shown, hoursAgo = 1]) => ({
    ...{ scenario, kind, shown },
    at: new Date(NOW - hoursAgo * HOUR).toISOString(),
  })),
  focusOf: (scenario) => FOCUS[scenario] ?? [],
  avoids: (code) => code === 'defensive',
})
const both: Code[] = ['paraphrase', 'feeling']
const stage = (scenario: string, ...rows: Row[]) => hintFor(scenario, practice(...rows), NOW)

test('nothing tried yet: the full line', () => {
  expect(stage('recital')).toEqual({ stage: 'full', cold: false, skill: 'paraphrase' })
})

test('full, then short, then none, as first tries show the skills', () => {
  const good: Row = ['recital', 'first', both]
  expect(stage('recital', ['recital', 'first', []]).stage).toBe('full')
  expect(stage('recital', good).stage).toBe('short')
  expect(stage('recital', good, good).stage).toBe('short')
  expect(stage('recital', good, good, good)).toEqual({ stage: 'none', cold: false, skill: null })
})

test('one miss among the latest three is forgiven, two are not', () => {
  const good: Row = ['recital', 'first', both]
  const miss: Row = ['recital', 'first', ['paraphrase']]
  expect(stage('recital', good, good, good, miss).stage).toBe('none')
  expect(stage('recital', good, good, good, miss, miss)).toEqual({
    ...{ stage: 'short', cold: false, skill: 'feeling' },
  })
  expect(stage('recital', good, good, good, miss, miss, miss)).toMatchObject({ stage: 'full', cold: false })
})

test('revisions have seen the feedback and do not count; what is not a scenario does not either', () => {
  expect(stage('recital', ['recital', 'first', []], ['recital', 'revision', both]).stage).toBe('full')
  expect(stage('recital', ['own', 'first', both], ['gone', 'first', both]).stage).toBe('full')
})

test('a skill is practised at every scenario that focuses on it', () => {
  expect(standingOf('feeling', practice(['station', 'first', both], ['ward', 'first', ['feeling']]))).toBe(
    'coming',
  )
  expect(standingOf('paraphrase', practice(['ward', 'first', ['paraphrase']]))).toBe('new')
})

test('a slip to avoid is shown by leaving it out', () => {
  const kept: Row = ['ward', 'first', ['feeling']]
  expect(standingOf('defensive', practice(kept, kept, kept))).toBe('steady')
  expect(standingOf('defensive', practice(['ward', 'first', ['feeling', 'defensive']]))).toBe('new')
  expect(stage('ward', ['ward', 'first', ['feeling', 'defensive']])).toMatchObject({
    ...{ stage: 'full', skill: 'defensive' },
  })
})

test('cold: the first try at a scenario whose skills are steady', () => {
  const good: Row = ['station', 'first', both]
  expect(stage('recital', good, good, good)).toEqual({ stage: 'none', cold: true, skill: null })
  expect(stage('recital', good, good)).toMatchObject({ stage: 'short', cold: false })
})

test('cold: back after days, steady or not; not an hour before, and not once there is a newer reply', () => {
  const old = COLD_DAYS * 24
  expect(stage('recital', ['recital', 'first', [], old])).toMatchObject({ stage: 'none', cold: true })
  expect(stage('recital', ['recital', 'first', [], old - 1])).toMatchObject({ stage: 'full', cold: false })
  expect(stage('recital', ['recital', 'first', [], old], ['recital', 'first', [], 1])).toMatchObject({
    ...{ stage: 'full', cold: false },
  })
  // Days at another scenario do not make this one cold.
  expect(stage('recital', ['station', 'first', [], old])).toMatchObject({ stage: 'full', cold: false })
})
