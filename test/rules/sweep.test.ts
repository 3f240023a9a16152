// The sweep's short cuts lose nothing: it finds what trying every pattern of every rule at every word finds.
import { expect, test } from 'vitest'
import { Keys } from '../../src/rules/keys.js'
import { compile, matchAt, type Run } from '../../src/rules/match.js'
import { parsePattern } from '../../src/rules/pattern.js'
import { Sweep } from '../../src/rules/sweep.js'
import { cases, engine } from '../engine/shared.js'

const { rules, lexicon } = engine.loaded
const patterns = rules.flatMap((r) => [...r.patterns, ...r.unlessPatterns])
const sweep = new Sweep(
  patterns.map((p) => [p, p]),
  lexicon.keys,
)
const steps = patterns.map((p) => compile(p.elements, lexicon.keys))
const replies = cases('check/s.jsonl')
  .slice(0, 24)
  .map((c) => engine.cues(c).pair.reply)

test('all rules over replies', () => {
  let count = 0
  for (const { words, sentences, ground } of replies) {
    const run: Run = { ground, words, start: 0, limit: 0, end: -1, from: -1, to: -1 }
    const places = new Set<string>()
    for (const { from, to } of sentences) {
      run.limit = to
      for (let i = from; i < to; i++)
        for (const [k, step] of steps.entries())
          if (matchAt(step, run, i)) places.add(`${patterns[k]!.source} at ${i}`)
    }
    const found = new Set(sweep.find(ground).map((f) => `${f.value.source} at ${f.start}`))
    expect([...found].sort()).toEqual([...places].sort())
    count += found.size
  }
  expect(count).toBeGreaterThan(100)
})

/** The places of matches of one pattern in plain words, a full stop between sentences. */
function placesOf(pattern: string, text: string): [start: number, end: number][] {
  const keys = new Keys()
  const one = new Sweep([[null, parsePattern(pattern)]], keys)
  const words = text.split('. ').flatMap((part, sentence) =>
    part.split(' ').map((norm) => ({
      ...{ norm, alt: [], lemmas: [norm], tags: 0, start: 0, end: 0, clause: sentence },
      ...{ sentence, gap: ' ', quoted: false },
    })),
  )
  const met = words.map((w) => keys.of(w))
  const again = () => one.find({ words, keys: met, classEnds: () => [] })
  expect(again()).toEqual(again())
  return again().map((f) => [f.start, f.end])
}

test('the rarest word may stand far behind the start, and in a sentence several times', () => {
  expect(placesOf('you .. vase', 'you you vase vase')).toEqual([
    [0, 3],
    [1, 3],
  ])
  expect(placesOf('you ... vase', 'you a b c d e f g h vase')).toEqual([[0, 10]])
  expect(placesOf('you .. vase', 'you a b c d vase')).toEqual([])
  expect(placesOf('(you|we all)? broke (it|the vase)', 'we all broke the vase')).toEqual([
    [0, 5],
    [2, 5],
  ])
})
test('nothing reaches over the end of a sentence', () => {
  expect(placesOf('you .. vase', 'you. vase')).toEqual([])
  expect(placesOf('!no vase it', 'a vase. it')).toEqual([])
  expect(placesOf('!no vase it', 'a b. b vase it')).toEqual([[2, 5]])
})
