// Puts the server together from engine, store and page. Never listens: tests inject requests, main.ts opens the port.
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import fastify from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Engine } from '../engine.js'
import type { Store } from '../store/store.js'
import { guard, hostCheck } from './guard.js'
import { servePage } from './page.js'
import { toProblem } from './problems.js'
import { aboutRoutes } from './routes/about.js'
import { courseRoutes } from './routes/course.js'
import { exchangeRoutes } from './routes/exchange.js'
import { feedbackRoutes } from './routes/feedback.js'
import { hintRoutes } from './routes/hint.js'
import { historyRoutes } from './routes/history.js'
import { objectionRoutes } from './routes/objections.js'
import { previewRoutes } from './routes/preview.js'
import { progressRoutes } from './routes/progress.js'
import { promiseRoutes } from './routes/promises.js'
import { scenarioRoutes } from './routes/scenarios.js'
import { settingsRoutes } from './routes/settings.js'
import { talkRoutes } from './routes/talks.js'
import { todayRoutes } from './routes/today.js'
import type { App, Parts } from './types.js'

/** Bytes. Two texts of 4,000 code units, each written as \uXXXX, are 48 KB; the rest lets a longer one hear how long it is. */
const BODY_LIMIT = 1024 * 1024

export interface AppParts {
  engine: Engine
  store: Store
  /** The time, in milliseconds; the machine's own clock where it is left out. */
  now?: () => number
  /** The built page; may be missing, then only /api answers. */
  webDir: string
  /** The address that the server listens on: its Host header is answered, beside localhost. */
  host?: string
  /** Told of every unforeseen error. Requests and their texts are never passed on. */
  onError?: (error: unknown, route: string) => void
}

const ROUTES = [
  ...[aboutRoutes, feedbackRoutes, scenarioRoutes, hintRoutes, historyRoutes, talkRoutes, previewRoutes],
  ...[objectionRoutes, settingsRoutes],
  ...[todayRoutes, courseRoutes, progressRoutes, promiseRoutes, exchangeRoutes],
]

const CSP = {
  'default-src': ["'none'"],
  ...Object.fromEntries(
    ['script', 'style', 'font', 'img', 'connect', 'manifest'].map((k) => [`${k}-src`, ["'self'"]]),
  ),
  ...Object.fromEntries(['base-uri', 'form-action', 'frame-ancestors'].map((k) => [k, ["'none'"]])),
}

async function addProtection(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    // Plain http on one's own machine: a promise of https would lock the address out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  // Far above what a person or a script on this machine does; stops a loop gone wild.
  await app.register(rateLimit, { max: 6000, timeWindow: '1 minute' })
  await app.register(underPressure, { maxEventLoopDelay: 2000 })
}

export async function buildApp({
  engine,
  store,
  now = Date.now,
  webDir,
  host = '127.0.0.1',
  onError,
}: AppParts): Promise<App> {
  const app = fastify({ bodyLimit: BODY_LIMIT, logger: false }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // Fastify reads text/plain as well, which other sites may send without asking first.
  app.removeContentTypeParser('text/plain')

  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = toProblem(error)
    if (status === 500) onError?.(error, `${request.method} ${request.routeOptions.url ?? 'page'}`)
    return reply.code(status).type('application/json').send({ error: { code, message } })
  })

  const knows = hostCheck(host)
  app.addHook('onRequest', async (request, reply) => {
    guard(request, knows)
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  })
  await addProtection(app)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Sayback', description: 'Judges how well a reply listens.', version: engine.version },
    },
    transform: jsonSchemaTransform,
  })
  const parts: Parts = { engine, store, now }
  app.register(async (routes) => {
    for (const add of ROUTES) add(routes as App, parts)
  })
  await servePage(app, webDir)
  return app
}
