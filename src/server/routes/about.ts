// GET /api/health, /api/skills and /api/openapi.json: whether the server is well, what it judges, and what it answers.
import { z } from 'zod'
import { CODES } from '../../contract.js'
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

  const skill = z.object({
    code: z.enum(CODES),
    name: z.string(),
    aim: z.enum(['do', 'avoid']),
    sentence: z.string(),
    source: z.string(),
  })
  app.route({
    method: 'GET',
    url: '/api/skills',
    schema: {
      summary: 'Every code that a reply is judged by.',
      response: { 200: z.object({ skills: z.array(skill) }) },
    },
    handler: async () => ({
      skills: CODES.map((code) => {
        const { name, aim, sentence, source } = engine.loaded.skills.codes[code]!
        return { code, name, aim, sentence, source }
      }),
    }),
  })

  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json')
    return JSON.stringify(app.swagger())
  })
}
