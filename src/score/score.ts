// Strengths -> ledger, score and level. The arithmetic is a sum and a few caps; every point stands in the ledger.
import { CODES, type Code, type LedgerEntry } from '../contract.js'
import type { Skills } from '../rules/schema.js'

export interface Scored {
  score: number
  level: 1 | 2 | 3 | 4 | 5
  ledger: LedgerEntry[]
}

export interface Shown {
  shown: boolean
  strength: number
}

/** Facts beside the codes that hold a score down. */
export interface Limits {
  /** A feeling is given to the partner that the statement does not bear out. */
  oddFeeling: boolean
}

/** Codes with which nothing that the partner said is taken up. */
const TAKES_UP: readonly Code[] = [
  'paraphrase',
  'feeling',
  'responsibility',
  'validation',
  'apology',
  'asks',
  'patience',
  'gratitude',
  'plan',
  'motive',
]

/**
 * Points of a shown code: between seven tenths of them and all, by strength from the threshold to 1. Rounded to whole points.
 */
function pointsOf(code: Code, s: Shown, skills: Skills): number {
  const { points, threshold } = skills.codes[code]!
  const fullness = threshold < 1 ? Math.min(1, Math.max(0, (s.strength - threshold) / (1 - threshold))) : 1
  return Math.round(points * (0.7 + 0.3 * fullness))
}

/** `findingOf` gives the finding that stands for a code in the ledger, or null. The score is 0 to 100. */
export function score(
  shown: Record<Code, Shown>,
  skills: Skills,
  limits: Limits,
  findingOf: (code: Code) => number | null,
): Scored {
  const ledger: LedgerEntry[] = [{ label: skills.start.label, points: skills.start.points, finding: null }]
  let sum = skills.start.points
  const add = (label: string, points: number, finding: number | null) => {
    if (points === 0) return
    ledger.push({ label, points, finding })
    sum += points
  }
  for (const code of CODES)
    if (shown[code].shown)
      add(skills.codes[code]!.label, pointsOf(code, shown[code], skills), findingOf(code))
  const capped = (at: number, label: string, finding: number | null) => {
    if (sum > at) add(label, at - sum, finding)
  }
  for (const code of CODES) {
    const cap = skills.codes[code]!.cap
    if (shown[code].shown && cap !== undefined)
      capped(cap, `${skills.codes[code]!.label}: no more than ${cap}`, findingOf(code))
  }
  const limit = (key: string) => {
    const c = skills.caps[key]
    if (c) capped(c.at, c.label, null)
  }
  if (!TAKES_UP.some((c) => shown[c].shown)) limit('nothing-taken-up')
  if (limits.oddFeeling && !shown.feeling.shown) limit('wrong-feeling')
  if (sum < 0) add(skills.caps.floor?.label ?? '', -sum, null)
  if (sum > 100) add(skills.caps.ceiling?.label ?? '', 100 - sum, null)
  return { score: sum, level: level(shown, skills), ledger }
}

/** Depth of listening by the codebook's table. */
export function level(shown: Record<Code, Shown>, skills: Skills): Scored['level'] {
  const slip = CODES.some(
    (c) => skills.codes[c]!.aim === 'avoid' && c !== 'i_know' && c !== 'advice' && shown[c].shown,
  )
  const { paraphrase, feeling } = shown
  const taken = paraphrase.shown || feeling.shown
  if (slip) return taken ? 2 : 1
  if (paraphrase.shown && feeling.shown) return 5
  if (taken) return 4
  const turns: Code[] = ['asks', 'validation', 'gratitude', 'responsibility', 'apology']
  return turns.some((c) => shown[c].shown) ? 3 : 2
}
