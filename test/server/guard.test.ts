// What keeps other sites out, and what every answer carries.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.js'
import { hostCheck } from '../../src/server/guard.js'
import { openStore, type Store } from '../../src/store/store.js'
import { fakeEngine } from './fake-engine.js'

let store: Store
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sayback-guard-'))
  mkdirSync(join(dir, 'web', 'assets'), { recursive: true })
  writeFileSync(join(dir, 'web', 'index.html'), '<!doctype html><title>The page</title>')
  writeFileSync(join(dir, 'web', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(dir, 'web', 'assets', 'main-abc123.js'), 'export {}')
  store = await openStore(join(dir, 'data'))
  app = await buildApp({ engine: fakeEngine, store, webDir: join(dir, 'web') })
})

afterAll(async () => {
  await app.close()
  await store.close()
})

test('only the server’s own names are answered', async () => {
  const names = ['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000', '[::1]']
  for (const host of names)
    expect((await app.inject({ url: '/api/health', headers: { host } })).statusCode, host).toBe(200)
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io:3000',
    '192.168.0.7',
    'x@localhost',
  ])
    for (const url of ['/api/health', '/', '/assets/main-abc123.js'])
      expect((await app.inject({ url, headers: { host } })).json().error.code, host).toBe('unknown_host')
})

test('the host that was asked for is answered; on every address, any address but no other name', () => {
  expect(hostCheck('my-laptop')('my-laptop:3000')).toBe(true)
  expect(hostCheck('::1')('[::1]:3000')).toBe(true)
  expect(hostCheck('fe80::1')('[fe80::1]')).toBe(true)
  expect(hostCheck('0.0.0.0')('192.168.0.7:3000')).toBe(true)
  expect(hostCheck('0.0.0.0')('evil.example')).toBe(false)
  for (const none of [undefined, '']) expect(hostCheck('127.0.0.1')(none)).toBe(false)
})

test('another site can change nothing', async () => {
  const foreign = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:4000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign)
    for (const [method, url] of [
      ['DELETE', '/api/history'],
      ['POST', '/api/attempts'],
      ['POST', '/api/feedback'],
    ] as const) {
      const response = await app.inject({ method, url, headers: { host: 'localhost:3000', ...headers } })
      expect([response.statusCode, response.json().error.code]).toEqual([403, 'cross_site'])
    }
  const own = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
  expect((await app.inject({ method: 'DELETE', url: '/api/history', headers: own })).statusCode).toBe(200)
})

test('the page may load from nowhere else, and runs nothing that is written into it', async () => {
  for (const url of ['/', '/api/health', '/assets/main-abc123.js', '/api/nope']) {
    const { headers } = await app.inject({ url })
    const policy = String(headers['content-security-policy']).split(';').sort()
    expect(policy).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "manifest-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
})

test('hashed files stay for a year, everything else is asked for anew', async () => {
  const cache = async (url: string) => (await app.inject({ url })).headers['cache-control']
  expect(await cache('/assets/main-abc123.js')).toBe('public, max-age=31536000, immutable')
  for (const url of ['/', '/index.html', '/practise/the-recital', '/favicon.svg'])
    expect(await cache(url)).toBe('no-cache')
  for (const url of ['/api/history', '/api/nope']) expect(await cache(url)).toBe('no-store')
})

test('client routes get the page, missing files do not', async () => {
  for (const url of [
    '/',
    '/practise/the-recital',
    '/history',
    '/not-safe',
    '/own?x=1',
    '/settings',
    '/sources',
    '/apiary',
  ]) {
    const response = await app.inject({ url })
    expect([response.statusCode, response.body], url).toEqual([200, expect.stringContaining('The page')])
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
  }
  for (const url of [
    '/assets/old-999.js',
    '/robots.txt',
    '/assets/..%2f..%2fdata%2fhistory.db',
    '/..%2fdata/history.db',
  ])
    expect((await app.inject({ url })).statusCode, url).toBeGreaterThanOrEqual(400)
})

test('a loop gone wild is slowed down', async () => {
  let last = 200
  for (let i = 0; i < 6100 && last === 200; i++) last = (await app.inject({ url: '/api/health' })).statusCode
  const refused = await app.inject({ url: '/api/health' })
  expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'too_many_requests'])
})
