// One kept reply deleted with what hangs on it; a file weighed before it is read in; a promise in other words, and taken back.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../engine/shared.js'
import { clocked } from './clocked.js'

type Server = Awaited<ReturnType<typeof clocked>>
type Row = Record<string, unknown>

let server: Server
beforeEach(async () => {
  server = await clocked()
})
afterEach(() => server.close())

const attempts = async (): Promise<Row[]> => (await server.get('/api/history')).body.attempts
const replies = async () => (await attempts()).map(({ reply, kind }) => [reply, kind])
const remove = (id: unknown) => server.send('DELETE', `/api/attempts/${id}`)
const recital = engine.scenarios.find(({ id }) => id === 'the-recital')!

/** Sends one reply of the recital's talk. */
async function say(reply: string, at: { talk?: string; turn: string }) {
  const { body } = await server.send('POST', '/api/attempts', {
    ...{ scenario: 'the-recital', round: 'talk', reply },
    ...at,
  })
  return { id: body.attempt.id as string, talk: body.attempt.talk as string, turn: body.talk.beat as string }
}
const back = async (talk: string, turn: string): Promise<string> =>
  (await server.send('POST', `/api/talks/${talk}/rewind`, { turn })).body.id

test('a reply is gone, its revision becomes the first, and others stay; a second time there is none', async () => {
  const first = await server.reply('the-recital', 'I was just so busy.', 'one')
  await server.reply('the-recital', 'You waited for me.', 'one')
  await server.reply('the-station', 'You stood there.', 'two')
  expect(await remove(first.id)).toEqual({ status: 200, body: { deleted: 1 } })
  expect(await replies()).toEqual([
    ['You waited for me.', 'first'],
    ['You stood there.', 'first'],
  ])
  expect(await remove(first.id)).toEqual({
    status: 404,
    body: {
      error: { code: 'unknown_attempt', message: 'There is no such reply among those that are kept.' },
    },
  })
  expect((await server.get('/api/progress')).body.replies).toBe(2)
})

test('what was said of its promises goes with it, and no other answer', async () => {
  const one = await server.reply('the-recital', 'I will call you by six tomorrow.')
  await server.reply('the-station', 'I will write to you by six on Friday.')
  const { promises } = (await server.get('/api/promises')).body
  for (const { id } of promises) await server.send('PATCH', `/api/promises/${id}`, { state: 'kept' })
  await remove(one.id)
  expect([...(await server.store.practice.said()).keys()]).toEqual([promises[0].id])
})

test('nothing that was typed is left in any file', async () => {
  const one = await server.reply('the-recital', 'You waited, xylophone, all evening.')
  await server.reply('the-recital', 'You waited, marimba, all evening.')
  await remove(one.id)
  const bytes = readdirSync(server.dir)
    .map((file) => readFileSync(join(server.dir, file), 'latin1'))
    .join()
  expect(bytes).toContain('marimba')
  expect(bytes).not.toContain('xylophone')
})

test('of a talk the later replies go too, with the ways begun after it; ways that part before it stay whole', async () => {
  const start = { turn: 'start' }
  const one = await say(recital.models[0]!.reply, start)
  const two = await say('You looked for me in the hall.', { talk: one.talk, turn: one.turn })
  // From the second line another way; from that one, one from the first line, which shares no reply with it.
  const second = await back(one.talk, one.turn)
  await say('I was just so busy.', { talk: second, turn: one.turn })
  const first = await back(second, 'start')
  await say('I was just so busy then.', { talk: first, turn: 'start' })
  expect(await attempts()).toHaveLength(4)

  expect((await remove(two.id)).body).toEqual({ deleted: 1 })
  expect((await server.get(`/api/talks/${one.talk}`)).body.turns).toHaveLength(1)
  expect((await server.get(`/api/talks/${second}`)).body.turns).toHaveLength(2)

  expect((await remove(one.id)).body).toEqual({ deleted: 2 })
  expect((await replies()).map(([reply]) => reply)).toEqual(['I was just so busy then.'])
  expect((await attempts())[0]!.kind).toBe('first')
  expect((await server.get(`/api/talks/${second}`)).status).toBe(404)
  const { body } = await server.get(`/api/talks/${first}`)
  expect(body.turns.map((turn: { attempt: Row }) => turn.attempt.reply)).toEqual(['I was just so busy then.'])
})

test('a talk without any reply left is gone', async () => {
  const one = await say(recital.models[0]!.reply, { turn: 'start' })
  await remove(one.id)
  expect((await server.get('/api/export')).body).toMatchObject({ attempts: [], talks: [] })
})

test('a file is weighed without a change, by the same figures as it is read in by; a damaged one is refused', async () => {
  await server.reply('the-recital', 'I will call you by six tomorrow.', 'one')
  const file = (await server.get('/api/export')).body
  await server.reply('the-station', 'You stood there.', 'two')
  const there = await clocked()
  await there.send('POST', '/api/import', file)
  const more = (await server.get('/api/export')).body
  const before = (await there.get('/api/export')).body
  const weighed = await there.send('POST', '/api/import/preview', more)
  expect(weighed).toMatchObject({
    status: 200,
    body: { exported: more.exported, merged: { attempts: { added: 1, known: 1 } } },
  })
  expect((await there.get('/api/export')).body).toEqual(before)
  const { body } = await there.send('POST', '/api/import', more)
  expect(body.merged).toEqual(weighed.body.merged)
  expect((await there.get('/api/history')).body.attempts).toHaveLength(2)
  for (const bad of [{ ...more, sayback: 2 }, { ...more, attempts: [{}] }, {}, '{"sayback":1,']) {
    const [tried, done] = [
      await there.send('POST', '/api/import/preview', bad),
      await there.send('POST', '/api/import', bad),
    ]
    expect(tried.status).toBe(400)
    expect(tried).toEqual(done)
  }
  await there.close()
})

test('a promise in other words: they stand, are asked about a week later, and are exported', async () => {
  await server.reply('the-recital', 'I swear I will never be late again.')
  const list = async () => (await server.get('/api/promises')).body.promises
  const [first] = await list()
  expect(first).toMatchObject({ kind: 'overpromise', words: null, said: false })
  const url = `/api/promises/${first.id}`
  server.goTo(3)
  const words = 'I will write as soon as I know that I am late.'
  const { body } = await server.send('PATCH', url, { state: 'open', words: `  ${words} ` })
  expect(body.promise).toMatchObject({ text: first.text, words, said: true, asks: false, note: null })
  server.goTo(10)
  expect((await list())[0]).toMatchObject({
    asks: true,
    note: 'Ten days ago you wrote this. How did it go?',
  })
  // An answer leaves the words; null puts the first ones back.
  expect((await server.send('PATCH', url, { state: 'partly' })).body.promise).toMatchObject({ words })
  expect((await server.get('/api/export')).body.promises).toEqual([
    { id: first.id, state: 'partly', at: '2026-11-12T10:00:00.000Z', words },
  ])
  expect((await server.send('PATCH', url, { state: 'not_kept', words: null })).body.promise.words).toBeNull()
  for (const bad of [{ words: '' }, { words: ' ' }, { words: 'x'.repeat(501) }, { at: 'yesterday' }])
    expect((await server.send('PATCH', url, { state: 'open', ...bad })).status).toBe(400)
})

test('an answer is taken back: to the one before with its day, or to none', async () => {
  await server.reply('the-recital', 'I will call you by six tomorrow.')
  const list = async () => (await server.get('/api/promises')).body.promises
  const [first] = await list()
  const url = `/api/promises/${first.id}`
  server.goTo(1)
  const kept = (await server.send('PATCH', url, { state: 'kept' })).body.promise
  server.goTo(2)
  await server.send('PATCH', url, { state: 'let_go' })
  const { state, words, changed } = kept
  expect((await server.send('PATCH', url, { state, words, at: changed })).body.promise).toEqual(kept)
  expect((await server.send('DELETE', url)).body.promise).toEqual(first)
  expect(await list()).toEqual([first])
  expect((await server.send('DELETE', '/api/promises/none.0')).status).toBe(404)
})

test('a few promises: those that ask first, and how many there are in all', async () => {
  await server.reply('the-recital', 'I will call you by six tomorrow.')
  server.goTo(8)
  await server.reply('the-station', 'I will write to you by six on Friday.')
  await server.reply('the-glass', 'I will come home by six on Monday.')
  const { promises, all } = (await server.get('/api/promises?limit=2')).body
  expect(promises.map((one: Row) => [one.scenario, one.asks])).toEqual([
    ['the-recital', true],
    ['the-glass', false],
  ])
  expect(all).toBe(3)
  expect((await server.get('/api/promises?limit=0')).status).toBe(400)
})

test('a file from before promises had words is read in', async () => {
  await server.reply('the-recital', 'I will call you by six tomorrow.')
  const [{ id }] = (await server.get('/api/promises')).body.promises
  await server.send('PATCH', `/api/promises/${id}`, { state: 'kept' })
  const file = (await server.get('/api/export')).body
  const there = await clocked()
  const promises = file.promises.map(({ words: _, ...row }: Row) => row)
  expect((await there.send('POST', '/api/import', { ...file, promises })).status).toBe(200)
  expect((await there.get('/api/promises')).body).toEqual((await server.get('/api/promises')).body)
  await there.close()
})
