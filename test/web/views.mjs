// Ways to every view and state of the page, with the data of the reference pictures in place of the server's answers.
import * as picture from './picture.mjs'
import * as pictured from './picture-today.mjs'
import { answerMine, MINE } from './views-mine.mjs'

const tries = [
  picture.attempt(1, picture.replies.first, 41, 'first'),
  picture.attempt(2, picture.replies.second, 89, 'revision'),
  picture.attempt(3, picture.replies.first, 100, 'first', 'r2'),
  picture.attempt(4, picture.replies.second, 0, 'revision', 'r2'),
]

const scenariosOf = (today) =>
  today === 'nothing' ? [] : today === 'first' ? pictured.unmet : pictured.scenarios

/** Answers one API request; `state` says what the imagined person has done so far. */
async function answer(route, state) {
  const { pathname } = new URL(route.request().url())
  const json = (body) => route.fulfill({ json: body })
  if (pathname === '/api/scenarios') return json({ scenarios: scenariosOf(state.today) })
  if (pathname === '/api/today') return json(pictured.today[state.today])
  if (pathname === '/api/course')
    return json({ steps: state.today === 'nothing' ? [] : pictured.course, skills: [] })
  if (pathname === '/api/course/own-the-deed') return json(pictured.stepPage)
  if (pathname.endsWith('/attempts') && route.request().method() === 'GET')
    return json({ attempts: state.history ? tries : [] })
  if (pathname === '/api/attempts') {
    if (state.unsafe) return json({ attempt: null, feedback: picture.feedbackUnsafe })
    state.sent++
    const given = state.feedback ?? (state.sent === 1 ? picture.feedbackFirst : picture.feedbackSecond)
    return json({ attempt: tries[state.sent === 1 ? 0 : 1], feedback: given })
  }
  if (pathname === '/api/objections') {
    if (route.request().method() === 'GET')
      return json({ objections: state.history ? picture.objections : [] })
    state.aside = true
    return json(picture.objections.at(-1))
  }
  if (pathname === '/api/feedback') return json(state.aside ? picture.feedbackAside : picture.feedbackFirst)
  if (pathname === '/api/settings') return json({ settings: { typing_hint: state.quiet } })
  if (pathname.endsWith('/hint')) return json(picture.hints[state.hint])
  if (pathname === '/api/history')
    return json({ attempts: state.history ? [...tries, ...picture.ownAttempts] : [] })
  if (pathname.endsWith('/models')) return json({ models: picture.models })
  if (pathname.startsWith('/api/scenarios/')) return json(picture.scenario)
  return (
    answerMine(route, state) ??
    route.fulfill({ status: 404, json: { error: { code: 'not_found', message: '' } } })
  )
}

/** Puts the pictures' data in place of the API, for one page. */
export async function imagine(page, state = {}) {
  const now = { sent: 0, today: 'two', history: false, unsafe: false, hint: 'full', quiet: false, ...state }
  await page.route('**/api/**', (route) => answer(route, now))
  return now
}

export async function send(page, text) {
  await page.fill('#reply', text)
  await page.click('.send')
}

async function practise(page, address) {
  await page.goto(`${address}/practise/the-recital`)
  await page.waitForSelector('#reply')
}

async function landed(page, address) {
  await practise(page, address)
  await send(page, picture.replies.first)
  await page.waitForSelector('#landed')
}

async function revise(page, address) {
  await landed(page, address)
  await page.click('.try .primary')
  await page.waitForSelector('#reply')
}

async function change(page, address) {
  await revise(page, address)
  await send(page, picture.replies.second)
  await page.waitForSelector('.compare')
}

async function ownLanded(page, address) {
  await page.goto(`${address}/own`)
  await page.fill('#said', picture.statement)
  await send(page, picture.replies.first)
  await page.waitForSelector('.keep')
}

/** One view or state each: how to get there. */
export const VIEWS = {
  '1-start': (page, address) => page.goto(address),
  '1b-nothing': (page, address, state) => {
    state.today = 'nothing'
    return page.goto(address)
  },
  '1c-first-visit': (page, address, state) => {
    state.today = 'first'
    return page.goto(address)
  },
  '1d-done': (page, address, state) => {
    state.today = 'done'
    return page.goto(address)
  },
  '1e-after-a-pause': (page, address, state) => {
    state.today = 'easy'
    return page.goto(address)
  },
  '1f-course': (page, address) => page.goto(`${address}/course`),
  '1g-course-nothing': (page, address, state) => {
    state.today = 'nothing'
    return page.goto(`${address}/course`)
  },
  '1h-step': (page, address) => page.goto(`${address}/course/own-the-deed`),
  '1i-step-missing': (page, address) => page.goto(`${address}/course/no-such-step`),
  '1j-scenarios': (page, address) => page.goto(`${address}/scenarios`),
  '1k-scenarios-found': (page, address) => page.goto(`${address}/scenarios?part=acknowledging&kind=talk`),
  '1l-scenarios-none': (page, address) => page.goto(`${address}/scenarios?part=proving&kind=talk`),
  '1m-scenarios-nothing': (page, address, state) => {
    state.today = 'nothing'
    return page.goto(`${address}/scenarios`)
  },
  '2-practice': async (page, address) => {
    await practise(page, address)
    await page.focus('#reply')
  },
  '2b-hint-short': async (page, address, state) => {
    state.hint = 'short'
    await practise(page, address)
  },
  '2c-hint-none': async (page, address, state) => {
    state.hint = 'none'
    await practise(page, address)
  },
  '2d-cold': async (page, address, state) => {
    state.hint = 'cold'
    await practise(page, address)
  },
  '2e-quiet': async (page, address, state) => {
    state.quiet = true
    await practise(page, address)
    await page.fill('#reply', picture.replies.first)
    await page.waitForSelector('.quiet-hint')
  },
  '3-feedback': landed,
  '3b-revise': revise,
  '3c-nothing': async (page, address, state) => {
    state.feedback = picture.feedbackNothing
    await landed(page, address)
  },
  '3d-unjudged': async (page, address, state) => {
    state.feedback = picture.feedbackUnjudged
    await landed(page, address)
  },
  '3e-twisted': async (page, address, state) => {
    state.feedback = picture.feedbackTwisted
    await landed(page, address)
  },
  '3f-disagree': async (page, address) => {
    await landed(page, address)
    await page.click('#tag-b')
    await page.waitForSelector('.disagree')
  },
  '3g-aside': async (page, address) => {
    await landed(page, address)
    await page.click('#tag-d')
    await page.click('#finding-d .disagree button')
    await page.waitForSelector('.is-aside')
  },
  '3h-disagree-trouble': async (page, address) => {
    await landed(page, address)
    await page.route('**/api/objections', (route) => route.abort())
    await page.click('#tag-d')
    await page.click('#finding-d .disagree button')
    await page.waitForSelector('.disagree .trouble')
  },
  '3i-undid': async (page, address, state) => {
    state.feedback = picture.feedbackUndid
    await landed(page, address)
  },
  '4-compare': change,
  '4b-marks': async (page, address) => {
    await change(page, address)
    await page.click('.switch button + button')
  },
  '4c-nothing-left': async (page, address, state) => {
    state.history = true
    await revise(page, address)
    state.feedback = picture.feedbackDone
    await send(page, picture.replies.second)
    await page.waitForSelector('.chart')
  },
  '4d-capped': async (page, address, state) => {
    await revise(page, address)
    state.feedback = picture.feedbackCapped
    await send(page, picture.replies.second)
    await page.waitForSelector('.compare')
  },
  '5-models': async (page, address) => {
    await landed(page, address)
    await page.click('text=See two good replies')
    await page.waitForSelector('.models')
  },
  '6-history': async (page, address, state) => {
    state.history = true
    await practise(page, address)
    await page.waitForSelector('.tries')
    await page.click('.attempts summary')
  },
  '7-unsafe': async (page, address, state) => {
    state.unsafe = true
    await practise(page, address)
    await send(page, 'x')
    await page.waitForSelector('.danger')
  },
  '7b-not-safe': (page, address) => page.goto(`${address}/not-safe`),
  '8-own': (page, address) => page.goto(`${address}/own`),
  '8b-own-feedback': ownLanded,
  '8c-own-kept': async (page, address) => {
    await ownLanded(page, address)
    await page.click('.keep .button')
    await page.waitForSelector('#keep-done')
  },
  '9-kept': async (page, address, state) => {
    state.history = true
    await page.goto(`${address}/kept`)
    await page.click('#wipe')
    await page.locator('.attempts summary').first().click()
  },
  '9b-kept-empty': (page, address) => page.goto(`${address}/kept`),
  '9c-settings': async (page, address, state) => {
    state.history = true
    await page.goto(`${address}/settings`)
    await page.waitForSelector('.aside-list')
  },
  '9d-settings-empty': (page, address) => page.goto(`${address}/settings`),
  'a-judged': (page, address) => page.goto(`${address}/judged`),
  'b-sources': (page, address) => page.goto(`${address}/sources`),
  'c-missing': (page, address) => page.goto(`${address}/nowhere`),
  'd-trouble': async (page, address) => {
    await practise(page, address)
    await send(page, 'x'.repeat(4312))
    await page.waitForSelector('.trouble')
  },
  'f-failed-course': async (page, address) => {
    await page.route('**/api/course**', (route) => route.abort())
    await page.goto(`${address}/course`)
    await page.waitForSelector('.plain-view')
  },
  'f-failed-step': async (page, address) => {
    await page.route('**/api/course/**', (route) => route.abort())
    await page.goto(`${address}/course/own-the-deed`)
    await page.waitForSelector('.plain-view')
  },
  'f-failed-scenarios': async (page, address) => {
    await page.route('**/api/scenarios', (route) => route.abort())
    await page.goto(`${address}/scenarios`)
    await page.waitForSelector('.plain-view')
  },
  'f-failed': async (page, address) => {
    await page.route('**/api/**', (route) => route.abort())
    await page.goto(address)
    await page.waitForSelector('.plain-view')
  },
  'e-gone': async (page, address) => {
    await practise(page, address)
    await page.route('**/api/attempts', (route) => route.abort())
    await send(page, 'You waited.')
    await page.waitForSelector('.trouble')
  },
  ...MINE,
}
