// GET /api/scenarios and below: what there is to practise, and, once tried, how others have replied.

import { z } from 'zod'
import type { Scenario } from '../../contract.js'
import type { ScenarioFile } from '../../engine.js'
import { START } from '../../practice/talk.js'
import { findScenario, objectionsFor } from '../judge.js'
import { Problem } from '../problems.js'
import { error, idParams, model, modelsQuery, scenario, scenarioSummary } from '../schemas.js'
import { courseOrder, standOf } from '../standing.js'
import type { App, Parts } from '../types.js'

/** What may be told before a reply: never the models, never where ways lead. */
function told({ models: _, bad: __, walks: ___, beats = {}, ...rest }: ScenarioFile): Scenario {
  return {
    ...{ ...rest, temper: rest.temper ?? null },
    ...{ beats: Object.keys(beats).length, state: beats[START]?.state ?? null },
  }
}

export function scenarioRoutes(app: App, { engine, store, now }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/scenarios',
    schema: {
      summary: 'All scenarios in the order of the course, with where the learner stands in each.',
      response: { 200: z.object({ scenarios: z.array(scenarioSummary) }) },
    },
    handler: async () => {
      const { summary } = await standOf(engine, store, now())
      return { scenarios: courseOrder(engine).map(summary) }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id',
    schema: {
      summary: 'One scenario, without its model replies.',
      params: idParams,
      response: { 200: scenario, 404: error },
    },
    handler: async ({ params }): Promise<Scenario> => told(findScenario(engine, params.id)),
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id/models',
    schema: {
      summary: 'Model replies with their feedback; only after an attempt of one’s own.',
      params: idParams,
      querystring: modelsQuery,
      response: { 200: z.object({ models: z.array(model) }), 400: error, 403: error, 404: error },
    },
    handler: async ({ params, query }) => {
      const { id, statement, models, partner } = findScenario(engine, params.id)
      if ((await store.count(id)) === 0) throw new Problem(403, 'not_yet', engine.message('not_yet'))
      const objections = await objectionsFor(store, query.objections, id)
      return {
        models: models.map(({ voice, reply }) => ({
          voice,
          reply,
          feedback: engine.feedback({ statement, reply, name: partner.name, ...objections }),
        })),
      }
    },
  })
}
