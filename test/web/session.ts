// A new page before every test, with its requests and its errors; afterwards nothing is kept, and the page has met no error.
import type { BrowserContext, Page, Request } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { browser, server } from './launched.js'

export let context: BrowserContext
export let page: Page
/** Those of the page in this test, in order. */
export let requests: Request[]
let errors: string[]

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  requests = []
  errors = []
  context.on('request', (request) => requests.push(request))
  page.on('pageerror', (error) => errors.push(String(error)))
})
afterEach(async () => {
  await context.close()
  // A test may have stopped the server.
  await fetch(`${server.address}/api/history`, { method: 'DELETE' }).catch(() => null)
  expect(errors).toEqual([])
})
