// The page's calls about what a person has done so far: progress, promises, one reply deleted, a file read in.
import type { Progress, Promised, PromiseState } from '../../contract.js'
import { call } from './api.js'

/** For each kind of row: how many a file adds, and how many are here already. */
export type Merged = Record<
  'attempts' | 'talks' | 'promises' | 'objections' | 'settings',
  { added: number; known: number }
>

/** What is said of a promise; `at` only to put an earlier answer back. */
export interface Saying {
  state: PromiseState
  words?: string | null
  at?: string
}

interface Listed {
  promises: Promised[]
  all: number
}

const promiseAt = (id: string): string => `/api/promises/${encodeURIComponent(id)}`

export const mine = {
  progress: () => call<Progress>('GET', '/api/progress'),
  promises: async () => (await call<Listed>('GET', '/api/promises')).promises,
  /** The first so many, those that ask before the others, and how many there are. */
  fewPromises: (limit: number) => call<Listed>('GET', `/api/promises?limit=${limit}`),
  say: async (id: string, saying: Saying) =>
    (await call<{ promise: Promised }>('PATCH', promiseAt(id), saying)).promise,
  /** Null where the promise is only there because something was said of it. */
  unsay: async (id: string) => (await call<{ promise: Promised | null }>('DELETE', promiseAt(id))).promise,
  remove: (attempt: string) =>
    call<{ deleted: number }>('DELETE', `/api/attempts/${encodeURIComponent(attempt)}`),
  weigh: (file: Blob) => call<{ exported: string; merged: Merged }>('POST', '/api/import/preview', file),
  readIn: async (file: Blob) => (await call<{ merged: Merged }>('POST', '/api/import', file)).merged,
}
