// A server on the real rules with a clock that tests set, and the calls that they make.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../src/engine.js'
import { buildApp } from '../../src/server/app.js'
import { openStore } from '../../src/store/store.js'
import { engine } from '../engine/shared.js'

const DAY = 24 * 60 * 60 * 1000
const MONDAY = Date.parse('2026-11-02T10:00:00.000Z')

/** Opens a server on a folder of its own; its first day is Monday, 2 November 2026, ten in the morning. `webDir`: the built page. */
export async function clocked(over: Partial<Engine> = {}, webDir = '/nowhere') {
  const dir = mkdtempSync(join(tmpdir(), 'sayback-clock-'))
  const store = await openStore(dir)
  let time = MONDAY
  const app = await buildApp({ engine: { ...engine, ...over }, store, webDir, now: () => time })
  const send = async (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object | string) => {
    const body = payload === undefined ? {} : { payload, headers: { 'content-type': 'application/json' } }
    const response = await app.inject({ method, url, ...body })
    return { status: response.statusCode, body: response.json() }
  }
  let rounds = 0
  return {
    dir,
    app,
    store,
    send,
    now: () => time,
    /** Days from the first one on; may be a fraction. */
    goTo: (day: number) => {
      time = MONDAY + day * DAY
    },
    get: async (url: string) => {
      const response = await app.inject({ url })
      return { status: response.statusCode, body: response.json() }
    },
    /** Sends a reply, in a round of its own where none is named. */
    reply: async (scenario: string, reply: string, round = `round-${++rounds}`) => {
      const { body } = await send('POST', '/api/attempts', { scenario, round, reply })
      return body.attempt
    },
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}
