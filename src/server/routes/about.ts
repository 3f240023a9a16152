// GET /api/health and /api/openapi.json: whether the server is well, and what it answers.
import { z } from 'zod'
import type { Engine } from '../../engine.js'
import type { App } from '../types.js'

export function aboutRoutes(app: App, { engine }: { engine: Engine }): void {
  app.route({
    method: 'GET',
    url: '/api/health',
    schema: {
      summary: 'Whether the server is well, and which engine it runs.',
      response: { 200: z.object({ status: z.literal('ok'), version: z.string(), rules: z.string() }) },
    },
    handler: async () => ({ status: 'ok' as const, version: engine.version, rules: engine.rules }),
  })

  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json')
    return JSON.stringify(app.swagger())
  })
}
