// What a fix promises is what a fresh scoring gives: on 1,000 random pairs of our own cases, statements and replies also crossed.
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../src/contract.js'
import { cases, edited, engine } from './shared.js'

const RUNS = 1000
const SEED = 20_241_125
const own = ['fit', 'check'].flatMap((folder) =>
  readdirSync(new URL(`../cases/${folder}/`, import.meta.url))
    .sort()
    .flatMap((file) => cases(`${folder}/${file}`)),
)
const place = fc.nat(own.length - 1)
/** The reply of one case, to its own statement twice in three times, else to another's. */
const pairs = fc
  .record({ of: place, to: place, crossed: fc.constantFrom(false, false, true) })
  .map(({ of, to, crossed }) => ({ statement: own[crossed ? to : of]!.statement, reply: own[of]!.reply }))

test('every fix carries the score of the edited reply, every ledger adds up, every place lies in its text', () => {
  let fixes = 0
  fc.assert(
    fc.property(pairs, ({ statement, reply }) => {
      const f = engine.feedback({ statement, reply })
      const within = (text: string) => (s: Span) => 0 <= s[0] && s[0] < s[1] && s[1] <= text.length
      if (f.score !== null) expect(f.ledger.reduce((sum, e) => sum + e.points, 0)).toBe(f.score)
      for (const x of f.findings) {
        expect([...x.spans.map(within(reply)), ...x.about.map(within(statement))]).not.toContain(false)
        for (const fix of x.fixes) {
          fixes++
          for (const e of fix.edits)
            expect(0 <= e.start && e.start <= e.end && e.end <= reply.length).toBe(true)
          const after = edited(reply, fix)
          const fresh = after.trim() === '' ? null : engine.feedback({ statement, reply: after }).score
          expect([x.rule, after, fix.score]).toEqual([x.rule, after, fresh])
        }
      }
      for (const c of f.coverage)
        expect([within(statement)(c.span), ...c.by.map(within(reply))]).not.toContain(false)
    }),
    { seed: SEED, numRuns: RUNS },
  )
  // The pairs must hold enough of what is tried.
  expect(fixes).toBeGreaterThan(RUNS / 4)
}, 60_000)
