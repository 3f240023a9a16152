// Migration 4: what was said in one's own situation, beside a reply that its writer chose to keep. Null for scenarios.
import type { Kysely } from 'kysely'

export const name = '0004-own-words'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('attempt').addColumn('statement', 'text').execute()
}
