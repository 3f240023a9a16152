// Progress, promises and copies, walked on the real server with mouse and keyboard.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { yearOf } from '../practice/year.js'
import { browser, server } from './launched.js'
import { serve } from './server.mjs'
import { context, page } from './session.js'

const DAY = 24 * 60 * 60 * 1000

const call = async (method: string, path: string, body?: object | string, address = server.address) => {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(address + path, {
    method,
    ...(body && { body: payload, headers: { 'content-type': 'application/json' } }),
  })
  return { status: response.status, body: await response.json() }
}
const exported = async (address = server.address) =>
  (await call('GET', '/api/export', undefined, address)).body
const live = () => page.locator('[role=status]').textContent()
const focused = () => page.evaluate(() => document.activeElement?.id)
const reply = (text: string, round: string, scenario = 'the-recital') =>
  call('POST', '/api/attempts', { scenario, round, reply: text })

/** Puts `rows` of a made-up year, and what else is named, in place of what is kept. */
async function seed(count: number, more: object = {}, address = server.address) {
  const { body } = await call('GET', '/api/scenarios', undefined, address)
  const ids = body.scenarios.map((one: { id: string }) => one.id).slice(0, 12)
  const year = yearOf(count, ids, Date.now())
  const file = { sayback: 1, exported: new Date().toISOString(), ...year, ...more }
  expect((await call('POST', '/api/import', file, address)).status).toBe(200)
}

const promising = { text: 'I will call you by six tomorrow.', more: 'I left you waiting.' }
/** A reply with a promise in it, of `days` ago. */
async function promised(days: number) {
  await reply(`${promising.more} ${promising.text}`, 'r1')
  const file = await exported()
  await call('DELETE', '/api/history')
  const at = new Date(Date.now() - days * DAY).toISOString()
  await call('POST', '/api/import', { ...file, attempts: [{ ...file.attempts[0], at }] })
}

describe('progress', () => {
  test('says what the figures are, draws each skill, and opens its weeks with the keyboard', async () => {
    await seed(300)
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('.curve-row')
    expect(await page.title()).toBe('Progress, Sayback')
    const { body } = await call('GET', '/api/progress')
    expect(await page.locator('h1').textContent()).toBe(body.lead)
    expect(await page.locator('.curve-row').count()).toBe(5)
    const { now } = body.skills[0]
    expect(await page.locator('.curve-figures dd').first().textContent()).toBe(`${now.had} of ${now.of}`)
    expect(await page.locator('.curve-plot').first().getAttribute('aria-label')).toMatch(
      /^Say it back\. First tries: \d+ of \d+ in the week of \d+ \w+ \d+, .* Revised: /,
    )
    await page.locator('.curve-name button').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.curve-name button').first().getAttribute('aria-expanded')).toBe('true')
    const rows = page.locator('.week-table tbody tr')
    expect(await rows.count()).toBe(body.weeks.length)
    // The latest first; its scenarios are those of the server.
    const { tries } = body.weeks.at(-1)
    expect(await rows.first().locator('a').allTextContents()).toEqual(
      tries.map((one: { title: string }) => one.title),
    )
    await page.keyboard.press('Enter')
    expect(await rows.count()).toBe(0)
  })

  test('what carries over and the levels are in words and figures, too', async () => {
    await seed(300)
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('.mastery')
    const { skills, levels } = (await call('GET', '/api/progress')).body
    const states = await page.locator('.mastery-state').allTextContents()
    expect(states).toEqual(skills.map((one: { mastered: boolean }) => (one.mastered ? 'holds' : 'not yet')))
    expect(await page.locator('.mastery .note').first().textContent()).toMatch(/last three/)
    const cells = await page
      .locator('.level-table tbody tr')
      .first()
      .locator('td:not(.db-track)')
      .allTextContents()
    const { before, now, revised } = levels[4]
    expect(cells).toEqual([before, now, revised].map(({ had, of }) => `${had} of ${of}`))
  })

  test('a sentence with a slip opens the reply that it stood in', async () => {
    const slip = 'You waited for me. You know I was just so busy with work.'
    await reply(slip, 'r0')
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('#part-slips')
    // Once is not coming back; twice in the same words is one sentence.
    expect(await page.locator('.own-sentence').count()).toBe(0)
    await reply(slip, 'r1')
    await reply('You waited for me, and I was not there.', 'r1')
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('.own-sentence')
    const sentence = page.locator('.own-sentence button').first()
    const texts = await page.locator('.came-back > li').first().locator('.own-words').allTextContents()
    // The wave under a slip needs more room than the letters: it must not run through the next line.
    const [size, leading] = await page
      .locator('.came-back .own-words')
      .first()
      .evaluate((one) => [getComputedStyle(one).fontSize, getComputedStyle(one).lineHeight].map(parseFloat))
    expect([size, leading]).toEqual([20, 36])
    expect(texts).toHaveLength(1)
    expect(await sentence.locator('mark').count()).toBeGreaterThan(0)
    await sentence.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('#landed')
    expect(await page.locator('.sheet-read').textContent()).toContain('I was just so busy')
    expect(new URL(page.url()).pathname).toBe('/practise/the-recital/feedback')
  })

  test('without replies one sentence and one thing to do; without a server one try more', async () => {
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('.progress')
    expect(await page.locator('h1').textContent()).toMatch(/a first line can be drawn/)
    expect(await page.locator('.progress .button').count()).toBe(1)
    await page.route('**/api/progress', (route) => route.abort())
    await page.goto(`${server.address}/progress`)
    await page.waitForSelector('.plain-view')
    await page.unroute('**/api/progress')
    await page.click('.plain-view .button')
    await page.waitForSelector('.progress')
  })
})

describe('promises', () => {
  const state = async () => (await call('GET', '/api/promises')).body.promises[0]

  test('one that asks is answered by keyboard, undone, answered again and changed', async () => {
    await promised(8)
    await page.goto(`${server.address}/promises`)
    await page.waitForSelector('.is-asking')
    expect(await page.locator('.promise-ask').textContent()).toMatch(/How did it go\?$/)
    const first = await state()
    await page.locator('.promise-acts button', { hasText: 'Partly' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(live).toBe('Noted: partly.')
    await expect.poll(focused).toMatch(/^undo-/)
    expect(await page.locator('.promise-state').textContent()).toBe('Partly')
    expect((await state()).state).toBe('partly')
    await page.keyboard.press('Enter')
    await expect.poll(live).toMatch(/^Undone/)
    expect(await state()).toEqual(first)
    await expect.poll(() => page.locator('.is-asking').count()).toBe(1)

    await page.click('.promise-acts button >> text=Not this time')
    await page.click('[id^=change]')
    await expect.poll(focused).toMatch(/^answer-/)
    await page.click('.promise-acts button >> text=No longer')
    await expect.poll(async () => (await state()).state).toBe('let_go')
    // Undo goes back one step, not to the beginning.
    await page.click('[id^=undo]')
    await expect.poll(async () => (await state()).state).toBe('not_kept')
  })

  test('a line that is no promise is struck out, stays so, and can be had back', async () => {
    await promised(8)
    await page.goto(`${server.address}/promises`)
    await page.click('.promise-acts button >> text=Not a promise')
    await expect.poll(live).toBe('Struck out: not a promise.')
    expect(await page.locator('.promise s').textContent()).toBe(`“${promising.text}”`)
    await page.reload()
    await page.waitForSelector('.promise s')
    expect((await state()).asks).toBe(false)
    await page.click('[id^=change]')
    await page.click('.promise-acts button >> text=Not yet')
    await expect.poll(async () => (await state()).state).toBe('open')
    await expect.poll(() => page.locator('.promise s').count()).toBe(0)
  })

  test('it is put in other words, with the first ones beside them; Escape leaves it as it was', async () => {
    await promised(1)
    await page.goto(`${server.address}/promises`)
    await page.click('[id^=edit]')
    await expect.poll(focused).toMatch(/^words-/)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(/^edit-/)
    await page.keyboard.press('Enter')
    await page.fill('.reword textarea', 'I will call once I know more.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.promise .own-words')
    expect(await page.locator('.promise .own-words').textContent()).toBe('“I will call once I know more.”')
    expect(await page.locator('.promise .note').first().textContent()).toBe(
      `First written: “${promising.text}”`,
    )
    await page.click('[id^=undo]')
    await expect.poll(async () => (await state()).words).toBeNull()
    await expect.poll(() => page.locator('.promise .own-words').textContent()).toBe(`“${promising.text}”`)
  })

  test('where the server is gone, the answer is as it was and the page says so', async () => {
    await promised(8)
    await page.goto(`${server.address}/promises`)
    await page.waitForSelector('.promise')
    await page.route('**/api/promises/**', (route) => route.abort())
    await page.click('.promise-acts button >> text=Kept')
    await page.waitForSelector('.promise .trouble')
    expect(await page.locator('.promise-state').textContent()).toBe('Not yet')
  })

  test('one from one’s own words opens what is kept, with that reply open', async () => {
    const own = { statement: 'You were late.', round: 'own', reply: `I was late. ${promising.text}` }
    await call('POST', '/api/attempts', own)
    await page.goto(`${server.address}/promises`)
    await page.click('.promise-where button >> text=Own words')
    await page.waitForSelector('.kept details[open]')
    expect(await page.locator('.kept details[open]').textContent()).toContain(promising.text)
    await expect.poll(() => page.evaluate(() => document.activeElement?.parentElement?.id)).toMatch(/^reply-/)
  })
})

describe('one reply deleted', () => {
  test('after a question that can be answered no, by keyboard; only that one is gone', async () => {
    await reply('You waited, and I was not there.', 'r1')
    await reply('You waited for me all evening.', 'r1')
    await page.goto(`${server.address}/kept`)
    await page.locator('.attempts summary').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^remove-no-/)
    expect(await page.locator('.sure').textContent()).toContain('It cannot be undone.')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^remove-/)
    expect((await exported()).attempts).toHaveLength(2)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^remove-no-/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(live).toBe('One reply deleted.')
    await expect.poll(() => page.locator('.attempts li').count()).toBe(1)
    // It was the last of its group.
    await expect.poll(focused).toBe('kept-0')
    const { attempts } = await exported()
    expect(attempts.map((one: { reply: string; kind: string }) => [one.reply, one.kind])).toEqual([
      ['You waited for me all evening.', 'first'],
    ])
  })

  test('the focus goes on to the next one; replies of a talk are called by their line', async () => {
    const round = 'talk'
    const said = { scenario: 'the-recital', round, reply: 'You waited, and I was not there.' }
    const { talk, attempt } = (await call('POST', '/api/attempts', { ...said, turn: 'start' })).body
    const second = { ...said, turn: talk.beat, talk: attempt.talk, reply: 'You waited for me all evening.' }
    await call('POST', '/api/attempts', second)
    await page.goto(`${server.address}/kept`)
    await page.waitForSelector('.attempts')
    expect(await page.locator('.attempt-kind').allTextContents()).toEqual(['Line 2', 'Line 1'])
    await page.locator('.attempts summary').first().click()
    await page.locator('.attempts [id^=remove]').first().click()
    await page.click('.danger-button')
    await expect.poll(() => page.locator('.attempt-kind').allTextContents()).toEqual(['Line 1'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Line 1')
  })

  test('where the server is gone nothing is deleted, and the page says so', async () => {
    await reply('You waited, and I was not there.', 'r1')
    await page.goto(`${server.address}/kept`)
    await page.locator('.attempts summary').click()
    await page.click('.attempts [id^=remove]')
    await page.route('**/api/attempts/**', (route) => route.abort())
    await page.click('.danger-button')
    await page.waitForSelector('.sure .trouble')
    expect((await exported()).attempts).toHaveLength(1)
  })
})

describe('copies', () => {
  let there: typeof server
  beforeAll(async () => {
    there = await serve()
  })
  afterAll(() => there?.remove())
  beforeEach(() => fetch(`${there.address}/api/history`, { method: 'DELETE' }))

  const asFile = (text: string) => ({
    ...{ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  })
  const PAGES = ['/', '/progress', '/promises', '/kept', '/settings']

  /** What each page says, and where its drawings have their points. */
  async function pages(address: string) {
    const seen: string[] = []
    const other = await context.newPage()
    for (const path of PAGES) {
      await other.goto(address + path)
      await other.waitForSelector('main h1')
      await other.waitForLoadState('networkidle')
      seen.push(await other.locator('main').innerText())
      seen.push(
        (
          await other.locator('.curve-dot').evaluateAll((all) => all.map((at) => at.getAttribute('style')))
        ).join(),
      )
    }
    await other.close()
    return seen
  }

  test('saved here and read in on an empty machine: the same pages, and the page has said so before', async () => {
    await seed(120)
    await reply(`${promising.more} ${promising.text}`, 'r1')
    const { promises } = (await call('GET', '/api/promises')).body
    await call('PATCH', `/api/promises/${promises[0].id}`, { state: 'partly', words: 'I will call by six.' })
    await call('PATCH', '/api/settings', { typing_hint: true })

    await page.goto(`${server.address}/kept`)
    const saved = page.waitForEvent('download')
    await page.click('text=Everything, as one file')
    const path = await (await saved).path()
    const before = await pages(server.address)
    expect(before[2]).toMatch(/Slips that come back/)

    await page.goto(`${there.address}/kept`)
    await page.setInputFiles('#import', path)
    await page.waitForSelector('.import-counts')
    await expect.poll(focused).toBe('import-said')
    expect(await page.locator('.import-counts tbody tr').first().innerText()).toMatch(/Replies\s+121\s+0/)
    expect((await exported(there.address)).attempts).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.import-said:not(:has(button))')
    await expect.poll(() => page.locator('.attempts li').count()).toBe(121)
    expect(await pages(there.address)).toEqual(before)

    // A second time nothing would come in, and there is nothing to press but to leave it.
    await page.setInputFiles('#import', path)
    await page.waitForSelector('.import-said button')
    expect(await page.locator('.import-said button').count()).toBe(1)
    expect(await page.locator('.import-said').textContent()).toContain(
      'nothing in it that is not here already',
    )
  })

  test('a damaged, foreign or newer file is refused with its reason, and nothing is changed', async () => {
    await reply('You waited, and I was not there.', 'r1')
    const file = await exported()
    const text = JSON.stringify(file)
    await page.goto(`${server.address}/kept`)
    const cases: [string, RegExp][] = [
      [text.slice(0, 200), /not whole/],
      ['at,scenario\r\n', /never an export/],
      ['{"name": "another"}', /not an export of Sayback/],
      [JSON.stringify({ ...file, sayback: 2 }), /newer Sayback/],
      [text.replace('"first"', '"third"'), /damaged: "attempts\.0\.kind"/],
    ]
    for (const [bad, reason] of cases) {
      await page.setInputFiles('#import', asFile(bad))
      await expect
        .poll(() => page.locator('.trouble').allTextContents())
        .toEqual([expect.stringMatching(reason)])
      expect(await page.locator('.trouble').textContent()).toContain('Nothing was changed.')
      await expect.poll(live).toMatch(reason)
      expect(await page.locator('.import-said').count()).toBe(0)
    }
    const table = { name: 'replies.csv', mimeType: 'text/csv', buffer: Buffer.from('at,scenario\r\n') }
    await page.setInputFiles('#import', table)
    await expect
      .poll(() => page.locator('.trouble').textContent())
      .toMatch(/table \(CSV\)\. Only the copy as one file \(JSON\) can be read in\./)
    const { exported: _, ...rows } = file
    expect(await exported()).toMatchObject(rows)
  })

  test('left, nothing comes in; where the server goes before it is read in, it can be tried again', async () => {
    await reply('You waited, and I was not there.', 'r1')
    const text = JSON.stringify(await exported())
    await call('DELETE', '/api/history')
    await page.goto(`${server.address}/kept`)
    await page.setInputFiles('#import', asFile(text))
    await page.click('.import-said button >> text=Leave it')
    await expect.poll(focused).toBe('import')
    expect((await exported()).attempts).toEqual([])

    await page.setInputFiles('#import', asFile(text))
    await page.waitForSelector('.import-said .primary')
    await page.route('**/api/import', (route) => route.abort())
    await page.click('.import-said .primary')
    await page.waitForSelector('.trouble')
    await page.unroute('**/api/import')
    await page.click('.import-said .primary')
    await expect.poll(async () => (await exported()).attempts.length).toBe(1)
    await expect.poll(() => page.locator('.trouble').count()).toBe(0)
  })
})

test('a year of practice is drawn soon, and at 320 px nothing scrolls sideways', async () => {
  await seed(4000)
  const wide = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const narrow = await wide.newPage()
  const begun = Date.now()
  await narrow.goto(`${server.address}/progress`)
  await narrow.waitForSelector('.curve-row')
  // Script, figures and drawing on a machine that others use as well.
  expect(Date.now() - begun).toBeLessThan(4000)
  await narrow.locator('.curve-name button').first().click()
  await narrow.waitForSelector('.week-table')
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await wide.close()
})
