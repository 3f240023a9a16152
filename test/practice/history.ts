// A made-up history for the tests of practice: replies on days counted from one Monday, at scenarios with a focus.
import { CODES, type Code } from '../../src/contract.js'
import { DAY, type Practice, type Try } from '../../src/practice/tries.js'
import { engine } from '../engine/shared.js'

/** Monday, 2 November 2026, ten in the morning. */
export const MONDAY = Date.parse('2026-11-02T10:00:00.000Z')
export const day = (n: number): number => MONDAY + n * DAY
export const iso = (n: number): string => new Date(day(n)).toISOString()

export const avoids = (code: Code): boolean => engine.loaded.skills.codes[code]!.aim === 'avoid'

/** What scenarios focus on; those that are not named focus on nothing. */
const FOCUS: Record<string, Code[]> = {
  plans: ['plan'],
  gentle: ['paraphrase'],
  apology: ['apology', 'plan'],
}

let count = 0
/** A reply on day `n` (may be a fraction). Its round is new where none is named. */
export function reply(n: number, scenario: string, shown: Code[], over: Partial<Try> = {}): Try {
  count++
  const slips = shown.some(avoids)
  return {
    id: `t${count}`,
    scenario,
    turn: '',
    round: `r${count}`,
    at: iso(n),
    score: slips ? 40 : 70,
    level: slips ? 2 : 4,
    shown,
    ...over,
  }
}

export const practice = (tries: Try[]): Practice => ({
  tries,
  focusOf: (scenario) => (scenario === 'own' ? undefined : (FOCUS[scenario] ?? [])),
  avoids,
})

export const say = engine.message
export const SLIPS = CODES.filter(avoids)
