// What the feedback says must agree with its marks: which point the hint offers, the next step, and doubtful rules.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { cases, engine } from './shared.js'

const judge = (statement: string, reply: string) => engine.feedback({ statement, reply })
const MISSED = 'paraphrase/missed-point'

test('of the missed points the one with a feeling is offered, in its own words', () => {
  const statement = 'You sold the cello. You told the neighbours first. I was humiliated by it.'
  const f = judge(statement, 'I sold your cello, the one with the crack in it.')
  const hint = f.findings.find((x) => x.rule === MISSED)!
  const words = hint.about.map((s) => statement.slice(...s)).join('')
  expect(words).toContain('humiliated')
  expect(hint.next).toContain(`“${words}”`)
})

test('without a feeling it is the one that says most', () => {
  const statement =
    'You sold the cello. You left early. Your brother read my grandmother’s letters aloud at the wedding.'
  const f = judge(statement, 'I sold your cello, the one with the crack in it.')
  const hint = f.findings.find((x) => x.rule === MISSED)!
  expect(statement.slice(...hint.about[0]!)).toContain('grandmother')
})

const OWN: [Code, RegExp][] = [
  ['responsibility', /is not owned plainly/],
  ['feeling', /^No feeling of/],
]
test('the next step never asks for what a mark or a word of the reply already shows', () => {
  let stands = 0
  let owned = 0
  for (const { statement, reply } of cases('check/ff.jsonl')) {
    const f = judge(statement, reply)
    if (f.score === null || !f.next) continue
    const why = f.skills[f.next.skill].explanation
    if (f.skills.i_statement.shown) {
      owned++
      expect(why).not.toMatch(OWN[0]![1])
    }
    const spoken = f.findings.filter((x) => x.spans.length > 0 && x.effect === 'hint').map((x) => x.code)
    const slip = engine.loaded.skills.codes[f.next.skill]!.aim === 'avoid'
    if (!slip) expect(spoken).not.toContain(f.next.skill)
    if (f.score >= 95) {
      stands++
      expect(f.next.advice).toMatch(/^This stands as it is\./)
    }
  }
  expect(owned).toBeGreaterThan(10)
  expect(stands).toBeGreaterThan(0)
})

test("the partner's own feeling word is not said to be missing", () => {
  const statement = 'I was so jealous when you danced with the best man all night.'
  const f = judge(statement, 'I danced with him all night, and it was about being jealous.')
  expect(f.skills.feeling.explanation).not.toMatch(OWN[1]![1])
  expect(f.next?.skill).not.toBe('feeling')
})

test('a rule that was wrong more often than right leaves the word to the general rule of its code', () => {
  const { card, rules } = engine.loaded
  const doubtful = rules.filter((r) => (card[r.id]?.[1] ?? 0) >= 10 && card[r.id]![0] * 2 < card[r.id]![1])
  expect(doubtful.length).toBeGreaterThan(0)
  const met = new Set<string>()
  for (const { statement, reply } of [...cases('check/ff.jsonl'), ...cases('check/ee.jsonl')])
    for (const f of judge(statement, reply).findings) {
      if (f.spans.length === 0) continue
      const rule = rules.find((r) => r.id === f.rule)!
      const isDoubtful = doubtful.includes(rule)
      const general = rules.find(
        (r) => r.code === f.code && !Array.isArray(r.find) && r.find.matcher === 'clause',
      )!
      expect(f.message).toBe((isDoubtful ? general : rule).message)
      expect(f.why).toBe((isDoubtful ? general : rule).why)
      if (isDoubtful) {
        expect(f.record).toBeNull()
        met.add(f.rule)
      }
    }
  expect(met.size).toBeGreaterThan(0)
})
