// Promises: listed from one's own replies, and what became of each, as the person says.
import { z } from 'zod'
import type { Promised } from '../../contract.js'
import { promises } from '../../practice/promises.js'
import { promiseBody, promised } from '../practice-schemas.js'
import { Problem } from '../problems.js'
import { error } from '../schemas.js'
import { titles } from '../standing.js'
import type { App, Parts } from '../types.js'

export function promiseRoutes(app: App, { engine, store, now }: Parts): void {
  const list = async () => {
    const [replies, said] = await Promise.all([store.practice.promising(), store.practice.said()])
    const title = titles(engine)
    return promises(replies, said, (id) => title(id) ?? null, now(), engine.message)
  }

  const find = async (id: string) => {
    const found = (await list()).find((one) => one.id === id)
    if (!found) throw new Problem(404, 'unknown_promise', engine.message('unknown_promise'))
    return found
  }

  app.route({
    method: 'GET',
    url: '/api/promises',
    schema: {
      summary: 'Plans and promises in one’s own kept replies, the latest first.',
      querystring: z.strictObject({
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .describe('no more than so many; those that ask come before the others'),
      }),
      response: {
        200: z.object({ promises: z.array(promised), all: z.int().min(0).describe('how many there are') }),
        400: error,
      },
    },
    handler: async ({ query: { limit } }) => {
      const all = await list()
      if (limit === undefined) return { promises: all, all: all.length }
      // What is struck out comes last.
      const rank = ({ asks, state }: Promised) => (asks ? 0 : state === 'no_promise' ? 2 : 1)
      const first = all.toSorted((a, b) => rank(a) - rank(b))
      return { promises: first.slice(0, limit), all: all.length }
    },
  })

  app.route({
    method: 'PATCH',
    url: '/api/promises/:id',
    schema: {
      summary: 'Say how one went, or put it in other words.',
      params: z.object({ id: z.string() }),
      body: promiseBody,
      response: { 200: z.object({ promise: promised }), 400: error, 404: error, 415: error },
    },
    handler: async ({ params: { id }, body: { state, words, at = new Date(now()).toISOString() } }) => {
      const known = await find(id)
      await store.practice.say(id, { state, at, words: words === undefined ? known.words : words })
      return { promise: await find(id) }
    },
  })

  app.route({
    method: 'DELETE',
    url: '/api/promises/:id',
    schema: {
      summary: 'Take back what was said of one. It is there as it was at first, as long as its reply is.',
      params: z.object({ id: z.string() }),
      response: { 200: z.object({ promise: promised.nullable() }), 404: error },
    },
    handler: async ({ params: { id } }) => {
      await find(id)
      await store.practice.unsay(id)
      return { promise: (await list()).find((one) => one.id === id) ?? null }
    },
  })
}
