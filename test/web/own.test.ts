// One's own words under odd timing: sent at once, sent twice, left while being read; and kept although judged anew.
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { server } from './launched.js'
import { page } from './session.js'

const SAID = 'You said you would call. I sat there all evening.'
const SLIP = "You were counting on me and I wasn't there. I know you're upset."

/** Sends `reply` in the moment in which the field stands there, before the page has run anything else. */
const sendAtOnce = (reply: string) =>
  page.addInitScript((text) => {
    let sent = false
    new MutationObserver(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#reply')
      if (sent || !field) return
      sent = true
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      document.querySelector<HTMLElement>('.send')!.click()
    }).observe(document, { childList: true, subtree: true })
  }, reply)

/** Holds every judgement back until the returned function lets go. */
async function slowly(): Promise<() => Promise<void>> {
  const held: Route[] = []
  let free = false
  await page.route('**/api/feedback', (route) => (free ? route.continue() : void held.push(route)))
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0)
    free = true
    for (const route of held) await route.continue()
  }
}

test('a reply sent in the first moment is read like any other, in one’s own words and in a scenario', async () => {
  await sendAtOnce(SLIP)
  await page.goto(`${server.address}/own`)
  await page.waitForSelector('#landed')
  await page.goto(`${server.address}/practise/the-recital`)
  await page.waitForSelector('#landed')
})

test('sent again while it is being read, with other words said: what is shown is what was judged', async () => {
  await page.goto(`${server.address}/own`)
  await page.fill('#said', SAID)
  await page.fill('#reply', SLIP)
  const go = await slowly()
  await page.click('.send')
  await page.fill('#said', 'Something else altogether.')
  await page.keyboard.press('Control+Enter')
  await page.locator('#reply').press('Control+Enter')
  await go()
  await page.waitForSelector('#landed')
  expect(await page.locator('.statement').textContent()).toContain('I sat there all evening')
})

test('left while it is being read: the page that one went to stays', async () => {
  await page.goto(`${server.address}/own`)
  await page.fill('#reply', SLIP)
  const go = await slowly()
  await page.click('.send')
  await page.click('.footer a[href="/settings"]')
  await page.waitForSelector('.settings')
  const answered = page.waitForResponse('**/api/feedback')
  await go()
  await (await answered).finished()
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/settings')
})

test('a kept try stays kept when a finding is set aside after it, and a try is kept as it is judged', async () => {
  await page.goto(`${server.address}/own`)
  await page.fill('#said', SAID)
  await page.fill('#reply', SLIP)
  await page.click('.send')
  await page.waitForSelector('.keep')
  await page.click('.keep .button')
  await page.waitForSelector('#keep-done')
  await page.locator('.sheet-read .tag-button[aria-label*="claims to know"]').click()
  await page.click('.disagree button >> text=Not this phrase')
  await page.waitForSelector('.is-aside')
  await page.waitForSelector('#keep-done')

  await page.click('text=Start with new words')
  await page.fill('#said', SAID)
  await page.fill('#reply', SLIP)
  await page.click('.send')
  await page.waitForSelector('.is-aside')
  const score = Number(await page.locator('.big').textContent())
  await page.click('.keep .button')
  await page.waitForSelector('#keep-done')
  const { attempts } = await (await fetch(`${server.address}/api/history`)).json()
  expect(attempts).toHaveLength(2)
  expect(attempts[1].score).toBe(score)
  expect(attempts[1].score).toBeGreaterThan(attempts[0].score)
})

test('a fix with a blank puts the cursor there, and can be undone', async () => {
  await page.goto(`${server.address}/own`)
  await page.fill('#reply', 'I left you waiting. You always shout at me for it.')
  await page.click('.send')
  await page.waitForSelector('#landed')
  const fix = page.locator('.fix', { hasText: 'When ___, I feel ___' }).first()
  await fix.click()
  const field = page.locator('#reply')
  await expect.poll(() => field.inputValue()).toBe('I left you waiting. When ___, I feel ___.')
  const place = () => field.evaluate((at: HTMLTextAreaElement) => [at.selectionStart, at.selectionEnd])
  await expect.poll(place).toEqual([25, 28])
  await page.click('.done-note >> text=Undo')
  expect(await field.inputValue()).toBe('I left you waiting. You always shout at me for it.')
  await fix.click()
  await expect.poll(place).toEqual([25, 28])
  await page.keyboard.type('I am shouted at')
  expect(await field.inputValue()).toBe('I left you waiting. When I am shouted at, I feel ___.')
  await page.waitForSelector('.done-note')
})
