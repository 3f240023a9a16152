// The answer keeps what contract.ts says: offsets, ledger, every code, and no text that throws.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODES, type Feedback, type Span } from '../../src/contract.js'
import { cases, engine } from './shared.js'

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'I',
        'you',
        "didn't",
        'dont',
        'but',
        'hurt',
        'sorry',
        '“',
        '”',
        "'",
        '…',
        '.',
        '?',
        '!',
        ',',
        '\n',
        ' - ',
        '😢',
        '\ud800',
        '‮',
        '<b>',
        '0',
        'because',
        'know',
        'feel',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
)

function check(f: Feedback, statement: string, reply: string): void {
  const inside = (text: string) => (s: Span) =>
    Number.isInteger(s[0]) && s[0] >= 0 && s[0] < s[1] && s[1] <= text.length
  const ordered = (spans: Span[]) => spans.every((s, i) => i === 0 || spans[i - 1]![1] <= s[0])
  expect(Object.keys(f.skills).sort()).toEqual([...CODES].sort())
  for (const skill of Object.values(f.skills)) {
    expect(skill.strength).toBeGreaterThanOrEqual(0)
    expect(skill.strength).toBeLessThanOrEqual(1)
    expect(skill.spans.every(inside(reply)) && ordered(skill.spans)).toBe(true)
    expect(skill.shown).toBe(skill.spans.length > 0)
    expect(skill.explanation).not.toMatch(/\{\w+\}/)
  }
  for (const x of f.findings) {
    expect(x.spans.every(inside(reply)) && x.about.every(inside(statement))).toBe(true)
    for (const fix of x.fixes)
      for (const e of fix.edits) expect(0 <= e.start && e.start <= e.end && e.end <= reply.length).toBe(true)
  }
  const starts = f.findings.map((x) => x.spans[0]?.[0] ?? Number.MAX_SAFE_INTEGER)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(f.coverage.every((c) => inside(statement)(c.span) && c.by.every(inside(reply)))).toBe(true)
  if (f.score === null) expect(f.safety ?? f.unjudged).not.toBeNull()
  else {
    expect(f.ledger.reduce((sum, e) => sum + e.points, 0)).toBe(f.score)
    expect(f.score).toBeGreaterThanOrEqual(0)
    expect(f.score).toBeLessThanOrEqual(100)
    expect(f.ledger.every((e) => e.finding === null || f.findings[e.finding] !== undefined)).toBe(true)
    let sum = 0
    for (const { points, cap } of f.ledger) {
      sum += points
      if (cap !== undefined) expect(sum).toBe(cap)
    }
  }
}

test('any text gives an answer that keeps the contract', () => {
  fc.assert(
    fc.property(anything, anything, (statement, reply) => {
      check(engine.feedback({ statement, reply }), statement, reply)
    }),
    { numRuns: 400 },
  )
})

test('so do our own cases', () => {
  for (const { statement, reply } of cases('check/e.jsonl'))
    check(engine.feedback({ statement, reply }), statement, reply)
})

test('words of the annotation lie inside the text, in order, and rejoin to it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { words, clauses } = engine.cues({ statement: '', reply: text }).pair.reply
      let at = 0
      let rebuilt = ''
      for (const w of words) {
        expect(w.start === at || w.gap === '' || text.slice(at, w.start) === w.gap).toBe(true)
        if (w.start >= at) {
          rebuilt += text.slice(at, w.end)
          at = w.end
        }
      }
      expect(rebuilt + text.slice(at)).toBe(text)
      expect(clauses.every((c, i) => c.from === (i === 0 ? 0 : clauses[i - 1]!.to) && c.from < c.to)).toBe(
        true,
      )
      expect(clauses.at(-1)?.to ?? 0).toBe(words.length)
    }),
    { numRuns: 400 },
  )
})

test('the same text gives the same answer', () => {
  const pair = {
    statement: 'You left me at the airport.',
    reply: 'I left you there, and you were scared. That was on me.',
  }
  expect(engine.feedback(pair)).toEqual(engine.feedback(pair))
})

test.each([
  ['only emoji', '😢😢😢', 'nothing_to_read'],
  ['only signs', '... ?! --', 'nothing_to_read'],
  ['German', 'Es tut mir so leid, dass ich dich gestern Abend vergessen habe.', 'not_english'],
  ['Russian', 'Прости меня, я забыл о твоём дне рождения.', 'not_english'],
  ['Arabic', 'أنا آسف لأنني نسيت عيد ميلادك', 'not_english'],
])('%s is not judged, and says so', (_, reply, code) => {
  const f = engine.feedback({ statement: 'You forgot my birthday.', reply })
  expect(f.unjudged?.code).toBe(code)
  expect(f.score).toBeNull()
})

test.each([
  ['a'.repeat(3000)],
  ['Ouch'],
  ['\u0000\u0007\ud800'],
  ['<script>alert(1)</script> I forgot you.'],
  ['‮I forgot you'],
  ['I forgot. '.repeat(360)],
])('odd text %# is answered', (reply) => {
  check(engine.feedback({ statement: 'You forgot me.', reply }), 'You forgot me.', reply)
})

test('an entry that holds the score down says where', () => {
  const statement = 'You were late and I waited alone for an hour.'
  const reply =
    "I was late and left you waiting alone for an hour. You felt hurt and lonely. I'm sorry I was late, and it was my fault. Tomorrow I will set an alarm."
  const free = engine.feedback({ statement, reply })
  expect(free.ledger.filter((entry) => 'cap' in entry)).toEqual([])
  const held = engine.feedback({ statement, reply: `${reply} I know you're hurt.` })
  const { cap } = engine.loaded.skills.codes.i_know!
  expect(held.score).toBe(cap)
  expect(held.ledger.filter((entry) => 'cap' in entry)).toMatchObject([{ cap }])
  expect(held.findings[held.ledger.at(-1)!.finding!]!.code).toBe('i_know')
})
