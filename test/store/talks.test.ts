// Talks in the history: the turns that ways share, one reply at each place, and a history from before there were talks.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { PlaceTaken } from '../../src/store/problem.js'
import { openStore } from '../../src/store/store.js'
import { fakeFeedback } from '../server/fake-engine.js'

const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-talks-'))
const ROUND = { scenario: 's', round: 'r1' }
const turn = (id: string, place: number, reply: string, beat = `b${place}`) => ({
  ...ROUND,
  ...{ turn: beat, reply, feedback: fakeFeedback({ statement: 'x', reply }) },
  talk: { id, place, led: `b${place + 1}`, why: `because of ${reply}` },
})

test('a way begun from another has its first turns, however often one goes back', async () => {
  const store = await openStore(newFolder())
  const a = await store.talks.begin(ROUND)
  expect(a).toMatchObject({ ...ROUND, turns: [] })
  for (const [i, reply] of ['a0', 'a1', 'a2'].entries()) await store.add(turn(a.id, i, reply))
  const b = await store.talks.rewind((await store.talks.get(a.id))!, 2)
  await store.add(turn(b.id, 2, 'b2'))
  await store.add(turn(b.id, 3, 'b3'))
  const c = await store.talks.rewind((await store.talks.get(b.id))!, 1)
  await store.add(turn(c.id, 1, 'c1'))
  const replies = async (id: string) => (await store.talks.get(id))!.turns.map(({ attempt }) => attempt.reply)
  expect(await replies(a.id)).toEqual(['a0', 'a1', 'a2'])
  expect(await replies(b.id)).toEqual(['a0', 'a1', 'b2', 'b3'])
  expect(await replies(c.id)).toEqual(['a0', 'c1'])
  expect((await store.talks.get(c.id))!.turns[1]).toMatchObject({ led: 'b2', why: 'because of c1' })
  expect((await store.talks.ways(ROUND)).map(({ id }) => id)).toEqual([a.id, b.id, c.id])
  // Each line has one first try in a round.
  expect((await store.attempts()).map(({ reply, kind }) => [reply, kind])).toEqual([
    ['a0', 'first'],
    ['a1', 'first'],
    ['a2', 'first'],
    ['b2', 'revision'],
    ['b3', 'first'],
    ['c1', 'revision'],
  ])
  expect(await store.talks.get('none')).toBeNull()
  await store.close()
})

test('a place of a talk takes one reply', async () => {
  const store = await openStore(newFolder())
  const { id } = await store.talks.begin(ROUND)
  await store.add(turn(id, 0, 'one'))
  await expect(store.add(turn(id, 0, 'two'))).rejects.toThrow(PlaceTaken)
  await store.add(turn((await store.talks.begin(ROUND)).id, 0, 'elsewhere'))
  expect((await store.attempts()).map(({ reply }) => reply)).toEqual(['one', 'elsewhere'])
  await store.close()
})

test('a history from before there were talks opens with all that it holds', async () => {
  const dir = newFolder()
  const db = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: new Libsql(join(dir, 'history.db')) }),
  })
  const before = MIGRATIONS.findIndex(({ name }) => name === '0005-talks')
  await migrate(db, MIGRATIONS.slice(0, before))
  for (const [id, kind] of [
    ['1', 'first'],
    ['2', 'revision'],
  ])
    await sql`insert into attempt (id, scenario, turn, round, kind, at, reply, score, level, shown, engine, rules)
      values (${id}, 's', '', 'r1', ${kind}, '2026-01-01T00:00:00.000Z', '"old words"', 5, 2, '[]', '1', 'r')`.execute(
      db,
    )
  await db.destroy()
  const store = await openStore(dir)
  expect(await store.attempts()).toMatchObject([
    { id: '1', kind: 'first', turn: '', talk: null, reply: 'old words' },
    { id: '2', kind: 'revision', turn: '', talk: null, reply: 'old words' },
  ])
  const reply = { ...ROUND, turn: '', reply: 'new', feedback: fakeFeedback({ statement: 'x', reply: 'new' }) }
  expect((await store.add(reply))?.kind).toBe('revision')
  expect(await store.standings()).toEqual(new Map([['s', { first: 5, last: 3, tries: 3 }]]))
  await store.close()
})
