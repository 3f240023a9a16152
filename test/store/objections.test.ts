// Objections in the history: kept once, by place, through a restart; taken back, and gone with a wipe.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import type { NewObjection } from '../../src/store/objections.js'
import { openStore } from '../../src/store/store.js'
import { fakeFeedback } from '../server/fake-engine.js'

const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-objections-'))
const here: NewObjection = {
  ...{ kind: 'here', rule: 'defensive/excuse', words: 'work was crazy' },
  ...{ before: 'upset but', after: '', place: 'the-recital' },
}
const phrase: NewObjection = { ...here, kind: 'phrase', before: '', place: '' }
const rule: NewObjection = { ...phrase, kind: 'rule', words: '' }
const bytesOf = (dir: string) =>
  Buffer.concat(readdirSync(dir).map((file) => readFileSync(join(dir, file)))).toString('latin1')

test('they come back in order, after a restart too, and a "here" only where it was raised', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  const kept = []
  for (const one of [here, phrase, rule]) kept.push(await store.objections.add(one))
  expect(kept.map(({ id, at, ...rest }) => rest)).toEqual([here, phrase, rule])
  expect(new Set(kept.map(({ id }) => id)).size).toBe(3)
  expect(new Date(kept[0]!.at).toISOString()).toBe(kept[0]!.at)
  await store.close()
  const again = await openStore(dir)
  expect(await again.objections.list()).toEqual(kept)
  expect(await again.objections.list('the-recital')).toEqual(kept)
  expect(await again.objections.list('the-visit')).toEqual(kept.slice(1))
  await again.close()
})

test('the same is kept once, from two servers as well; another place is another objection', async () => {
  const dir = newFolder()
  const [store, other] = [await openStore(dir), await openStore(dir)]
  const first = await store.objections.add(here)
  expect(await other.objections.add(here)).toEqual(first)
  expect((await store.objections.add({ ...here, place: 'the-visit' })).id).not.toBe(first.id)
  expect(await store.objections.list()).toHaveLength(2)
  await store.close()
  await other.close()
})

test('words come back as they were typed', async () => {
  const store = await openStore(newFolder())
  for (const words of ['a\0b', '\ud800 lone', "'; drop table objection; --", 'é 🙂'])
    expect((await store.objections.add({ ...phrase, words })).words).toBe(words)
  await store.close()
})

test('taken back once, and its words leave the disk', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  const { id } = await store.objections.add({ ...phrase, words: 'unmistakable words' })
  const other = await store.objections.add(here)
  expect(bytesOf(dir)).toContain('unmistakable')
  expect(await store.objections.remove(id)).toBe(true)
  expect(await store.objections.remove(id)).toBe(false)
  expect(bytesOf(dir)).not.toContain('unmistakable')
  expect(await store.objections.list()).toEqual([other])
  await store.close()
})

test('a wipe takes them with it; it counts the attempts', async () => {
  const dir = newFolder()
  const store = await openStore(dir)
  await store.objections.add({ ...phrase, words: 'unmistakable words' })
  const reply = 'You waited.'
  await store.add({
    ...{ scenario: 's', turn: '', round: 'r', reply },
    feedback: fakeFeedback({ statement: '', reply }),
  })
  expect(await store.wipe()).toBe(1)
  expect(await store.objections.list()).toEqual([])
  expect(bytesOf(dir)).not.toContain('unmistakable')
  await store.close()
})

test('a history from before them is brought along with what it holds', async () => {
  const db = new Kysely<{ attempt: { id: string; [column: string]: unknown } }>({
    dialect: new SqliteDialect({ database: new Libsql(':memory:') }),
  })
  const bare = db as unknown as Kysely<unknown>
  await migrate(bare, MIGRATIONS.slice(0, 1))
  const row = {
    scenario: 's',
    round: 'r',
    kind: 'first',
    at: '',
    reply: '""',
    shown: '[]',
    engine: '',
    rules: '',
  }
  await db
    .insertInto('attempt')
    .values({ id: 'old', ...row })
    .execute()
  await migrate(bare)
  expect((await db.introspection.getTables()).map(({ name }) => name)).toContain('objection')
  expect(await db.selectFrom('attempt').select('id').execute()).toEqual([{ id: 'old' }])
})
