// Today, the course and finding scenarios on a real server whose clock is set: a first visit, a drill, another day, a pause.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../engine/shared.js'
import { clocked } from './clocked.js'
import { browser } from './launched.js'

const BAD = 'I was just so busy, and you are overreacting. It is not a big deal.'
const order = engine.course.steps.flatMap((step) => step.scenarios)
const file = (id: string) => engine.scenarios.find((one) => one.id === id)!
const model = (id: string) => file(id).models[0]!.reply
const curly = (text: string) => text.replace(/(?<=\w)'(?=\w)/g, '’')
const drills = order.filter((id) => file(id).beats === undefined)

let server: Awaited<ReturnType<typeof clocked>>
let page: Page
let errors: string[]
beforeEach(async () => {
  server = await clocked()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
})
afterEach(async () => {
  await page.context().close()
  await server.remove()
  expect(errors).toEqual([])
})

/** Opens a page on the day, with the browser's clock set to the server's. */
async function onDay(day: number, path = '/'): Promise<void> {
  server.goTo(day)
  await page.clock.setFixedTime(server.now())
  await page.goto(server.address + path)
  await page.waitForSelector('main h1')
}

const title = () => page.locator('h1').textContent()
const offers = () =>
  page.locator('.offer').evaluateAll((all) =>
    all.map((one) => {
      const link = one.querySelector('a')
      return `${one.querySelector('.label')?.textContent}: ${link?.getAttribute('href')}`
    }),
  )
const row = (id: string) => page.locator('.row', { has: page.locator(`a[href$="/${id}"]`) })
const live = () => page.locator('[role=status]').textContent()
const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '')
const place = (id: string) => `/${file(id).beats ? 'talk' : 'practise'}/${id}`

test('first visit, a conversation finished, another day: the talk that broke off is due', async () => {
  const [first, second] = order as [string, string]
  expect(file(second).beats).toBeDefined()
  await onDay(0)
  await page.locator('.offer .primary').click()
  await page.fill('#reply', model(first))
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('#landed')
  await page.click('.header nav a[href="/"]')
  await page.locator(`.offer a[href="${place(second)}"]`).click()
  const end = ({ path }: { path: string[] }) => file(second).beats![path.at(-1)!]!.end
  const walk = file(second).walks!.find((one) => end(one) === 'bad')!
  for (const text of walk.replies) {
    await page.waitForSelector('.talk #reply')
    await page.fill('#reply', text)
    await page.click('.send')
    await page.waitForSelector('.answer')
    await page.click('.answer .primary')
    await page.waitForSelector('.thread')
  }
  expect(await page.locator('.thread').textContent()).toContain(
    curly(file(second).beats![walk.path.at(-1)!]!.why!),
  )

  await onDay(1)
  expect(await offers()).toContainEqual(`Due again: ${place(second)}`)
  expect(await row(second).locator('.row-state').textContent()).toBe('Due today')
  expect(await row(first).locator('.row-state').textContent()).not.toBe('Due today')
})

test('first visit, a drill finished, another day: what failed is due, with one new thing; a pause begins with something easy', async () => {
  const [first, second] = order as [string, string]
  await onDay(0)
  expect(await title()).toBe('Where to begin')
  expect(await page.title()).toBe('Today, Sayback')
  expect(await offers()).toEqual([`New: ${place(first)}`, 'Your own: /own'])
  expect(await row(first).locator('.row-state').textContent()).toBe('New today')
  expect(await page.locator('.row-state', { hasText: 'Due today' }).count()).toBe(0)

  await page.locator('.offer .primary').click()
  await page.fill('#reply', BAD)
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('#landed')
  const score = await page.locator('.big').textContent()
  const { scenarios: own } = engine.course.steps.find((step) => step.scenarios.includes(first))!
  const onward = page.locator('.try .onward')
  expect(await onward.textContent()).toBe(`Next: ${curly(file(own[1]!).title)}`)
  expect(await onward.getAttribute('href')).toBe(place(own[1]!))
  // The same day: it rests, and ten minutes have room for one more.
  await page.click('.header nav a[href="/"]')
  await page.waitForSelector('.offer')
  expect(await title()).toBe('One for today')
  expect(await offers()).toEqual([`New: ${place(second)}`, 'Your own: /own'])
  expect(await row(first).locator('.row-state').textContent()).toBe(`first ${score}`)

  await onDay(1)
  expect(await title()).toBe('Two for today')
  expect(await offers()).toEqual([`Due again: ${place(first)}`, `New: ${place(second)}`])
  expect(await page.locator('.offer-note').first().textContent()).toBe(
    `${file(first).title}. Yesterday your first try came to ${score}. Long enough to see what stayed.`,
  )
  expect(await row(first).locator('.row-state').textContent()).toBe('Due today')
  expect(await row(second).locator('.row-state').textContent()).toBe('New today')
  expect(await page.locator('.offer .primary').count()).toBe(1)

  // Both are done, the first by hand: today is used, and nothing is due before another day.
  await page.locator('.offer .primary').click()
  await page.fill('#reply', model(first))
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('#landed')
  await server.reply(second, model(second))
  await page.click('.header nav a[href="/"]')
  await page.waitForSelector('.offer')
  expect(await title()).toBe('That is all for today')
  await page.waitForSelector(
    'text=/Ten minutes are enough for today. The next one comes back on \\d+ \\w+\\./',
  )
  // One may go on all the same: the first that was not met leads there.
  await page.waitForSelector('text=If you like, you may go on.')
  const on = page.locator('.offer a', { hasText: 'Go on: ' })
  expect(await on.getAttribute('href')).toBe(place(order.find((id) => ![first, second].includes(id))!))
  expect(await page.locator('.offer a[href="/scenarios"], .offer a[href="/own"]').count()).toBe(2)

  await onDay(2)
  expect((await offers())[0]).toMatch(/^New: /)
  await onDay(40)
  expect((await offers()).map((one) => one.split(':')[0])).toEqual(['To begin again', 'New'])
  expect(await page.locator('main').textContent()).not.toMatch(/streak|in a row|missed/i)
})

test('the course says in words where one stands: new, begun, mastered, due', async () => {
  const { id, scenarios } = engine.course.steps.find((step) =>
    step.scenarios.every((one) => drills.includes(one)),
  )!
  const step = () => page.locator('.step-row', { has: page.locator(`a[href="/course/${id}"]`) })
  await onDay(0, '/course')
  expect(await page.locator('.step-row').count()).toBe(engine.course.steps.length)
  expect(await page.locator('.part-title').allTextContents()).toEqual([
    ...['Acknowledging', 'Apologizing', 'Proving yourself'],
  ])
  expect(await page.locator('.lead').textContent()).toMatch(/^In 14 steps/)
  expect(new Set(await page.locator('.step-state').allTextContents())).toEqual(new Set(['New']))
  await server.reply(scenarios[0]!, BAD)
  await onDay(1, '/course')
  expect(await step().locator('.step-state').textContent()).toBe('Begun, due today')
  expect(await step().locator('.row-difficulty').textContent()).toBe(`1 of ${scenarios.length} met`)
  expect(await page.locator('.lead').textContent()).toBe('Of 14 steps, one is begun.')
  for (const [n, one] of scenarios.slice(0, 3).entries()) {
    server.goTo(2 + n)
    await server.reply(one, model(one))
  }
  await onDay(5, '/course')
  expect(await step().locator('.step-state').textContent()).toMatch(/^Mastered/)
  expect(await page.locator('.lead').textContent()).toBe('Of 14 steps, one is mastered.')
})

test('a step has its page, its source, two replies as the engine marks them, its scenarios from gentle to hard, and its neighbours', async () => {
  const [first, second] = engine.course.steps as [
    (typeof engine.course.steps)[0],
    (typeof engine.course.steps)[0],
  ]
  await onDay(0, '/course')
  await page.click(`a[href="/course/${first.id}"]`)
  await page.waitForSelector('.step')
  expect(await title()).toBe(first.title)
  expect(await page.title()).toBe(`${first.title}, Sayback`)
  await expect.poll(focused).toBe(first.title)
  expect(await page.locator('.step-text p').count()).toBe(first.page.length)
  expect(await page.locator('.step-page .note').textContent()).toContain('wikiHow')
  const { statement, name, better, worse } = first.contrast
  const scores = [better, worse].map((reply) => String(engine.feedback({ statement, reply, name }).score))
  expect(await page.locator('.side-score').allTextContents()).toEqual(scores)
  expect(await page.locator('.side-head .sr').allTextContents()).toEqual(
    scores.map((score) => `Felt heard ${score} of 100`),
  )
  expect(await page.locator('.side').first().locator('mark.strength').count()).toBeGreaterThan(1)
  expect(await page.locator('.side').last().locator('mark.slip').count()).toBeGreaterThan(0)
  const links = page.locator('.row-words')
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
    first.scenarios.map(place),
  )
  expect(await page.locator('.row-difficulty').allTextContents()).toEqual(
    first.scenarios.map((id) => `Difficulty: ${file(id).difficulty}`),
  )
  expect(await page.locator('.step-nav a').count()).toBe(1)
  await page.click('.step-nav a')
  await page.waitForSelector(`h1:text-is("${second.title}")`)
  await expect.poll(focused).toBe(second.title)
  expect(await page.locator('.step-nav a').count()).toBe(2)
  await page.goBack()
  await page.waitForSelector(`h1:text-is("${first.title}")`)
  await page.goto(`${server.address}/course/no-such-step`)
  await page.waitForSelector('text=The course has no such step')
  await page.click('main .primary')
  await page.waitForSelector('.step-row')
})

test('scenarios are found by keyboard, without a reload; the number is said; the address keeps what was asked', async () => {
  await onDay(0)
  const part = page.locator('a.all').nth(2)
  const [, asked] = (await part.getAttribute('href'))!.split('?')
  expect(asked).toBe('part=proving')
  const proving = engine.scenarios.filter((one) => one.part === 'proving')
  await part.focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.finder')
  await expect.poll(focused).toBe('All scenarios')
  expect(await page.inputValue('#by-part')).toBe('proving')
  expect(await page.locator('.row').count()).toBe(proving.length)
  expect(await page.locator('.part').count()).toBe(1)

  expect(await page.locator('.finder label').allTextContents()).toEqual([
    ...['Part of the course', 'Who speaks', 'How it is said', 'Kind of practice'],
    ...['How hard', 'Met before'],
  ])
  await page.evaluate(() => Object.assign(window, { here: true }))
  for (let i = 0; i < 12 && (await focused()) !== 'by-kind'; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const talks = proving.filter((one) => one.beats)
  await expect.poll(() => page.locator('.row').count()).toBe(talks.length)
  await expect.poll(live).toBe('Five scenarios found')
  expect(await page.locator('.found span').textContent()).toBe('Five scenarios found')
  expect(await focused()).toBe('by-kind')
  expect(await page.evaluate(() => 'here' in window)).toBe(true)
  expect(new URL(page.url()).search).toBe('?part=proving&kind=talk')

  await page.locator('.row-words').first().click()
  await page.goBack()
  await page.waitForSelector('.finder')
  expect(await page.inputValue('#by-kind')).toBe('talk')
  expect(await page.locator('.row').count()).toBe(talks.length)

  await page.selectOption('#by-temper', 'sarcastic')
  await page.selectOption('#by-relationship', 'child')
  await page.waitForSelector('text=No scenario is all of this at once.')
  await expect.poll(live).toBe('No scenario found')
  await page.click('.nothing-found button')
  await expect.poll(() => page.locator('.row').count()).toBe(engine.scenarios.length)
  await expect.poll(focused).toBe('by-part')
  await expect.poll(live).toBe('46 scenarios found')
  expect(new URL(page.url()).search).toBe('')
})

test('scenarios are found by how hard they are, and by whether they were met', async () => {
  const hard = engine.scenarios.filter((one) => one.difficulty === 'hard')
  const [met] = hard.filter((one) => !one.beats)
  await onDay(0)
  await server.reply(met!.id, model(met!.id))
  await onDay(0, '/scenarios')
  await page.waitForSelector('.row')
  expect(await page.locator('#by-difficulty option').allTextContents()).toEqual([
    ...['Any', 'Gentle', 'Medium', 'Hard'],
  ])
  await page.selectOption('#by-difficulty', 'hard')
  await expect.poll(() => page.locator('.row').count()).toBe(hard.length)
  await page.selectOption('#by-met', 'Not met yet')
  await expect.poll(() => page.locator('.row').count()).toBe(hard.length - 1)
  expect(await row(met!.id).count()).toBe(0)
  expect(new URL(page.url()).search).toBe('?difficulty=hard&met=unmet')
  await page.reload()
  await page.waitForSelector('.row')
  expect(await page.inputValue('#by-met')).toBe('unmet')
  expect(await page.locator('.row').count()).toBe(hard.length - 1)
})

test('every scenario is under one of the groups to choose from, and those under “someone else” are none of the shipped', async () => {
  await onDay(0, '/scenarios')
  expect(await page.locator('.row').count()).toBe(engine.scenarios.length)
  const values = await page
    .locator('#by-relationship option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  expect(values).toEqual(['', 'partner', 'parent', 'child', 'family', 'friend', 'work'])
  expect(await page.locator('#by-temper option').allTextContents()).toEqual([
    ...['Any', 'Loud', 'Cold', 'Sad', 'Sarcastic', 'Calm'],
  ])
  let sum = 0
  for (const value of values.slice(1)) {
    await page.selectOption('#by-relationship', value)
    sum += await page.locator('.row').count()
  }
  expect(sum).toBe(engine.scenarios.length)
})

test('when the server is gone each page says so, and a second try brings it', async () => {
  for (const [path, calls, there] of [
    ['/', '**/api/today', '.offer'],
    ['/course', '**/api/course', '.step-row'],
    ['/course/listen', '**/api/course/listen', '.step'],
    ['/scenarios', '**/api/scenarios', '.finder'],
  ] as const) {
    await page.route(calls, (route) => route.abort())
    await onDay(0, path)
    expect(await title(), path).toBe('Sayback isn’t answering')
    await page.unroute(calls)
    await page.click('text=Try again')
    await page.waitForSelector(there)
  }
})

test('without any scenario there is one’s own situation, and no course to begin', async () => {
  await page.route('**/api/scenarios', (route) => route.fulfill({ json: { scenarios: [] } }))
  await page.route('**/api/today', (route) =>
    route.fulfill({ json: { items: [], rest: 'There is no scenario here yet.' } }),
  )
  await onDay(0)
  expect(await title()).toBe('Today')
  expect(await page.locator('.course-head, .offer a[href="/scenarios"]').count()).toBe(0)
  await page.click('.offer a[href="/own"]')
  await page.waitForSelector('#said')
})
