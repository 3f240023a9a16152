// Ways to the states of progress, promises and what is kept, with data in place of the server's answers.
import { progressNone, progressOf, progressOne, promises, weighed } from './picture-mine.mjs'

/** Answers one request about what a person has done so far; undefined for all others. */
export function answerMine(route, state) {
  const request = route.request()
  const { pathname } = new URL(request.url())
  const json = (body) => route.fulfill({ json: body })
  if (pathname === '/api/progress') return json(state.progress ?? progressOf())
  if (pathname === '/api/promises') {
    const all = state.promises ?? promises
    const few = request.url().includes('limit')
    const asking = [...all].sort((a, b) => Number(b.asks) - Number(a.asks)).slice(0, 3)
    return json({ promises: few ? asking : all, all: all.length })
  }
  if (pathname.startsWith('/api/promises/')) {
    const found = promises.find(({ id }) => pathname.endsWith(id))
    const told = request.postDataJSON() ?? {}
    const changed = { changed: '2026-11-25T10:00:00.000Z', said: true, asks: false, note: null }
    return json({ promise: request.method() === 'DELETE' ? found : { ...found, ...changed, ...told } })
  }
  if (pathname === '/api/import/preview') {
    if (!state.refused) return json(weighed)
    const message = 'This file is damaged: "attempts.3.at": Invalid ISO datetime. Nothing was changed.'
    return route.fulfill({ status: 400, json: { error: { code: 'file_damaged', message } } })
  }
  if (pathname === '/api/import') return json({ merged: weighed.merged })
  if (pathname.startsWith('/api/attempts/')) return json({ deleted: 1 })
  return undefined
}

const file = { name: 'sayback-2026-11-20.json', mimeType: 'application/json', buffer: Buffer.from('{}') }

async function open(page, address, path, selector) {
  await page.goto(`${address}${path}`)
  await page.waitForSelector(selector)
}

async function choose(page, address) {
  await open(page, address, '/kept', '#import')
  await page.setInputFiles('#import', file)
}

export const MINE = {
  'g-progress': (page, address) => open(page, address, '/progress', '.curve-row'),
  'g2-progress-year': async (page, address, state) => {
    state.progress = progressOf(52)
    await open(page, address, '/progress', '.curve-row')
    await page.locator('.curve-name button').first().click()
    await page.waitForSelector('.week-table')
  },
  'g3-progress-none': (page, address, state) => {
    Object.assign(state, { progress: progressNone, promises: [] })
    return open(page, address, '/progress', '.progress')
  },
  'g4-progress-one': (page, address, state) => {
    Object.assign(state, { progress: progressOne, promises: [] })
    return open(page, address, '/progress', '.curve-row')
  },
  'g5-progress-failed': async (page, address) => {
    await page.route('**/api/progress', (route) => route.abort())
    await open(page, address, '/progress', '.plain-view')
  },
  'g6-reply-gone': async (page, address) => {
    await open(page, address, '/progress', '.curve-row')
    await page.route('**/attempts', (route) => route.abort())
    await page.locator('button.own-words').first().click()
    await page.waitForSelector('.trouble')
  },
  'h-promises': (page, address) => open(page, address, '/promises', '.promise'),
  'h2-promises-none': (page, address, state) => {
    state.promises = []
    return open(page, address, '/promises', '.promises')
  },
  'h3-promise-said': async (page, address) => {
    await open(page, address, '/promises', '.promise')
    await page.locator('.is-asking .promise-acts .quiet').first().click()
    await page.waitForSelector('.promise [id^=undo]')
  },
  'h4-promise-words': async (page, address) => {
    await open(page, address, '/promises', '.promise')
    await page.locator('.promise [id^=edit]').first().click()
    await page.fill('.reword textarea', ' ')
    await page.click('.reword [type=submit]')
    await page.waitForSelector('.reword .trouble')
  },
  'h5-promise-trouble': async (page, address) => {
    await open(page, address, '/promises', '.promise')
    await page.route('**/api/promises/**', (route) => route.abort())
    await page.locator('.is-asking .promise-acts .quiet').first().click()
    await page.waitForSelector('.promise .trouble')
  },
  'h6-promises-failed': async (page, address) => {
    await page.route('**/api/promises', (route) => route.abort())
    await open(page, address, '/promises', '.plain-view')
  },
  'i-import': async (page, address, state) => {
    state.history = true
    await choose(page, address)
    await page.waitForSelector('.import-counts')
  },
  'i2-import-refused': async (page, address, state) => {
    state.refused = true
    await choose(page, address)
    await page.waitForSelector('.trouble')
  },
  'i3-import-done': async (page, address) => {
    await choose(page, address)
    await page.click('.import-said .primary')
    await page.waitForSelector('.import-said:not(:has(button))')
  },
  'i4-import-gone': async (page, address) => {
    await page.route('**/api/import/preview', (route) => route.abort())
    await choose(page, address)
    await page.waitForSelector('.trouble')
  },
  'i5-remove': async (page, address, state) => {
    state.history = true
    await open(page, address, '/kept', '.attempts')
    await page.locator('.attempts summary').first().click()
    await page.locator('.attempts [id^=remove]').first().click()
    await page.waitForSelector('.attempts .sure')
  },
}
