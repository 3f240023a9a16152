// GET /api/scenarios/:id/hint: what to listen for before the next reply, as long as it is needed.
import type { Hint } from '../../contract.js'
import { hintFor } from '../../practice/hints.js'
import { findScenario } from '../judge.js'
import { error, hint, idParams } from '../schemas.js'
import type { App, Parts } from '../types.js'

export function hintRoutes(app: App, { engine, store, now }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/scenarios/:id/hint',
    schema: {
      summary: 'The hint before the next reply: full, then short, then none as its skills become steady.',
      params: idParams,
      response: { 200: hint, 404: error },
    },
    handler: async ({ params }): Promise<Hint> => {
      const { id, hint: line, partner } = findScenario(engine, params.id)
      const focus = new Map(engine.scenarios.map((file) => [file.id, file.focus]))
      const { stage, cold, skill } = hintFor(
        id,
        {
          attempts: await store.attempts(),
          focusOf: (scenario) => focus.get(scenario) ?? [],
          avoids: (code) => engine.loaded.skills.codes[code]!.aim === 'avoid',
        },
        now(),
      )
      const short = () => engine.message(`hint_${skill}`, { name: partner.name })
      return { stage, cold, text: stage === 'none' ? null : stage === 'full' ? line : short() }
    },
  })
}
