// GET /api/scenarios and below: what there is to practise, and, once tried, how others have replied.

import { z } from 'zod'
import type { Scenario, ScenarioSummary } from '../../contract.js'
import type { Engine, ScenarioFile } from '../../engine.js'
import type { Standing, Store } from '../../store/store.js'
import { findScenario, objectionsFor } from '../judge.js'
import { Problem } from '../problems.js'
import { error, idParams, model, modelsQuery, scenario, scenarioSummary } from '../schemas.js'
import type { App } from '../types.js'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

function firstSentence(text: string): string {
  for (const { segment } of sentences.segment(text)) return segment.trim()
  return ''
}

const UNTRIED: Standing = { first: null, last: null, tries: 0 }

function summary(file: ScenarioFile, standing: Standing = UNTRIED): ScenarioSummary {
  const { id, part, title, difficulty, relationship, statement } = file
  return { id, part, title, difficulty, relationship, opening: firstSentence(statement), ...standing }
}

export function scenarioRoutes(app: App, { engine, store }: { engine: Engine; store: Store }): void {
  app.route({
    method: 'GET',
    url: '/api/scenarios',
    schema: {
      summary: 'All scenarios in their order, with where the learner stands in each.',
      response: { 200: z.object({ scenarios: z.array(scenarioSummary) }) },
    },
    handler: async () => {
      const standings = await store.standings()
      return { scenarios: engine.scenarios.map((file) => summary(file, standings.get(file.id))) }
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
    handler: async ({ params }): Promise<Scenario> => findScenario(engine, params.id),
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
