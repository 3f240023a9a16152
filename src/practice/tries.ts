// What practice is reckoned from: the stored replies, seen as first tries and their revisions. The rest of this folder reads these.
import { type Attempt, CORE_CODES, type Code } from '../contract.js'

/** A stored reply without its text. */
export interface Try extends Pick<Attempt, 'id' | 'scenario' | 'round' | 'at' | 'score' | 'level' | 'shown'> {
  /** Which line of a conversation it answers; empty for the scenario's statement. */
  turn: string
}

export interface Practice {
  /** Stored replies, oldest first: all, or, for what asks no more, only the first of each round. */
  tries: readonly Try[]
  /** The skills a scenario focuses on; undefined for one that is not there (any more). */
  focusOf: (scenario: string) => readonly Code[] | undefined
  /** Whether a skill is shown by leaving its slip out. */
  avoids: (code: Code) => boolean
}

export const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR

/**
 * Milliseconds for which a scenario's feedback and model replies are still in the ear: another round begun within this time is
 * not unaided. Also how much before its hour a card may be offered, so that who practised in the evening finds it in the morning.
 */
export const HALF_DAY = DAY / 2

/** Whether a reply to this scenario says something about the skill: a slip can stand anywhere, a core skill is always asked for. */
export function asks(code: Code, scenario: string, { focusOf, avoids }: Practice): boolean {
  const core: readonly Code[] = CORE_CODES
  return avoids(code) || core.includes(code) || (focusOf(scenario)?.includes(code) ?? false)
}

/** Whether a reply had the skill; for skills to avoid: no slip of it. */
export const had = (code: Code, { shown }: Pick<Try, 'shown'>, { avoids }: Practice): boolean =>
  shown.includes(code) !== avoids(code)

/** One text for several; no id has a line break in it. */
export const keyOf = (...parts: string[]): string => parts.join('\n')

/** The replies to one line in one round. */
export interface Line {
  first: Try
  /** The last revision; null where it was not revised. */
  revised: Try | null
}

/**
 * For each line answered in each round its first reply and its last revision, in the order of the first replies. Scenarios that
 * are not there, such as one's own situations, are left out: which of those are kept is the person's choice, so shares of them say little.
 */
export function lines({ tries, focusOf }: Practice): Line[] {
  const found = new Map<string, Line>()
  for (const one of tries) {
    if (focusOf(one.scenario) === undefined) continue
    const key = keyOf(one.scenario, one.round, one.turn)
    const line = found.get(key)
    if (line) line.revised = one
    else found.set(key, { first: one, revised: null })
  }
  return [...found.values()]
}

/**
 * The first reply of each round, but of those that were begun shortly after another at the same scenario. In a conversation that is
 * the reply to its first line.
 */
export function unaided({ tries, focusOf }: Practice): Try[] {
  const rounds = new Set<string>()
  const begun = new Map<string, number>()
  return tries.filter(({ scenario, round, at }) => {
    const key = keyOf(scenario, round)
    if (focusOf(scenario) === undefined || rounds.has(key)) return false
    rounds.add(key)
    const before = begun.get(scenario)
    const time = Date.parse(at)
    begun.set(scenario, time)
    return before === undefined || time - before >= HALF_DAY
  })
}

/** The very first reply to each scenario, in order. */
export function meetings({ tries, focusOf }: Practice): Try[] {
  const met = new Set<string>()
  return tries.filter(({ scenario }) => {
    if (focusOf(scenario) === undefined || met.has(scenario)) return false
    met.add(scenario)
    return true
  })
}
