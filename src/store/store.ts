// The history of attempts: written before it is shown, read back, wiped. All SQL of the project is in this folder.
import { randomUUID } from 'node:crypto'
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Attempt, Code, Feedback, Mark } from '../contract.js'
import { START } from '../practice/talk.js'
import { emptyLog, openDatabase, whileBusy } from './database.js'
import { type Exchange, exchangeIn } from './exchange.js'
import { folderProblem, prepareFolder } from './folder.js'
import { type ObjectionRow, type Objections, objectionsIn } from './objections.js'
import { type PracticeStore, type PromiseRow, practiceIn } from './practice.js'
import { codeOf, PlaceTaken, StoreProblem } from './problem.js'
import { readSettings, type SettingTables, writeSettings } from './settings.js'
import { TABLES } from './tables.js'
import { type Placed, type TalkRow, type Talks, talksIn } from './talks.js'

/** One row. `statement`, `reply`, `shown` and `marks` are JSON text: SQLite's own text alters lone surrogates and stops at U+0000. */
export type AttemptRow = {
  seq: number | undefined
  id: string
  scenario: string
  turn: string
  round: string
  kind: Attempt['kind']
  at: string
  reply: string
  score: number | null
  level: number | null
  shown: string
  /** Null where it was stored before marks were kept. */
  marks: string | null
  statement: string | null
  engine: string
  rules: string
  /** Null, all four, for a single reply. */
  talk: string | null
  place: number | null
  led: string | null
  why: string | null
}

export type Tables = SettingTables & {
  attempt: AttemptRow
  objection: ObjectionRow
  talk: TalkRow
  promise: PromiseRow
}

export interface NewAttempt {
  /** A scenario's id, or OWN. */
  scenario: string
  /** With OWN only: what was said, which may be empty. */
  statement?: string
  /** Empty for the scenario's own statement outside of a talk; else the beat. */
  turn: string
  talk?: Placed
  round: string
  reply: string
  feedback: Feedback
  /** ISO 8601, UTC; now where it is left out. */
  at?: string
}

/** Turns in which the scenario's own statement is answered: alone, or as the first line of its talk. */
const TO_THE_STATEMENT = ['', START]

/** Scores of the first and the latest reply to a scenario's statement, and how many there are. */
export interface Standing {
  first: number | null
  last: number | null
  tries: number
}

export interface Store {
  /**
   * Resolves once the attempt is on the disk; to null for a reply that is not kept (see `isKept`). Throws PlaceTaken where the talk
   * has a reply at that place.
   */
  add(attempt: NewAttempt): Promise<Attempt | null>
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

/** A reply that safety suspends or that can't be judged leaves no trace. */
export const isKept = (feedback: Feedback): boolean => feedback.safety === null && feedback.unjudged === null

/** What is kept of the findings: where slips and plans stand, but for those that the person set aside. */
function marksOf({ findings }: Feedback): Mark[] {
  return findings
    .filter(({ setAside }) => setAside === undefined)
    .filter(({ code, effect }) => effect === 'slip' || (effect === 'strength' && code === 'plan'))
    .map(({ rule, code, spans }) => ({ rule, code, spans }))
}

export function toAttempt(row: Selectable<AttemptRow>): Attempt {
  const { id, scenario, turn, talk, round, kind, at, score, level } = row
  return {
    id,
    scenario,
    turn,
    talk,
    round,
    kind,
    at,
    statement: row.statement === null ? null : JSON.parse(row.statement),
    reply: JSON.parse(row.reply),
    score,
    level,
    shown: JSON.parse(row.shown),
  }
}

async function add(
  db: Kysely<Tables>,
  { scenario, statement, turn, round, reply, feedback, talk, at = new Date().toISOString() }: NewAttempt,
): Promise<Attempt | null> {
  if (!isKept(feedback)) return null
  const shown = Object.entries(feedback.skills).flatMap(([code, skill]) =>
    skill.shown ? [code as Code] : [],
  )
  const row: Insertable<AttemptRow> = {
    id: randomUUID(),
    scenario,
    turn,
    round,
    // Decided inside the one INSERT, which SQLite runs under its write lock: two servers can't both be first.
    kind: sql<
      Attempt['kind']
    >`case when exists (select 1 from attempt where scenario = ${scenario} and round = ${round} and turn = ${turn})
      then 'revision' else 'first' end` as unknown as Attempt['kind'],
    at,
    statement: statement === undefined ? null : JSON.stringify(statement),
    reply: JSON.stringify(reply),
    score: feedback.score,
    level: feedback.level,
    shown: JSON.stringify(shown),
    marks: JSON.stringify(marksOf(feedback)),
    engine: feedback.engine.version,
    rules: feedback.engine.rules,
    ...{ talk: talk?.id ?? null, place: talk?.place ?? null, led: talk?.led ?? null, why: talk?.why ?? null },
  }
  try {
    return toAttempt(await db.insertInto('attempt').values(row).returningAll().executeTakeFirstOrThrow())
  } catch (error) {
    throw talk && codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE' ? new PlaceTaken() : error
  }
}

async function standings(db: Kysely<Tables>): Promise<Map<string, Standing>> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('attempt')
        .select((e) => [
          'scenario',
          e.fn.countAll<number>().as('tries'),
          e.fn.min('seq').as('a'),
          e.fn.max('seq').as('z'),
        ])
        .where('turn', 'in', TO_THE_STATEMENT)
        .groupBy('scenario')
        .as('g'),
    )
    .innerJoin('attempt as f', 'f.seq', 'g.a')
    .innerJoin('attempt as l', 'l.seq', 'g.z')
    .select(['g.scenario', 'g.tries', 'f.score as first', 'l.score as last'])
    .execute()
  return new Map(rows.map(({ scenario, first, last, tries }) => [scenario, { first, last, tries }]))
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
