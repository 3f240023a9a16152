// Brings a history file to today's shape, under SQLite's write lock, so that servers starting together take turns.
import { type Kysely, sql } from 'kysely'
import { MIGRATIONS, type Migration } from './migrations/index.js'
import { StoreProblem } from './problem.js'

type Applied = {
  migration: { name: string; at: string }
}

/**
 * Applies what is missing, all of it or nothing. Throws StoreProblem where the file knows a migration that this version
 * doesn't: writing to a newer shape could lose what it added.
 */
export async function migrate(
  db: Kysely<unknown>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const log = db.withTables<Applied>()
  // "immediate" waits for the write lock here (busy_timeout) rather than failing at the first write.
  await sql`begin immediate`.execute(db)
  try {
    await sql`create table if not exists migration (name text primary key, at text not null)`.execute(db)
    const applied = new Set(
      (await log.selectFrom('migration').select('name').execute()).map((row) => row.name),
    )
    const known = new Set(migrations.map((migration) => migration.name))
    const newer = [...applied].find((name) => !known.has(name))
    if (newer !== undefined)
      throw new StoreProblem(
        `The history was written by a newer Sayback (it has "${newer}"). Update Sayback, or choose another folder with --data DIR.`,
      )
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue
      await migration.up(db)
      await log
        .insertInto('migration')
        .values({ name: migration.name, at: new Date().toISOString() })
        .execute()
    }
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db)
    throw error
  }
}
