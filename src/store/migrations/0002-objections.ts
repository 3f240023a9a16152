// Migration 2: what the person disagrees with, by words and not by position.
import { type Kysely, sql } from 'kysely'

export const name = '0002-objections'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('objection')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('here', 'phrase', 'rule')`))
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  // The same objection is kept once, however often and from however many windows it is raised.
  await db.schema
    .createIndex('objection_once')
    .unique()
    .on('objection')
    .columns(['kind', 'rule', 'words', 'before', 'after', 'place'])
    .execute()
}
