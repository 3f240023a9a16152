// What the person disagrees with, kept until it is taken back.
import { randomUUID } from 'node:crypto'
import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Objection } from '../contract.js'
import { emptyLog } from './database.js'

/** One row. `words` is JSON text, as a reply is: they may hold what SQLite's own text alters. */
export type ObjectionRow = Objection & { seq: number | undefined }

type Tables = {
  objection: ObjectionRow
}

/** `at` is now where it is left out. */
export type NewObjection = Omit<Objection, 'id' | 'at'> & Partial<Pick<Objection, 'at'>>

export interface Objections {
  /** Resolves once it is on the disk; to the one that is there where the same was kept before. */
  add(objection: NewObjection): Promise<Objection>
  /** Oldest first; all, or those that may hold in one place. */
  list(place?: string): Promise<Objection[]>
  /** Takes one back. False where there is none of that id. */
  remove(id: string): Promise<boolean>
}

function toObjection({ seq: _, ...row }: Selectable<ObjectionRow>): Objection {
  return { ...row, words: JSON.parse(row.words) }
}

export function objectionsIn(db: Kysely<Tables>): Objections {
  return {
    add: async (objection) => {
      const row: Insertable<ObjectionRow> = {
        at: new Date().toISOString(),
        ...objection,
        words: JSON.stringify(objection.words),
        id: randomUUID(),
      }
      // An update that changes nothing, so that the row that was there is given back.
      const kept = await db
        .insertInto('objection')
        .values(row)
        .onConflict((c) =>
          c
            .columns(['kind', 'rule', 'words', 'before', 'after', 'place'])
            .doUpdateSet((e) => ({ kind: e.ref('excluded.kind') })),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return toObjection(kept)
    },
    list: async (place) => {
      const all = db.selectFrom('objection').selectAll().orderBy('seq')
      const query =
        place === undefined ? all : all.where((e) => e.or([e('kind', '!=', 'here'), e('place', '=', place)]))
      return (await query.execute()).map(toObjection)
    },
    remove: async (id) => {
      const { numDeletedRows } = await db
        .deleteFrom('objection')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      // The words leave the log as well; where a reader is in the way, they go with the next one or a wipe.
      await emptyLog(db)
      return numDeletedRows > 0n
    },
  }
}
