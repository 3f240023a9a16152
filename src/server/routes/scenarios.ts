// GET /api/scenarios and below: what there is to practise, and, once tried, how others have replied.

import { z } from 'zod'
import type { Scenario, ScenarioSummary } from '../../contract.js'
import type { Engine, ScenarioFile } from '../../engine.js'
import type { Standing, Store } from '../../store/store.js'
import { findScenario } from '../judge.js'
import { Problem } from '../problems.js'
import { error, model, scenario, scenarioParams, scenarioSummary } from '../schemas.js'
import type { App } from '../types.js'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

function firstSentence(text: string): string {
  for (const { segment } of sentences.segment(text)) return segment.trim()
  return ''
}

const UNTRIED: Standing = { first: null, last: null, tries: 0 }

function summary(file: ScenarioFile, steps: string[], standing: Standing = UNTRIED): ScenarioSummary {
  const { id, part, title, difficulty, relationship, statement, beats } = file
  const about = { opening: firstSentence(statement), talk: beats !== undefined, steps }
  return { id, part, title, difficulty, relationship, ...about, ...standing }
}

/** What may be told before a reply: never the models, never where ways lead. */
function told({ models: _, bad: __, walks: ___, beats = {}, ...rest }: ScenarioFile): Scenario {
  return { ...rest, temper: rest.temper ?? null, beats: Object.keys(beats).length }
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
      const stepsOf = (id: string) =>
        engine.course.steps.filter((step) => step.scenarios.includes(id)).map((step) => step.id)
      return {
        scenarios: engine.scenarios.map((file) => summary(file, stepsOf(file.id), standings.get(file.id))),
      }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id',
    schema: {
      summary: 'One scenario, without its model replies.',
      params: scenarioParams,
      response: { 200: scenario, 404: error },
    },
    handler: async ({ params }): Promise<Scenario> => told(findScenario(engine, params.id)),
  })

  app.route({
    method: 'GET',
    url: '/api/scenarios/:id/models',
    schema: {
      summary: 'Model replies with their feedback; only after an attempt of one’s own.',
      params: scenarioParams,
      response: { 200: z.object({ models: z.array(model) }), 403: error, 404: error },
    },
    handler: async ({ params }) => {
      const { id, statement, models, partner } = findScenario(engine, params.id)
      if ((await store.count(id)) === 0) throw new Problem(403, 'not_yet', engine.message('not_yet'))
      return {
        models: models.map(({ voice, reply }) => ({
          voice,
          reply,
          feedback: engine.feedback({ statement, reply, name: partner.name }),
        })),
      }
    },
  })
}
