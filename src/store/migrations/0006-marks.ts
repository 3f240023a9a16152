// Migration 6: what the findings of a reply were, as far as progress and promises need them. Null for replies stored before.
import type { Kysely } from 'kysely'

export const name = '0006-marks'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('attempt').addColumn('marks', 'text').execute()
}
