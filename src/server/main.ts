// Starts a server: loads the engine, opens the history, listens, and closes both in good order when it is told to stop.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { createEngine } from '../engine.js'
import { openStore } from '../store/store.js'
import { buildApp } from './app.js'

export interface ServeOptions {
  host: string
  /** 0 takes any free port. */
  port: number
  dataDir: string
  rulesDir: string
}

const WEB_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', 'web')

/** The kind of an unforeseen error and where it arose. Not its message, which may quote what a learner typed. */
function report(error: unknown, route: string): void {
  const { name = 'Error', stack = '' } = error as Error
  const place = /^\s+at (.*)$/m.exec(stack)?.[1] ?? 'an unknown place'
  console.error(`${route} failed: ${name} at ${place}`)
}

/** Resolves to the address once requests are answered. Throws RulesError, StoreProblem, or the system's error for the port. */
export async function serve({ host, port, dataDir, rulesDir }: ServeOptions): Promise<string> {
  const engine = createEngine(rulesDir)
  const store = await openStore(dataDir)
  const app = await buildApp({ engine, store, webDir: WEB_DIR, host, onError: report })
  try {
    await app.listen({ host, port })
  } catch (error) {
    await store.close()
    throw error
  }
  closeWithGrace({ delay: 3000, logger: console }, async ({ err }) => {
    if (err) report(err, 'Sayback')
    await app.close()
    await store.close()
  })
  const address = app.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${bound}`
}
