// Attempts: judged and stored in one call, read back, and wiped.
import { z } from 'zod'
import { checkInput, findScenario, statementAt } from '../judge.js'
import { attempt, attemptBody, error, feedback, scenarioParams } from '../schemas.js'
import type { App, Parts } from '../types.js'

const attempts = z.object({ attempts: z.array(attempt) })

export function historyRoutes(app: App, { engine, store, now }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/attempts',
    schema: {
      summary: 'Judge a reply to a scenario and keep it. It is on the disk when this answers.',
      description:
        'attempt is null for a reply that is not kept: one that safety suspends or that can’t be judged.',
      body: attemptBody,
      response: {
        200: z.object({ attempt: attempt.nullable(), feedback }),
        ...{ 400: error, 404: error, 413: error, 415: error },
      },
    },
    handler: async ({ body: { scenario: id, turn = '', round, reply } }) => {
      const scenario = findScenario(engine, id)
      const statement = statementAt(engine, scenario, turn)
      checkInput(engine, statement, reply)
      const result = engine.feedback({ statement, reply, name: scenario.partner.name })
      const at = new Date(now()).toISOString()
      return {
        attempt: await store.add({ scenario: id, turn, round, reply, feedback: result, at }),
        feedback: result,
      }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id/attempts',
    schema: {
      summary: 'The attempts at one scenario, oldest first.',
      params: scenarioParams,
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
      summary: 'Delete every attempt and what was said of promises, and what the disk still held of them.',
      response: { 200: z.object({ deleted: z.int().min(0).describe('attempts') }) },
    },
    handler: async () => ({ deleted: await store.wipe() }),
  })
}
