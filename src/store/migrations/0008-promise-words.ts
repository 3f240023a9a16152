// Migration 8: a promise may have been kept in part or not at all, and the person may have put it in other words.
import { type Kysely, sql } from 'kysely'

export const name = '0008-promise-words'

export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite can't change a check: the table is made anew.
  await sql`alter table promise rename to promise_before`.execute(db)
  await db.schema
    .createTable('promise')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('open', 'kept', 'partly', 'not_kept', 'let_go', 'smaller')`),
    )
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('words', 'text')
    .execute()
  await sql`insert into promise (id, state, at) select id, state, at from promise_before`.execute(db)
  await db.schema.dropTable('promise_before').execute()
}
