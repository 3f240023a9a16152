// Talks over HTTP by injection: where replies lead, what is kept, going back, and what is refused; and the preview of a script.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Talk } from '../../src/contract.js'
import type { Engine } from '../../src/engine.js'
import { buildApp } from '../../src/server/app.js'
import { openStore, type Store } from '../../src/store/store.js'
import { SCRIPT } from '../rules/script.js'
import { fakeEngine } from './fake-engine.js'

let store: Store
let app: Awaited<ReturnType<typeof buildApp>>
let dir: string

const start = async (engine: Engine = fakeEngine) => {
  store = await openStore(dir)
  app = await buildApp({ engine, store, webDir: '/nowhere' })
}
const stop = async () => {
  await app.close()
  await store.close()
}
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sayback-talks-'))
  await start()
})
afterEach(stop)

// biome-ignore lint/suspicious/noExplicitAny: what the server answers is what is tested
type Answer = { status: number; body: any }
const call = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> => {
  const response = await app.inject({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, body: response.json() }
}
const say = (turn: string, reply: string, talk?: string, round = 'r1') =>
  call('POST', '/api/attempts', { scenario: 'the-talk', turn, round, reply, ...(talk && { talk }) })
const HEARD = 'You looked at an empty chair.'
const LITTLE = 'Oh.'
const GUARDED = 'BUT I had work.'
const whole = async (id: string): Promise<Talk> => (await call('GET', `/api/talks/${id}`)).body

test('a scenario tells that it is a conversation, and nothing of where it leads', async () => {
  const { scenarios } = (await call('GET', '/api/scenarios')).body
  expect(scenarios.map(({ talk }: { talk: boolean }) => talk)).toEqual([false, false, true])
  const { body } = await call('GET', '/api/scenarios/the-talk')
  expect(body).toMatchObject({ beats: 4, fault: 'mine', temper: null })
  expect(JSON.stringify(body)).not.toMatch(/goto|I looked for you|Thank you|models|walks/)
  expect(body.state).toEqual({ hurt: 3, guard: 3, trust: 1 })
  expect((await call('GET', '/api/scenarios/the-recital')).body).toMatchObject({ beats: 0, state: null })
})

test('each reply leads to a line, with how the partner is and was, and why; the last one ends it', async () => {
  const first = await say('start', HEARD)
  expect(first.body.talk).toEqual({
    ...{ beat: 'opens', says: 'I looked for you.', why: 'It was heard.', end: null },
    state: { hurt: 3, guard: 1, trust: 2 },
    before: { hurt: 3, guard: 3, trust: 1 },
  })
  expect(first.body.attempt).toMatchObject({ kind: 'first', turn: 'start', talk: expect.any(String) })
  // The statement side is the line of the beat.
  const { coverage } = (await say('opens', HEARD, first.body.attempt.talk)).body.feedback
  expect(coverage[0].span).toEqual([0, 'I looked for you.'.length])
  const talk = await whole(first.body.attempt.talk)
  expect(talk).toMatchObject({ scenario: 'the-talk', round: 'r1', others: [] })
  expect(
    talk.turns.map(({ beat, says, moved, why, attempt }) => [beat, says, moved, why, attempt.reply]),
  ).toEqual([
    ['start', 'You promised to come. The chair stayed empty.', 'opens', 'It was heard.', HEARD],
    ['opens', 'I looked for you.', 'opens', 'It stayed open.', HEARD],
  ])
  expect(talk.turns.map(({ before }) => before?.trust ?? null)).toEqual([null, 1])
  expect(talk.now).toEqual({
    ...{ beat: 'eased', says: 'Thank you.', end: { kind: 'good', why: 'Heard twice.' } },
    state: { hurt: 1, guard: 1, trust: 3 },
    before: { hurt: 3, guard: 1, trust: 2 },
  })
})

test('a talk that is met with a defence closes and ends badly', async () => {
  const { body } = await say('start', GUARDED)
  expect(body.talk).toMatchObject({ beat: 'leaves', end: { kind: 'bad', why: 'Not heard.' } })
  expect((await whole(body.attempt.talk)).turns[0]!.moved).toBe('closes')
  expect(await say('leaves', HEARD, body.attempt.talk)).toEqual({
    status: 409,
    body: { error: { code: 'talk_over', message: expect.stringContaining('has ended') } },
  })
})

test('a talk may pass one line more than once', async () => {
  const { talk: id } = (await say('start', LITTLE)).body.attempt
  const again = await say('start', LITTLE, id)
  expect(again.body.talk).toMatchObject({ beat: 'start', why: 'Little was said.' })
  expect(again.body.attempt.kind).toBe('revision')
  const talk = await whole(id)
  expect(talk.turns.map(({ beat, moved }) => [beat, moved])).toEqual([
    ['start', 'stays'],
    ['start', 'stays'],
  ])
  expect(talk.now.before).toEqual(talk.now.state)
})

test('what safety suspends or can’t be judged takes no way, is not kept, and begins no talk', async () => {
  for (const reply of ['DANGER', 'ZZZ']) {
    expect((await say('start', reply)).body).toMatchObject({ attempt: null, talk: null })
  }
  const { talk: id } = (await say('start', HEARD)).body.attempt
  expect((await say('opens', 'DANGER', id)).body).toMatchObject({ attempt: null, talk: null })
  expect((await whole(id)).now.beat).toBe('opens')
  expect(await store.talks.ways({ scenario: 'the-talk', round: 'r1' })).toHaveLength(1)
})

test('going back keeps the old way as another way, from both sides, and through a restart', async () => {
  const { talk: one } = (await say('start', HEARD)).body.attempt
  await say('opens', GUARDED, one)
  const { status, body: two } = await call('POST', `/api/talks/${one}/rewind`, { turn: 'opens' })
  expect(status).toBe(200)
  expect(two.id).not.toBe(one)
  expect([two.round, two.turns.length, two.now.beat]).toEqual(['r1', 1, 'opens'])
  const old = { id: one, from: 1, reply: GUARDED, to: { beat: 'leaves', end: { kind: 'bad' } } }
  expect(two.others).toMatchObject([old])
  // Until something is said there, it is the same new way however often one goes back.
  expect((await call('POST', `/api/talks/${one}/rewind`, { turn: 'opens' })).body.id).toBe(two.id)
  expect((await whole(one)).others).toEqual([])
  const said = await say('opens', HEARD, two.id, 'ignored')
  expect(said.body.attempt).toMatchObject({ kind: 'revision', round: 'r1', talk: two.id })
  expect(said.body.talk.beat).toBe('eased')
  await stop()
  await start()
  const [a, b] = [await whole(one), await whole(two.id)]
  expect(a.others).toMatchObject([{ id: two.id, from: 1, reply: HEARD, to: { beat: 'eased' } }])
  expect(b.others).toMatchObject([old])
  expect(b.turns[0]).toEqual(a.turns[0])
  expect([a.now.beat, b.now.beat]).toEqual(['leaves', 'eased'])
  // From the new way to its very beginning: a third one, which parts from both at once.
  const three = (await call('POST', `/api/talks/${two.id}/rewind`, { turn: 'start' })).body
  expect([three.turns, three.now.before]).toEqual([[], null])
  await say('start', GUARDED, three.id)
  expect((await whole(three.id)).others).toMatchObject([{ from: 0, reply: HEARD }])
  expect((await call('GET', '/api/history')).body.attempts).toHaveLength(4)
})

test('going back to one of several turns at the same line', async () => {
  const { talk: id } = (await say('start', LITTLE)).body.attempt
  await say('start', LITTLE, id)
  const back = async (body: object) => (await call('POST', `/api/talks/${id}/rewind`, body)).body
  expect((await back({ turn: 'start' })).turns).toHaveLength(1)
  expect((await back({ turn: 'start', index: 0 })).turns).toHaveLength(0)
  for (const body of [{ turn: 'opens' }, { turn: 'opens', index: 0 }, { turn: 'start', index: 2 }])
    expect((await back(body)).error.code).toBe('unreached_turn')
})

test('what a talk can not take is refused, and nothing is kept of it', async () => {
  const { talk: id } = (await say('start', HEARD)).body.attempt
  const refused = async (answer: Promise<Answer>) => {
    const { status, body } = await answer
    return [status, body.error.code]
  }
  expect(await refused(say('start', HEARD, id))).toEqual([409, 'talk_elsewhere'])
  expect(await refused(say('', HEARD, id))).toEqual([409, 'talk_elsewhere'])
  expect(await refused(say('opens', HEARD))).toEqual([409, 'talk_elsewhere'])
  expect(await refused(say('nope', HEARD, id))).toEqual([404, 'unknown_turn'])
  expect(await refused(say('constructor', HEARD, id))).toEqual([404, 'unknown_turn'])
  expect(await refused(say('opens', ' ', id))).toEqual([400, 'empty_reply'])
  expect(await refused(say('opens', HEARD, 'nope'))).toEqual([404, 'unknown_talk'])
  const elsewhere = { scenario: 'the-visit', turn: '', talk: id, round: 'r1', reply: HEARD }
  expect(await refused(call('POST', '/api/attempts', elsewhere))).toEqual([404, 'unknown_talk'])
  expect(await refused(call('POST', '/api/attempts', { ...elsewhere, turn: 'start' }))).toEqual([
    404,
    'unknown_turn',
  ])
  expect(await refused(call('GET', '/api/talks/nope'))).toEqual([404, 'unknown_talk'])
  expect(await refused(call('POST', '/api/talks/nope/rewind', { turn: 'start' }))).toEqual([
    404,
    'unknown_talk',
  ])
  expect(await refused(call('POST', `/api/talks/${id}/rewind`, {}))).toEqual([400, 'bad_request'])
  expect((await call('GET', '/api/history')).body.attempts).toHaveLength(1)
})

test('two windows at one line: one reply is kept, the other is told', async () => {
  const { talk: id } = (await say('start', HEARD)).body.attempt
  const answers = await Promise.all([say('opens', HEARD, id), say('opens', GUARDED, id)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await whole(id)).turns).toHaveLength(2)
})

test('a single reply to a conversation’s statement is no talk, and standings count replies to the statement', async () => {
  const single = await call('POST', '/api/attempts', { scenario: 'the-talk', round: 'r0', reply: HEARD })
  expect(single.body).toMatchObject({ talk: null, attempt: { turn: '', talk: null } })
  const { talk: id } = (await say('start', HEARD)).body.attempt
  await say('opens', 'Another reply here.', id)
  const { scenarios } = (await call('GET', '/api/scenarios')).body
  expect(scenarios[2]).toMatchObject({ tries: 2, first: HEARD.length, last: HEARD.length })
})

test('feedback on a later line, without a talk', async () => {
  const body = { scenario: 'the-talk', turn: 'opens', reply: HEARD }
  const { coverage } = (await call('POST', '/api/feedback', body)).body
  expect(coverage[0].span).toEqual([0, 'I looked for you.'.length])
})

test('a talk whose script has changed since is refused, and its replies stay', async () => {
  const { talk: id } = (await say('start', HEARD)).body.attempt
  await stop()
  const scenarios = fakeEngine.scenarios.map(({ beats: _, ...rest }) => rest)
  await start(Object.create(fakeEngine, { scenarios: { value: scenarios } }))
  expect(await call('GET', `/api/talks/${id}`)).toMatchObject({
    status: 409,
    body: { error: { code: 'script_changed' } },
  })
  expect((await call('GET', '/api/history')).body.attempts).toHaveLength(1)
})

test('a wipe takes the talks too', async () => {
  const { talk: id } = (await say('start', HEARD)).body.attempt
  expect((await app.inject({ method: 'DELETE', url: '/api/history' })).json()).toEqual({ deleted: 1 })
  expect((await call('GET', `/api/talks/${id}`)).status).toBe(404)
})

const preview = (yaml: string, replies: string[]) => call('POST', '/api/preview', { yaml, replies })

test('the preview plays a script and says for each way which condition held', async () => {
  const { status, body } = await preview(SCRIPT, [LITTLE, HEARD])
  expect(status).toBe(200)
  expect(body.play).toMatchObject({ title: 'The kettle', partner: { name: 'Ada' } })
  expect(body.play.turns).toHaveLength(1)
  const [turn] = body.play.turns
  expect(turn).toMatchObject({ reply: LITTLE, line: { beat: 'start', before: null }, feedback: { score: 3 } })
  expect(turn.ways).toMatchObject([
    { goto: 'opens', taken: false },
    { goto: 'shuts', taken: true, conditions: [] },
  ])
  expect(turn.ways[0].conditions).toEqual([
    {
      ...{ kind: 'any', holds: true, number: null },
      codes: [
        { code: 'paraphrase', strength: 1, clearly: 'shown' },
        { code: 'feeling', strength: 0, clearly: 'absent' },
      ],
    },
    {
      kind: 'none',
      holds: true,
      number: null,
      codes: [{ code: 'defensive', strength: 0, clearly: 'absent' }],
    },
    { kind: 'score', holds: false, codes: [], number: { found: 3, from: 60, under: null } },
  ])
  expect(body.play.now).toMatchObject({ beat: 'shuts', end: { kind: 'bad' }, before: { hurt: 2 } })
  expect(body.problems).toEqual([])
  const long = await preview(SCRIPT.replace('It is only tea.', `It is ${'only '.repeat(20)}tea.`), [])
  expect(long.body.problems).toEqual([expect.stringMatching(/^script:14: bad\.0\.reply: scored 100,/)])
  expect((await preview(SCRIPT, [])).body.play.now).toMatchObject({ beat: 'start', before: null })
  expect((await preview(SCRIPT, ['ZZZ'])).body.play.now).toMatchObject({ beat: 'start', before: null })
  expect((await call('GET', '/api/history')).body.attempts).toEqual([])
})

test('a skeleton to begin with has only its placeholders to fill', async () => {
  const { yaml } = (await call('GET', '/api/preview/skeleton')).body
  expect(yaml).toContain('beats:')
  const { problems, play } = (await preview(yaml, [])).body
  expect(problems.filter((problem: string) => !problem.includes('TODO'))).toEqual([])
  expect(play.now.beat).toBe('start')
})

test('the preview of a script without beats judges each reply; of a broken one it says what is wrong', async () => {
  const [single] = SCRIPT.split('beats:\n')
  const { play } = (await preview(single!, [LITTLE, HEARD])).body
  expect(play.turns.map(({ line, ways }: { line: null; ways: [] }) => [line, ways])).toEqual([
    [null, []],
    [null, []],
  ])
  expect(play.now).toBeNull()
  const broken = await preview(SCRIPT.replace('goto: opens', 'goto: opnes'), [LITTLE])
  expect(broken.body.play).toBeNull()
  expect(broken.body.problems[0]).toMatch(/^script:21: beats\.start\.ways\.0\.goto: there is no beat "opnes"/)
  for (const yaml of ['', '[', 'a: &a [*a, *a]', `${'{'.repeat(40_000)}`, '\0']) {
    const { status, body } = await preview(yaml, [])
    expect([status, body.play]).toEqual([200, null])
    expect(body.problems.length).toBeGreaterThan(0)
  }
  expect((await preview(SCRIPT, [' '])).body.error.code).toBe('empty_reply')
  expect((await preview('x'.repeat(100_001), [])).status).toBe(400)
})
