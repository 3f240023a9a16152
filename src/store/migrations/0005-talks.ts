// Migration 5: talks of several turns. A talk begun again from one of its beats keeps the turns before it by reference.
import { type Kysely, sql } from 'kysely'

export const name = '0005-talks'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('talk')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('scenario', 'text', (c) => c.notNull())
    .addColumn('round', 'text', (c) => c.notNull())
    .addColumn('parent', 'text')
    .addColumn('kept', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('talk_round').on('talk').columns(['scenario', 'round']).execute()
  for (const column of ['talk', 'led', 'why'])
    await db.schema.alterTable('attempt').addColumn(column, 'text').execute()
  await db.schema.alterTable('attempt').addColumn('place', 'integer').execute()
  // One reply at each place of a talk, whatever two windows do at the same moment.
  await sql`create unique index attempt_place on attempt (talk, place) where talk is not null`.execute(db)
  // Each line that is answered has a first reply of its own.
  await sql`drop index attempt_first`.execute(db)
  await sql`create unique index attempt_first on attempt (scenario, round, turn) where kind = 'first'`.execute(
    db,
  )
}
