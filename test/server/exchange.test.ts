// Export and import: nothing is lost between two machines, nothing comes twice, and a bad file changes nothing.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/store.js'
import { TABLES } from '../../src/store/tables.js'
import { engine } from '../engine/shared.js'
import { clocked } from './clocked.js'

type Server = Awaited<ReturnType<typeof clocked>>
type Rows = Record<string, unknown>[]
type File = Record<string, unknown> & { attempts: Rows; talks: Rows; promises: Rows; objections: Rows }

let here: Server
let there: Server
beforeEach(async () => {
  here = await clocked()
  there = await clocked()
})
afterEach(() => Promise.all([here.close(), there.close()]))

const PAGES = ['history', 'scenarios', 'today', 'course', 'progress', 'promises'].map(
  (page) => `/api/${page}`,
)
const pages = async ({ get }: Server) =>
  Promise.all([...PAGES, '/api/scenarios/the-recital/attempts'].map(get))
const exported = async ({ get }: Server): Promise<File> => (await get('/api/export')).body
const read = ({ send }: Server, file: unknown) =>
  send('POST', '/api/import', typeof file === 'string' ? file : JSON.stringify(file))

const recital = engine.scenarios.find(({ id }) => id === 'the-recital')!

/** Sends replies in the recital's talk; the first begins it where none is named. Gives the talk's id. */
async function converse(
  server: Server,
  replies: string[],
  running?: { talk: string; turn: string },
): Promise<string> {
  let at: { talk?: string; turn: string } = running ?? { turn: 'start' }
  for (const reply of replies) {
    const { body } = await server.send('POST', '/api/attempts', {
      scenario: 'the-recital',
      round: 'talk',
      reply,
      ...at,
    })
    at = { talk: body.attempt.talk, turn: body.talk.beat }
  }
  return at.talk!
}

/** Some weeks of practice, with slips, revisions, a talk that was gone back in, and a promise that was kept. */
async function practise(server: Server) {
  for (const [n, { id, models }] of engine.scenarios.entries()) {
    server.goTo(n * 2)
    await server.reply(
      id,
      n % 2 ? models[0]!.reply : 'I was just so busy. I will call you by six tomorrow.',
      `r${n}`,
    )
    if (n % 3 === 0) await server.reply(id, `${models[1]!.reply} é😀\u2028"`, `r${n}`)
  }
  const talk = await converse(server, [recital.models[0]!.reply, 'You looked for me in the hall.'])
  const { body } = await server.send('POST', `/api/talks/${talk}/rewind`, { turn: 'start' })
  await converse(server, ['I was just so busy.'], { talk: body.id, turn: 'start' })
  const { promises } = (await server.get('/api/promises')).body
  await server.send('PATCH', `/api/promises/${promises[0].id}`, { state: 'kept' })
  await server.send('PATCH', '/api/settings', { typing_hint: true })
  const reply = 'I was just so busy \ud800.'
  const { findings } = (await server.send('POST', '/api/feedback', { statement: '', reply })).body
  const { rule, spans } = findings.find((one: { code: string }) => one.code === 'defensive')
  const disputed = { statement: '', reply, rule, spans, kind: 'phrase' }
  expect((await server.send('POST', '/api/objections', disputed)).status).toBe(200)
  const own = { statement: 'You were late.\0', round: 'own', reply: 'I was late, and you waited.' }
  expect((await server.send('POST', '/api/attempts', own)).body.attempt.statement).toBe(own.statement)
}

test('the same pages come out on an empty machine, and an export of it is the same file', async () => {
  await practise(here)
  await here.reply('the-recital', 'a\0b \ud800 lone')
  there.goTo((engine.scenarios.length - 1) * 2)
  const file = (await here.app.inject({ url: '/api/export' })).body
  const { status, body } = await read(there, file)
  expect(status).toBe(200)
  const count = (await exported(here)).attempts.length
  expect(count).toBeGreaterThan(12)
  const all = (added: number) => ({ added, known: 0 })
  expect(body).toEqual({
    merged: { attempts: all(count), talks: all(2), promises: all(1), objections: all(1), settings: all(1) },
  })
  expect(await pages(there)).toEqual(await pages(here))
  expect((await pages(here))[0]!.body.attempts).toHaveLength(count)
  for (const { id } of (await exported(here)).talks) {
    const talk = await here.get(`/api/talks/${id}`)
    expect(talk.body.others).toHaveLength(1)
    expect(await there.get(`/api/talks/${id}`)).toEqual(talk)
  }
  expect((await there.app.inject({ url: '/api/export' })).body).toBe(file)
})

test('a second import adds nothing, and what is here stays as it is', async () => {
  await practise(here)
  const file = await exported(here)
  await read(there, file)
  const { id } = (await there.get('/api/promises')).body.promises[0]
  await there.send('PATCH', `/api/promises/${id}`, { state: 'let_go' })
  const before = await pages(there)
  const { body } = await read(there, file)
  expect(body.merged.attempts).toEqual({ added: 0, known: file.attempts.length })
  expect(body.merged.promises).toEqual({ added: 0, known: 1 })
  expect(await pages(there)).toEqual(before)
})

test('two histories become one in the order of time; a round that both have begun has one first try', async () => {
  here.goTo(0)
  await here.reply('the-recital', 'You waited there.', 'shared')
  here.goTo(5)
  await here.reply('the-station', 'You stood there.')
  there.goTo(3)
  await there.reply('the-recital', 'You waited for me.', 'shared')
  there.goTo(4)
  await there.reply('the-recital', 'You waited again.', 'shared')
  await read(there, await exported(here))
  const { attempts } = (await there.get('/api/history')).body
  expect(attempts.map(({ reply, kind }: { reply: string; kind: string }) => [reply, kind])).toEqual([
    ['You waited there.', 'first'],
    ['You waited for me.', 'revision'],
    ['You waited again.', 'revision'],
    ['You stood there.', 'first'],
  ])
  await read(here, await exported(there))
  here.goTo(4)
  expect(await pages(here)).toEqual(await pages(there))
  // And it goes on from there.
  expect((await there.reply('the-recital', 'You waited.', 'shared')).kind).toBe('revision')
  expect((await there.reply('the-recital', 'You waited.', 'other')).kind).toBe('first')
})

test('a talk that went on in both keeps what is here; the other replies stay outside of it', async () => {
  const talk = await converse(here, [recital.models[0]!.reply])
  await read(there, await exported(here))
  const { turn } = { turn: (await here.get(`/api/talks/${talk}`)).body.now.beat }
  await converse(here, ['You looked for me from the stage.'], { talk, turn })
  await converse(there, ['You kept a chair for me.'], { talk, turn })
  const before = (await there.get(`/api/talks/${talk}`)).body
  expect((await read(there, await exported(here))).body.merged.attempts).toEqual({ added: 1, known: 1 })
  const after = (await there.get(`/api/talks/${talk}`)).body
  expect(after.turns.map((one: { attempt: { reply: string } }) => one.attempt.reply)).toEqual(
    before.turns.map((one: { attempt: { reply: string } }) => one.attempt.reply),
  )
  const { attempts } = (await there.get('/api/history')).body
  expect(
    attempts.map(({ reply, talk: id }: { reply: string; talk: string | null }) => [reply, id]),
  ).toContainEqual([...['You looked for me from the stage.', null]])
  expect(attempts).toHaveLength(3)
})

test('a damaged or foreign file is refused with a reason, and nothing is changed', async () => {
  await practise(here)
  const file = await exported(here)
  const text = JSON.stringify(file)
  const [one, ...others] = file.attempts
  const [promise] = file.promises
  const changed = (over: object) => ({ ...file, attempts: [...others, { ...one, ...over }] })
  const last = file.attempts.length - 1
  const damaged = (problem: string | RegExp) =>
    [
      'file_damaged',
      new RegExp(`^This file is damaged: ${typeof problem === 'string' ? problem : problem.source}`),
    ] as const
  const foreign = ['file_foreign', /^This file is not an export of Sayback\. Nothing was changed\.$/] as const
  const cut = ['file_cut', /^This file is not whole, or was never an export/] as const
  const cases: [unknown, readonly [code: string, message: RegExp]][] = [
    [text.slice(0, text.length / 2), cut],
    [text.replace(/"attempts":\[\{/, '"attempts":[{{'), cut],
    ['at,scenario\r\n', cut],
    [{}, foreign],
    [[], foreign],
    ['null', foreign],
    ['"sayback"', foreign],
    [{ attempts: file.attempts }, foreign],
    [{ sayback: 'yes', attempts: [] }, foreign],
    [{ ...file, sayback: 2 }, ['file_newer', /newer Sayback/]],
    [{ ...file, sayback: 0 }, damaged('"sayback"')],
    [{ ...file, attempts: undefined }, damaged('"attempts": missing, expected an array')],
    [{ ...file, more: [] }, damaged('the body: Unrecognized key')],
    [{ ...file, attempts: {} }, damaged('"attempts": expected an array')],
    [changed({ id: undefined }), damaged(`"attempts.${last}.id": missing, expected a string`)],
    [changed({ at: 'yesterday' }), damaged(`"attempts.${last}.at"`)],
    [changed({ at: '2026-11-02T10:00:00+01:00' }), damaged(`"attempts.${last}.at"`)],
    [changed({ score: 101 }), damaged(`"attempts.${last}.score"`)],
    [changed({ score: '50' }), damaged(`"attempts.${last}.score": expected a number`)],
    [changed({ kind: 'third' }), damaged(`"attempts.${last}.kind"`)],
    [changed({ shown: ['kindness'] }), damaged(`"attempts.${last}.shown.0"`)],
    [
      changed({ marks: [{ rule: 'x', code: 'plan', spans: [[1]] }] }),
      damaged(`"attempts.${last}.marks.0.spans.0`),
    ],
    [changed({ more: 1 }), damaged(`"attempts.${last}": Unrecognized key`)],
    [{ ...file, promises: [{ ...promise, state: 'broken' }] }, damaged('"promises.0.state"')],
  ]
  there.goTo(1)
  await there.reply('the-glass', 'It stays.')
  const before = await pages(there)
  for (const [bad, [code, message]] of cases) {
    const { status, body } = await read(there, bad)
    expect([status, body.error.code], JSON.stringify(bad)?.slice(0, 80)).toEqual([400, code])
    expect(body.error.message).toMatch(message)
    expect(body.error.message).toMatch(/Nothing was changed\./)
    // What a person wrote is not said again.
    expect(body.error.message).not.toMatch(/busy|six|yesterday|kindness|broken/)
  }
  expect(await pages(there)).toEqual(before)
})

test('where the database itself refuses a row, none of the others is left', async () => {
  await practise(here)
  const file = await exported(here)
  // Fits the schema; its table refuses the state.
  const broken = [{ ...file.promises[0], id: 'x.0', state: 'broken' }]
  await expect(there.store.exchange.merge({ ...file, promises: broken } as never)).rejects.toThrow(/CHECK/)
  expect(await exported(there)).toMatchObject({ attempts: [], talks: [], promises: [] })
})

test('an import may be 20 MB, and is refused when it is far larger', async () => {
  await here.reply('the-recital', 'You waited.')
  const file = await exported(here)
  const [one] = file.attempts
  const many = Array.from({ length: 3000 }, (_, n) => ({
    ...one,
    id: `n${n}`,
    round: `n${n}`,
    reply: 'é'.repeat(3500),
  }))
  const body = JSON.stringify({ ...file, attempts: many })
  expect(Buffer.byteLength(body)).toBeGreaterThan(20_000_000)
  expect((await read(there, body)).body.merged.attempts).toEqual({ added: 3000, known: 0 })
  const { status, body: answer } = await read(there, `${body}${' '.repeat(16_000_000)}`)
  expect([status, answer.error.code]).toEqual([413, 'body_too_large'])
})

test('every table and column of the database is exported', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sayback-tables-'))
  await (await openStore(dir)).close()
  const database = new Libsql(join(dir, 'history.db'))
  const all = database
    .prepare(
      "select m.name as t, c.name as c from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'",
    )
    .all() as { t: string; c: string }[]
  database.close()
  const columns = all.filter(({ t, c }) => t !== 'migration' && c !== 'seq').map(({ t, c }) => `${t}.${c}`)
  expect(columns.length).toBeGreaterThan(10)
  const listed = TABLES.flatMap(({ table, row }) =>
    Object.keys(row.shape).map((column) => `${table}.${column}`),
  )
  expect(listed.sort()).toEqual(columns.sort())
})

/** Reads CSV as RFC 4180 has it: cells in quotes, two quotes for one, lines that end in CR and LF. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('attempts as CSV: one row each, texts as they were typed, and no cell is a formula', async () => {
  const formulas = ['=I waited', ' \t@I waited', '+I waited', '-I waited', '\uff1dI waited', '\nI waited']
  const texts = ['I waited.', 'I waited,\r\n"so"\nlong\rhere', "'I waited", 'I=waited', ...formulas]
  for (const text of texts) await here.reply('the-recital', text, 'one')
  const response = await here.app.inject({ url: '/api/export.csv' })
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(response.headers['content-disposition']).toBe('attachment; filename="sayback-2026-11-02.csv"')
  const [head, ...rows] = parseCsv(response.body)
  expect(head!.join()).toBe('at,scenario,title,turn,round,kind,reply,score,level,shown')
  expect(rows.every((row) => row.length === head!.length)).toBe(true)
  expect(rows.map((row) => row[6])).toEqual([...texts.slice(0, 4), ...formulas.map((text) => `'${text}`)])
  expect(rows[0]!.slice(0, 6)).toEqual([
    ...[
      '2026-11-02T10:00:00.000Z',
      'the-recital',
      engine.scenarios.find(({ id }) => id === 'the-recital')!.title,
    ],
    ...['', 'one', 'first'],
  ])
  expect(response.body.endsWith('\r\n')).toBe(true)
})

test('the export is a file to keep', async () => {
  const { headers } = await here.app.inject({ url: '/api/export' })
  expect(headers['content-disposition']).toBe('attachment; filename="sayback-2026-11-02.json"')
  expect(headers['content-type']).toMatch(/^application\/json/)
})

test('the row of every table is described', async () => {
  const { body } = await here.get('/api/openapi.json')
  const { properties } = body.paths['/api/import'].post.requestBody.content['application/json'].schema
  expect(Object.keys(properties)).toEqual(['sayback', 'exported', ...TABLES.map(({ name }) => name)])
})
