// The HTTP API by injection: every route, every refusal, and what is and isn't stored.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.js'
import { openStore, type Store } from '../../src/store/store.js'
import { fakeEngine, fakeFeedback } from './fake-engine.js'

let store: Store
let app: Awaited<ReturnType<typeof buildApp>>
const reported: string[] = []

beforeEach(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'sayback-api-')))
  const onError = (_: unknown, route: string) => reported.push(route)
  app = await buildApp({ engine: fakeEngine, store, webDir: '/nowhere', onError })
})

afterEach(async () => {
  await app.close()
  await store.close()
})

const get = async (url: string) => {
  const response = await app.inject({ url })
  return { status: response.statusCode, body: response.json() }
}
const post = async (url: string, payload: object | string, headers: Record<string, string> = {}) => {
  const type = { 'content-type': 'application/json' }
  const response = await app.inject({ method: 'POST', url, payload, headers: { ...type, ...headers } })
  return { status: response.statusCode, body: response.json() }
}
const attempt = (reply: string, round = 'r1', scenario = 'the-recital') =>
  post('/api/attempts', { scenario, round, reply })
const problem = (status: number, code: string, message: string | RegExp) => ({
  status,
  body: { error: { code, message: typeof message === 'string' ? message : expect.stringMatching(message) } },
})

test('feedback on a pair, and on a scenario; nothing is stored', async () => {
  const reply = 'You waited for me.'
  const pair = await post('/api/feedback', { statement: 'You were late.', reply })
  expect(pair).toEqual({ status: 200, body: fakeFeedback({ statement: 'You were late.', reply }) })
  const scripted = await post('/api/feedback', { scenario: 'the-recital', turn: '', reply })
  expect(scripted.body).toEqual(fakeFeedback({ statement: fakeEngine.scenarios[0]!.statement, reply }))
  expect((await post('/api/feedback', { statement: '', reply, id: 'a1' })).status).toBe(200)
  expect(await get('/api/history')).toEqual({ status: 200, body: { attempts: [] } })
})

test('what is wrong with a body is said by field', async () => {
  const cases: [object | string, string][] = [
    [{ reply: 'x' }, '"statement": missing, expected a string, or "scenario": missing, expected a string.'],
    [{ statement: 'x' }, '"reply": missing, expected a string.'],
    [{ statement: 5, reply: 'x' }, '"statement": expected a string.'],
    [{ statement: 'x', reply: ['x'] }, '"reply": expected a string.'],
    [{ statement: 'x', scenario: 'y', reply: 'x' }, 'send either "statement" or "scenario", not both.'],
    [[], 'the body: expected an object.'],
    ['null', 'the body: expected an object.'],
  ]
  for (const [body, message] of cases)
    expect(await post('/api/feedback', body)).toEqual(problem(400, 'bad_request', message))
  const rounds = await post('/api/attempts', { scenario: 'the-recital', round: 'a b', reply: 'x' })
  expect(rounds).toEqual(problem(400, 'bad_request', /^"round": expected 1 to 64 letters/))
  expect(await post('/api/attempts', { scenario: 'the-recital', reply: 'x' })).toEqual(
    problem(400, 'bad_request', '"round": missing, expected a string.'),
  )
})

test('what is not JSON, and what is not said to be JSON', async () => {
  for (const body of ['{', '', 'reply=x', '{"__proto__": {}, "reply": "x"}'])
    expect(await post('/api/feedback', body)).toEqual(problem(400, 'not_json', /JSON/))
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect(await post('/api/feedback', '{}', { 'content-type': type })).toEqual(
      problem(415, 'not_json_type', /JSON/),
    )
})

test('an empty reply and one that is too long, in the words that the learner reads', async () => {
  const empty = problem(400, 'empty_reply', 'There is nothing to read yet. One sentence is enough.')
  const long = problem(
    413,
    'reply_too_long',
    'This reply has 4,312 characters; 4,000 fit. It is all still here.',
  )
  for (const url of ['/api/feedback', '/api/attempts']) {
    const body = (reply: string) => ({ scenario: 'the-recital', round: 'r', reply })
    expect(await post(url, body(' \n\t'))).toEqual(empty)
    expect(await post(url, body('x'.repeat(4312)))).toEqual(long)
    expect((await post(url, body('x'.repeat(4000)))).status).toBe(200)
  }
  expect(await post('/api/feedback', { statement: 'x'.repeat(4001), reply: 'x' })).toMatchObject({
    status: 413,
    body: { error: { code: 'statement_too_long' } },
  })
  expect(await post('/api/feedback', { statement: '', reply: 'x'.repeat(2 ** 20) })).toEqual(
    problem(413, 'body_too_large', /larger/),
  )
})

test('two texts of 4,000 code units fit, however they are written', async () => {
  const escaped = '\\ud83d\\ude00'.repeat(2000)
  const response = await post('/api/feedback', `{"statement": "${escaped}", "reply": "${escaped}"}`)
  expect(response.status).toBe(200)
  const wide = '\u8a71'.repeat(4000)
  expect((await post('/api/feedback', { statement: wide, reply: wide })).status).toBe(200)
})

test('lone surrogates, control characters and markup are answered', async () => {
  for (const reply of ['\ud800', '\udc00\ud800', 'a\0b', '<script>alert(1)</script>', '\u202eabc', '😀'])
    expect((await attempt(reply)).status).toBe(200)
  const { body } = await get('/api/scenarios/the-recital/attempts')
  expect(body.attempts.map(({ reply }: { reply: string }) => reply)).toContain('<script>alert(1)</script>')
})

test('an attempt is stored, listed, counted and wiped', async () => {
  const first = await attempt('You waited.')
  expect(first.body).toEqual({
    attempt: expect.objectContaining({ kind: 'first', round: 'r1', reply: 'You waited.', score: 11 }),
    feedback: fakeFeedback({ statement: fakeEngine.scenarios[0]!.statement, reply: 'You waited.' }),
    talk: null,
  })
  const second = await attempt('You waited for me.')
  expect(second.body.attempt.kind).toBe('revision')
  expect((await attempt('Alone.', 'r2', 'the-visit')).body.attempt.kind).toBe('first')
  const own = [first.body.attempt, second.body.attempt]
  expect(await get('/api/scenarios/the-recital/attempts')).toEqual({ status: 200, body: { attempts: own } })
  expect((await get('/api/history')).body.attempts).toHaveLength(3)
  const { scenarios } = (await get('/api/scenarios')).body
  expect(scenarios[0]).toMatchObject({ opening: 'You promised to come.', first: 11, last: 18, tries: 2 })
  expect(scenarios[0]).not.toHaveProperty('statement')
  const wiped = await app.inject({ method: 'DELETE', url: '/api/history' })
  expect(wiped.json()).toEqual({ deleted: 3 })
  expect((await get('/api/scenarios')).body.scenarios[0]).toMatchObject({ first: null, last: null, tries: 0 })
})

test('one’s own words are stored with what was said, only by this call, and wiped with the rest', async () => {
  const own = (statement: string, reply: string) => post('/api/attempts', { statement, round: 'o', reply })
  await post('/api/feedback', { statement: 'You left.', reply: 'I did.' })
  expect((await get('/api/history')).body.attempts).toEqual([])
  const kept = await own('You left.', 'I left you there.')
  expect(kept.body).toEqual({
    attempt: expect.objectContaining({ scenario: 'own', statement: 'You left.', reply: 'I left you there.' }),
    feedback: fakeFeedback({ statement: 'You left.', reply: 'I left you there.' }),
    talk: null,
  })
  expect((await own('', 'A draft alone.')).body.attempt.statement).toBe('')
  expect((await own('x', 'DANGER')).body.attempt).toBeNull()
  expect((await own('x', ' ')).status).toBe(400)
  expect((await own('x'.repeat(4001), 'x')).body.error.code).toBe('statement_too_long')
  expect(await post('/api/attempts', { statement: 'x', scenario: 'y', round: 'r', reply: 'x' })).toEqual(
    problem(400, 'bad_request', 'send either "statement" or "scenario", not both.'),
  )
  await attempt('You waited.')
  const { attempts } = (await get('/api/history')).body
  expect(attempts.map((one: { statement: string | null }) => one.statement)).toEqual(['You left.', '', null])
  expect((await app.inject({ method: 'DELETE', url: '/api/history' })).json()).toEqual({ deleted: 3 })
  expect((await get('/api/history')).body.attempts).toEqual([])
})

test('the hint before a reply fades with first tries that show its skill', async () => {
  const hint = async () => (await get('/api/scenarios/the-recital/hint')).body
  expect(await hint()).toEqual({ stage: 'full', cold: false, text: 'What did she count on?' })
  await attempt('You waited.', 'r1')
  expect(await hint()).toEqual({ stage: 'short', cold: false, text: 'What happened, as Mara saw it?' })
  await attempt('You waited.', 'r1')
  expect((await hint()).stage).toBe('short')
  for (const round of ['r2', 'r3']) await attempt('You waited.', round)
  expect(await hint()).toEqual({ stage: 'none', cold: false, text: null })
  expect((await get('/api/scenarios/the-visit/hint')).body).toEqual({ stage: 'none', cold: true, text: null })
  expect((await get('/api/scenarios/nope/hint')).status).toBe(404)
})

test('settings: as at first until they are changed, and what is none is refused', async () => {
  const patch = async (payload: object | string) => {
    const headers = { 'content-type': 'application/json' }
    const response = await app.inject({ method: 'PATCH', url: '/api/settings', payload, headers })
    return { status: response.statusCode, body: response.json() }
  }
  const off = { status: 200, body: { settings: { typing_hint: false } } }
  const on = { status: 200, body: { settings: { typing_hint: true } } }
  expect(await get('/api/settings')).toEqual(off)
  expect(await patch({ typing_hint: true })).toEqual(on)
  expect(await patch({})).toEqual(on)
  expect(await get('/api/settings')).toEqual(on)
  expect(await patch({ typing_hint: 'yes' })).toEqual(
    problem(400, 'bad_request', '"typing_hint": expected a boolean.'),
  )
  expect((await patch({ nonsense: true })).status).toBe(400)
  expect((await patch('null')).status).toBe(400)
  expect(await get('/api/settings')).toEqual(on)
  await store.setSettings({ typing_hint: 'from another version' })
  expect(await get('/api/settings')).toEqual(off)
  expect([...(await store.settings()).keys()]).toEqual(['typing_hint'])
})

test('what safety suspends or can’t be judged is answered but not stored', async () => {
  for (const reply of ['DANGER', 'ZZZ']) {
    const { status, body } = await attempt(reply)
    expect([status, body.attempt, body.feedback.score]).toEqual([200, null, null])
  }
  expect((await get('/api/history')).body.attempts).toEqual([])
})

test('models are there after a first attempt, not before, and never with the scenario', async () => {
  expect((await get('/api/scenarios/the-recital')).body).not.toHaveProperty('models')
  expect(await get('/api/scenarios/the-recital/models')).toEqual(
    problem(403, 'not_yet', /^Reply once yourself/),
  )
  await attempt('DANGER')
  expect((await get('/api/scenarios/the-recital/models')).status).toBe(403)
  await attempt('Words.')
  const { models } = (await get('/api/scenarios/the-recital/models')).body
  expect(models).toEqual([{ voice: 'plain', reply: expect.any(String), feedback: expect.any(Object) }])
})

test('what is not there is a 404 in JSON', async () => {
  const unknown = problem(404, 'unknown_scenario', 'There is no scenario called “nope”.')
  for (const url of ['/api/scenarios/nope', '/api/scenarios/nope/models', '/api/scenarios/nope/attempts'])
    expect(await get(url)).toEqual(unknown)
  expect(await attempt('x', 'r', 'nope')).toEqual(unknown)
  expect(await post('/api/feedback', { scenario: 'nope', reply: 'x' })).toEqual(unknown)
  expect(await post('/api/feedback', { scenario: 'the-recital', turn: 't9', reply: 'x' })).toEqual(
    problem(404, 'unknown_turn', /t9/),
  )
  for (const url of ['/api', '/api/nope', '/api/scenarios/x/y/z'])
    expect(await get(url)).toEqual(problem(404, 'not_found', `There is nothing at GET ${url}.`))
  expect((await post('/practise/x', {})).status).toBe(404)
})

test('a fault of ours says nothing of its insides', async () => {
  const { status, body } = await post('/api/feedback', { statement: 'x', reply: 'THROW my secret' })
  expect([status, body.error.code]).toEqual([500, 'internal'])
  expect(JSON.stringify(body)).not.toMatch(/secret|TypeError/)
  expect(reported).toEqual(['POST /api/feedback'])
})

test('the description of the API is OpenAPI, with requests and answers of every route', async () => {
  const { body } = await get('/api/openapi.json')
  expect(body.openapi).toMatch(/^3\.1/)
  expect(Object.keys(body.paths).sort()).toEqual([
    '/api/attempts',
    '/api/attempts/{id}',
    '/api/course',
    '/api/course/{step}',
    '/api/export',
    '/api/export.csv',
    '/api/feedback',
    '/api/health',
    '/api/history',
    '/api/import',
    '/api/import/preview',
    '/api/objections',
    '/api/objections/export',
    '/api/objections/{id}',
    '/api/preview',
    '/api/preview/skeleton',
    '/api/progress',
    '/api/promises',
    '/api/promises/{id}',
    '/api/scenarios',
    '/api/scenarios/{id}',
    '/api/scenarios/{id}/attempts',
    '/api/scenarios/{id}/hint',
    '/api/scenarios/{id}/models',
    '/api/settings',
    '/api/skills',
    '/api/talks/{id}',
    '/api/talks/{id}/rewind',
    '/api/today',
  ])
  const { requestBody, responses } = body.paths['/api/feedback'].post
  expect(requestBody.content['application/json'].schema.anyOf).toHaveLength(2)
  const answer = responses['200'].content['application/json'].schema
  expect(Object.keys(answer.properties)).toEqual(Object.keys(fakeFeedback({ statement: '', reply: 'x' })))
  expect(responses['413'].content['application/json'].schema.properties.error).toBeDefined()
})

test('health says which engine answers', async () => {
  expect((await get('/api/health')).body).toEqual({ status: 'ok', version: '9.9.9', rules: 'fake' })
})
