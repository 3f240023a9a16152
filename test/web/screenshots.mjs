// Draws the page with the data of the reference pictures: node test/web/screenshots.mjs ADDRESS FOLDER [names...]
// ADDRESS is a running server with the built page; the API is answered here. Lay the files beside the pictures.
import { mkdirSync } from 'node:fs'
import { launch } from './browser.mjs'
import * as picture from './picture.mjs'

const [address = 'http://127.0.0.1:3000', folder = 'shots', ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const tries = [
  picture.attempt(1, picture.replies.first, 41, 'first'),
  picture.attempt(2, picture.replies.second, 89, 'revision'),
]

async function answer(route, state) {
  const { pathname } = new URL(route.request().url())
  const json = (body) => route.fulfill({ json: body })
  if (pathname === '/api/scenarios') return json({ scenarios: picture.scenarios })
  if (pathname.endsWith('/attempts') && route.request().method() === 'GET')
    return json({ attempts: state.history ? tries : [] })
  if (pathname === '/api/attempts') {
    if (state.unsafe) return json({ attempt: null, feedback: picture.feedbackUnsafe })
    state.sent++
    return json({
      attempt: tries[state.sent - 1],
      feedback: state.sent === 1 ? picture.feedbackFirst : picture.feedbackSecond,
    })
  }
  if (pathname === '/api/feedback') return json(picture.feedbackFirst)
  if (pathname === '/api/history') return json({ attempts: state.history ? tries : [] })
  if (pathname.endsWith('/models'))
    return json({
      models: [
        { voice: 'plain', reply: picture.replies.second, feedback: picture.feedbackSecond },
        { voice: 'warm', reply: picture.replies.second, feedback: picture.feedbackSecond },
      ],
    })
  if (pathname.startsWith('/api/scenarios/')) return json(picture.scenario)
  return route.fulfill({ status: 404, json: { error: { code: 'not_found', message: '' } } })
}

const send = async (page, text) => {
  await page.fill('#reply', text)
  await page.click('.send')
}
const practise = (page) => page.goto(`${address}/practise/the-recital`)
const landed = async (page) => {
  await practise(page)
  await send(page, picture.replies.first)
  await page.waitForSelector('.finding')
}
const revise = async (page) => {
  await landed(page)
  await page.click('.try .primary')
  await page.waitForSelector('#reply')
}

/** One drawing each: how to get there. */
const VIEWS = {
  '1-start': (page) => page.goto(address),
  '2-practice': async (page) => {
    await practise(page)
    await page.focus('#reply')
  },
  '3-feedback': landed,
  '3b-revise': revise,
  '4-compare': async (page) => {
    await revise(page)
    await send(page, picture.replies.second)
    await page.waitForSelector('.compare')
  },
  '4b-marks': async (page) => {
    await VIEWS['4-compare'](page)
    await page.click('.switch button + button')
  },
  '5-models': async (page) => {
    await landed(page)
    await page.click('text=See two good replies')
    await page.waitForSelector('.models')
  },
  '6-history': async (page, state) => {
    state.history = true
    await practise(page)
    await page.waitForSelector('.tries')
  },
  '7-unsafe': async (page, state) => {
    state.unsafe = true
    await practise(page)
    await send(page, 'x')
    await page.waitForSelector('.danger')
  },
  '7b-not-safe': (page) => page.goto(`${address}/not-safe`),
  '8-own': (page) => page.goto(`${address}/own`),
  '9-kept': async (page, state) => {
    state.history = true
    await page.goto(`${address}/kept`)
    await page.click('#wipe')
  },
  '9b-kept-empty': (page) => page.goto(`${address}/kept`),
  'a-judged': (page) => page.goto(`${address}/judged`),
  'b-sources': (page) => page.goto(`${address}/sources`),
  'c-missing': (page) => page.goto(`${address}/nowhere`),
  'd-trouble': async (page) => {
    await practise(page)
    await send(page, 'x'.repeat(4312))
    await page.waitForSelector('.trouble')
  },
}

const MODES = {
  1280: { width: 1280 },
  '1280-dark': { width: 1280, colorScheme: 'dark' },
  375: { width: 375 },
  '320-dark': { width: 320, colorScheme: 'dark' },
  900: { width: 900 },
  '1280-forced': { width: 1280, forcedColors: 'active' },
  '1280-print': { width: 1280, media: 'print' },
}

const browser = await launch()
for (const [mode, { width, media, ...options }] of Object.entries(MODES))
  for (const [name, reach] of Object.entries(VIEWS)) {
    const file = `${name}-${mode}`
    if (only.length > 0 && !only.some((part) => file.includes(part))) continue
    const context = await browser.newContext({
      viewport: { width, height: width > 1000 ? 900 : 800 },
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(file, message.text()))
    page.on('pageerror', (error) => console.log(file, String(error)))
    const state = { sent: 0, history: false, unsafe: false }
    await page.route('**/api/**', (route) => answer(route, state))
    await reach(page, state)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    if (media) await page.emulateMedia({ media })
    await page.mouse.move(0, 0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) console.log(`${file}: ${wide} wide`)
    await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true })
    await context.close()
  }
await browser.close()
