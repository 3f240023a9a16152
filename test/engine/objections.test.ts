// Objections: whatever is set aside, the ledger adds up; taken back, the first answer returns; an edit elsewhere changes nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODES, type Feedback, type Finding, type ObjectionKind } from '../../src/contract.js'
import { type Disagreement, quotationOf } from '../../src/explain/objections.js'
import { cases, engine } from './shared.js'

const KINDS: ObjectionKind[] = ['here', 'phrase', 'rule']

interface Pair {
  statement: string
  reply: string
}

const pairs: Pair[] = ['check/e.jsonl', 'check/r.jsonl', 'check/s.jsonl'].flatMap((file) =>
  cases(file).map(({ statement, reply }) => ({ statement, reply })),
)
const judged = new Map<Pair, Feedback>()
function plain(pair: Pair): Feedback {
  const known = judged.get(pair) ?? engine.feedback(pair)
  judged.set(pair, known)
  return known
}

function objection(pair: Pair, f: Finding, kind: ObjectionKind, id = `${kind} ${f.rule}`): Disagreement {
  const q = quotationOf(f, pair)!
  if (kind === 'rule') return { id, kind, rule: f.rule, words: '', before: '', after: '' }
  return kind === 'here'
    ? { id, kind, rule: f.rule, ...q }
    : { id, kind, rule: f.rule, ...q, before: '', after: '' }
}

const bare = ({ setAside: _, fixes: __, ...rest }: Finding) => rest
const sum = (f: Feedback) => f.ledger.reduce((total, entry) => total + entry.points, 0)

/** A pair with findings, and some of them to object to, each in some way. */
const objecting = fc
  .constantFrom(...pairs)
  .filter((pair) => plain(pair).findings.length > 0)
  .chain((pair) =>
    fc.record({
      pair: fc.constant(pair),
      picks: fc.array(
        fc.record({
          at: fc.nat(plain(pair).findings.length - 1),
          kind: fc.constantFrom(...KINDS),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  )
  .map(({ pair, picks }) => ({
    pair,
    objections: picks.map(({ at, kind }, i) => objection(pair, plain(pair).findings[at]!, kind, `o${i}`)),
    at: picks.map((pick) => pick.at),
  }))

describe('whatever is set aside', () => {
  test('the ledger adds up, the first lines stay, and each code left out has one line of its own', () => {
    let leftOut = 0
    fc.assert(
      fc.property(objecting, ({ pair, objections }) => {
        const before = plain(pair)
        const after = engine.feedback({ ...pair, objections })
        expect(sum(after)).toBe(after.score)
        expect(after.score).toBeGreaterThanOrEqual(0)
        expect(after.score).toBeLessThanOrEqual(100)
        const words = (f: Feedback) =>
          f.ledger.filter((e) => !e.leftOut).map(({ label, points }) => [label, points])
        expect(words(after)).toEqual(words(before))
        const lines = after.ledger.filter((e) => /^Left out by you/.test(e.label))
        for (const { leftOut, finding, points } of lines) {
          expect(leftOut).toBe(true)
          expect(after.findings[finding!]!.setAside).toBeDefined()
          // What the code's own lines did, and no more.
          const own = after.ledger.filter((e) => !e.leftOut && e.finding === finding)
          expect(points + own.reduce((total, e) => total + e.points, 0)).toBe(0)
        }
        // The other lines that were added are those that stand differently in a ledger without these codes.
        if (lines.length === 0) expect(after.ledger.some((e) => e.leftOut)).toBe(false)
        const codes = lines.map(({ finding }) => after.findings[finding!]!.code)
        expect(new Set(codes).size).toBe(codes.length)
        leftOut += codes.length
      }),
      { numRuns: 300 },
    )
    expect(leftOut).toBeGreaterThan(100)
  })

  test('the score is that of a reply without these codes, and what stands is untouched', () => {
    fc.assert(
      fc.property(objecting, ({ pair, objections, at }) => {
        const before = plain(pair)
        const after = engine.feedback({ ...pair, objections })
        // A missed point that is now covered is no longer offered; nothing else comes or goes.
        const kept = before.findings.filter(
          (f) =>
            f.spans.length > 0 ||
            after.coverage.some((c) => c.state === 'missed' && c.span[0] === f.about[0]?.[0]),
        )
        expect(after.findings.map(bare)).toEqual(kept.map(bare))
        for (const i of at) {
          const f = after.findings.find((one) => one.rule === before.findings[i]!.rule && one.setAside)
          if (before.findings[i]!.spans.length > 0) expect(f).toBeDefined()
        }
        for (const code of CODES) {
          const own = after.findings.filter((f) => f.code === code && f.spans.length > 0)
          const carried = own.filter((f) => !f.setAside)
          if (own.length > 0)
            expect(after.skills[code].shown).toBe(before.skills[code].shown && carried.length > 0)
          else expect(after.skills[code]).toEqual(before.skills[code])
          expect(after.skills[code].shown).toBe(after.skills[code].spans.length > 0)
          expect(after.skills[code].spans).toEqual(
            before.skills[code].spans.filter((s) => carried.some((f) => `${f.spans[0]}` === `${s}`)),
          )
          if (own.length > 0 && carried.length === 0) {
            expect(after.skills[code].strength).toBe(0)
            expect(after.next?.skill).not.toBe(code)
          }
        }
        for (const f of after.findings.filter((one) => one.setAside))
          for (const [start, end] of f.spans)
            if (after.next?.skill === f.code)
              expect(after.next.advice).not.toContain(`“${pair.reply.slice(start, end)}”`)
      }),
      { numRuns: 300 },
    )
  })

  test('taken back, the first answer returns; an objection that meets nothing changes nothing', () => {
    fc.assert(
      fc.property(objecting, ({ pair, objections }) => {
        engine.feedback({ ...pair, objections })
        expect(engine.feedback({ ...pair, objections: [] })).toEqual(plain(pair))
        const elsewhere = objections
          .filter((o) => o.kind !== 'rule')
          .map((o) => ({ ...o, words: `${o.words} entirely` }))
        expect(engine.feedback({ ...pair, objections: elsewhere })).toEqual(plain(pair))
      }),
      { numRuns: 100 },
    )
  })

  test('a fix carries the score that its reply would have with the same objections', () => {
    let tried = 0
    fc.assert(
      fc.property(objecting, ({ pair, objections }) => {
        for (const { fixes } of engine.feedback({ ...pair, objections }).findings)
          for (const fix of fixes) {
            const reply = [...fix.edits]
              .sort((a, b) => b.start - a.start)
              .reduce((text, e) => text.slice(0, e.start) + e.text + text.slice(e.end), pair.reply)
            if (reply.trim() === '') continue
            expect(engine.feedback({ ...pair, reply, objections }).score).toBe(fix.score)
            tried++
          }
      }),
      { numRuns: 100 },
    )
    expect(tried).toBeGreaterThan(10)
  })
})

describe('found again by the words', () => {
  const around = [
    (text: string) => `${text}\nAnd then the bus came.`,
    (text: string) => `Hm. ${text}`,
    (text: string) => `The bus came late.\n${text}\nThat is all.`,
    (text: string) => text.replaceAll("'", '’').replaceAll('"', '”'),
    (text: string) => text.replaceAll(' ', '  '),
    (text: string) => text.toUpperCase().toLowerCase(),
  ]
  const LOWERED = 5

  test('after an edit elsewhere: what the rule still finds at these words stays set aside', () => {
    let met = 0
    fc.assert(
      fc.property(objecting, fc.nat(around.length - 1), ({ pair, objections }, how) => {
        // Case decides what is a name, so that lower case is only compared where the findings stay.
        const reply = around[how]!(pair.reply)
        const before = plain(pair)
        const after = engine.feedback({ ...pair, reply, objections })
        for (const o of objections) {
          const again = after.findings.filter(
            (f) =>
              f.rule === o.rule &&
              f.spans.some(([a, b]) => squashed(reply.slice(a, b)) === squashed(o.words || '-')),
          )
          if (how === LOWERED && again.length === 0) continue
          for (const f of again)
            expect([reply, f.rule, f.setAside?.kind]).toEqual([reply, f.rule, expect.any(String)])
          met += again.length
        }
        expect(sum(after)).toBe(after.score ?? 0)
        expect(before.findings.every((f) => f.setAside === undefined)).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(met).toBeGreaterThan(150)
  })

  const squashed = (text: string) => text.toLowerCase().replace(/['’]/g, '').replace(/\s+/g, ' ')
  const STATEMENT = "You promised you'd come, and then you didn't."
  const first = { statement: STATEMENT, reply: "You waited for me. I know you're upset, but work was crazy." }
  const asideIn = (reply: string, objections: Disagreement[]) =>
    engine
      .feedback({ statement: STATEMENT, reply, objections })
      .findings.filter((f) => f.setAside)
      .map((f) => f.rule)
  const iKnow = plain(first).findings.find((f) => f.code === 'i_know')!

  test('"here" asks for the same words around them in the sentence, and for nothing beyond it', () => {
    const here = [objection(first, iKnow, 'here')]
    expect(asideIn(first.reply, here)).toEqual([iKnow.rule])
    expect(
      asideIn('I left you waiting. Oh. I know you’re   upset, but work was crazy. Sorry.', here),
    ).toEqual([iKnow.rule])
    expect(asideIn("You waited for me. I know you're upset and cross with me.", here)).toEqual([])
    expect(asideIn("You waited for me. Well, I know you're upset, but work was crazy.", here)).toEqual([])
  })

  test('"phrase" asks for the words alone, all of them; "rule" for none', () => {
    const phrase = [objection(first, iKnow, 'phrase')]
    expect(asideIn('Well, i know youre upset and cross with me.', phrase)).toContain(iKnow.rule)
    expect(asideIn("I know you're angry.", phrase)).toEqual([])
    const rule = [objection(first, iKnow, 'rule')]
    expect(asideIn("I know you're angry.", rule)).toEqual([iKnow.rule])
    expect(asideIn('You waited for me.', rule)).toEqual([])
  })

  test('of several that hold the widest is named', () => {
    const all = (['here', 'phrase', 'rule'] as const).map((kind) => objection(first, iKnow, kind, kind))
    const kinds = (list: Disagreement[]) =>
      engine.feedback({ ...first, objections: list }).findings.find((f) => f.rule === iKnow.rule)!.setAside
    expect(kinds(all)).toEqual({ kind: 'rule', objection: 'rule' })
    expect(kinds(all.slice(0, 2))).toEqual({ kind: 'phrase', objection: 'phrase' })
    expect(kinds(all.slice(0, 1))).toEqual({ kind: 'here', objection: 'here' })
  })
})

describe('what goes with it', () => {
  const STATEMENT = "You said you'd be there, but you weren't. You knew how important this was to me!"

  test('a cap that the slip had brought is given back in the same line', () => {
    const pair = {
      statement: STATEMENT,
      reply:
        "You were counting on me and I wasn't there, and you stood there alone. I let you down. I know you're upset, but I was just so busy at work.",
    }
    const before = plain(pair)
    expect(before.ledger.map((e) => e.label)).toContain('Guards itself: no more than 45')
    const objections = before.findings
      .filter((f) => f.code === 'defensive')
      .map((f, i) => objection(pair, f, 'here', `${i}`))
    const after = engine.feedback({ ...pair, objections })
    const line = after.ledger.find((e) => e.leftOut)!
    expect(line.label).toBe('Left out by you: Guards itself')
    expect(line.points).toBe(after.score! - before.score!)
    expect(after.score).toBeGreaterThan(45)
    expect(before.ledger.map((e) => e.cap)).toContain(45)
    expect(after.ledger.map((e) => e.cap)).not.toContain(45)
    expect(before.next!.skill).toBe('defensive')
    expect(after.next!.skill).not.toBe('defensive')
    expect(after.skills.defensive).toEqual({
      shown: false,
      strength: 0,
      spans: [],
      explanation: 'What was found here is left out by you.',
    })
  })

  test('where the cap of another slip still holds, a line says so', () => {
    const pair = {
      statement: STATEMENT,
      reply:
        "You were counting on me and I wasn't there, and you stood there alone. I let you down. I know you're upset, but I was just so busy at work.",
    }
    const iKnow = plain(pair).findings.find((f) => f.code === 'i_know')!
    const after = engine.feedback({ ...pair, objections: [objection(pair, iKnow, 'here')] })
    const [back, cap, ...more] = after.ledger.filter((e) => e.leftOut)
    expect([back!.label, cap!.label, more]).toEqual([
      "Left out by you: “I know” about another's inside",
      'Guards itself: no more than 45',
      [],
    ])
    expect(back!.points).toBeGreaterThan(0)
    expect(cap!.points).toBe(-back!.points)
    expect(after.findings[cap!.finding!]!.code).toBe('defensive')
    expect(after.score).toBe(45)
    expect(after.ledger.map((e) => e.cap)).toContain(45)
  })

  test('praise set aside is taken away, and its words cover no point any more', () => {
    const pair = { statement: STATEMENT, reply: "You were counting on me and I wasn't there." }
    const before = plain(pair)
    const praise = before.findings.filter((f) => ['paraphrase', 'responsibility'].includes(f.code))
    const after = engine.feedback({
      ...pair,
      objections: praise.map((f, i) => objection(pair, f, 'phrase', `${i}`)),
    })
    expect(after.score).toBeLessThan(before.score!)
    expect(before.coverage.some((c) => c.state === 'covered')).toBe(true)
    expect(after.coverage.every((c) => c.state === 'missed')).toBe(true)
    expect(after.level).toBeLessThan(before.level!)
  })

  test('a point offered as missed is set aside by the words of the statement', () => {
    const pair = { statement: STATEMENT, reply: "You were counting on me and I wasn't there." }
    const missed = plain(pair).findings.find((f) => f.rule === 'paraphrase/missed-point')!
    const objections = [objection(pair, missed, 'here')]
    const after = engine.feedback({ ...pair, objections })
    expect(after.findings.filter((f) => f.setAside).map((f) => f.rule)).toEqual(['paraphrase/missed-point'])
    expect(after.ledger).toEqual(plain(pair).ledger)
    expect(after.skills.paraphrase.shown).toBe(true)
  })
})
