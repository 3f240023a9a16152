// POST /api/feedback: one pair in, one piece of feedback out. Keeps nothing.
import type { Engine } from '../../engine.js'
import type { Store } from '../../store/store.js'
import { askedPair, objectionsFor } from '../judge.js'
import { error, feedback, feedbackBody } from '../schemas.js'
import type { App } from '../types.js'

export function feedbackRoutes(app: App, { engine, store }: { engine: Engine; store: Store }): void {
  app.route({
    method: 'POST',
    url: '/api/feedback',
    schema: {
      summary: 'Judge a reply to a statement, or to the statement of a scenario. Nothing is stored.',
      body: feedbackBody,
      response: { 200: feedback, 400: error, 404: error, 413: error, 415: error },
    },
    handler: async ({ body }) => {
      const { pair, place } = askedPair(engine, body)
      return engine.feedback({ ...pair, ...(await objectionsFor(store, body.objections, place)) })
    },
  })
}
