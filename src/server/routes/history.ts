// Attempts: judged and stored in one call, read back, and wiped.
import { z } from 'zod'
import { OWN } from '../../contract.js'
import type { Engine } from '../../engine.js'
import type { Store } from '../../store/store.js'
import { askedPair, findScenario, objectionsFor } from '../judge.js'
import { attempt, attemptBody, error, feedback, idParams } from '../schemas.js'
import type { App } from '../types.js'

const attempts = z.object({ attempts: z.array(attempt) })

export function historyRoutes(app: App, { engine, store }: { engine: Engine; store: Store }): void {
  app.route({
    method: 'POST',
    url: '/api/attempts',
    schema: {
      summary:
        'Judge a reply and keep it, with the statement where that is one’s own. On the disk when this answers.',
      description:
        'attempt is null for a reply that is not kept: one that safety suspends or that can’t be judged.',
      body: attemptBody,
      response: {
        200: z.object({ attempt: attempt.nullable(), feedback }),
        ...{ 400: error, 404: error, 413: error, 415: error },
      },
    },
    handler: async ({ body }) => {
      const { round, reply } = body
      const { pair, place } = askedPair(engine, body)
      const result = engine.feedback({ ...pair, ...(await objectionsFor(store, body.objections, place)) })
      const where =
        body.scenario === undefined
          ? { scenario: OWN, statement: body.statement, turn: '' }
          : { scenario: body.scenario, turn: body.turn ?? '' }
      return {
        attempt: await store.add({ ...where, round, reply, feedback: result }),
        feedback: result,
      }
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
      summary: 'Delete every attempt, objection and setting, and what the disk still held of them.',
      response: { 200: z.object({ deleted: z.int().min(0).describe('attempts') }) },
    },
    handler: async () => ({ deleted: await store.wipe() }),
  })
}
