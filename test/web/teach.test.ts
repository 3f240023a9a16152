// Feedback that teaches, walked on the real server: hints that fade, the quiet hint, comparing tries, keeping own words.
import Libsql from 'libsql'
import { describe, expect, test } from 'vitest'
import { server } from './launched.js'
import * as picture from './picture.mjs'
import { page, requests } from './session.js'
import { imagine, VIEWS } from './views.mjs'

const SLIP = "You were counting on me and I wasn't there. I know you're upset, but work was crazy."
const GOOD =
  "I wasn't there, though I had promised you. You sound hurt, and it was my fault that you sat there waiting for me."
/** Milliseconds without a key after which a hint may come. */
const PAUSE = 1500

const call = async (method: string, path: string, body?: object) => {
  const response = await fetch(server.address + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return response.json()
}
const stored = async () => (await call('GET', '/api/history')).attempts
const attempt = (reply: string, round: string, scenario = 'the-recital') =>
  call('POST', '/api/attempts', { scenario, round, reply })
const live = () => page.locator('[role=status]').textContent()
const judged = () => requests.filter((one) => one.url().endsWith('/api/feedback')).length

async function open(path: string): Promise<void> {
  await page.goto(server.address + path)
  await page.waitForSelector('#reply')
}

async function reply(text: string): Promise<void> {
  await page.fill('#reply', text)
  await page.keyboard.press('Control+Enter')
}

describe('hints that fade', () => {
  const stage = async () => (await page.locator('.hint-dot.now').getAttribute('class'))?.split(' ')[1]

  test('in full, then short, then none by itself but on request; a new scenario then is met cold', async () => {
    const focus: string[] = (await call('GET', '/api/scenarios/the-recital')).focus
    await open('/practise/the-recital')
    expect(await stage()).toBe('full')
    expect(await page.locator('.hint-text').textContent()).toContain('What was she counting on?')

    const { attempt: first } = await attempt(GOOD, 'r1')
    expect(first.shown).toEqual(expect.arrayContaining(focus))
    await open('/practise/the-recital')
    expect(await stage()).toBe('short')
    expect((await page.locator('.hint-text').textContent())?.length).toBeLessThan(45)

    for (const round of ['r2', 'r3']) await attempt(GOOD, round)
    await open('/practise/the-recital')
    expect(await stage()).toBe('none')
    expect(await page.locator('.hint-text').count()).toBe(0)
    await page.click('text=Show the hint')
    expect(await page.locator('.hint-text').textContent()).toContain('What was she counting on?')
  })

  test('a cold try says so and offers none; the round after it has its hint again', async () => {
    await attempt(SLIP, 'r1')
    await server.stop()
    const database = new Libsql(`${server.data}/history.db`)
    database.exec("update attempt set at = '2020-01-01T00:00:00.000Z'")
    database.close()
    await server.start()
    await open('/practise/the-recital')
    await page.waitForSelector('text=goes without a hint')
    expect(await page.locator('.hint-text, .hint-dot, .hint-box button').count()).toBe(0)
    await reply(SLIP)
    await page.waitForSelector('#landed')
    await page.click('text=Start again')
    await page.waitForSelector('.hint-text')
    expect(await page.locator('text=goes without a hint').count()).toBe(0)
  })
})

describe('the quiet hint', () => {
  test('nothing is read while typing, unless it is switched on; then one line after a pause, heard once, and no score', async () => {
    await open('/practise/the-recital')
    await page.locator('#reply').pressSequentially('It is not a big deal.')
    await page.waitForTimeout(PAUSE + 700)
    expect([judged(), await page.locator('.quiet-place').count()]).toEqual([0, 0])

    await page.goto(`${server.address}/settings`)
    const box = page.getByLabel('One quiet hint after a pause')
    expect(await box.isChecked()).toBe(false)
    await box.focus()
    await page.keyboard.press('Space')
    await page.waitForSelector('.switch-state:text-is("on")')
    expect(await call('GET', '/api/settings')).toEqual({ settings: { typing_hint: true } })

    await open('/practise/the-recital')
    await page.waitForSelector('.quiet-place', { state: 'attached' })
    await page.fill('#reply', '')
    const button = await page.locator('.send').boundingBox()
    await page.locator('#reply').pressSequentially('It is not a big deal.', { delay: 20 })
    const typed = await page.evaluate(() => Date.now())
    await page.waitForSelector('.quiet-hint')
    expect(judged()).toBe(1)
    // The last key was pressed before `typed`, on a slow machine by some time.
    const asked = requests.find((one) => one.url().endsWith('/api/feedback'))!.timing().startTime
    expect(asked - typed).toBeGreaterThan(PAUSE / 2)
    const said = (await page.locator('.quiet-hint').textContent()) ?? ''
    expect(said).toContain('It is not a big deal')
    expect(said).not.toMatch(/\d/)
    await expect.poll(live).toBe(said.replace('Hint ', 'Hint: '))
    expect(await page.locator('.quiet-hint').count()).toBe(1)
    expect(await page.locator('.send').boundingBox()).toEqual(button)
    expect(await stored()).toEqual([])

    await page.fill('#reply', '')
    await expect.poll(() => page.locator('.quiet-hint').count()).toBe(0)
  })

  test('a cold try goes without; a server that is gone says nothing until one sends', async () => {
    await call('PATCH', '/api/settings', { typing_hint: true })
    await page.route('**/hint', (route) => route.fulfill({ json: picture.hints.cold }))
    await open('/practise/the-recital')
    await page.fill('#reply', 'It is not a big deal.')
    await page.waitForTimeout(PAUSE + 700)
    expect([judged(), await page.locator('.quiet-place').count()]).toEqual([0, 0])

    await page.unroute('**/hint')
    await open('/practise/the-recital')
    await page.waitForSelector('.quiet-place', { state: 'attached' })
    await page.route('**/api/feedback', (route) => route.abort())
    await page.fill('#reply', 'It is not a big deal at all.')
    await page.waitForTimeout(PAUSE + 700)
    expect(judged()).toBe(1)
    expect(await page.locator('.quiet-hint, .trouble').count()).toBe(0)
  })

  test('a switch that can’t be kept goes back and says so', async () => {
    await page.goto(`${server.address}/settings`)
    await page.waitForSelector('.switch-line')
    await page.route('**/api/settings', (route) => route.abort())
    await page.click('.switch-line')
    await page.waitForSelector('text=The switch is as it was.')
    expect(await page.getByLabel('One quiet hint after a pause').isChecked()).toBe(false)
  })
})

describe('comparing tries', () => {
  const at = async (name: keyof typeof VIEWS) => {
    const state = await imagine(page)
    await VIEWS[name](page, server.address, state)
  }

  test('what appeared and what went, the level beside the points, and what the next level asks', async () => {
    await at('4-compare')
    expect(await page.locator('.came-went > div').allTextContents()).toEqual([
      'AppearedStrength: takes responsibility',
      'WentSlip: claims to know, takes it back, excuseHint: missed',
    ])
    expect(await page.locator('.dumbbells .level-row').locator('th, td').allTextContents()).toEqual([
      ...['Level of listening', '2', '', '4', '+2'],
    ])
    expect(await page.locator('.level-next').textContent()).toMatch(/^Level 5 asks: say back what happened/)
    expect(await page.locator('#try-title').textContent()).toBe('One thing left')
  })

  test('where nothing is left it says so, and the good replies come first', async () => {
    await at('4c-nothing-left')
    expect(await page.locator('#try-title').textContent()).toBe('Nothing left to try')
    expect(await page.locator('.primary').allTextContents()).toEqual(['See two good replies'])
  })

  test('few points beside level 4 are explained from the cap, when it arrives and when it is read in full', async () => {
    await at('4d-capped')
    const why = 'The points stop at 35. The feeling named does not fit what was said.'
    expect(await page.locator('.level-why').textContent()).toBe(why)
    await page.click('text=Read all of it')
    await page.waitForSelector('#landed')
    expect(await page.locator('.score .level-why').textContent()).toBe(why)
    // What is only perhaps a slip is neither called one nor called none.
    const guarding = page.locator('.skills dl > div', { hasText: 'Listen without defending' })
    expect(await guarding.locator('dd').allTextContents()).toEqual([
      ...['perhaps one slip', 'May turn to your own side.'],
    ])
  })

  test('the tries at one scenario as a chart with its figures, where one writes and where one compares', async () => {
    const names = 'Scores from the first to the last: first try 41, revised 89, first try 100, revised 0'
    for (const name of ['6-history', '4c-nothing-left'] as const) {
      await page.unrouteAll()
      await at(name)
      expect(await page.locator('.chart-frame').getAttribute('aria-label')).toBe(names)
      expect(await page.locator('.chart-figure').allTextContents()).toEqual(['41', '89', '100', '0'])
      expect(await page.locator('.attempt-score').first().textContent()).toBe('0 of 100, level 2')
    }
    // Rings and dots differ in more than colour.
    const fills = await page
      .locator('.chart-dot')
      .evaluateAll((dots) =>
        dots.map((dot) => getComputedStyle(dot).backgroundColor === getComputedStyle(dot).borderColor),
      )
    expect(fills).toEqual([false, true, false, true])
  })
})

test('a skill to avoid reads as a sentence: no slip, or how many', async () => {
  await open('/own')
  await reply('You waited for me.')
  await page.waitForSelector('.skills')
  const row = page.locator('.skills dl > div', { hasText: 'Listen without defending' })
  expect(await row.locator('.skill-state').textContent()).toBe('no slip')
  await page.click('.try .primary')
  await reply("It's not a big deal. You're overreacting.")
  await page.waitForSelector('.compare')
  await page.click('text=Read all of it')
  await page.waitForSelector('.skills')
  expect(await row.locator('.skill-state').textContent()).toMatch(/^[12] slips?$/)
})

describe('own words', () => {
  test('kept only by the button, with what was said, each time anew; listed, and deleted with the rest', async () => {
    await open('/own')
    await page.fill('#said', 'You said you would call. I sat there all evening.')
    await reply(SLIP)
    await page.waitForSelector('.keep')
    expect(await page.locator('.crumbs').textContent()).toContain('not kept')
    expect(await stored()).toEqual([])
    await page.focus('.keep .button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#keep-done')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('keep-done')
    await expect.poll(live).toBe('Kept on this machine, with what was said.')
    expect(await page.locator('.crumbs').textContent()).toContain('First try, kept')
    expect(await stored()).toMatchObject([
      { scenario: 'own', statement: 'You said you would call. I sat there all evening.', reply: SLIP },
    ])

    await page.click('.try .primary')
    await reply(GOOD)
    await page.waitForSelector('.compare')
    await page.waitForSelector('text=Keep this try?')
    expect(await stored()).toHaveLength(1)

    await page.click('text=See or delete what is kept')
    await page.waitForSelector('h2:text-is("Own words")')
    await page.locator('.attempts summary').click()
    const text = await page.locator('.attempts li').textContent()
    expect(text).toContain('They said You said you would call. I sat there all evening.')
    expect(text).toContain(SLIP)
    await page.click('#wipe')
    await page.click('.danger-button')
    await page.waitForSelector('text=Nothing is kept.')
    expect(await stored()).toEqual([])
  })

  test('a draft alone: the whole feedback, and kept as such', async () => {
    await open('/own')
    await reply(SLIP)
    await page.waitForSelector('.keep')
    expect(await page.locator('.finding').count()).toBeGreaterThan(1)
    expect(await page.locator('.ledger tbody tr').count()).toBeGreaterThan(2)
    await page.click('text=Keep this try >> nth=-1')
    await page.waitForSelector('text=Kept on this machine.')
    expect(await stored()).toMatchObject([{ scenario: 'own', statement: '', reply: SLIP }])
    await page.click('text=See what is kept')
    await page.waitForSelector('.attempt-kind:text-is("Draft alone")')
  })

  test('what could not be kept says so and can be tried again', async () => {
    await open('/own')
    await reply(SLIP)
    await page.waitForSelector('.keep')
    await page.route('**/api/attempts', (route) => route.abort())
    await page.click('.keep .button')
    await page.waitForSelector('text=Nothing was kept.')
    await page.unroute('**/api/attempts')
    await page.click('.keep .button')
    await page.waitForSelector('#keep-done')
    expect(await stored()).toHaveLength(1)
  })

  test('what can’t be judged or speaks of danger has no such button', async () => {
    await open('/own')
    await reply('Ich habe dich warten lassen und das tut mir wirklich sehr leid, mein Schatz.')
    await page.waitForSelector('#landed')
    expect(await page.locator('.big, .keep').count()).toBe(0)
    await open('/own')
    await page.fill('#said', 'He hit me in the face last night.')
    await reply('I am so sorry.')
    await page.waitForSelector('.danger')
    expect(await page.locator('.keep').count()).toBe(0)
    expect(await stored()).toEqual([])
  })
})
