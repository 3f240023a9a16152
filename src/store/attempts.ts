// Attempts: one row each, written under SQLite's own lock, and where one stands in each scenario by them.
import { randomUUID } from 'node:crypto'
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Attempt, Code, Feedback, Mark } from '../contract.js'
import { START } from '../practice/talk.js'
import { codeOf, PlaceTaken } from './problem.js'
import type { Tables } from './store.js'
import type { Placed } from './talks.js'

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
  const { id, scenario, turn, talk, place, round, kind, at, score, level } = row
  return {
    id,
    scenario,
    turn,
    talk,
    ...(place !== null && { place }),
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

export async function add(
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

export async function standings(db: Kysely<Tables>): Promise<Map<string, Standing>> {
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
