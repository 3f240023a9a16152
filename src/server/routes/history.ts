// Attempts: judged and stored in one call, read back, and wiped.
import { z } from 'zod'
import { OWN } from '../../contract.js'
import { askedPair, findScenario, objectionsFor } from '../judge.js'
import { Problem } from '../problems.js'
import { attempt, attemptBody, error, feedback, idParams } from '../schemas.js'
import { keepTurn, turnOf } from '../talk.js'
import { talkMove } from '../talk-schemas.js'
import type { App, Parts } from '../types.js'

const attempts = z.object({ attempts: z.array(attempt) })

export function historyRoutes(app: App, parts: Parts): void {
  const { engine, store, now } = parts
  app.route({
    method: 'POST',
    url: '/api/attempts',
    schema: {
      summary:
        'Judge a reply and keep it, with the statement where that is one’s own. On the disk when this answers.',
      description: [
        'attempt is null for a reply that is not kept: one that safety suspends or that can’t be judged; it takes no way in a talk.',
        'With "turn": "start" a conversation begins, and attempt.talk is its id; send it as "talk" with each reply that follows.',
        'talk is what the reply led to; null for a single reply, and for one that is not kept.',
      ].join(' '),
      body: attemptBody,
      response: {
        200: z.object({ attempt: attempt.nullable(), feedback, talk: talkMove.nullable() }),
        ...{ 400: error, 404: error, 409: error, 413: error, 415: error },
      },
    },
    handler: async ({ body }) => {
      const { round, reply } = body
      const place = body.scenario === undefined ? null : await turnOf(parts, body)
      const asked = askedPair(engine, body)
      const objections = await objectionsFor(store, body.objections, asked.place)
      const result = engine.feedback({ ...asked.pair, ...objections })
      const said = { round, reply, feedback: result, at: new Date(now()).toISOString() }
      if (place?.inTalk) return { ...(await keepTurn(parts, { ...place, ...said })), feedback: result }
      const where =
        body.scenario === undefined
          ? { scenario: OWN, statement: body.statement, turn: '' }
          : { scenario: body.scenario, turn: '' }
      return { attempt: await store.add({ ...where, ...said }), feedback: result, talk: null }
    },
  })

  app.route({
    method: 'DELETE',
    url: '/api/attempts/:id',
    schema: {
      summary: 'Delete one kept reply, and what the disk still held of it.',
      description:
        'Of a conversation the replies after it go with it, and the ways that were begun after it. A revision that is left alone becomes the first reply of its round.',
      params: idParams,
      response: { 200: z.object({ deleted: z.int().min(1).describe('replies') }), 404: error },
    },
    handler: async ({ params: { id } }) => {
      const deleted = await store.remove(id)
      if (deleted === 0) throw new Problem(404, 'unknown_attempt', engine.message('unknown_attempt'))
      return { deleted }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id/attempts',
    schema: {
      summary: 'The attempts at one scenario, oldest first.',
      params: idParams,
      response: { 200: attempts, 404: error },
    },
    handler: async ({ params }) => ({ attempts: await store.attempts(findScenario(engine, params.id).id) }),
  })

  app.route({
    method: 'GET',
    url: '/api/history',
    schema: { summary: 'All attempts, oldest first.', response: { 200: attempts } },
    handler: async () => ({ attempts: await store.attempts() }),
  })

  app.route({
    method: 'DELETE',
    url: '/api/history',
    schema: {
      summary: 'Delete everything that is kept, and what the disk still held of it.',
      response: { 200: z.object({ deleted: z.int().min(0).describe('attempts') }) },
    },
    handler: async () => ({ deleted: await store.wipe() }),
  })
}
