// Migration 1: the attempts, in the order in which they were stored.
import { type Kysely, sql } from 'kysely'

export const name = '0001-attempts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attempt')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('scenario', 'text', (c) => c.notNull())
    .addColumn('turn', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('round', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('first', 'revision')`))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('reply', 'text', (c) => c.notNull())
    .addColumn('score', 'integer')
    .addColumn('level', 'integer')
    .addColumn('shown', 'text', (c) => c.notNull())
    .addColumn('engine', 'text', (c) => c.notNull())
    .addColumn('rules', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('attempt_scenario').on('attempt').columns(['scenario', 'seq']).execute()
  // A round has one first reply, whatever two servers do at the same moment.
  await sql`create unique index attempt_first on attempt (scenario, round) where kind = 'first'`.execute(db)
}
