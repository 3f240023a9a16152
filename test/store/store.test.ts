// The history: what comes back, what is never kept, what a wipe leaves on the disk, and what a damaged file gets.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../src/store/folder.js'
import { migrate } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { StoreProblem } from '../../src/store/problem.js'
import { openStore } from '../../src/store/store.js'
import { fakeFeedback } from '../server/fake-engine.js'

const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-store-'))
const attempt = (reply: string, round = 'r1', scenario = 's') => ({
  ...{ scenario, turn: '', round, reply },
  feedback: fakeFeedback({ statement: 'x', reply }),
})

test('the first reply of a round is a first try, later ones are revisions, and another round begins anew', async () => {
  const store = await openStore(newFolder())
  for (const round of ['r1', 'r1', 'r2']) await store.add(attempt('some words', round))
  await store.add(attempt('some words', 'r1', 'other'))
  const attempts = await store.attempts('s')
  expect(attempts.map(({ round, kind }) => [round, kind])).toEqual([
    ['r1', 'first'],
    ['r1', 'revision'],
    ['r2', 'first'],
  ])
  expect(attempts[0]).toMatchObject({
    scenario: 's',
    reply: 'some words',
    score: 10,
    level: 2,
    shown: ['paraphrase'],
  })
  expect(new Date(attempts[0]!.at).toISOString()).toBe(attempts[0]!.at)
  expect((await store.attempts()).map(({ scenario }) => scenario)).toEqual(['s', 's', 's', 'other'])
  await store.close()
})

test('standings give the first score, the latest and the count', async () => {
  const store = await openStore(newFolder())
  for (const reply of ['12345', '1234567', '123456789']) await store.add(attempt(reply))
  expect(await store.standings()).toEqual(new Map([['s', { first: 5, last: 9, tries: 3 }]]))
  expect([await store.count('s'), await store.count('none')]).toEqual([3, 0])
  await store.close()
})

test('a reply that safety suspends or that can’t be judged is not kept', async () => {
  const store = await openStore(newFolder())
  expect(await store.add(attempt('DANGER'))).toBeNull()
  expect(await store.add(attempt('ZZZ'))).toBeNull()
  expect(await store.attempts()).toEqual([])
  await store.close()
})

test('any text comes back as it was typed, after a restart too', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  const typed = ['a\0b', '\ud800 lone', 'é\r\n\t', "'; drop table attempt; --"]
  typed.push(...fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 40))
  for (const reply of typed) await store.add({ ...attempt('x'), reply })
  await store.close()
  const again = await openStore(dir)
  expect((await again.attempts()).map(({ reply }) => reply)).toEqual(typed)
  await again.close()
})

test('one’s own situation comes back with what was said, a draft alone with nothing, a scenario’s reply with null', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  const said = ['You left.\0 \ud800', '']
  for (const [n, statement] of said.entries())
    await store.add({ ...attempt('I did.', `r${n}`, 'own'), statement })
  await store.add(attempt('words'))
  await store.close()
  const again = await openStore(dir)
  expect((await again.attempts()).map(({ statement }) => statement)).toEqual([...said, null])
  await again.close()
})

test('settings outlive a restart; one that is set again has its new value, the others theirs', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  expect(await store.settings()).toEqual(new Map())
  await store.setSettings({ a: true, b: 'x' })
  await store.setSettings({ a: false })
  await store.setSettings({})
  await store.close()
  const again = await openStore(dir)
  expect(await again.settings()).toEqual(
    new Map<string, unknown>([
      ['a', false],
      ['b', 'x'],
    ]),
  )
  await again.wipe()
  expect(await again.settings()).toEqual(new Map())
  await again.close()
})

test('a history of the first version opens, with its attempts as they were', async () => {
  const dir = newFolder()
  const file = join(dir, 'history.db')
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Libsql(file) }) })
  await migrate(db, MIGRATIONS.slice(0, 1))
  await db.destroy()
  const database = new Libsql(file)
  database.exec(`insert into attempt (id, scenario, round, kind, at, reply, shown, engine, rules)
    values ('a', 's', 'r', 'first', '2026-01-01T00:00:00.000Z', '"words"', '[]', '1', '1')`)
  database.close()
  const store = await openStore(dir)
  expect(await store.attempts()).toEqual([
    {
      ...{
        id: 'a',
        scenario: 's',
        turn: '',
        talk: null,
        round: 'r',
        kind: 'first',
        at: '2026-01-01T00:00:00.000Z',
      },
      ...{ statement: null, reply: 'words', score: null, level: null, shown: [] },
    },
  ])
  await store.close()
})

test('a wipe leaves no typed text in any file, whether or not another server is there', async () => {
  const dir = newFolder()
  const bytes = () =>
    Buffer.concat(readdirSync(dir).map((file) => readFileSync(join(dir, file)))).toString('latin1')
  const store = await openStore(dir)
  const other = await openStore(dir)
  for (let i = 0; i < 299; i++) await store.add(attempt(`unmistakable words ${i} ${'and more '.repeat(i)}`))
  await store.add({ ...attempt('x', 'r', 'own'), statement: 'and more of what was said' })
  expect(await other.attempts()).toHaveLength(300)
  expect(bytes()).toContain('unmistakable')
  expect(await store.wipe()).toBe(300)
  expect(bytes()).not.toMatch(/unmistakable|and more/)
  expect(statSync(join(dir, 'history.db')).size).toBeLessThan(100_000)
  expect(await other.attempts()).toEqual([])
  expect((await other.add(attempt('begun again')))?.kind).toBe('first')
  await store.close()
  await other.close()
})

test('the data folder is the platform’s own', () => {
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe('/x/sayback')
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'relative' }, '/h')).toBe('/h/.local/share/sayback')
  expect(defaultDataFolder('darwin', {}, '/h')).toBe('/h/Library/Application Support/Sayback')
  expect(defaultDataFolder('win32', { LOCALAPPDATA: '/l' }, '/h')).toBe('/l/Sayback')
})

test.skipIf(process.platform === 'win32')('only its owner may read the folder and the files', async () => {
  const dir = join(newFolder(), 'a b?c#d%20é', 'deep')
  const store = await openStore(dir)
  await store.add(attempt('words'))
  const modes = readdirSync(dir).map((file) => statSync(join(dir, file)).mode & 0o777)
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  expect(new Set(modes)).toEqual(new Set([0o600]))
  await store.close()
})

test('a folder that can’t be written is named in one line', async () => {
  const dir = newFolder()
  writeFileSync(join(dir, 'file'), '')
  const rejection = await openStore(join(dir, 'file', 'data')).catch((error: unknown) => error)
  expect(rejection).toBeInstanceOf(StoreProblem)
  expect((rejection as Error).message).toMatch(
    /^The data folder .*file\/data can't be written: .*--data DIR.*$/,
  )
  if (process.getuid?.() === 0) return
  chmodSync(dir, 0o500)
  await expect(openStore(dir)).rejects.toThrow("can't be written: this account may not write there")
})

async function filledFile(): Promise<Buffer> {
  const dir = newFolder()
  const store = await openStore(dir)
  for (let i = 0; i < 200; i++) await store.add(attempt(`reply ${i} `.repeat(20)))
  await store.close()
  return readFileSync(join(dir, 'history.db'))
}

test('a damaged file is named in one line and left as it was', async () => {
  const whole = await filledFile()
  const noise = Buffer.from(whole)
  for (let at = 4096; at < 40_000; at += 7) noise[at] = at % 251
  const damages = {
    noise,
    cut: whole.subarray(0, whole.length / 2),
    text: Buffer.from('not a database '.repeat(500)),
  }
  for (const [name, bytes] of Object.entries(damages)) {
    const dir = newFolder()
    const file = join(dir, 'history.db')
    writeFileSync(file, bytes)
    await expect(openStore(dir), name).rejects.toThrow(
      /^The history file .* is damaged and was left as it is\..*$/,
    )
    expect(readFileSync(file).equals(bytes), name).toBe(true)
  }
})

test('a file from a newer version is refused, not changed', async () => {
  const dir = newFolder()
  await (await openStore(dir)).close()
  const database = new Libsql(join(dir, 'history.db'))
  database.exec("insert into migration values ('9999-later', '2030')")
  database.close()
  await expect(openStore(dir)).rejects.toThrow(/newer Sayback \(it has "9999-later"\)/)
})

test('a migration that fails leaves nothing behind', async () => {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Libsql(':memory:') }) })
  const good = {
    name: '1',
    up: async () => void (await db.schema.createTable('one').addColumn('x', 'text').execute()),
  }
  const bad = { name: '2', up: async () => Promise.reject(new Error('no')) }
  await expect(migrate(db, [good, bad])).rejects.toThrow('no')
  expect(await db.introspection.getTables()).toEqual([])
  await migrate(db, [good])
  await migrate(db, [good])
  expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual(['migration', 'one'])
})

test('a crash with text in the log loses nothing, and the copy opens', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  await store.add(attempt('still in the log'))
  const copy = newFolder()
  mkdirSync(copy, { recursive: true })
  cpSync(dir, copy, { recursive: true })
  const recovered = await openStore(copy)
  expect((await recovered.attempts()).map(({ reply }) => reply)).toEqual(['still in the log'])
  await recovered.close()
  await store.close()
})
