// Attempts: judged and stored in one call, read back, and wiped.
import { z } from 'zod'
import { checkInput, findScenario, statementAt } from '../judge.js'
import { attempt, attemptBody, error, feedback, scenarioParams } from '../schemas.js'
import { checkTurn, findTalk, keepTurn } from '../talk.js'
import { talkMove } from '../talk-schemas.js'
import type { App, Parts } from '../types.js'

const attempts = z.object({ attempts: z.array(attempt) })

export function historyRoutes(app: App, parts: Parts): void {
  const { engine, store, now } = parts
  app.route({
    method: 'POST',
    url: '/api/attempts',
    schema: {
      summary: 'Judge a reply to a scenario and keep it. It is on the disk when this answers.',
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
    handler: async ({ body: { scenario: id, turn = '', talk: talkId, round, reply } }) => {
      const scenario = findScenario(engine, id)
      const talk = talkId === undefined ? null : (await findTalk(parts, talkId)).talk
      const statement = statementAt(engine, scenario, turn)
      const inTalk = turn !== '' || talk !== null
      if (inTalk) checkTurn(parts, scenario, talk, turn)
      checkInput(engine, statement, reply)
      const result = engine.feedback({ statement, reply, name: scenario.partner.name })
      const said = { turn, round, reply, feedback: result, at: new Date(now()).toISOString() }
      if (inTalk) return { ...(await keepTurn(parts, { ...said, scenario, talk })), feedback: result }
      return { attempt: await store.add({ ...said, scenario: id }), feedback: result, talk: null }
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
      summary:
        'Delete every attempt and talk and what was said of promises, and what the disk still held of it.',
      response: { 200: z.object({ deleted: z.int().min(0).describe('attempts') }) },
    },
    handler: async () => ({ deleted: await store.wipe() }),
  })
}
