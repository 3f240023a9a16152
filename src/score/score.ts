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

/** Codes that count for how long a reply stays with the partner. */
const STAYS: readonly Code[] = ['paraphrase', 'feeling', 'responsibility']

/** Whether a slip is not sure enough to be shown, yet sure enough to be offered as a hint. */
export function isHint(code: Code, s: Shown, skills: Skills): boolean {
  return skills.codes[code]!.aim === 'avoid' && !s.shown && s.strength >= skills.maybe.from
}

/** Points and label of one code: growing evenly from `faint` to full strength; null where it earns none. */
function entryOf(code: Code, s: Shown, skills: Skills): { label: string; points: number } | null {
  const { points, label, aim } = skills.codes[code]!
  const hint = isHint(code, s, skills)
  if (s.strength <= skills.faint.from || (aim === 'avoid' && !s.shown && !hint)) return null
  const share = (s.strength - skills.faint.from) / (1 - skills.faint.from)
  const template = s.shown ? '{label}' : hint ? skills.maybe.label : skills.faint.label
  return { label: template.replace('{label}', label), points: Math.round(points * share) }
}

/** `words` is the reply's length; `findingOf` gives the finding that stands for a code in the ledger, or null. The score is 0 to 100. */
export function score(
  shown: Record<Code, Shown>,
  skills: Skills,
  limits: Limits,
  words: number,
  findingOf: (code: Code) => number | null,
): Scored {
  const ledger: LedgerEntry[] = [{ label: skills.start.label, points: skills.start.points, finding: null }]
  let sum = skills.start.points
  const add = (label: string, points: number, finding: number | null, cap?: number) => {
    if (points === 0) return
    ledger.push({ label, points, finding, ...(cap !== undefined && { cap }) })
    sum += points
  }
  for (const code of CODES) {
    const entry = entryOf(code, shown[code], skills)
    if (entry) add(entry.label, entry.points, findingOf(code))
  }
  const taken = Math.max(...STAYS.map((c) => (shown[c].shown ? shown[c].strength : 0)))
  add(
    skills.stays.label,
    Math.round(skills.stays.points * taken * Math.min(1, words / skills.stays.words)),
    null,
  )
  const capped = (at: number, label: string, finding: number | null) => {
    if (sum > at) add(label, at - sum, finding, at)
  }
  for (const code of CODES) {
    const { cap, label } = skills.codes[code]!
    if (shown[code].shown && cap !== undefined) capped(cap, `${label}: no more than ${cap}`, findingOf(code))
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
