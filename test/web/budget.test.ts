// What a slow or fast machine may feel: the first paint, what moves when feedback comes, and what stands while one waits.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, server } from './launched.js'
import { imagine } from './views.mjs'

async function fresh(use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await use(page)
  await context.close()
}

test('the first paint comes within a second', async () => {
  const times: number[] = []
  // The machine may be busy with other tests: the best of some counts.
  for (let i = 0; i < 5 && !times.some((time) => time < 1000); i++)
    await fresh(async (page) => {
      await page.goto(server.address)
      await page.waitForSelector('main h1')
      const paint = () =>
        page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)
      await expect.poll(paint).not.toBeNull()
      times.push((await paint())!)
    })
  expect(Math.min(...times)).toBeLessThan(1000)
})

test('nothing that one sees moves by itself, neither at first nor when feedback comes, late as it may be', async () => {
  await fresh(async (page) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    await page.route('**/api/attempts', async (route) => {
      // Beyond the half second in which a browser forgives what moves after a click.
      await new Promise((done) => setTimeout(done, 800))
      await route.continue()
    })
    await page.goto(`${server.address}/practise/the-recital`)
    await page.fill('#reply', "You were counting on me and I wasn't there. I know you're upset.")
    await page.click('.send')
    await page.waitForSelector('.score')
    await page.waitForTimeout(600)
    expect(await shifts()).toEqual([])
    for (const tag of await page.locator('.sheet-read .tag-button').all()) await tag.hover()
    expect(await shifts()).toEqual([])
  })
})

test('what takes its time to load says so after a moment, and the footer stays below', async () => {
  await fresh(async (page) => {
    await imagine(page)
    let go = () => {}
    const held = new Promise<void>((done) => {
      go = done
    })
    await page.route('**/api/scenarios', async (route) => {
      await held
      await route.fallback()
    })
    await page.goto(server.address)
    await page.waitForSelector('.waiting', { state: 'attached' })
    const footer = () => page.locator('.footer').evaluate((at) => at.getBoundingClientRect().top)
    expect(await footer()).toBeGreaterThan(700)
    await expect.poll(() => page.locator('.waiting').evaluate((at) => getComputedStyle(at).opacity)).toBe('1')
    go()
    await page.waitForSelector('main h1')
    expect(await page.locator('.waiting').count()).toBe(0)
  })
})
