// The type that routes see of the server: Fastify whose handlers are typed by the zod schemas of their route.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Engine } from '../engine.js'
import type { Store } from '../store/store.js'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What routes work with. */
export interface Parts {
  engine: Engine
  store: Store
  /** The time, in milliseconds. */
  now: () => number
}
