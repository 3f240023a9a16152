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

/** Puts the attempts in the order of time, so that `seq` is that order again, and gives each round the first of them as its first try. */
async function reorder(db: Kysely<Tables>): Promise<void> {
  await sql`update attempt set kind = 'revision'`.execute(db)
  await sql`update attempt set seq = -o.n
    from (select id, row_number() over (order by at, seq) as n from attempt) as o where o.id = attempt.id`.execute(
    db,
  )
  await sql`update attempt set seq = -seq`.execute(db)
  await sql`update attempt set kind = 'first'
    where seq in (select min(seq) from attempt group by scenario, round)`.execute(db)
}

async function merge(db: Kysely<Tables>, all: Dump): Promise<Merged> {
  const merged = {} as Merged
  for (const { name, table, json } of TABLES) {
    const rows = all[name].map((row) => {
      const encoded = { ...row }
      for (const column of json)
        encoded[column] = encoded[column] === null ? null : JSON.stringify(encoded[column])
      // Two rounds may not have two firsts, not even until they are put in order.
      return table === 'attempt' ? { ...encoded, kind: 'revision' } : encoded
    })
    let added = 0
    for (let i = 0; i < rows.length; i += CHUNK) {
      const insert = db.insertInto(table).values(rows.slice(i, i + CHUNK) as never)
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((c) => c.doNothing())
        .executeTakeFirstOrThrow()
      added += Number(numInsertedOrUpdatedRows)
    }
    merged[name] = { added, known: rows.length - added }
  }
  if (merged.attempts.added > 0) await reorder(db)
  return merged
}

export function exchangeIn(db: Kysely<Tables>): Exchange {
  return {
    dump: () => db.transaction().execute(dump),
    merge: (all) => whileBusy(() => db.transaction().execute((changes) => merge(changes, all))),
  }
}
