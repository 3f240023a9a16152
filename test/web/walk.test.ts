// The page on its real server, walked as a person does: choose, reply, read, revise, again, history, own words, wipe.
import { expect, test } from 'vitest'
import { server } from './launched.js'
import { page, requests } from './session.js'

const REPLY = "You were counting on me and I wasn't there. I know you're upset, but work was crazy."
const BETTER = "You were counting on me and I wasn't there. You sound hurt, and I let you down."

const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '')
const live = () => page.locator('[role=status]').textContent()
const stored = async () => (await (await fetch(`${server.address}/api/history`)).json()).attempts.length

async function choose(): Promise<string> {
  await page.goto(server.address)
  await page.locator('.offer .primary').click()
  await page.waitForSelector('#reply')
  return new URL(page.url()).pathname
}

async function reply(text: string): Promise<void> {
  await page.fill('#reply', text)
  await page.keyboard.press('Control+Enter')
}

test('choose, reply, read, revise, see the change, again, history after a restart, wipe', async () => {
  const at = await choose()
  expect(await page.title()).toMatch(/, Sayback$/)
  await reply(REPLY)

  await page.waitForSelector('#landed')
  expect(await focused()).toBe('landed')
  expect(await page.title()).toBe('How it lands, Sayback')
  await expect.poll(live).toMatch(/felt heard \d+ of 100, level \d/)
  expect(await page.locator('.sheet-read').textContent()).toContain('counting on me')
  expect(await page.locator('.big').textContent()).toMatch(/^\d+$/)
  const points = await page.locator('.ledger tbody tr:not(.total, .what-if) .points-cell').allTextContents()
  const sum = points.reduce((total, text) => total + Number(text.replace('−', '-')), 0)
  expect(sum).toBe(Number(await page.locator('.big').textContent()))
  expect(await page.locator('.skills dt').count()).toBe(5)
  expect(await page.locator('.finding, .nothing').count()).toBeGreaterThan(0)

  await page.click('.try .primary')
  expect(await page.inputValue('#reply')).toBe(REPLY)
  await expect.poll(focused).toBe('reply')
  await reply(BETTER)
  await page.waitForSelector('.compare')
  expect(await focused()).toBe('changed')
  expect(await page.locator('.side-score').count()).toBe(2)
  expect(await page.locator('ins').first().textContent()).toContain('You sound hurt')
  expect(await page.locator('del').first().textContent()).toContain('I know')
  await page.click('.switch button + button')
  expect(await page.getAttribute('.switch button + button', 'aria-pressed')).toBe('true')

  await page.click('text=Start again')
  await page.waitForSelector('.practise')
  expect(await page.inputValue('#reply')).toBe('')
  expect(await page.locator('.attempts li').count()).toBe(2)

  await server.stop()
  await server.start()
  await page.goto(server.address + at)
  await page.locator('.attempts summary').first().click()
  expect(await page.locator('.attempt-text').first().textContent()).toBe(BETTER)
  await page.locator('.attempts button').first().click()
  await page.waitForSelector('#landed')
  await page.reload()
  await page.waitForSelector('#landed')
  expect(await page.locator('.sheet-read').textContent()).toContain('You sound hurt')

  await page.click('text=See or delete what is kept')
  await page.click('#wipe')
  await expect.poll(focused).toBe('wipe-no')
  await page.click('.danger-button')
  await page.waitForSelector('text=Nothing is kept.')
  expect(await stored()).toBe(0)

  const elsewhere = requests
    .map((request) => new URL(request.url()).origin)
    .filter((origin) => origin !== server.address)
  expect(elsewhere).toEqual([])
})

test('an empty reply is told so; a long one keeps its text and says by how much', async () => {
  await choose()
  await page.click('.send')
  await page.waitForSelector('text=There is nothing to read yet. One sentence is enough.')
  await expect.poll(focused).toBe('reply')
  await reply('a'.repeat(4312))
  await page.waitForSelector(
    'text=This reply has 4,312 characters; 4,000 fit. It is all still here. Shorten it by 312.',
  )
  expect((await page.inputValue('#reply')).length).toBe(4312)
  expect(await page.getAttribute('#reply', 'aria-invalid')).toBe('true')
  expect(await stored()).toBe(0)
})

test('when the server is gone the reply stays, and a second try lands it', async () => {
  await choose()
  await server.stop()
  await reply(REPLY)
  await page.waitForSelector('text=Your reply is safe here.')
  expect(await page.inputValue('#reply')).toBe(REPLY)
  await server.start()
  await page.click('text=Try again')
  await page.waitForSelector('#landed')
})

test('a slow answer shows only after 400 ms, and nothing jumps when it comes', async () => {
  await page.route('**/api/attempts', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900))
    await route.continue()
  })
  await choose()
  const width = (await page.locator('.send').boundingBox())?.width
  await reply(REPLY)
  await page.waitForTimeout(150)
  expect(await page.locator('.send-slow').count()).toBe(0)
  await page.waitForSelector('.send-slow')
  expect((await page.locator('.send').boundingBox())?.width).toBe(width)
  await page.evaluate(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { hadRecentInput: boolean; value: number }[])
        if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift' })
  })
  await page.waitForSelector('#landed')
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02)
})

test('a draft outlives a reload in this tab, and not its sending', async () => {
  const at = await choose()
  await page.fill('#reply', 'You waited.')
  await page.reload()
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe('You waited.')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 1])
  await page.click('.send')
  await page.waitForSelector('#landed')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.goto(server.address + at)
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe('')
})

test('leaving: by the button, to a neutral page, with nothing of ours behind or ahead', async () => {
  await page.goto('about:blank')
  await choose()
  await page.fill('#reply', 'A secret draft')
  await page.locator('.wordmark').click()
  await page.waitForSelector('.offer')
  await page.goBack()
  await page.waitForSelector('#reply')
  await page.click('.leave')
  await page.waitForURL('**/leave.html*')
  expect(await page.title()).toBe('New tab')
  expect((await page.textContent('body'))?.trim()).toBe('')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.goForward().catch(() => null)
  expect(page.url()).toContain('/leave.html')
  await page.goBack().catch(() => null)
  expect(page.url()).toContain('/leave.html')
  await page.goBack().catch(() => null)
  expect(page.url()).toBe('about:blank')
})

test('leaving: Shift three times does it, capitals do not, and it can be switched off', async () => {
  await choose()
  await page.focus('#reply')
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(key)
  expect(await page.inputValue('#reply')).toBe('ABCD')
  await page.goto(`${server.address}/settings`)
  await page.getByLabel('Shift three times leaves at once').uncheck()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift')
  expect(page.url()).toContain('/settings')
  await page.getByLabel('Shift three times leaves at once').check()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  await page.waitForURL('**/leave.html*')
})

test('own words: read in full, with or without what was said, and never stored', async () => {
  await page.goto(server.address)
  await page.click('text=Practise with your own words')
  await page.fill('#said', 'You said you would call. I sat there all evening.')
  await reply(REPLY)
  await page.waitForSelector('#landed')
  expect(await page.locator('.statement').textContent()).toContain('I sat there all evening')
  expect(await page.locator('.big').count()).toBe(1)
  await page.click('.try .primary')
  await reply(BETTER)
  await page.waitForSelector('.compare')
  await page.click('text=Start with new words')
  await page.waitForSelector('#said')
  expect(await page.inputValue('#said')).toBe('')
  await reply(BETTER)
  await page.waitForSelector('#landed')
  expect(await page.locator('.statement').count()).toBe(0)
  await page.reload()
  await page.waitForSelector('#said')
  expect(await stored()).toBe(0)
})

test('good replies are kept back until one has replied', async () => {
  const at = await choose()
  await page.goto(`${server.address}${at}/models`)
  await page.waitForSelector('text=They are shown after your first reply')
})

test('what the address does not name', async () => {
  await page.goto(`${server.address}/nowhere`)
  await page.waitForSelector('text=There is no page here')
  await page.goto(`${server.address}/practise/no-such-scenario`)
  await page.waitForSelector('text=There is no scenario at this address.')
  await page.click('text=See the course')
  await page.waitForSelector('.step-row')
})

test('odd texts are shown as text', async () => {
  await choose()
  const odd = '<img src=x onerror=alert(1)> “but” \u202eabc\u202c 🙂 \ud800 & you were there'
  await reply(odd)
  await page.waitForSelector('#landed')
  expect(await page.locator('.sheet-read img').count()).toBe(0)
  const words = await page.locator('.sheet-read').evaluate((sheet) => {
    const copy = sheet.cloneNode(true) as Element
    for (const tag of copy.querySelectorAll('button')) tag.remove()
    return copy.textContent
  })
  expect(words).toContain('<img')
})
