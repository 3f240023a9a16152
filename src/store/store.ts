// The history of attempts: written before it is shown, read back, wiped. All SQL of the project is in this folder.
import { type Kysely, sql } from 'kysely'
import type { Attempt } from '../contract.js'
import { type AttemptRow, add, type NewAttempt, type Standing, standings, toAttempt } from './attempts.js'
import { emptyLog, openDatabase, whileBusy } from './database.js'
import { type Exchange, exchangeIn } from './exchange.js'
import { folderProblem, prepareFolder } from './folder.js'
import { type ObjectionRow, type Objections, objectionsIn } from './objections.js'
import { type PracticeStore, type PromiseRow, practiceIn } from './practice.js'
import { StoreProblem } from './problem.js'
import { remove } from './remove.js'
import { readSettings, type SettingTables, writeSettings } from './settings.js'
import { TABLES } from './tables.js'
import { type TalkRow, type Talks, talksIn } from './talks.js'

export type Tables = SettingTables & {
  attempt: AttemptRow
  objection: ObjectionRow
  talk: TalkRow
  promise: PromiseRow
}

export interface Store {
  /**
   * Resolves once the attempt is on the disk; to null for a reply that is not kept (see `isKept`). Throws PlaceTaken where the talk
   * has a reply at that place.
   */
  add(attempt: NewAttempt): Promise<Attempt | null>
  /** Deletes one reply with what hangs on it. Resolves to how many are gone; 0 where there is none of that id. */
  remove(id: string): Promise<number>
  /** Oldest first; of one scenario, or of all. */
  attempts(scenario?: string): Promise<Attempt[]>
  /** By scenario; those never tried are absent. */
  standings(): Promise<Map<string, Standing>>
  /** How many attempts there are at a scenario. */
  count(scenario: string): Promise<number>
  talks: Talks
  practice: PracticeStore
  exchange: Exchange
  objections: Objections
  /** Deletes everything that is kept, and what the disk still held of it. Resolves to how many attempts there were. */
  wipe(): Promise<number>
  /** By key, those that were ever set. */
  settings(): Promise<Map<string, unknown>>
  /** Stores these and leaves the others; resolves once they are on the disk. */
  setSettings(values: object): Promise<void>
  close(): Promise<void>
}

async function wipe(db: Kysely<Tables>): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('attempt').executeTakeFirstOrThrow()
  for (const { table } of TABLES) await db.deleteFrom(table).execute()
  // Zeroed pages first (secure_delete), then a file without them, then a log without either.
  await whileBusy(() => sql`vacuum`.execute(db))
  for (let tries = 0; !(await emptyLog(db)); tries++)
    if (tries === 2)
      throw new StoreProblem(
        'The history is deleted, but another program keeps its old pages open. Close it and wipe again.',
      )
  return Number(numDeletedRows)
}

/** Opens the history in `dir`, making the folder where it is missing. Throws StoreProblem. */
export async function openStore(dir: string): Promise<Store> {
  const file = prepareFolder(dir)
  let db: Kysely<Tables>
  try {
    db = (await openDatabase(file)).withTables<Tables>()
  } catch (error) {
    throw error instanceof StoreProblem ? error : folderProblem(dir, error)
  }
  const inOrder = () => db.selectFrom('attempt').selectAll().orderBy('seq')
  return {
    add: (attempt) => add(db, attempt),
    remove: (id) => remove(db, id),
    attempts: async (scenario) => {
      const query = scenario === undefined ? inOrder() : inOrder().where('scenario', '=', scenario)
      return (await query.execute()).map(toAttempt)
    },
    standings: () => standings(db),
    count: async (scenario) => {
      const query = db.selectFrom('attempt').select((e) => e.fn.countAll<number>().as('n'))
      return (await query.where('scenario', '=', scenario).executeTakeFirstOrThrow()).n
    },
    talks: talksIn(db),
    practice: practiceIn(db),
    exchange: exchangeIn(db),
    objections: objectionsIn(db.withTables<Pick<Tables, 'objection'>>()),
    wipe: () => wipe(db),
    settings: () => readSettings(db),
    setSettings: (values) => writeSettings(db, values),
    close: async () => {
      await emptyLog(db)
      await db.destroy()
    },
  }
}
