// Talks of several turns: begun, begun again from one of their beats, and read back with the turns that they share.
import { randomUUID } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Attempt } from '../contract.js'
import { type AttemptRow, toAttempt } from './attempts.js'
import type { Tables } from './store.js'

/** One way through a script. Its turns are the first `kept` ones of its parent and then its own. */
export type TalkRow = {
  seq: number | undefined
  id: string
  scenario: string
  /** Shared by all ways that were begun from one another. */
  round: string
  parent: string | null
  kept: number
  at: string
}

/** Where an attempt stands in a talk, and where it led. */
export interface Placed {
  /** The talk's id. */
  id: string
  /** From 0. */
  place: number
  /** The beat that the reply led to, and why, in the script's words of then. */
  led: string
  why: string
}

export interface StoredTurn {
  attempt: Attempt
  led: string
  why: string
}

export interface StoredTalk {
  id: string
  scenario: string
  round: string
  at: string
  /** Those kept from the talk that it was begun from, then its own. */
  turns: StoredTurn[]
}

export interface Talks {
  /** A new talk without turns. `at` is ISO 8601, UTC; now where it is left out, here and below. */
  begin(talk: { scenario: string; round: string; at?: string }): Promise<StoredTalk>
  /** Null where there is none of that id. */
  get(id: string): Promise<StoredTalk | null>
  /** Every talk of a round, oldest first. */
  ways(talk: { scenario: string; round: string }): Promise<StoredTalk[]>
  /** Another way: a talk with the first `kept` turns of this one. The same one again while it has no turn of its own. */
  rewind(talk: StoredTalk, kept: number, at?: string): Promise<StoredTalk>
}

type Row = Selectable<AttemptRow>

function turnsOf(talk: Selectable<TalkRow>, all: Selectable<TalkRow>[], attempts: Row[]): StoredTurn[] {
  const parent = all.find(({ id }) => id === talk.parent)
  const kept = parent ? turnsOf(parent, all, attempts).slice(0, talk.kept) : []
  const own = attempts.filter((row) => row.talk === talk.id).sort((a, b) => a.place! - b.place!)
  return [...kept, ...own.map((row) => ({ attempt: toAttempt(row), led: row.led!, why: row.why! }))]
}

async function ways(
  db: Kysely<Tables>,
  { scenario, round }: { scenario: string; round: string },
): Promise<StoredTalk[]> {
  const of = { scenario, round }
  const all = await db
    .selectFrom('talk')
    .selectAll()
    .where((e) => e.and(of))
    .orderBy('seq')
    .execute()
  const attempts = await db
    .selectFrom('attempt')
    .selectAll()
    .where((e) => e.and([e.and(of), e('talk', 'is not', null)]))
    .execute()
  return all.map((talk) => ({
    ...of,
    ...{ id: talk.id, at: talk.at },
    turns: turnsOf(talk, all, attempts),
  }))
}

async function get(db: Kysely<Tables>, id: string): Promise<StoredTalk | null> {
  const row = await db.selectFrom('talk').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return (await ways(db, row)).find((talk) => talk.id === id) ?? null
}

async function add(
  db: Kysely<Tables>,
  { scenario, round }: { scenario: string; round: string },
  from: { parent: string | null; kept: number },
  at = new Date().toISOString(),
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('talk')
    .values({ seq: undefined, id, scenario, round, ...from, at })
    .execute()
  return id
}

export function talksIn(db: Kysely<Tables>): Talks {
  const read = async (id: string) => (await get(db, id))!
  return {
    begin: async (talk) => read(await add(db, talk, { parent: null, kept: 0 }, talk.at)),
    get: (id) => get(db, id),
    ways: (talk) => ways(db, talk),
    rewind: async (talk, kept, at) => {
      const bare = await db
        .selectFrom('talk')
        .select('id')
        .where((e) => e.and({ parent: talk.id, kept }))
        .where(sql<boolean>`not exists (select 1 from attempt where attempt.talk = talk.id)`)
        .executeTakeFirst()
      return read(bare?.id ?? (await add(db, talk, { parent: talk.id, kept }, at)))
    },
  }
}
