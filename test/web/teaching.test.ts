// The page's pure pieces of feedback that teaches: the quiet hint, the one thing, why points are few, what came, the chart.
import { expect, test } from 'vitest'
import type { Attempt, Feedback } from '../../src/contract.js'
import { cameAndWent } from '../../src/web/pure/came.js'
import { whyLow } from '../../src/web/pure/level.js'
import { oneThing } from '../../src/web/pure/next.js'
import { BEGUN, quietHint } from '../../src/web/pure/quiet.js'
import { dotsOf, MOST } from '../../src/web/pure/rounds.js'
import * as picture from './picture.mjs'

const first = picture.feedbackFirst as unknown as Feedback
const second = picture.feedbackSecond as unknown as Feedback
const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ')

test('while typing: a slip at once, what is missing only once the reply has begun, never a score', () => {
  expect(quietHint(first, 'but')).toBe(first.next!.advice)
  const missing: Feedback = { ...second, next: { skill: 'asks', advice: 'Ask something open.' } }
  expect(quietHint(missing, words(BEGUN - 1))).toBeNull()
  expect(quietHint(missing, words(BEGUN))).toBe('Ask something open.')
  expect(quietHint({ ...second, next: null }, words(40))).toBeNull()
})

test('while typing: nothing where safety or language keeps a text from being judged', () => {
  const { safety } = picture.feedbackUnsafe as unknown as Feedback
  const { unjudged } = picture.feedbackUnjudged as unknown as Feedback
  expect(quietHint({ ...first, safety }, words(40))).toBeNull()
  expect(quietHint({ ...first, unjudged }, words(40))).toBeNull()
})

test('the one thing: the advice and its reason; without advice a missed point; else nothing is left', () => {
  expect(oneThing(first)).toEqual({ sentence: first.next!.advice, why: first.findings[6]!.why })
  expect(oneThing(second)).toEqual({ sentence: second.next!.advice, why: second.skills.asks.explanation })
  const missed = first.findings[3]!
  expect(oneThing({ ...first, next: null })).toEqual({ sentence: missed.next, why: missed.why })
  expect(oneThing({ ...second, next: null })).toBeNull()
  const aside = { kind: 'here', objection: 'x' } as const
  const findings = first.findings.map((one) => (one === missed ? { ...one, setAside: aside } : one))
  expect(oneThing({ ...first, findings, next: null })).toBeNull()
})

test('few points beside a high level: the cap says why, at any level', () => {
  const capped = picture.feedbackCapped as unknown as Feedback
  expect(whyLow(capped)).toEqual({
    ...{ kind: 'cap', at: 35, what: 'The feeling named does not fit what was said' },
  })
  const slip: Feedback = {
    ...first,
    ledger: [...first.ledger, { label: 'no more than 30', points: -11, finding: 4, cap: 30 }],
  }
  expect(whyLow(slip)).toEqual({ kind: 'cap', at: 30, what: first.skills.i_know.explanation })
})

test('few points beside a high level without a cap: what costs most, else what is not there, else how faint it is', () => {
  const low: Feedback = { ...second, score: 40 }
  const loss = { label: 'Claims to know', points: -8, finding: null }
  expect(whyLow({ ...low, ledger: [...low.ledger, loss] })).toEqual({
    ...{ kind: 'loss', points: -8, what: 'Claims to know' },
  })
  const aside = [{ ...first.findings[0]!, setAside: { kind: 'here', objection: 'x' } as const }]
  const undone = [...low.ledger, { ...loss, finding: 0 }, { ...loss, points: 8, leftOut: true as const }]
  expect(whyLow({ ...low, ledger: undone, findings: aside })?.kind).not.toBe('loss')
  const { feeling } = first.skills
  const half: Feedback = {
    ...low,
    skills: { ...low.skills, feeling: { ...feeling, shown: false, explanation: 'No feeling yet.' } },
  }
  expect(whyLow(half)).toEqual({ kind: 'part', what: 'No feeling yet.' })
  expect(whyLow({ ...low, level: 5 })).toEqual({ kind: 'faint' })
})

test('no reason where none is asked for: enough points, a low level, no score', () => {
  expect(whyLow(second)).toBeNull()
  expect(whyLow(first)).toBeNull()
  expect(whyLow({ ...second, score: null, level: null })).toBeNull()
})

test('what came and what went, each once', () => {
  expect(cameAndWent(['a', 'b', 'b'], ['c', 'a', 'c'])).toEqual({ came: ['c'], went: ['b'] })
  expect(cameAndWent([], [])).toEqual({ came: [], went: [] })
})

test('the chart: the latest tries, evenly spread, higher for more points, and where a round goes on', () => {
  const rounds = ['r1', 'r1', 'r2']
  const tries = [41, 89, 100].map((score, n) =>
    picture.attempt(n, 'x', score, 'first', rounds[n]),
  ) as Attempt[]
  const unscored = { ...tries[0]!, score: null }
  const dots = dotsOf([unscored, ...tries])
  expect(dots.map(({ score, y, goesOn }) => [score, y, goesOn])).toEqual([
    [41, 59, false],
    [89, 11, true],
    [100, 0, false],
  ])
  expect(dots[1]!.x).toBe(50)
  const many = Array.from({ length: MOST + 5 }, (_, n) => picture.attempt(n, 'x', n, 'first')) as Attempt[]
  expect(dotsOf(many).map(({ score }) => score)).toEqual(many.slice(-MOST).map(({ score }) => score))
  expect(dotsOf([])).toEqual([])
})
