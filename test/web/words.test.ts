// Every sentence that the page asks for stands in rules/words, and none stands there for nobody.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { CODES } from '../../src/contract.js'

const root = new URL('../../', import.meta.url).pathname
const page = parse(readFileSync(join(root, 'rules/words/page.yaml'), 'utf8'))
const safety = parse(readFileSync(join(root, 'rules/words/safety.yaml'), 'utf8'))
const resources = parse(readFileSync(join(root, 'rules/words/resources.yaml'), 'utf8'))

const sources = readdirSync(join(root, 'src/web'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'src/web', name), 'utf8'))
  .join('\n')

type Tree = Record<string, unknown>

function at(tree: Tree, key: string): unknown {
  return key.split('.').reduce<unknown>((node, step) => (node as Tree | undefined)?.[step], tree)
}

test('every fixed key that the page asks for is there', () => {
  const asked = [...sources.matchAll(/\b(?:say|tree(?:<[^>(]*>)?)\((?:[^()'`]*\? )?'([\w.]+)'/g)].map(
    ([, key]) => key!,
  )
  expect(asked.length).toBeGreaterThan(60)
  expect(asked.filter((key) => at(page, key) === undefined)).toEqual([])
  const unsafe = [...sources.matchAll(/\btext\('([\w.]+)'/g)].map(([, key]) => key!)
  expect(unsafe.length).toBeGreaterThan(10)
  expect(unsafe.filter((key) => at(safety, key) === undefined)).toEqual([])
})

test('every skill, level and safety kind has its words', () => {
  for (const code of CODES) expect(page.skills[code], code).toBeTypeOf('string')
  for (const n of [1, 2, 3, 4, 5]) expect(page.levels[n].name).toBeTypeOf('string')
  for (const kind of ['violence', 'threat', 'self_harm', 'page']) {
    expect(safety.titles[kind]).toBeTypeOf('string')
    expect(safety.leads[kind]).toBeTypeOf('string')
  }
})

test('every skill has a short hint to fade to', () => {
  const messages = parse(readFileSync(join(root, 'rules/words/messages.yaml'), 'utf8'))
  const hints = CODES.map((code) => messages[`hint_${code}`])
  for (const hint of hints) expect(hint).toMatch(/^[A-Z“].{10,60}[.?]$/)
  expect(new Set(hints).size).toBe(CODES.length)
})

test('no sentence of the page stands in its source', () => {
  // Words in JSX text, beside names and signs, would look like this.
  const inText = [...sources.matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<>{}=;]*)</g)].map(([, text]) => text)
  expect(inText).toEqual([])
})

test('each helpline has a number, its own page, and a reader', () => {
  const codes = resources.countries.map((one: { code: string }) => one.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toContain(resources.fallback)
  for (const country of resources.countries) {
    expect(country.emergency.number).toMatch(/^\d{2,3}$/)
    for (const line of country.lines) {
      expect(line.contact, line.name).toMatch(/^[\d -]+$/)
      expect(line.page, line.name).toMatch(/^https:\/\/[\w.-]+$/)
      expect(['hurt', 'hurting', 'self']).toContain(line.for)
    }
  }
})
