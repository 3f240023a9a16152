// Migration 7: what a person said of a promise. Its words stay where they are, in the attempt that its id begins with.
import { type Kysely, sql } from 'kysely'

export const name = '0007-promises'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('promise')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'kept', 'let_go', 'smaller')`))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
}
