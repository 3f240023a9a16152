// What practice reads of the history, and what a person said of their promises.
import { type Kysely, type Selectable, sql } from 'kysely'
import type { PromiseState } from '../contract.js'
import type { Promising, Said } from '../practice/promises.js'
import type { Text } from '../practice/slips.js'
import type { Try } from '../practice/tries.js'
import type { AttemptRow } from './attempts.js'
import type { Tables } from './store.js'

/** `words` is JSON text, as in an attempt. */
export type PromiseRow = { id: string; state: PromiseState; at: string; words: string | null }

export interface PracticeStore {
  /** Every attempt without its text, oldest first. */
  tries(): Promise<Try[]>
  /** The first of each round of them. */
  firsts(): Promise<Try[]>
  /** Texts and marks by id; an id that is not there is left out. */
  texts(ids: readonly string[]): Promise<Map<string, Text>>
  /** Replies with a plan or a promise in them, and all others of the same rounds, oldest first. */
  promising(): Promise<Promising[]>
  /** What was said of promises, by id. */
  said(): Promise<Map<string, Said>>
  /** Resolves once it is on the disk. */
  say(id: string, said: Said): Promise<void>
  /** Forgets what was said of one; resolves once that is on the disk. */
  unsay(id: string): Promise<void>
}

const TRY = ['id', 'scenario', 'turn', 'round', 'at', 'score', 'level', 'shown'] as const

type TryRow = Pick<Selectable<AttemptRow>, (typeof TRY)[number]>
const toTry = ({ shown, ...row }: TryRow): Try => ({ ...row, shown: JSON.parse(shown) })

export function practiceIn(db: Kysely<Tables>): PracticeStore {
  const inOrder = () => db.selectFrom('attempt').select(TRY).orderBy('seq')
  return {
    tries: async () => (await inOrder().execute()).map(toTry),
    firsts: async () => (await inOrder().where('kind', '=', 'first').execute()).map(toTry),
    texts: async (ids) => {
      const query = db.selectFrom('attempt').select(['id', 'reply', 'marks']).where('id', 'in', ids)
      return new Map(
        (await query.execute()).map(({ id, reply, marks }) => [
          id,
          { reply: JSON.parse(reply), marks: marks === null ? null : JSON.parse(marks) },
        ]),
      )
    },
    promising: async () => {
      const rounds = db
        .selectFrom('attempt')
        .select(['scenario', 'round'])
        .distinct()
        .where(sql<boolean>`marks like '%"code":"plan"%' or marks like '%"code":"overpromise"%'`)
        .as('r')
      const rows = await db
        .selectFrom('attempt as a')
        .innerJoin(rounds, (join) =>
          join.onRef('r.scenario', '=', 'a.scenario').onRef('r.round', '=', 'a.round'),
        )
        .select(['a.id', 'a.scenario', 'a.round', 'a.turn', 'a.at', 'a.reply', 'a.marks'])
        .orderBy('a.seq')
        .execute()
      return rows.map(({ reply, marks, ...row }) => ({
        ...row,
        reply: JSON.parse(reply),
        marks: marks === null ? [] : JSON.parse(marks),
      }))
    },
    said: async () => {
      const rows = await db.selectFrom('promise').selectAll().execute()
      return new Map(
        rows.map(({ id, words, ...said }) => [
          id,
          { ...said, words: words === null ? null : JSON.parse(words) },
        ]),
      )
    },
    say: async (id, said) => {
      const row = { ...said, words: said.words === null ? null : JSON.stringify(said.words) }
      const insert = db.insertInto('promise').values({ id, ...row })
      await insert.onConflict((c) => c.column('id').doUpdateSet(row)).execute()
    },
    unsay: async (id) => {
      await db.deleteFrom('promise').where('id', '=', id).execute()
    },
  }
}
