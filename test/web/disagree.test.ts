// Disagreeing on the page: by keyboard alone on the real server, what is heard, and how it is drawn.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Feedback } from '../../src/contract.js'
import { itemsOf, itemsOfEntry, worthOf } from '../../src/web/pure/items.js'
import { bars, whatIfs } from '../../src/web/pure/ledger.js'
import { server } from './launched.js'
import * as picture from './picture.mjs'
import { page } from './session.js'

const REPLY =
  "You were counting on me and I wasn't there. I know you're upset, but I was just so busy at work."

const live = () => page.locator('[role=status]').textContent()
const score = async () => Number(await page.locator('.big').textContent())
const name = () =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute('aria-label') || at?.textContent || ''
  })
const kept = async () => (await (await fetch(`${server.address}/api/objections`)).json()).objections

/** Presses Tab until the focus is on something of that name. */
async function tabTo(wanted: string | RegExp): Promise<void> {
  const found = (text: string) => (typeof wanted === 'string' ? text === wanted : wanted.test(text))
  for (let i = 0; i < 90; i++) {
    if (found(await name())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nothing is called ${wanted}; the focus is on “${await name()}”.`)
}

async function ledgerSum(): Promise<number> {
  const points = await page.locator('.ledger tbody tr:not(.total, .what-if) .points-cell').allTextContents()
  return points.reduce((total, text) => total + Number(text.replace('−', '-')), 0)
}

async function landed(path: string): Promise<void> {
  await page.goto(server.address + path)
  await page.waitForSelector('#reply')
  await page.focus('#reply')
  await page.keyboard.type(REPLY)
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('#landed')
}

test('by keyboard alone: set aside, kept through a reload and a revision, taken back among the settings', async () => {
  await landed('/practise/the-recital')
  const lines = await page.locator('.ledger tbody tr:not(.total, .what-if)').count()
  await tabTo(/, slip, claims to know: I know you’re upset/)
  await page.keyboard.press('Enter')
  await tabTo('Not here: claims to know, “I know you’re upset”')
  await page.keyboard.press('Enter')

  await page.waitForSelector('.is-aside')
  await expect.poll(name).toBe('Undo: I know you’re upset')
  const after = await score()
  await expect.poll(live).toBe(`Set aside: “I know you’re upset”. Felt heard ${after} of 100.`)
  expect(await ledgerSum()).toBe(after)
  expect(await page.locator('.ledger th', { hasText: 'Left out by you: “I know”' }).count()).toBe(1)
  // The lines that were there, the one that gives the points back, and the cap that the excuse still sets.
  expect(await page.locator('.ledger tbody tr:not(.total, .what-if)').count()).toBe(lines + 2)
  expect(await page.locator('.is-aside').textContent()).toContain('Not counted here: claims to know.')
  const tag = page.locator('.sheet-read .tag-button', { has: page.locator('.tag-aside') })
  expect(await tag.getAttribute('aria-label')).toMatch(/, set aside, claims to know: I know you’re upset/)
  expect(await page.locator('.sheet-read mark', { hasText: 'I know' }).count()).toBe(0)

  await page.reload()
  await page.waitForSelector('.is-aside')
  expect(await score()).toBe(after)

  await tabTo('Revise')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#reply')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reply')
  expect(await page.locator('.is-aside').count()).toBe(1)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('I left you sitting there. ')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('.compare')
  await tabTo('Read all of it')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#landed')
  expect(await page.locator('.is-aside').textContent()).toContain('I know you’re upset')

  await tabTo('Settings')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.aside-list')
  expect(await page.title()).toBe('Settings, Sayback')
  expect(await page.locator('.aside-list li').textContent()).toMatch(
    /“I know you’re upset”.*Set aside only here, in “.+”, \d+ \w+/,
  )
  await tabTo('Undo: “I know you’re upset”')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=Nothing is set aside.')
  await expect.poll(live).toBe('Taken back: “I know you’re upset”.')
  expect(await kept()).toEqual([])
  await page.goBack()
  await page.waitForSelector('#landed')
  expect(await page.locator('.is-aside').count()).toBe(0)
  expect(await page.locator('.finding.slip').count()).toBeGreaterThan(0)
})

test('undone where it was set aside: the first answer is back, and the finding has the focus', async () => {
  await landed('/practise/the-recital')
  const before = await page.locator('main').innerText()
  await page.locator('.sheet-read .tag-button[aria-label*="claims to know"]').click()
  await page.click('.disagree button >> text=Turn the rule off')
  await page.waitForSelector('.is-aside')
  expect(await page.locator('.is-aside').textContent()).toContain(
    'The rule is off everywhere: claims to know.',
  )
  expect((await kept())[0]).toMatchObject({ kind: 'rule', words: '' })
  await page.click('.is-aside .undo')
  await expect.poll(live).toMatch(/^Counted again: “I know you’re upset”\. Felt heard \d+ of 100\.$/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('plain')
  expect(await page.locator('.finding.is-open .kind').textContent()).toBe('Slip: claims to know')
  await page.keyboard.press('Enter')
  // The finding that was open at first is another one.
  await page.locator('.sheet-read .tag-button[aria-label*="slip, "]').last().click()
  const again = await page.locator('main').innerText()
  expect(again.replace(/a minute ago|just now/, '')).toBe(before.replace(/a minute ago|just now/, ''))
})

test('when the server is gone the finding stays, it is said, and it can be tried again', async () => {
  await landed('/practise/the-recital')
  await page.locator('.sheet-read .tag-button[aria-label*="claims to know"]').click()
  await server.stop()
  await page.click('.disagree button >> text=Not this phrase')
  await page.waitForSelector('.disagree .trouble')
  await expect.poll(live).toMatch(/^Sayback isn’t answering/)
  expect(await page.locator('.is-aside').count()).toBe(0)
  await server.start()
  await page.click('.disagree button >> text=Not this phrase')
  await page.waitForSelector('.is-aside')
  expect(await kept()).toHaveLength(1)
})

test('own words: it is said before that the words are kept, and a wipe takes them', async () => {
  await landed('/own')
  await page.locator('.sheet-read .tag-button[aria-label*="claims to know"]').click()
  await page.waitForSelector('text=The first two keep these words on this machine')
  await page.click('.disagree button >> text=Not here')
  await page.waitForSelector('.is-aside')
  expect((await kept())[0]).toMatchObject({
    place: expect.stringMatching(/^own:/),
    words: "I know you're upset",
  })
  await page.click('text=See or delete what is kept')
  await page.waitForSelector('text=One finding set aside.')
  await page.click('#wipe')
  await page.waitForSelector('text=Delete all of it: one finding set aside?')
  await page.click('.danger-button')
  await page.waitForSelector('text=Nothing is kept.')
  expect(await kept()).toEqual([])
})

test('the list can be saved as a file', async () => {
  await landed('/practise/the-recital')
  await page.locator('.sheet-read .tag-button[aria-label*="claims to know"]').click()
  await page.click('.disagree button >> text=Not here')
  await page.waitForSelector('.is-aside')
  await page.click('text=Settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('text=Save this list as a file'),
  ])
  expect(download.suggestedFilename()).toBe('sayback-set-aside.json')
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({ objections: await kept() })
  expect(await page.locator('.aside-list li').count()).toBe(1)
})

describe('how it is drawn', () => {
  const feedback = picture.feedbackAside as unknown as Feedback
  const items = itemsOf(picture.replies.first, feedback)
  const letters = (aside: boolean) =>
    items.filter((item) => (item.setAside !== null) === aside).map((item) => item.letter)

  test('a finding set aside is an item by itself, also beside one at the same words', () => {
    expect([letters(true), letters(false)]).toEqual([
      ['b', 'e'],
      ['a', 'c', 'd', 'f', 'g', 'h'],
    ])
    expect(items[1]!.spans).toEqual(items[2]!.spans)
  })

  test('it shares no points with what stands; its own line and the one that undoes it are its', () => {
    expect(worthOf(items[0]!, feedback, items)).toEqual({ points: 24, with: [] })
    const lines = feedback.ledger.filter((entry) =>
      itemsOfEntry(entry, feedback, items).some((item) => item.letter === 'e'),
    )
    expect(lines.map((entry) => entry.points)).toEqual([-8, 8])
  })

  test('the line that undoes is neither gain nor loss, and no fix of it is offered as a what-if', () => {
    expect(bars(feedback.ledger).map((bar) => bar.kind)).toEqual([
      ...['start', 'gain', 'gain', 'loss', 'gain', 'loss', 'loss', 'left'],
    ])
    expect(whatIfs(feedback).map((one) => one.score)).toEqual([71])
  })
})
