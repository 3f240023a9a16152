// Keeps other sites out: a page elsewhere must not reach this server through the visitor's browser.
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { Problem } from './problems.js'

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** The name in a Host header without its port, in lower case; "" where there is none. */
function hostName(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d+$/, '')
}

/**
 * The check of a Host header, for a server that listens on `host`. A name that an attacker points at this machine (DNS
 * rebinding) is refused. A server that listens on every address is reached by any of its addresses; those are no names,
 * so no one can repoint them.
 */
export function hostCheck(host: string): (header: string | undefined) => boolean {
  const given = host.toLowerCase()
  const names = new Set([...LOCAL, isIP(given) === 6 ? `[${given}]` : given])
  const everywhere = given === '0.0.0.0' || given === '::'
  return (header) => {
    const name = hostName(header)
    return names.has(name) || (everywhere && isIP(name.replace(/^\[|\]$/g, '')) > 0)
  }
}

/** Whether a browser says that another site, or another port of this machine, sent this request. */
export function isCrossSite({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}

/** Throws a Problem for a request that must not be answered. */
export function guard(request: FastifyRequest, knows: (header: string | undefined) => boolean): void {
  if (!knows(request.headers.host))
    throw new Problem(403, 'unknown_host', 'This server answers only to its own address. See --host.')
  if (request.method !== 'GET' && request.method !== 'HEAD' && isCrossSite(request))
    throw new Problem(403, 'cross_site', 'Requests that change something must come from this page itself.')
}
