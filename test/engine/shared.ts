// The engine on the shipped rules, made once for the tests that judge texts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CODES, type Code, type Fix } from '../../src/contract.js'
import { createEngine } from '../../src/engine.js'

export const RULES_DIR = fileURLToPath(new URL('../../rules', import.meta.url))
export const engine = createEngine(RULES_DIR)

/** The codes shown for a pair. */
export function shownBy(statement: string, reply: string): Set<Code> {
  const { skills } = engine.feedback({ statement, reply })
  return new Set(CODES.filter((c) => skills[c].shown))
}

/** The text as a click on the fix leaves it. */
export function edited(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text)
}

export interface Case {
  id: string
  statement: string
  reply: string
  gold: Partial<Record<Code, boolean>>
  heard?: number
}

/** The pairs of one file of our own cases. */
export function cases(file: string): Case[] {
  const path = fileURLToPath(new URL(`../cases/${file}`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
}
