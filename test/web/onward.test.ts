// What stands where: what comes next in a step, examples without misses, and the order of a narrow page.
import { expect, test } from 'vitest'
import type { CourseStep, ScenarioSummary } from '../../src/contract.js'
import { nextInStep, nextUnmet } from '../../src/web/pure/onward.js'
import { passes } from './axe.js'
import { server } from './launched.js'
import { page } from './session.js'

const course = (...steps: Record<string, ScenarioSummary['standing']>[]) =>
  steps.map((step) => ({
    scenarios: Object.entries(step).map(([id, standing]) => ({ id, standing })),
  })) as CourseStep[]

test('the next of a step: one not met after it, before it, else the one after it', () => {
  const some = course({ a: 'unmet', b: 'later', c: 'later', d: 'unmet' }, { b: 'later', e: 'unmet' })
  expect(nextInStep(some, 'b')?.id).toBe('d')
  expect(nextInStep(some, 'd')?.id).toBe('a')
  expect(nextInStep(some, 'e')).toBe(null)
  expect(nextInStep(some, 'elsewhere')).toBe(null)
  const met = course({ a: 'due', b: 'later' })
  expect(nextInStep(met, 'a')?.id).toBe('b')
  expect(nextInStep(met, 'b')).toBe(null)
  expect(nextUnmet(some)?.id).toBe('a')
  expect(nextUnmet(met)).toBe(null)
})

const REPLY = 'I was so busy, and work was crazy.'

async function land(width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${server.address}/practise/the-blanket`)
  await page.fill('#reply', REPLY)
  await page.click('.send')
  await page.waitForSelector('.try .onward')
}

/** Whether the first comes before the second in the document, and whether it stands above it. */
const before = (first: string, second: string) =>
  page.evaluate(
    ([one, two]) => {
      const [a, b] = [document.querySelector(one!)!, document.querySelector(two!)!]
      const read = a.compareDocumentPosition(b) === Node.DOCUMENT_POSITION_FOLLOWING
      return { read, seen: a.getBoundingClientRect().top < b.getBoundingClientRect().top }
    },
    [first, second],
  )

test.each([320, 375, 699])('at %i the one thing to try comes before the points', async (width) => {
  await land(width)
  expect(await page.locator('.points').count()).toBe(1)
  expect(await before('.try', '.points')).toEqual({ read: true, seen: true })
  await passes(page, `feedback at ${width}`)
})

test('on a wide page the points stay below what was said, and the next scenario opens', async () => {
  await land(1280)
  expect(await before('.points', '.try')).toEqual({ read: true, seen: true })
  const next = await page.locator('.onward').getAttribute('href')
  await page.click('.onward')
  await page.waitForSelector('#reply')
  expect(new URL(page.url()).pathname).toBe(next)
})

const MISSED = expect.stringContaining('Missed')

test('good replies and a step’s two replies show no misses; one’s own reply does', async () => {
  await page.goto(`${server.address}/practise/the-blanket`)
  await page.fill(
    '#reply',
    'It took you the whole winter, with your hands the way they are. I am sorry I gave it away.',
  )
  await page.click('.send')
  await page.waitForSelector('.try .onward')
  expect(await page.locator('.sheet-read .blank').count()).toBeGreaterThan(0)
  await page.click('.try a[href$="/models"]')
  await page.waitForSelector('.models')
  await page.waitForSelector('.models .tag')
  expect(await page.locator('.models .blank').count()).toBe(0)
  expect(await page.locator('.models .mark-key').allTextContents()).not.toContainEqual(MISSED)
  const { steps } = await (await fetch(`${server.address}/api/course`)).json()
  let left = 0
  for (const { id } of steps.slice(0, 4)) {
    const { contrast } = await (await fetch(`${server.address}/api/course/${id}`)).json()
    for (const { feedback } of [contrast.better, contrast.worse])
      left += feedback.findings.filter(
        (one: { effect: string; spans: unknown[] }) => one.effect === 'hint' && one.spans.length === 0,
      ).length
    await page.goto(`${server.address}/course/${id}`)
    await page.waitForSelector('.models .tag')
    expect(await page.locator('.models .mark-key').allTextContents()).not.toContainEqual(MISSED)
    expect(await page.locator('.models .blank').count()).toBe(0)
  }
  // There was something to leave out.
  expect(left).toBeGreaterThan(0)
})
