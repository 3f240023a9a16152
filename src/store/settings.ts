// Settings in the history's database: keys with their values as JSON text.
import type { Kysely } from 'kysely'

export type SettingTables = {
  setting: { key: string; value: string }
}

/** By key, as they were stored. */
export async function readSettings(db: Kysely<SettingTables>): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('setting').selectAll().execute()
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** Stores these and leaves the others, all in one statement; resolves once they are on the disk. */
export async function writeSettings(db: Kysely<SettingTables>, values: object): Promise<void> {
  const rows = Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  if (rows.length === 0) return
  await db
    .insertInto('setting')
    .values(rows)
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value: e.ref('excluded.value') })))
    .execute()
}
