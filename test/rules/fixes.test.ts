// Every fix on every example of its rule: the slip goes, none comes, and what stands beside it reads on as it did.
import { beforeAll, expect, test } from 'vitest'
import type { Code, Feedback, Fix } from '../../src/contract.js'
import { edited, engine } from '../engine/shared.js'
import { atMost } from '../known.js'

const STATEMENT =
  'You promised me and then you did not do it. I waited all evening and you did not even call.'
/** An example by itself, and in the middle of a reply: there the text around it must read on. */
const PLACES = [
  (example: string) => example,
  (example: string) =>
    `You waited all evening for my call. ${example.replace(/(?<=[\p{L}\d])$/u, '.')} I forgot you.`,
]
const { rules, skills } = engine.loaded
const isSlip = (code: Code) => skills.codes[code]!.aim === 'avoid'

interface Clause {
  start: number
  end: number
  /** Who does what, when, whether or not. */
  reading: string
  sentence: number
  dangles: boolean
}
function clauses(statement: string, text: string): Clause[] {
  const { reply } = engine.cues({ statement, reply: text }).pair
  return reply.clauses.map((c) => ({
    start: reply.words[c.from]!.start,
    end: reply.words[c.to - 1]!.end,
    reading: [c.subject, reply.words[c.verb]?.norm, c.tense, c.negated, c.mood].join(' '),
    sentence: c.sentence,
    dangles:
      c.mood !== 'question' &&
      /^(when|what|who|how|where|because|if|that|while|although|or|but)$/.test(c.link),
  }))
}

type Kind =
  | 'still there'
  | 'a new slip'
  | 'read otherwise'
  | 'left dangling'
  | 'badly spaced'
  | 'capital lost'
/** What goes wrong with one fix, each with the texts before and after. */
function problems(statement: string, text: string, rule: string, fix: Fix, f: Feedback): [Kind, string][] {
  const after = edited(text, fix)
  if (after.trim() === '') return []
  const g = engine.feedback({ statement, reply: after })
  const count = (x: Feedback) => x.findings.filter((y) => y.rule === rule).length
  const come = Object.entries(g.skills).filter(
    ([code, s]) => isSlip(code as Code) && s.shown && !f.skills[code as Code].shown,
  )
  const [{ start, end, text: put }] = fix.edits as [Fix['edits'][0]]
  const shift = put.length - (end - start)
  const now = clauses(statement, after)
  const otherwise = clauses(statement, text)
    .filter((c) => c.end <= start || c.start >= end)
    .filter((c) => {
      const by = c.start >= end ? shift : 0
      return !now.some((x) => x.start === c.start + by && x.end === c.end + by && x.reading === c.reading)
    })
  const here = now.find((c) => c.end > start)?.sentence
  const rest = now.filter((c) => c.sentence === here && c.end > start)
  const found: [Kind, boolean][] = [
    ['still there', count(g) >= count(f)],
    ['a new slip', come.length > 0],
    ['read otherwise', otherwise.length > 0],
    ['left dangling', put.trim() === '' && rest.length > 0 && rest[0]!.start >= start && rest[0]!.dangles],
    ['badly spaced', /\S\s{2,}|\s[.,;!?]|[,;:]\s*[.!?]|^[\s,.;]|[,;] (You|That) sound/.test(after)],
    [
      'capital lost',
      /(^|[.!?])\s*$/.test(after.slice(0, start)) &&
        /^\s*\p{Ll}/u.test(after.slice(start)) &&
        /^\s*\p{Lu}/u.test(text.slice(start)),
    ],
  ]
  return found.flatMap(([kind, is]): [Kind, string][] =>
    is ? [[kind, `${rule}: ${text}\n    → ${after}`]] : [],
  )
}

const tried = new Map<string, [Kind, string][]>()
/** Examples whose code gets no fix at all from the whole engine. */
const without: string[] = []

/** Tries every fix that the engine offers for an example in one of its places; false where it offers none. */
function tryFixes(statement: string, text: string): boolean {
  const f = engine.feedback({ statement, reply: text })
  const slips = f.findings.filter((x) => isSlip(x.code) && x.fixes.length > 0)
  for (const { rule, fixes } of slips)
    for (const fix of fixes)
      tried.set(`${rule} ${fix.label} ${text}`, problems(statement, text, rule, fix, f))
  return slips.length > 0
}

beforeAll(() => {
  for (const rule of rules.filter((r) => r.fix && r.effect === 'slip'))
    for (const example of rule.examples.match) {
      const { statement, reply } =
        typeof example === 'string' ? { statement: STATEMENT, reply: example } : example
      const plain = reply.replace(/[[\]]/g, '')
      const offered = PLACES.map((place) => tryFixes(statement, place(plain)))
      if (!offered.includes(true)) without.push(`${rule.id}: ${plain}`)
    }
})

test('every rule with a fix is tried on its examples', () => {
  expect(tried.size).toBeGreaterThan(400)
  // Three of them speak of violence, and so get help in place of a fix.
  atMost(11, without, 'examples without a fix:')
})

/** As measured on 25 November 2026; they must only fall, to nothing in the end. */
const MAY_FAIL: Record<Kind, number> = {
  'still there': 4,
  'a new slip': 2,
  'read otherwise': 10,
  'left dangling': 8,
  'badly spaced': 2,
  'capital lost': 16,
}
test.each(Object.entries(MAY_FAIL))('%s', (kind, most) => {
  const list = [...tried.values()].flat().filter(([k]) => k === kind)
  atMost(
    most,
    list.map(([, texts]) => texts),
    `${kind}, of ${tried.size} fixes:`,
  )
})
