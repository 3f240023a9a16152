// Everything that is kept, out to a file and in from one. What comes in is merged all at once or not at all.
import { type Kysely, sql } from 'kysely'
import { whileBusy } from './database.js'
import type { Tables } from './store.js'
import { type Name, TABLES } from './tables.js'

type Row = Record<string, unknown>

/** Rows by the name that their table has in an export. */
export type Dump = Record<Name, Row[]>

/** For each name: rows that were added, and rows that were here already. */
export type Merged = Record<Name, { added: number; known: number }>

export interface Exchange {
  dump(): Promise<Dump>
  /** Expects rows that fit TABLES. What is here stays as it is. */
  merge(dump: Dump): Promise<Merged>
  /** What merge would do, without doing it. */
  weigh(dump: Dump): Promise<Merged>
}

/** Rows that one INSERT takes: SQLite allows 32,766 values in one. */
const CHUNK = 500

async function dump(db: Kysely<Tables>): Promise<Dump> {
  const all = {} as Dump
  for (const { name, table, json } of TABLES) {
    const rows: Row[] = await db.selectFrom(table).selectAll().orderBy(sql`rowid`).execute()
    all[name] = rows.map(({ seq: _, ...row }) => {
      for (const column of json) row[column] = row[column] === null ? null : JSON.parse(row[column] as string)
      return row
    })
  }
  return all
}

/** Puts the rows in the order of time, so that `seq` is that order again; of equal times those that were here come first. */
async function order(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  const t = sql.table(table)
  await sql`update ${t} set seq = -o.n
    from (select id, row_number() over (order by at, seq) as n from ${t}) as o where o.id = ${t}.id`.execute(
    db,
  )
  await sql`update ${t} set seq = -seq`.execute(db)
}

/**
 * A talk that went on here and in the file as well has two replies at one place. It keeps those that are here; the file's stay as
 * replies outside of it. Gives the attempts to insert; none of them is a first try until all are in order.
 */
async function fitting(db: Kysely<Tables>, rows: Row[]): Promise<Row[]> {
  const here = await db.selectFrom('attempt').select(['id', 'talk', 'place']).execute()
  const known = new Set(here.map(({ id }) => id))
  const placed = new Map(here.map(({ id, talk, place }) => [`${talk} ${place}`, id]))
  const apart = new Set(
    rows
      .filter(({ id, talk, place }) => talk !== null && (placed.get(`${talk} ${place}`) ?? id) !== id)
      .map(({ talk }) => talk),
  )
  const alone = { talk: null, place: null, led: null, why: null }
  return rows.map((row) => ({
    ...row,
    kind: 'revision',
    ...(apart.has(row.talk) && !known.has(row.id as string) ? alone : {}),
  }))
}

/** As when they were stored: the first reply of a round to a line is its first try. */
async function nameFirsts(db: Kysely<Tables>): Promise<void> {
  await sql`update attempt set kind = 'revision'`.execute(db)
  await sql`update attempt set kind = 'first'
    where seq in (select min(seq) from attempt group by scenario, round, turn)`.execute(db)
}

async function merge(db: Kysely<Tables>, all: Dump): Promise<Merged> {
  const merged = {} as Merged
  for (const { name, table, json, ordered } of TABLES) {
    const rows = all[name].map((row) => {
      const encoded = { ...row }
      for (const column of json)
        encoded[column] = encoded[column] === null ? null : JSON.stringify(encoded[column])
      return encoded
    })
    const values = table === 'attempt' ? await fitting(db, rows) : rows
    let added = 0
    for (let i = 0; i < rows.length; i += CHUNK) {
      const insert = db.insertInto(table).values(values.slice(i, i + CHUNK) as never)
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((c) => c.doNothing())
        .executeTakeFirstOrThrow()
      added += Number(numInsertedOrUpdatedRows)
    }
    if (ordered && added > 0) await order(db, table)
    merged[name] = { added, known: rows.length - added }
  }
  if (merged.attempts.added > 0) await nameFirsts(db)
  return merged
}

/** Thrown so that a transaction is rolled back once it is known what it would have done. */
class Weighed extends Error {
  constructor(readonly merged: Merged) {
    super()
  }
}

export function exchangeIn(db: Kysely<Tables>): Exchange {
  const whole = <T>(work: (changes: Kysely<Tables>) => Promise<T>): Promise<T> =>
    whileBusy(() =>
      db.transaction().execute(async (changes) => {
        // A write comes first, so that what is read after it is what will be written to.
        await sql`delete from promise where false`.execute(changes)
        return work(changes)
      }),
    )
  return {
    dump: () => db.transaction().execute(dump),
    merge: (all) => whole((changes) => merge(changes, all)),
    weigh: async (all) => {
      try {
        return await whole(async (changes) => {
          throw new Weighed(await merge(changes, all))
        })
      } catch (error) {
        if (error instanceof Weighed) return error.merged
        throw error
      }
    },
  }
}
