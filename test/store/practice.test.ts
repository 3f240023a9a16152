// What practice reads of the history: replies without their text, marks, rounds with a promise in them, what was said of promises.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Code, Finding } from '../../src/contract.js'
import { openStore, type Store } from '../../src/store/store.js'
import { fakeFeedback } from '../server/fake-engine.js'

let store: Store
beforeEach(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'sayback-practice-')))
})
afterEach(() => store.close())

const finding = (code: Code, effect: Finding['effect']): Finding => ({
  ...fakeFeedback({ statement: '', reply: 'x' }).findings[0]!,
  ...{ rule: `${code}/x`, code, effect, spans: [[0, 4]] },
})
const AT = '2026-11-02T10:00:00.000Z'
const add = (reply: string, findings: Finding[], round = 'r', scenario = 's') => {
  const feedback = { ...fakeFeedback({ statement: 'x', reply }), findings }
  return store.add({ scenario, turn: 'opens', round, reply, feedback, at: AT })
}

test('of the findings slips and plans are kept, no hints and no other strengths', async () => {
  const one = await add('words', [
    finding('paraphrase', 'strength'),
    finding('plan', 'strength'),
    finding('blame', 'slip'),
    finding('plan', 'hint'),
    finding('i_know', 'hint'),
  ])
  const { reply, marks } = (await store.practice.texts([one!.id, 'none'])).get(one!.id)!
  expect(reply).toBe('words')
  expect(marks).toEqual([
    { rule: 'plan/x', code: 'plan', spans: [[0, 4]] },
    { rule: 'blame/x', code: 'blame', spans: [[0, 4]] },
  ])
  expect((await store.practice.texts([])).size).toBe(0)
})

test('tries are all replies without their text, firsts those that begin a round; the time is the one given', async () => {
  const kept = [await add('one', [], 'r'), await add('two', [], 'r'), await add('three', [], 'q')]
  const expected = kept.map((one) => ({
    ...{ id: one!.id, scenario: 's', turn: 'opens', round: one!.round, at: AT },
    ...{ score: one!.score, level: one!.level, shown: ['paraphrase'] },
  }))
  expect(await store.practice.tries()).toEqual(expected)
  expect(await store.practice.firsts()).toEqual([expected[0], expected[2]])
})

test('rounds with a plan or an overpromise come whole, others not at all', async () => {
  await add('a plan', [finding('plan', 'strength')], 'one')
  await add('without', [finding('blame', 'slip')], 'one')
  await add('none', [finding('blame', 'slip')], 'two')
  await add('over', [finding('overpromise', 'slip')], 'one', 'other')
  const replies = await store.practice.promising()
  expect(replies.map(({ reply, round, scenario }) => [reply, round, scenario])).toEqual([
    ['a plan', 'one', 's'],
    ['without', 'one', 's'],
    ['over', 'one', 'other'],
  ])
  expect(replies[0]).toMatchObject({ turn: 'opens', at: AT, marks: [{ code: 'plan' }] })
})

test('what was said last of a promise stands', async () => {
  await store.practice.say('a.0', { state: 'kept', at: AT, words: null })
  await store.practice.say('a.0', { state: 'open', at: '2026-11-03T10:00:00.000Z', words: 'a \ud800' })
  await store.practice.say('b.4', { state: 'let_go', at: AT, words: null })
  expect(await store.practice.said()).toEqual(
    new Map([
      ['a.0', { state: 'open', at: '2026-11-03T10:00:00.000Z', words: 'a \ud800' }],
      ['b.4', { state: 'let_go', at: AT, words: null }],
    ]),
  )
  await store.practice.unsay('a.0')
  expect([...(await store.practice.said()).keys()]).toEqual(['b.4'])
})
