// Every request of a whole walk through the real page goes to its own server, and no answer allows another host.
import type { Page, Request, Response } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { browser, server } from './launched.js'

vi.setConfig({ testTimeout: 60_000 })

const SAID = 'You said you would call. I sat there all evening.'
const FIRST = "You sat there all evening. I know you're upset, but work was crazy."
const BETTER = 'You sat there all evening and I never called. You sound hurt, and I let you down.'

async function send(page: Page, text: string, then: string): Promise<void> {
  await page.fill('#reply', text)
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector(then)
}

/** Start, scenario, feedback, revise, change, models, own words, course, scenarios, how it is judged, sources, kept, safety, leaving; the views seen. */
async function walk(page: Page): Promise<string[]> {
  const seen: string[] = []
  const here = () => seen.push(new URL(page.url()).pathname.replace(/^\/practise\/[^/]+/, '/practise'))
  await page.goto(server.address)
  await page.waitForSelector('.offer')
  here()
  await page.locator('.offer .primary').click()
  await page.waitForSelector('#reply')
  here()
  await send(page, FIRST, '#landed')
  here()
  for (const tag of await page.locator('.sheet-read .tag-button').all()) await tag.hover()
  await page.click('text=See two good replies')
  await page.waitForSelector('.models')
  here()
  await page.goBack()
  await page.click('.try .primary')
  await page.waitForSelector('#reply')
  here()
  await send(page, BETTER, '.compare')
  here()
  await page.click('nav >> text=Own words')
  await page.fill('#said', SAID)
  here()
  await send(page, BETTER, '#landed')
  here()
  await page.click('nav >> text=Course')
  await page.click('.step-row a')
  await page.waitForSelector('.step')
  here()
  await page.click('nav >> text=Course')
  await page.click('main a[href="/scenarios"]')
  await page.selectOption('#by-kind', 'drill')
  here()
  for (const name of ['/judged', '/sources', '/kept']) {
    await page.click(`.footer a[href="${name}"]`)
    await page.waitForSelector('main h1')
    here()
  }
  await page.click('.unsafe-link')
  await page.waitForSelector('#country')
  const countries = await page
    .locator('#country option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  for (const country of countries) await page.selectOption('#country', country)
  here()
  await page.goto(`${server.address}/own`)
  await send(page, 'I will hit you.', '.danger')
  expect(await page.locator('.big').count()).toBe(0)
  await page.click('.leave')
  await page.waitForURL('**/leave.html*')
  here()
  return seen
}

test('a whole walk asks its own server for everything', async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const requests: Request[] = []
  const responses: Response[] = []
  const refused: string[] = []
  context.on('request', (request) => requests.push(request))
  context.on('response', (response) => responses.push(response))
  page.on('websocket', (socket) => refused.push(socket.url()))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
  })

  expect(await walk(page)).toEqual([
    '/',
    '/practise',
    '/practise/feedback',
    '/practise/models',
    '/practise/revise',
    '/practise/change',
    '/own',
    '/own/feedback',
    '/course/own-the-deed',
    '/scenarios',
    '/judged',
    '/sources',
    '/kept',
    '/not-safe',
    '/leave.html',
  ])

  const elsewhere = requests.map((r) => r.url()).filter((url) => new URL(url).origin !== server.address)
  expect(elsewhere).toEqual([])
  // The policy would stop such a request before it is one, so what it stopped counts too.
  expect(refused).toEqual([])
  for (const type of ['document', 'script', 'stylesheet', 'font', 'fetch'])
    expect(
      requests.some((r) => r.resourceType() === type),
      type,
    ).toBe(true)
  expect(await context.cookies()).toEqual([])

  const policies = await Promise.all(
    responses.map(async (r) => [r.url(), (await r.allHeaders())['content-security-policy'] ?? 'none at all']),
  )
  for (const [url, policy] of policies) {
    const sources = policy!.split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1))
    expect([url, sources.length > 0, sources.filter((s) => s !== "'self'" && s !== "'none'")]).toEqual([
      url,
      true,
      [],
    ])
  }
  await context.close()
})
