// One browser and one built server for all tests of a file that imports this.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { launch } from './browser.mjs'
import { serve } from './server.mjs'

/** A machine under load is slow, not wrong. Milliseconds. */
vi.setConfig({ testTimeout: 40_000 })

export let browser: Browser
export let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launch(), serve()])
}, 40_000)
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})
