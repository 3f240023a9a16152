// Deletes one kept reply, with everything that hangs on it, and what the disk still held of it.
import { type Kysely, type Selectable, sql } from 'kysely'
import type { AttemptRow } from './attempts.js'
import { emptyLog, whileBusy } from './database.js'
import type { Tables } from './store.js'

/**
 * Of a talk the replies from `place` on go, and every way that keeps one of them. A way that was begun from one of those, but
 * parts before it, keeps its turns by this talk instead. Gives the ids of the replies.
 */
async function cutTalk(db: Kysely<Tables>, talk: string, place: number): Promise<string[]> {
  const { rows: ways } = await sql<{ id: string }>`with recursive after(id) as (
      select id from talk where parent = ${talk} and kept > ${place}
      union select t.id from talk as t join after as a on t.parent = a.id where t.kept > ${place}
    ) select id from after`.execute(db)
  const gone = ways.map(({ id }) => id)
  const replies = await db
    .selectFrom('attempt')
    .select('id')
    .where((e) => e.or([e.and([e('talk', '=', talk), e('place', '>=', place)]), e('talk', 'in', gone)]))
    .execute()
  await db.deleteFrom('talk').where('id', 'in', gone).execute()
  await db.updateTable('talk').set({ parent: talk }).where('parent', 'in', gone).execute()
  return replies.map(({ id }) => id)
}

/** A talk without a reply of its own, from which no other was begun, is nothing that one could go back to. */
const dropEmptyTalk = (db: Kysely<Tables>, id: string) =>
  sql`delete from talk where id = ${id} and not exists (select 1 from attempt where attempt.talk = talk.id)
    and not exists (select 1 from talk as t where t.parent = talk.id)`.execute(db)

type Place = Pick<Selectable<AttemptRow>, 'id' | 'scenario' | 'round' | 'talk' | 'place'>

async function removeAll(db: Kysely<Tables>, { id, scenario, round, talk, place }: Place): Promise<number> {
  const ids = talk === null || place === null ? [id] : await cutTalk(db, talk, place)
  await db.deleteFrom('attempt').where('id', 'in', ids).execute()
  for (const one of ids)
    await sql`delete from promise where substr(id, 1, ${one.length + 1}) = ${`${one}.`}`.execute(db)
  if (talk !== null) await dropEmptyTalk(db, talk)
  await sql`update attempt set kind = 'first' where seq in
    (select min(seq) from attempt where scenario = ${scenario} and round = ${round} group by turn)`.execute(
    db,
  )
  return ids.length
}

/**
 * Deletes the reply, and what was said of promises in it; of a talk the replies after it too, which can't be without it. A
 * revision that is left alone becomes its round's first reply. Resolves to how many replies are gone; 0 where there is none of
 * that id.
 */
export async function remove(db: Kysely<Tables>, id: string): Promise<number> {
  const gone = await whileBusy(() =>
    db.transaction().execute(async (changes) => {
      // A write comes first, so that what is read after it is what will be written to.
      await sql`delete from promise where false`.execute(changes)
      const row = await changes
        .selectFrom('attempt')
        .select(['id', 'scenario', 'round', 'talk', 'place'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? 0 : removeAll(changes, row)
    }),
  )
  // The pages are zeroed (secure_delete); the log still holds them as they were.
  if (gone > 0) await emptyLog(db)
  return gone
}
