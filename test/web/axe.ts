// What every view and state must pass: axe in both themes, no sideways scroll, one first heading.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Layout changes with the width alone, contrast with the theme alone: two runs see both of each. */
const BOTH = [
  [320, 'light'],
  [1280, 'dark'],
] as const

/** Leaves the page 1280 wide and dark. */
export async function passes(page: Page, what = ''): Promise<void> {
  for (const [width, colorScheme] of BOTH) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Two frames: the new theme is painted before its contrast is measured.
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))),
    )
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    )
    expect(found, `${what} ${width} ${colorScheme}`).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `${what} ${width}`,
    ).toBeLessThanOrEqual(width)
  }
  expect(await page.locator('h1').count(), what).toBe(1)
}
