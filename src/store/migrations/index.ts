// Every migration, in order. A released one is never edited: add a new file and name it here.
import type { Kysely } from 'kysely'
import * as attempts from './0001-attempts.js'
import * as objections from './0002-objections.js'
import * as settings from './0003-settings.js'
import * as ownWords from './0004-own-words.js'
import * as talks from './0005-talks.js'
import * as marks from './0006-marks.js'
import * as promises from './0007-promises.js'
import * as promiseWords from './0008-promise-words.js'
import * as noPromise from './0009-no-promise.js'

export interface Migration {
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  ...[attempts, objections, settings, ownWords, talks, marks, promises, promiseWords, noPromise],
]
