// After a year of daily practice: Today and progress are there in under 100 ms, and the database stays small.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engine } from '../engine/shared.js'
import { yearOf } from '../practice/year.js'
import { clocked } from './clocked.js'

/** Milliseconds of work that each of nine calls took; another program's share of the machine is not counted. */
async function work(call: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = []
  for (let i = 0; i < 9; i++) {
    const before = process.cpuUsage()
    await call()
    const { user, system } = process.cpuUsage(before)
    all.push((user + system) / 1000)
  }
  return all.sort((a, b) => a - b)
}

test('4,000 attempts over a year', { timeout: 60_000 }, async () => {
  const server = await clocked()
  server.goTo(365)
  const ids = engine.scenarios.map(({ id }) => id)
  // One scenario is still new, so that the skills' cards are reckoned as well.
  const year = yearOf(4000, ids.slice(0, -1), server.now())
  await server.store.exchange.merge(year)

  const today = (await server.get('/api/today')).body
  expect(today.items.length + (today.rest === null ? 0 : 1)).toBeGreaterThan(0)
  const progress = (await server.get('/api/progress')).body
  expect(progress.replies).toBe(4000)
  expect(progress.weeks.length).toBeGreaterThanOrEqual(52)
  expect(progress.slips.length).toBeGreaterThan(0)
  for (const url of ['/api/today', '/api/progress', '/api/promises?limit=3']) {
    const times = await work(() => server.app.inject({ url }))
    // A busy machine is slow, not wrong: the second best of nine counts.
    expect(times[1], `${url}: ${times.map(Math.round).join(' ')}`).toBeLessThan(100)
  }

  await server.close()
  const size = readdirSync(server.dir).reduce((sum, file) => sum + statSync(join(server.dir, file)).size, 0)
  expect(size).toBeGreaterThan(1_000_000)
  expect(size).toBeLessThan(20_000_000)
})
