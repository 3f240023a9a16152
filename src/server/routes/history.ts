// Attempts: judged and stored in one call, read back, and wiped.
import { z } from 'zod'
import { OWN } from '../../contract.js'
import type { Engine } from '../../engine.js'
import type { Store } from '../../store/store.js'
import { checkInput, findScenario, statementAt } from '../judge.js'
import { attempt, attemptBody, error, feedback, scenarioParams } from '../schemas.js'
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
      if (body.scenario === undefined) {
        const { statement } = body
        checkInput(engine, statement, reply)
        const result = engine.feedback({ statement, reply })
        const own = { scenario: OWN, statement, turn: '', round, reply, feedback: result }
        return { attempt: await store.add(own), feedback: result }
      }
      const { scenario: id, turn = '' } = body
      const scenario = findScenario(engine, id)
      const statement = statementAt(engine, scenario, turn)
      checkInput(engine, statement, reply)
      const result = engine.feedback({ statement, reply, name: scenario.partner.name })
      return {
        attempt: await store.add({ scenario: id, turn, round, reply, feedback: result }),
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
      summary: 'Delete every attempt and setting, and what the disk still held of them.',
      response: { 200: z.object({ deleted: z.int().min(0) }) },
    },
    handler: async () => ({ deleted: await store.wipe() }),
  })
}
