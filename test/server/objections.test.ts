// Objections over HTTP, on the real rules: raised, judged with where that is asked for, listed, exported, taken back.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Feedback, Finding, Objection } from '../../src/contract.js'
import { buildApp } from '../../src/server/app.js'
import { openStore, type Store } from '../../src/store/store.js'
import { engine } from '../engine/shared.js'

const STATEMENT = "You said you'd be there, but you weren't."
const REPLY = "You were counting on me and I wasn't there. I know you're upset, but work was crazy."
const SCENARIO = engine.scenarios[0]!

let store: Store
let app: Awaited<ReturnType<typeof buildApp>>

beforeEach(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'sayback-objections-')))
  app = await buildApp({ engine, store, webDir: '/nowhere' })
})
afterEach(async () => {
  await app.close()
  await store.close()
})

const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const response = await app.inject({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}
const pasted = { statement: STATEMENT, reply: REPLY }
const scripted = { scenario: SCENARIO.id, reply: REPLY }
const judge = async (pair: object, more: object = { objections: 'mine' }): Promise<Feedback> =>
  (await call('POST', '/api/feedback', { ...pair, ...more })).body
const codeOf = (f: Feedback, code: string): Finding => f.findings.find((one) => one.code === code)!
const object = (kind: string, { rule, spans, about }: Finding, pair: object) =>
  call('POST', '/api/objections', { kind, rule, spans, about, ...pair })
const aside = (f: Feedback) => f.findings.filter((one) => one.setAside).map((one) => one.rule)
const listed = async (): Promise<Objection[]> => (await call('GET', '/api/objections')).body.objections

test('set aside here: it holds in this place, for those who ask, until it is taken back', async () => {
  const plain = await judge(pasted, {})
  const iKnow = codeOf(plain, 'i_know')
  const { status, body } = await object('here', iKnow, pasted)
  expect(status).toBe(200)
  expect(body).toEqual({
    ...{ id: expect.any(String), kind: 'here', rule: iKnow.rule, words: "I know you're upset" },
    ...{ before: '', after: 'but work was', place: expect.stringMatching(/^own:[0-9a-f]{16}$/) },
    ...{ at: expect.any(String), message: iKnow.message },
  })
  const mine = await judge(pasted)
  expect(aside(mine)).toEqual([iKnow.rule])
  expect(codeOf(mine, 'i_know').setAside).toEqual({ kind: 'here', objection: body.id })
  const added = mine.ledger.filter((entry) => entry.leftOut)
  expect(added[0]).toMatchObject({
    label: expect.stringMatching(/^Left out by you/),
    points: expect.any(Number),
  })
  expect(added.reduce((sum, entry) => sum + entry.points, 0)).toBe(mine.score! - plain.score!)
  expect(mine.ledger.reduce((sum, entry) => sum + entry.points, 0)).toBe(mine.score)
  // The same words said otherwise typed are the same place; another statement and a scenario are not.
  expect(
    aside(await judge({ statement: STATEMENT.replaceAll("'", '’').toUpperCase(), reply: REPLY })),
  ).toEqual([iKnow.rule])
  expect(aside(await judge({ statement: 'You forgot me.', reply: REPLY }))).toEqual([])
  expect(aside(await judge(scripted))).toEqual([])
  expect(await judge(pasted, {})).toEqual(plain)
  expect((await call('DELETE', `/api/objections/${body.id}`)).body).toEqual({ deleted: 1 })
  expect(await judge(pasted)).toEqual(plain)
  expect((await call('DELETE', `/api/objections/${body.id}`)).body.error.code).toBe('unknown_objection')
})

test('a phrase holds everywhere; a rule keeps no words', async () => {
  const iKnow = codeOf(await judge(scripted, {}), 'i_know')
  const phrase = await object('phrase', iKnow, scripted)
  expect(phrase.body).toMatchObject({ words: "I know you're upset", before: '', after: '', place: '' })
  expect(aside(await judge({ statement: 'You forgot me.', reply: 'i know youre upset' }))).toContain(
    iKnow.rule,
  )
  const rule = await object('rule', iKnow, scripted)
  expect(rule.body).toMatchObject({ kind: 'rule', words: '', before: '', after: '', place: '' })
  expect(aside(await judge({ statement: 'You forgot me.', reply: "I know you're cross." }))).toEqual([
    iKnow.rule,
  ])
  expect((await object('rule', iKnow, scripted)).body.id).toBe(rule.body.id)
  expect((await listed()).map(({ kind }) => kind)).toEqual(['phrase', 'rule'])
})

test('an attempt is judged and kept with them where that is asked for; models too', async () => {
  const iKnow = codeOf(await judge(scripted, {}), 'i_know')
  await object('here', iKnow, scripted)
  const attempt = (more: object) => call('POST', '/api/attempts', { ...scripted, round: 'r', ...more })
  const plain = (await attempt({})).body
  const mine = (await attempt({ objections: 'mine' })).body
  expect([aside(plain.feedback), aside(mine.feedback)]).toEqual([[], [iKnow.rule]])
  expect(plain.attempt.shown).toContain('i_know')
  expect(mine.attempt.shown).not.toContain('i_know')
  expect(mine.attempt.score).toBe(mine.feedback.score)
  const url = `/api/scenarios/${SCENARIO.id}/models`
  const [model] = (await call('GET', url)).body.models
  await object('rule', model.feedback.findings[0], { scenario: SCENARIO.id, reply: model.reply })
  expect(aside((await call('GET', url)).body.models[0].feedback)).toEqual([])
  expect(aside((await call('GET', `${url}?objections=mine`)).body.models[0].feedback)).toContain(
    model.feedback.findings[0].rule,
  )
})

test('a point offered as missed is known by the words of the statement', async () => {
  const pair = {
    statement: "You said you'd be there, but you weren't. You knew how important this was to me!",
    reply: "You were counting on me and I wasn't there.",
  }
  const missed = (await judge(pair, {})).findings.find((one) => one.spans.length === 0)!
  const { body } = await object('phrase', missed, pair)
  expect(body.words).toBe(pair.statement.slice(...missed.about[0]!))
  expect(aside(await judge(pair))).toEqual([missed.rule])
})

test('the export is the list, as a file', async () => {
  await object('here', codeOf(await judge(scripted, {}), 'i_know'), scripted)
  const { body, headers } = await call('GET', '/api/objections/export')
  expect(headers['content-disposition']).toBe('attachment; filename="sayback-set-aside.json"')
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(body).toEqual({ objections: await listed() })
})

test('what the rule does not find there is refused, and nothing is kept of it', async () => {
  const iKnow = codeOf(await judge(pasted, {}), 'i_know')
  const refused = async (kind: string, f: Partial<Finding>, pair: object) => {
    const { status, body } = await object(kind, { ...iKnow, ...f }, pair)
    return [status, body.error.code]
  }
  expect(await refused('here', { rule: 'no/such-rule' }, pasted)).toEqual([404, 'unknown_finding'])
  expect(await refused('rule', { rule: 'no/such-rule' }, pasted)).toEqual([404, 'unknown_finding'])
  expect(await refused('phrase', { spans: [[0, 9999]] }, pasted)).toEqual([404, 'unknown_finding'])
  expect(await refused('phrase', { spans: [] }, pasted)).toEqual([404, 'unknown_finding'])
  expect(await refused('here', {}, { ...pasted, reply: 'I will kill you. I know you are upset.' })).toEqual([
    404,
    'unknown_finding',
  ])
  expect(await refused('here', {}, { scenario: 'nope', reply: REPLY })).toEqual([404, 'unknown_scenario'])
  expect(await refused('here', {}, { ...pasted, reply: ' ' })).toEqual([400, 'empty_reply'])
  expect(await refused('here', {}, { ...pasted, reply: 'x'.repeat(4001) })).toEqual([413, 'reply_too_long'])
  expect(await refused('never', {}, pasted)).toEqual([400, 'bad_request'])
  expect(await refused('here', {}, { reply: REPLY })).toEqual([400, 'bad_request'])
  expect(await refused('here', {}, { ...pasted, scenario: 'x' })).toEqual([400, 'bad_request'])
  expect((await call('POST', '/api/objections', { kind: 'here', ...pasted })).body.error.message).toMatch(
    /"rule": missing/,
  )
  const other = await call('POST', '/api/feedback', { ...pasted, objections: 'theirs' })
  expect([other.status, other.body.error.message]).toEqual([
    400,
    expect.stringContaining('expected "mine", or nothing'),
  ])
  expect(await listed()).toEqual([])
})

test('a rule that is gone keeps its objection, with no message; a wipe takes all', async () => {
  await store.objections.add({ kind: 'rule', rule: 'old/rule', words: '', before: '', after: '', place: '' })
  expect(await listed()).toMatchObject([{ rule: 'old/rule', message: null }])
  expect(aside(await judge(pasted))).toEqual([])
  await call('DELETE', '/api/history')
  expect(await listed()).toEqual([])
})
