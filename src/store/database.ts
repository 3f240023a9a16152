// Opens the history file: checked before it is touched, durable at every commit, shared between processes.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Kysely, type QueryExecutorProvider, SqliteDialect, sql } from 'kysely'
import Libsql from 'libsql'
import { migrate } from './migrate.js'
import { codeOf, isBusy, isDamage, StoreProblem } from './problem.js'

/** Milliseconds that one process waits for another's write; a write takes about one. */
export const BUSY_TIMEOUT = 5000

const MAGIC = 'SQLite format 3\0'

function damaged(file: string): StoreProblem {
  return new StoreProblem(
    `The history file ${file} is damaged and was left as it is. Put a copy of it back, move it away to begin anew, or choose another folder with --data DIR.`,
  )
}

/** Throws StoreProblem where the file can't be a whole history. Opens read-only, so that a damaged file stays as it was. */
function checkFile(file: string): void {
  if (statSync(file).size === 0) return
  const head = Buffer.alloc(MAGIC.length)
  const fd = openSync(file, 'r')
  readSync(fd, head, 0, MAGIC.length, 0)
  closeSync(fd)
  if (head.toString('latin1') !== MAGIC) throw damaged(file)
  try {
    const check = new Libsql(`${pathToFileURL(file).href}?mode=ro`, { timeout: BUSY_TIMEOUT })
    const [row] = check.pragma('quick_check(1)') as { quick_check: string }[]
    check.close()
    if (row?.quick_check !== 'ok') throw damaged(file)
  } catch (error) {
    throw isDamage(error) ? damaged(file) : error
  }
}

/** Runs `attempt` again for as long as another process holds the lock; SQLite doesn't wait for every kind of lock itself. */
export async function whileBusy<T>(attempt: () => T | Promise<T>, limit = BUSY_TIMEOUT): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      await wait(20)
    }
  }
}

/** Moves everything from the write-ahead log into the file and empties the log. False where a reader was in the way. */
export async function emptyLog(db: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  return rows[0]?.busy === 0
}

/** Opens and migrates the file. Throws StoreProblem where a person has to act. */
export async function openDatabase(file: string): Promise<Kysely<unknown>> {
  checkFile(file)
  const connection = new Libsql(file, { timeout: BUSY_TIMEOUT })
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) })
  try {
    // Overwrites what is deleted with zeros, and keeps copies of the text out of temporary files.
    for (const pragma of ['secure_delete = on', 'temp_store = memory']) connection.pragma(pragma)
    await whileBusy(() => connection.pragma('journal_mode = wal'))
    // Every commit reaches the disk before it is answered.
    connection.pragma('synchronous = full')
    await migrate(db)
    // What a wipe cut short by a crash has left in the log goes now.
    await emptyLog(db)
    return db
  } catch (error) {
    if (error instanceof StoreProblem) throw error
    if (isDamage(error)) throw damaged(file)
    if (isBusy(error))
      throw new StoreProblem(
        `The history file ${file} is held by another program. Close it, then start again.`,
      )
    if (codeOf(error).startsWith('SQLITE_'))
      throw new StoreProblem(`The history file ${file} can't be used: ${(error as Error).message}.`)
    throw error
  }
}
