// Where replies lead: conditions, the margin, the first way that fits; and that every reply has a way on.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODES, type Code, type Feedback } from '../../src/contract.js'
import { conditions, MARGIN, replay, step } from '../../src/practice/talk.js'
import type { When } from '../../src/rules/scenario-schema.js'
import { engine } from '../engine/shared.js'
import { read, SCRIPT } from '../rules/script.js'

const scenario = read(SCRIPT).scenario!
const thresholds = engine.thresholds
const nothing = engine.feedback({ statement: 'You were late.', reply: 'Blue.' })

/** A feedback with these strengths; every other code is absent. */
function judged(strengths: Partial<Record<Code, number>>, over: Partial<Feedback> = {}): Feedback {
  const skills = Object.fromEntries(
    CODES.map((c) => [c, { ...nothing.skills[c], strength: strengths[c] ?? 0 }]),
  ) as Feedback['skills']
  return { ...nothing, skills, score: 70, coverage: [], ...over }
}
const holds = (when: When, strengths: Partial<Record<Code, number>>, over: Partial<Feedback> = {}) =>
  conditions(when, judged(strengths, over), thresholds).every((c) => c.holds)

test('any, all and none ask for what is clear', () => {
  const { paraphrase: p, feeling: f, defensive: d } = thresholds
  const clear = { paraphrase: p + MARGIN, feeling: f + MARGIN }
  expect(holds({ any: ['paraphrase', 'feeling'] }, { feeling: f + MARGIN })).toBe(true)
  expect(holds({ any: ['paraphrase', 'feeling'] }, { feeling: f + MARGIN - 0.01 })).toBe(false)
  expect(holds({ all: ['paraphrase', 'feeling'] }, clear)).toBe(true)
  expect(holds({ all: ['paraphrase', 'feeling'] }, { ...clear, feeling: f })).toBe(false)
  expect(holds({ none: ['defensive'] }, { defensive: d - MARGIN })).toBe(true)
  expect(holds({ none: ['defensive'] }, { defensive: d - MARGIN + 0.01 })).toBe(false)
  expect(holds({ any: ['paraphrase'], none: ['defensive'] }, { ...clear, defensive: d })).toBe(false)
})

test('score and missed go from a number up to, and not at, another', () => {
  const at = (score: number) => holds({ score: { from: 40, under: 60 } }, {}, { score })
  expect([39, 40, 59, 60].map(at)).toEqual([false, true, true, false])
  const coverage: Feedback['coverage'] = (['covered', 'missed', 'twisted'] as const).map((state, i) => ({
    ...{ span: [i, i + 1], by: [] },
    state,
  }))
  const missing = (when: When) => holds(when, {}, { coverage })
  expect(missing({ missed: { from: 2 } })).toBe(true)
  expect(missing({ missed: { from: 3 } })).toBe(false)
  expect(missing({ missed: { under: 3 } })).toBe(true)
  expect(missing({ missed: { under: 2 } })).toBe(false)
})

test('at the border of a code neither shown nor absent holds, so the last way is taken', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CODES),
      fc.double({ min: -0.999, max: 0.999, noNaN: true }),
      (code, part) => {
        const strength = Math.round((thresholds[code] + part * (MARGIN - 0.001)) * 1000) / 1000
        for (const kind of ['any', 'all', 'none'] as const)
          expect(holds({ [kind]: [code] }, { [code]: strength })).toBe(false)
      },
    ),
  )
})

test('the first way that fits is taken, and an end has none', () => {
  const good = { paraphrase: 1 }
  expect(step(scenario, 'start', judged(good), thresholds)).toEqual({ way: 0, beat: 'opens' })
  expect(step(scenario, 'start', judged({ ...good, defensive: 1 }), thresholds)).toEqual({
    way: 1,
    beat: 'shuts',
  })
  expect(step(scenario, 'start', judged(good, { score: 59 }), thresholds)).toEqual({ way: 1, beat: 'shuts' })
  expect(step(scenario, 'warm', judged(good), thresholds)).toBeNull()
  expect(() => step(scenario, 'constructor', judged(good), thresholds)).toThrow('no beat "constructor"')
})

test('a reply that safety suspends or that can’t be judged takes no way, and the talk stays', () => {
  const replies = [
    'I will hit you if you say that again.',
    'Es tut mir so leid, dass ich dich vergessen habe.',
  ]
  for (const turn of replay(engine, scenario, replies)) {
    expect([turn.beat, turn.step, turn.feedback.score]).toEqual(['start', null, null])
  }
})

test('replies are played until the talk ends, each against the line of its beat', () => {
  const turns = replay(engine, scenario, [...scenario.walks![0]!.replies, 'One more.'])
  expect(turns.map(({ beat, step }) => [beat, step?.beat])).toEqual([
    ['start', 'opens'],
    ['opens', 'warm'],
  ])
  expect(turns[1]!.feedback).toEqual(
    engine.feedback({ statement: scenario.beats!.opens!.says!, reply: turns[1]!.reply, name: 'Ada' }),
  )
})

const talks = [scenario, ...engine.scenarios.filter(({ beats }) => beats)]
const strength = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const anyFeedback = fc.record({
  strengths: fc.dictionary(fc.constantFrom(...CODES), strength),
  score: fc.integer({ min: 0, max: 100 }),
  missed: fc.integer({ min: 0, max: 9 }),
})

test('every judged reply at every beat of every talk has a way on', () => {
  fc.assert(
    fc.property(anyFeedback, ({ strengths, score, missed }) => {
      const coverage = Array.from({ length: missed }, (): Feedback['coverage'][number] => ({
        ...{ span: [0, 1], by: [] },
        state: 'missed',
      }))
      const feedback = judged(strengths, { score, coverage })
      for (const talk of talks)
        for (const [name, { ways }] of Object.entries(talk.beats!)) {
          const taken = step(talk, name, feedback, thresholds)
          if (!ways) expect(taken).toBeNull()
          else expect(Object.keys(talk.beats!)).toContain(taken?.beat)
        }
    }),
    { numRuns: 300 },
  )
})

test('so has every text that can be judged', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('I', 'you', 'forgot', 'sorry', 'but', 'hurt', 'always', 'know', '.', '?'))
      .map((w) => w.join(' ')),
  )
  fc.assert(
    fc.property(texts, (reply) => {
      const [turn] = replay(engine, scenario, [reply])
      expect(turn!.step === null).toBe(turn!.feedback.score === null)
    }),
    { numRuns: 100 },
  )
})
