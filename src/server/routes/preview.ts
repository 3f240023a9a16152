// POST /api/preview: plays a scenario file under work. Keeps nothing. Its skeleton is a file to begin with.
import { z } from 'zod'
import type { Engine } from '../../engine.js'
import { preview as play } from '../../practice/preview.js'
import { skeleton } from '../../practice/skeleton.js'
import { checkInput } from '../judge.js'
import { error } from '../schemas.js'
import { preview, previewBody } from '../talk-schemas.js'
import type { App } from '../types.js'

export function previewRoutes(app: App, { engine }: { engine: Engine }): void {
  app.route({
    method: 'GET',
    url: '/api/preview/skeleton',
    schema: {
      summary: 'A conversation to begin with, as “sayback new-scenario --talk” writes it.',
      response: { 200: z.object({ yaml: z.string() }) },
    },
    handler: async () => ({ yaml: skeleton(true) }),
  })

  app.route({
    method: 'POST',
    url: '/api/preview',
    schema: {
      summary:
        'Play a script: what is wrong with it, and which way each reply takes and why. Nothing is stored.',
      body: previewBody,
      response: { 200: preview, 400: error, 413: error, 415: error },
    },
    handler: async ({ body: { yaml, replies } }) => {
      for (const reply of replies) checkInput(engine, '', reply)
      return play(engine, yaml, replies)
    },
  })
}
