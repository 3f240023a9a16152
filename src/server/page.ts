// The built page: hashed files for a year, index.html anew each time, and every client route answered by index.html.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { Problem } from './problems.js'
import type { App } from './types.js'

const YEAR = 'public, max-age=31536000, immutable'

/** Vite writes what carries a hash in its name to assets/, and nothing else. */
function cacheControl(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? YEAR : 'no-cache'
}

export async function servePage(app: App, webDir: string): Promise<void> {
  if (existsSync(webDir))
    await app.register(fastifyStatic, {
      root: webDir,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', cacheControl(path))
      },
    })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/^\/api(\/|$)/.test(path)
    if (!isPage || path.includes('.'))
      throw new Problem(404, 'not_found', `There is nothing at ${request.method} ${path}.`)
    if (!existsSync(join(webDir, 'index.html')))
      throw new Problem(404, 'no_page', 'The page is not built. Run "npm run build", then start again.')
    return reply.sendFile('index.html')
  })
}
