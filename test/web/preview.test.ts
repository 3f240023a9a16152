// The preview of a script under work, on the real server: problems with their lines, ways with their conditions, nothing lost.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemAt } from '../../src/web/pure/problem.js'
import { passes } from './axe.js'
import { server } from './launched.js'
import { page } from './session.js'

const SCRIPT = readFileSync(new URL('../../rules/scenarios/the-recital.yaml', import.meta.url), 'utf8')
const SINGLE = readFileSync(new URL('../../rules/scenarios/the-blanket.yaml', import.meta.url), 'utf8')
const DEFENDS = "I couldn't get away, my boss kept me there until nine. What was I supposed to do?"
const lineOf = (words: string) => SCRIPT.slice(0, SCRIPT.indexOf(words)).split('\n').length

const focused = () => page.evaluate(() => document.activeElement?.id)
const live = () => page.locator('[role=status]').textContent()

async function open(): Promise<void> {
  await page.goto(`${server.address}/preview`)
  await page.waitForSelector('#script')
}

async function put(yaml: string): Promise<void> {
  await page.fill('#script', yaml)
}

async function reply(text: string): Promise<void> {
  await page.fill('#reply', text)
  await page.keyboard.press('Control+Enter')
}

describe('what a problem names', () => {
  test('its line and its text', () => {
    expect(problemAt('script:12: beats.start: what; remedy')).toEqual({
      line: 12,
      text: 'beats.start: what; remedy',
    })
    expect(problemAt('script: no line')).toEqual({ line: null, text: 'no line' })
    expect(problemAt('something else')).toEqual({ line: null, text: 'something else' })
  })
})

test('each problem has its line, a way there and a remedy; mended, the script plays', async () => {
  await open()
  await passes(page, 'empty')
  await put(SCRIPT.replace('goto: opens', 'goto: nowhere'))
  await page.waitForSelector('.problems')
  const problem = page.locator('.problems li').first()
  expect(await problem.textContent()).toMatch(/^Line \d+ .*nowhere.*[;:]/)
  await expect.poll(live).toMatch(/problem/)
  expect(await page.locator('#reply').count()).toBe(0)
  await passes(page, 'problems')
  await problem.locator('button').click()
  expect(await focused()).toBe('script')
  const chosen = await page.locator('#script').evaluate((area: HTMLTextAreaElement) => ({
    line: area.value.slice(0, area.selectionStart).split('\n').length,
    text: area.value.slice(area.selectionStart, area.selectionEnd),
  }))
  expect(chosen.text).toContain('goto: nowhere')
  expect(chosen.line).toBe(lineOf('goto: opens'))
  await put(SCRIPT)
  await page.waitForSelector('.sound')
  await expect.poll(live).toContain('Nothing is wrong with this script.')
  expect(await page.locator('#play-title').textContent()).toBe('The recital')
})

test('a reply shows which way it takes, which not, and why; it can be taken back; a reload keeps it all', async () => {
  await open()
  await put(SCRIPT)
  await page.waitForSelector('#reply')
  await reply(DEFENDS)
  await page.waitForSelector('.way')
  const ways = page.locator('.way')
  expect(await ways.locator('p:first-child').allTextContents()).toEqual([
    'To “opens”',
    'Taken: to “closes”',
    'To “again”',
  ])
  const why = await ways.nth(1).textContent()
  expect(why).toContain('A reason came before she was heard.')
  expect(why).toMatch(/✓ holdsany clearly shown: defensive \d\.\d\d shown/)
  expect(await ways.nth(0).textContent()).toMatch(/○ failsscore \d+: from 60/)
  expect(await ways.nth(2).textContent()).toContain('It has no condition')
  expect(await page.locator('.played-now').textContent()).toContain('“closes”: Mara says')
  await reply('Das ist jetzt wirklich kein guter Moment für mich.')
  await page.waitForSelector('text=It takes no way.')
  await passes(page, 'played')

  await page.reload()
  await page.waitForSelector('text=It takes no way.')
  expect(await page.inputValue('#script')).toBe(SCRIPT)
  await page.getByRole('button', { name: 'Take back from reply 1 on' }).click()
  await expect.poll(() => page.locator('.way').count()).toBe(0)
  expect(await page.inputValue('#reply')).toBe(DEFENDS)
  await page.fill('#reply', '')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('text=There is nothing to read yet.')

  // A script is no draft of a reply: sending one elsewhere leaves it alone.
  await page.goto(`${server.address}/practise/the-blanket`)
  await page.fill('#reply', 'You waited.')
  await page.click('.send')
  await page.waitForSelector('#landed')
  await open()
  expect(await page.inputValue('#script')).toBe(SCRIPT)
  expect((await (await fetch(`${server.address}/api/history`)).json()).attempts.length).toBe(1)
})

test('to its end, and no further', async () => {
  await open()
  await put(SCRIPT)
  await page.waitForSelector('#reply')
  await reply(DEFENDS)
  await page.waitForSelector('.way')
  await reply("That's not fair. You always make me the bad guy, and I was working for both of us.")
  await page.waitForSelector('.answer-end')
  expect(await page.locator('.answer-end').textContent()).toContain('The talk breaks off.')
  expect(await page.locator('#reply').count()).toBe(0)
})

test('a single reply has its points, and no ways', async () => {
  await open()
  await put(SINGLE)
  await page.waitForSelector('#reply')
  await reply('I hear you.')
  await page.waitForSelector('text=Felt heard')
  expect(await page.locator('.way, .preview .moods').count()).toBe(0)
})

test('a skeleton to begin with; and what happens when the server is gone', async () => {
  await open()
  await page.click('text=Begin with a skeleton')
  await page.waitForSelector('.problems')
  expect(await page.inputValue('#script')).toContain('beats:')
  expect(await focused()).toBe('script')
  await passes(page, 'the skeleton')
  await server.stop()
  await put(SCRIPT)
  await page.waitForSelector('text=The script is safe here')
  expect(await page.inputValue('#script')).toBe(SCRIPT)
  await server.start()
  await page.click('text=Read it again')
  await page.waitForSelector('.sound')
})
