// Coming back on other days: what is due, where the course stands, what progress and promises say, by HTTP with the clock set.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Progress, Promised, ScenarioSummary, Today } from '../../src/contract.js'
import { engine } from '../engine/shared.js'
import { clocked } from './clocked.js'

const order = engine.scenarios.map(({ id }) => id)
const [first, second, third] = order as [string, string, string]
const model = (id: string) => engine.scenarios.find((one) => one.id === id)!.models[0]!.reply
const BAD = 'I was just so busy, and you are overreacting. It is not a big deal.'

let server: Awaited<ReturnType<typeof clocked>>
beforeEach(async () => {
  server = await clocked({
    course: {
      steps: [
        {
          ...{
            id: 'listen',
            part: 'acknowledging',
            title: 'Listen',
            page: ['One.', 'Two.'],
            source: 'A book',
          },
          contrast: {
            ...{ statement: 'You said you would call.', name: 'Mara', why: 'One says it back.' },
            ...{
              better: 'You waited for my call, and I did not call. You must have felt alone.',
              worse: BAD,
            },
          },
          scenarios: [third, second],
        },
      ],
    },
  })
})
afterEach(() => server.close())

const today = async (): Promise<Today> => (await server.get('/api/today')).body
const kinds = async () => (await today()).items.map(({ kind, scenario }) => `${kind} ${scenario.id}`)
const summary = async (id: string): Promise<ScenarioSummary> =>
  (await server.get('/api/scenarios')).body.scenarios.find((one: ScenarioSummary) => one.id === id)

test('a stranger has one new thing, the first of the course; what failed is due the next day, with its reason', async () => {
  const { items, rest } = await today()
  expect(items).toMatchObject([
    { kind: 'new', minutes: 5, scenario: { id: third, standing: 'unmet', due: null } },
  ])
  const { title } = engine.scenarios.find(({ id }) => id === third)!
  expect(items[0]!.reason).toMatch(new RegExp(`^${title}\\. Not met yet\\. \\S.*\\.$`))
  expect(rest).toBeNull()

  const attempt = await server.reply(third, BAD)
  expect(attempt.at).toBe('2026-11-02T10:00:00.000Z')
  expect(await summary(third)).toMatchObject({ standing: 'later', due: '2026-11-03T10:00:00.000Z', tries: 1 })
  expect(await kinds()).toEqual([`new ${second}`])

  server.goTo(1)
  expect(await summary(third)).toMatchObject({ standing: 'due' })
  expect(await kinds()).toEqual([`due ${third}`, `new ${second}`])
  expect((await today()).items[0]!.reason).toBe(
    `${title}. Yesterday your first try came to ${attempt.score}. Long enough to see what stayed.`,
  )
})

test('ten minutes are enough for a day; after a pause something easy comes first', async () => {
  await server.reply(third, model(third))
  await server.reply(second, model(second))
  const { items, rest } = await today()
  expect(items).toEqual([])
  expect(rest).toMatch(/^Ten minutes are enough for today\. The next one comes back on \d+ November\.$/)
  server.goTo(20)
  const back = await today()
  expect(back.items.map(({ kind }) => kind)).toEqual(['easy', 'new'])
  expect(back.items[0]!.reason).toMatch(
    /One that you have met, to begin again with\. Three weeks ago your first try/,
  )
})

test('revisions move no card', async () => {
  await server.reply(first, BAD, 'one')
  const before = await summary(first)
  await server.reply(first, model(first), 'one')
  expect(await summary(first)).toMatchObject({ due: before.due, tries: 2 })
})

test('the course says how far each step is, and a step has its page with both replies judged', async () => {
  await server.reply(third, model(third))
  const { steps, skills } = (await server.get('/api/course')).body
  expect(steps).toMatchObject([
    { id: 'listen', part: 'acknowledging', title: 'Listen', met: 1, standing: 'begun' },
  ])
  expect(steps[0].scenarios.map((one: ScenarioSummary) => one.id)).toEqual([third, second])
  expect(skills).toHaveLength(20)
  expect(skills[0]).toMatchObject({ skill: 'paraphrase', of: 1, mastered: false })
  const { status, body } = await server.get('/api/course/listen')
  expect(status).toBe(200)
  expect(body).toMatchObject({ id: 'listen', met: 1, page: ['One.', 'Two.'], source: 'A book' })
  expect(body.contrast.better.feedback.score).toBeGreaterThan(body.contrast.worse.feedback.score)
  expect(body.contrast.worse.reply).toBe(BAD)
  expect(await server.get('/api/course/nope')).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown_step', message: 'The course has no step called “nope”.' } },
  })
})

test('two of three new scenarios make a skill mastered', async () => {
  for (const [n, id] of [first, second, third].entries()) {
    server.goTo(n)
    await server.reply(id, n === 1 ? 'Hello there.' : model(id))
  }
  const { skills } = (await server.get('/api/course')).body
  expect(skills[0]).toEqual({ skill: 'paraphrase', had: 2, of: 3, mastered: true })
})

test('progress has weeks, slips in one’s own sentences and a lead', async () => {
  const empty: Progress = (await server.get('/api/progress')).body
  expect(empty).toMatchObject({ replies: 0, since: null, weeks: [], slips: [], compared: null })
  expect(empty.lead).toBe('Two replies to one scenario, and a first line can be drawn.')
  for (let n = 0; n < 12; n++) {
    server.goTo(n * 2)
    await server.reply(order[n % order.length]!, n < 6 ? BAD : model(order[n % order.length]!), `r${n}`)
  }
  await server.reply(order[11]!, model(order[11]!), 'r11')
  const progress: Progress = (await server.get('/api/progress')).body
  expect(progress).toMatchObject({ replies: 13, since: '2026-11-02T10:00:00.000Z' })
  expect(progress.weeks.map(({ from }) => from)).toEqual([
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
  ])
  const listens = progress.skills.find(({ skill }) => skill === 'defensive')!
  expect(listens).toMatchObject({
    before: { had: 0, of: 6 },
    now: { had: 6, of: 6 },
    revised: { had: 1, of: 1 },
  })
  expect(listens.weeks[3]).toEqual({ first: { had: 1, of: 1 }, revised: { had: 1, of: 1 } })
  expect(progress.lead).toMatch(/^Your first tries .* at first.* Defending is the slip that comes up most\.$/)
  const [slip] = progress.slips
  expect(slip).toMatchObject({ code: 'defensive', now: { had: 6, of: 12 }, before: null })
  expect(slip!.message).toMatch(/\.$/)
  expect(BAD).toContain(slip!.sentences[0]!.text)
  expect(slip!.sentences).toHaveLength(3)
})

test('a promise is listed, asks after a week, changes its state, and is gone with the history', async () => {
  const attempt = await server.reply(
    first,
    'I left you waiting. I will write to you by six if I am going to be late.',
  )
  const list = async (): Promise<Promised[]> => (await server.get('/api/promises')).body.promises
  const [promise, ...others] = await list()
  expect(others).toEqual([])
  expect(promise).toMatchObject({
    ...{ kind: 'plan', text: 'I will write to you by six if I am going to be late.', attempt: attempt.id },
    ...{ scenario: first, state: 'open', at: '2026-11-02T10:00:00.000Z', asks: false, note: null },
  })
  server.goTo(7)
  expect((await list())[0]).toMatchObject({
    asks: true,
    note: 'Seven days ago you wrote this. How did it go?',
  })
  const url = `/api/promises/${promise!.id}`
  const { status, body } = await server.send('PATCH', url, { state: 'kept' })
  expect(status).toBe(200)
  expect(body.promise).toEqual({
    ...promise,
    ...{ state: 'kept', changed: '2026-11-09T10:00:00.000Z', said: true, asks: false, note: null },
  })
  expect(await list()).toEqual([body.promise])
  expect((await server.send('PATCH', url, { state: 'broken' })).body.error.code).toBe('bad_request')
  expect((await server.send('PATCH', '/api/promises/none.0', { state: 'kept' })).body.error).toEqual({
    ...{ code: 'unknown_promise', message: 'There is no such promise in your replies.' },
  })
  await server.send('DELETE', '/api/history')
  expect(await list()).toEqual([])
  expect(await server.store.practice.said()).toEqual(new Map())
})

test('an overpromise that is revised away was made smaller', async () => {
  await server.reply(first, 'I swear I will never hurt you again.', 'one')
  await server.reply(first, 'I hurt you. Next Friday I will be home at six.', 'one')
  const { promises } = (await server.get('/api/promises')).body
  expect(promises.map((one: Promised) => [one.kind, one.state])).toEqual([
    ['plan', 'open'],
    ['overpromise', 'smaller'],
  ])
})
