// POST /api/feedback: one pair in, one piece of feedback out. Keeps nothing.
import type { Engine } from '../../engine.js'
import { checkInput, findScenario, statementAt } from '../judge.js'
import { error, feedback, feedbackBody } from '../schemas.js'
import type { App } from '../types.js'

export function feedbackRoutes(app: App, { engine }: { engine: Engine }): void {
  app.route({
    method: 'POST',
    url: '/api/feedback',
    schema: {
      summary: 'Judge a reply to a statement, or to the statement of a scenario. Nothing is stored.',
      body: feedbackBody,
      response: { 200: feedback, 400: error, 404: error, 413: error, 415: error },
    },
    handler: async ({ body }) => {
      const { reply } = body
      if (body.scenario === undefined) {
        checkInput(engine, body.statement, reply)
        return engine.feedback({ statement: body.statement, reply })
      }
      const scenario = findScenario(engine, body.scenario)
      const statement = statementAt(engine, scenario, body.turn)
      checkInput(engine, statement, reply)
      return engine.feedback({ statement, reply, name: scenario.partner.name })
    },
  })
}
