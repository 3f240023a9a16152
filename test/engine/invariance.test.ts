// How a reply is written changes nothing: names, third persons, contractions, quotes, capitals, spaces, a neutral emoji, full stops.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { atMost } from '../known.js'
import type { Pair } from './persons.js'
import { cases, shownBy } from './shared.js'
import { VARIANTS } from './variants.js'

const CASES = new URL('../cases/', import.meta.url)
const SEED = 20_241_124
/** Pairs tried for each way of writing: so many of our own cases at most, the rest templates. */
const RUNS = 320
const OWN = 240

const NAMES = ['Tomasz', 'Noor', 'Greg', 'Lena', 'Sanjay', 'Mara', 'Chloe', 'Ewan']
const PERSONS = [
  { HE: 'he', HIM: 'him', HIS: 'his' },
  { HE: 'she', HIM: 'her', HIS: 'her' },
]
const templates: { statement: string; replies: string[] }[] = parse(
  readFileSync(new URL('templates.yaml', CASES), 'utf8'),
)
/** The text with its blanks filled, a capital at the start of a sentence. */
function fill(text: string, words: Record<string, string>): string {
  return text.replace(/NAME|HE\b|HIM|HIS/g, (blank, at: number) => {
    const word = words[blank]!
    return at === 0 || /[.?!] $/.test(text.slice(0, at)) ? word[0]!.toUpperCase() + word.slice(1) : word
  })
}
const fills = NAMES.flatMap((NAME) => PERSONS.map((person) => ({ NAME, ...person })))
const fromTemplates: Pair[] = templates.flatMap(({ statement, replies }) =>
  replies.flatMap((reply) =>
    (/NAME|HE\b|HIM|HIS/.test(statement + reply) ? fills : fills.slice(0, 1)).map((words) => ({
      statement: fill(statement, words),
      reply: fill(reply, words),
    })),
  ),
)
const fromCases: Pair[] = readdirSync(new URL('fit/', CASES))
  .sort()
  .flatMap((file) => cases(`fit/${file}`))

/** A mixed sample of the pairs to which `vary` applies, each with what it becomes; the same one every time. */
function sample(vary: (pair: Pair) => Pair | null): [Pair, Pair][] {
  const changed = (pairs: Pair[]) =>
    pairs.flatMap((p): [Pair, Pair][] => {
      const q = vary(p)
      return q ? [[p, q]] : []
    })
  const take = (n: number, from: [Pair, Pair][]) =>
    fc.sample(fc.shuffledSubarray(from, { minLength: n, maxLength: n }), { seed: SEED, numRuns: 1 })[0]!
  const own = changed(fromCases)
  const filled = changed(fromTemplates)
  const mine = take(Math.min(own.length, OWN), own)
  return [...mine, ...take(Math.min(RUNS - mine.length, filled.length), filled)]
}

const before = new Map<string, Set<string>>()
function judged({ statement, reply }: Pair): Set<string> {
  const key = `${statement}\n${reply}`
  const known = before.get(key) ?? shownBy(statement, reply)
  before.set(key, known)
  return known
}

/** How many of the sample may change, as measured on 25 November 2026. They must only fall, to nothing in the end. */
const MAY_CHANGE: Record<keyof typeof VARIANTS, number> = {
  'other names': 1,
  'he and she exchanged': 1,
  'they for he and she': 2,
  'full forms for contractions': 1,
  'contractions for full forms': 1,
  'no apostrophes': 1,
  'curly and straight quotes exchanged': 0,
  'case of the first letter': 0,
  'all lower case': 1,
  'trailing space': 0,
  'a neutral emoji at the end': 0,
  'last full stop left out': 0,
  'full stops inside left out': 23,
  'doubled spaces': 0,
}

test.each(Object.entries(VARIANTS))(
  '%s',
  (name, vary) => {
    const pairs = sample(vary)
    expect(pairs.length).toBeGreaterThanOrEqual(100)
    const changes = pairs.flatMap(([was, now]) => {
      const [a, b] = [judged(was), shownBy(now.statement, now.reply)]
      const gone = [...a].filter((code) => !b.has(code as never)).map((code) => `-${code}`)
      const come = [...b].filter((code) => !a.has(code)).map((code) => `+${code}`)
      return gone.length + come.length > 0
        ? [`${[...gone, ...come].join(' ')}: ${was.reply}\n    → ${now.reply}`]
        : []
    })
    atMost(MAY_CHANGE[name as keyof typeof VARIANTS], changes, `${name}, of ${pairs.length}:`)
  },
  60_000,
)
