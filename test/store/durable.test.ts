// What was acknowledged is kept: through kill -9, and with several processes on one folder.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.js'

const WRITER = join(import.meta.dirname, 'writer.mjs')
const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-store-'))

function startWriter(dir: string, name: string, count: number) {
  const child = spawn(process.execPath, [WRITER, dir, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    written.push(...lines)
  })
  return { child, written, closed: once(child, 'close') }
}

test('twelve kills while writing lose nothing that was acknowledged', { timeout: 60_000 }, async () => {
  const dir = newFolder()
  const acknowledged: string[] = []
  for (let kill = 0; kill < 12; kill++) {
    const { child, written, closed } = startWriter(dir, `k${kill}`, 1_000_000)
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, 5 + kill * 9))
    child.kill('SIGKILL')
    await closed
    acknowledged.push(...written)
  }
  const store = await openStore(dir)
  const kept = new Set((await store.attempts()).map(({ id }) => id))
  await store.close()
  expect(acknowledged.length).toBeGreaterThan(12)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
})

test('four processes that start on a new folder at once all write to it, and lose nothing', {
  timeout: 60_000,
}, async () => {
  const dir = newFolder()
  const writers = ['a', 'b', 'c', 'd'].map((name) => startWriter(dir, name, 60))
  for (const { closed } of writers) expect((await closed)[0]).toBe(0)
  const store = await openStore(dir)
  const attempts = await store.attempts()
  await store.close()
  expect(new Set(attempts.map(({ id }) => id))).toEqual(new Set(writers.flatMap(({ written }) => written)))
  expect(attempts).toHaveLength(240)
  const firsts = attempts.filter(({ kind }) => kind === 'first').map(({ round }) => round)
  expect(new Set(firsts).size).toBe(firsts.length)
  expect(firsts).toHaveLength(30 + 4 * 30)
})
