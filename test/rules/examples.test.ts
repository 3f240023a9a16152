// Every example of every rule file: what must match, at the marked place, and what must not.
import { expect, test } from 'vitest'
import { tryExamples } from '../../src/rules/examples.js'
import { Net } from '../../src/rules/find.js'
import { engine, shownBy } from '../engine/shared.js'

const { rules } = engine.loaded
const net = new Net(engine.loaded)

test('at least 90 rule files, each code with its general rule', () => {
  expect(rules.length).toBeGreaterThanOrEqual(90)
  const general = rules
    .filter((r) => !Array.isArray(r.find) && r.find.matcher === 'clause')
    .map((r) => r.code)
  expect(new Set(general)).toEqual(new Set(Object.keys(engine.loaded.skills.codes)))
})

test.each(rules.map((r) => [r.id, r] as const))('%s', (_, rule) => {
  if (!Array.isArray(rule.find) && rule.find.matcher === 'missed-point') return
  expect(tryExamples(rule, engine.loaded, net, shownBy)).toEqual([])
})
