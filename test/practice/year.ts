// A year of daily practice, made up: about eleven replies a day, first tries and their revisions, ever a little better.
import type { Code } from '../../src/contract.js'
import { DAY } from '../../src/practice/tries.js'
import type { Dump } from '../../src/store/exchange.js'

const WORDS =
  'You waited for me that evening and I did not call, and I can hear how lonely it was to sit there with the food going cold. '

/** The same numbers from 0 to 1 every time. */
function numbers(): () => number {
  let seed = 7
  return () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
}

/** `count` attempts over the year that ends at `end` (milliseconds), as an export holds them. */
export function yearOf(count: number, scenarios: readonly string[], end: number): Dump {
  const next = numbers()
  const attempts: Dump['attempts'] = []
  let at = end - 365 * DAY
  for (let i = 0; attempts.length < count; i++) {
    const round = `round-${i}`
    const scenario = scenarios[Math.floor(next() * scenarios.length)]!
    at += (365 * DAY * 3) / count
    for (let k = 0; k < 3 && attempts.length < count; k++) {
      const good = next() < 0.3 + 0.4 * (attempts.length / count) + 0.1 * k
      const shown: Code[] = good
        ? ['paraphrase', 'feeling', 'i_statement', 'responsibility', 'plan']
        : ['i_statement', 'defensive', 'i_know', 'overpromise']
      const reply = `${WORDS.repeat(2)}Next week, ${i} and ${k}, I will call you by six. But I was just so tired, I know.`
      const start = WORDS.length * 2
      const mark = (code: Code, rule: string, from: number, to: number) => ({
        ...{ code, rule },
        spans: [[start + from, start + to]],
      })
      const marks = good
        ? [mark('plan', 'plan/next-time', 0, 20)]
        : [
            mark('defensive', 'defensive/excuse-own-busyness', 40, 60),
            mark('i_know', 'i-know/bare-i-know', 65, 71),
            mark('overpromise', 'overpromise/never-again', 0, 20),
          ]
      attempts.push({
        ...{
          id: `id-${String(i).padStart(26, '0')}-${k}`,
          scenario,
          turn: '',
          round,
          kind: k ? 'revision' : 'first',
        },
        at: new Date(at + k * 60_000).toISOString(),
        ...{
          reply,
          score: good ? 80 : 30,
          level: good ? 5 : 2,
          shown,
          marks,
          engine: '0.1.0',
          rules: 'x'.repeat(16),
        },
        ...{ statement: null, talk: null, place: null, led: null, why: null },
      })
    }
  }
  return { attempts, talks: [], promises: [], objections: [], settings: [] }
}
