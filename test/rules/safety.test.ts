// rules/safety.yaml: a slip of its author is said with its line, and nothing is loaded by halves.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '../../src/engine.js'
import { RULES_DIR } from '../engine/shared.js'

/** What loading says when the file is changed so; "" where it says nothing. */
function saidOf(change: (text: string) => string): string {
  const dir = mkdtempSync(join(tmpdir(), 'rules-'))
  try {
    cpSync(RULES_DIR, dir, { recursive: true })
    const path = join(dir, 'safety.yaml')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    createEngine(dir)
    return ''
  } catch (e) {
    return (e as Error).message
  } finally {
    rmSync(dir, { recursive: true })
  }
}

test('as it is, it loads', () => {
  expect(saidOf((text) => text)).toBe('')
})
test('a word that the file does not have', () => {
  const said = saidOf((text) => text.replace('unless:\n', 'unless:\n  - "~hit <nobody>"\n'))
  expect(said).toMatch(/safety\.yaml:\d+: <nobody> is none of this file's words; write it there/)
})
test('a pattern that is not closed', () => {
  expect(saidOf((text) => text.replace('unless:\n', 'unless:\n  - "~hit (me"\n'))).toMatch(
    /safety\.yaml:\d+: .*is not closed/,
  )
})
