// Migration 9: the person may have said of a line that it is no promise.
import { type Kysely, sql } from 'kysely'

export const name = '0009-no-promise'

export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite can't change a check: the table is made anew.
  await sql`alter table promise rename to promise_before`.execute(db)
  await db.schema
    .createTable('promise')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('open', 'kept', 'partly', 'not_kept', 'let_go', 'smaller', 'no_promise')`),
    )
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('words', 'text')
    .execute()
  await sql`insert into promise (id, state, at, words) select id, state, at, words from promise_before`.execute(
    db,
  )
  await db.schema.dropTable('promise_before').execute()
}
