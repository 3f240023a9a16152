// Every view and state, drawn with the pictures' data: axe in both themes at 320 and 1280, no sideways scroll, what is heard.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { passes } from './axe.js'
import { browser, server } from './launched.js'
import * as picture from './picture.mjs'
import { imagine, VIEWS } from './views.mjs'

type Reach = (page: Page, address: string, state: object) => Promise<unknown>
const views = Object.entries(VIEWS as Record<string, Reach>)

/** A page at one view; runs `look`, and fails on any error that the page itself reports. */
async function at(name: string, look: (page: Page) => Promise<void>, options: object = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text())
  })
  const state = await imagine(page)
  await (VIEWS as Record<string, Reach>)[name]!(page, server.address, state)
  await page.waitForSelector('main h1')
  await look(page)
  await context.close()
  expect(errors).toEqual([])
}

describe('axe finds nothing, and nothing scrolls sideways', () => {
  test.each(views)(
    '%s',
    async (name) => {
      await at(name, (page) => passes(page))
    },
    30_000,
  )
})

test('text spacing of WCAG 1.4.12 and a wide feedback still fit a narrow screen', async () => {
  for (const name of [
    '1-start',
    '1f-course',
    '1h-step',
    '1j-scenarios',
    '3-feedback',
    '4-compare',
    '7b-not-safe',
  ])
    await at(name, async (page) => {
      await page.setViewportSize({ width: 320, height: 900 })
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important} p {margin-bottom: 2em !important}',
        )
        document.adoptedStyleSheets = [sheet]
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
    })
})

test('marks, tags and findings are tied by name and reference', async () => {
  await at('3-feedback', async (page) => {
    const names = await page
      .locator('.sheet-read .tag-button')
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('aria-label')))
    expect(names[3]).toBe('d, slip, claims to know: I know you’re upset. Contains e.')
    expect(names[2]).toBe('c, hint, missed: how important this was to me')
    const points = await page
      .locator('.statement .tag-button')
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('aria-label')))
    expect(points[2]).toBe('Point 3, missed: how important this was to me')
    const lost = await page
      .locator('mark[aria-details], button[aria-controls]')
      .evaluateAll((elements) =>
        elements
          .map(
            (element) => element.getAttribute('aria-details') ?? element.getAttribute('aria-controls') ?? '',
          )
          .filter((id) => !document.getElementById(id)),
      )
    expect(lost).toEqual([])
    await expect
      .poll(() => page.locator('[role=status]').textContent())
      .toBe(
        'Three strengths, three slips and one hint, felt heard 41 of 100, level 2. Try: Stop at “upset”. Leave out everything from “but” on.',
      )
    expect(await page.locator('.finding.is-open').getAttribute('id')).toBe('finding-f')
    // The order of reading: statement, points, reply, the one thing, findings, skills, score.
    const order = await page
      .locator('.statement, .points, .sheet-read, .try, .findings, .skills, .score')
      .evaluateAll((all) => all.map((one) => one.className.split(' ')[0]))
    expect(order).toEqual(['statement', 'points', 'sheet', 'try', 'findings', 'skills', 'score'])
  })
})

test('pointing at a point lights up the words that took it up; a finding is opened by its words', async () => {
  await at('3-feedback', async (page) => {
    await page.locator('.points li').first().hover()
    expect(await page.locator('.sheet-read .ghost.on').first().textContent()).toContain('You')
    await page.locator('.sheet-read mark.slip', { hasText: 'crazy' }).click()
    expect(await page.locator('.finding.is-open').getAttribute('id')).toBe('finding-g')
  })
})

test('a fix changes the text, says so, and can be undone; what is missing becomes a gap with the cursor in it', async () => {
  await at('3-feedback', async (page) => {
    await page.click('text=Take out “but … leave”')
    await page.waitForSelector('#reply')
    expect(await page.inputValue('#reply')).toBe(
      "You were counting on me and I wasn't there. I know you're upset.",
    )
    await expect
      .poll(() => page.locator('[role=status]').textContent())
      .toBe('Take out “but … leave”. Now 71.')
    await page.click('text=Change to “You sound upset”')
    expect(await page.inputValue('#reply')).toBe(
      "You were counting on me and I wasn't there. You sound upset.",
    )
    await page.click('text=Undo')
    expect(await page.inputValue('#reply')).toBe(
      "You were counting on me and I wasn't there. I know you're upset.",
    )
    await page.click('text=Write it in here')
    const chosen = () =>
      page.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('#reply')
        return area?.value.slice(area.selectionStart, area.selectionEnd)
      })
    await expect.poll(chosen).toBe('___')
    await page.waitForSelector('text=The gap is for your own words.')
    const live = () => page.locator('[role=status]').textContent()
    await expect.poll(live).toContain('The gap is for your own words.')

    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') sent++
    })
    await page.focus('.leave')
    await page.click('.send')
    await expect.poll(live).toMatch(/^Fill the gap/)
    await expect.poll(chosen).toBe('___')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
    expect(await page.locator('#reply-problem').textContent()).toContain('Fill the gap')
    expect(await page.getAttribute('#reply', 'aria-describedby')).toContain('reply-problem')
    expect(sent).toBe(0)
    await page.keyboard.type('It was your evening.')
    await page.click('.send')
    await page.waitForSelector('#reply', { state: 'detached' })
    expect(sent).toBe(1)
  })
})

test('a strength says when it is not so, a slip when it is fine', async () => {
  await at('3-feedback', async (page) => {
    for (const [effect, button, term] of [
      ['strength', 'Why, and when it is not', 'Not so when'],
      ['slip', 'Why, and when it is fine', 'Fine when'],
    ] as const) {
      const finding = page.locator(`.finding.${effect}`).last()
      if (effect === 'strength') expect(await finding.locator('.quiet').first().textContent()).toBe(button)
      expect(await finding.locator('dt').allTextContents()).toContain(term)
    }
  })
})

test('with letters twice as large nothing is cut, nothing lies over another, and no page is wider than the window', async () => {
  for (const width of [1280, 375])
    for (const view of ['1-start', '3-feedback', '7-unsafe'])
      await at(
        view,
        async (page) => {
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%'
          })
          const found = () =>
            page.evaluate(() => {
              const words = [...document.querySelectorAll('main *, header *, footer *')].filter(
                (one) =>
                  !one.closest('.sr, svg, .leave-rest') &&
                  [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
              )
              const small = words.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 24)
              const tight = words.filter((one) => {
                const { fontSize, lineHeight } = getComputedStyle(one)
                return Number.parseFloat(lineHeight) < Number.parseFloat(fontSize)
              })
              return {
                small: small.map((one) => one.className || one.tagName),
                tight: tight.map((one) => one.className || one.tagName),
                wide: document.documentElement.scrollWidth - innerWidth,
              }
            })
          await expect
            .poll(async () => ({ view, width, ...(await found()) }))
            .toEqual({ view, width, small: [], tight: [], wide: 0 })
        },
        { viewport: { width, height: 800 } },
      )
}, 120_000)

test('danger: help first, no score, one alert, the focus on its heading, and the reply is still there', async () => {
  await at('7-unsafe', async (page) => {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.locator('[role=alert]').count()).toBe(1)
    expect(await page.locator('.big, .finding, .ledger').count()).toBe(0)
    expect(await page.title()).toBe('If you are not safe, Sayback')
    await page.selectOption('#country', 'DE')
    expect(await page.locator('.danger a').getAttribute('href')).toBe('tel:110')
    expect(await page.locator('.lines a[rel~=noreferrer]').count()).toBeGreaterThan(1)
    await page.click('text=Go back to my reply')
    expect(await page.inputValue('#reply')).toBe('x')
  })
})

test('print opens the first finding, keeps the name and the date, and drops what only works on a screen', async () => {
  await at('3-feedback', async (page) => {
    await page.emulateMedia({ media: 'print' })
    // The second one open is the one that is open on the screen.
    const printed = await page.locator('.finding:has(.finding-more:visible)').all()
    expect(await Promise.all(printed.map((one) => one.getAttribute('id')))).toEqual([
      'finding-a',
      'finding-f',
    ])
    expect(await page.locator('.wordmark:visible').count()).toBe(1)
    expect(await page.locator('.crumbs').innerText()).toMatch(/First try, \d+ \w+/)
    expect(
      await page.locator('header nav:visible, .leave:visible, .acts:visible, .fix:visible').count(),
    ).toBe(0)
  })
})

test('by keyboard alone: the way out comes right after the skip link, arrows walk the tags, Escape leads back', async () => {
  await at('1-start', async (page) => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '')
    const order: string[] = []
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused())
    }
    expect(order.join(', ')).toBe(
      'Skip to the content, Leave this page, Sayback, Today, Course, Progress, Own words, If you are not safe',
    )
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('reply')
    await page.keyboard.type(picture.replies.first)
    await page.keyboard.press('Control+Enter')
    await expect.poll(focused).toBe('landed')
    for (let i = 0; i < 12 && (await focused()) !== 'tag-a'; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('tag-d')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('finding-d')
    expect(await page.locator('#more-d').isVisible()).toBe(true)
    expect(await page.locator('.finding.is-open').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('tag-d')
  })
})

test('forced colours: every mark and tag keeps a shape of its own, and one place is the present one', async () => {
  await at(
    '3e-twisted',
    async (page) => {
      const shapes = await page.evaluate(() => {
        const of = (selector: string, what: (style: CSSStyleDeclaration) => string) => {
          const element = document.querySelector(selector)
          if (!element) throw new Error(selector)
          return what(getComputedStyle(element))
        }
        const line = (style: CSSStyleDeclaration) => style.textDecorationStyle
        const box = (style: CSSStyleDeclaration) =>
          `${style.borderTopStyle} ${style.borderTopWidth} ${style.borderRadius}`
        return {
          lines: ['strength', 'slip', 'hint'].map((role) => of(`.sheet-read .mark.${role}`, line)),
          points: ['covered', 'missed', 'twisted'].map((state) => of(`.statement .mark.${state}`, line)),
          tags: ['strength', 'slip', 'hint'].map((role) => of(`.sheet-read .tag-${role}`, box)),
          bars: ['gain', 'loss', 'if'].map((kind) =>
            of(`.bar-${kind}`, (style) => `${style.backgroundColor} ${style.borderTopStyle}`),
          ),
          nav: ['[aria-current]', ':not([aria-current])'].map((which) =>
            of(`.header nav a${which}`, (style) => style.borderBottomColor),
          ),
        }
      })
      for (const list of Object.values(shapes)) expect(new Set(list).size, String(list)).toBe(list.length)
    },
    { forcedColors: 'active' },
  )
})

test('a slip that holds the score down says what it undid', async () => {
  await at('3i-undid', async (page) => {
    expect(await page.locator('.row-note').allTextContents()).toEqual([
      'This takes back part of: says it back, owns your part, names the feeling',
    ])
  })
})
