// Cues -> strength: how sure each code is in each clause, then in the whole reply. All weights stand in rules/weights.yaml.
import { CODES, type Code } from '../contract.js'
import type { Rule, Rules } from '../rules/load.js'
import { CONTEXT_NAMES, contextOf } from './context.js'

/** Log-odds that a rule adds to its own code before it was counted on cases. */
export const TRUST = { sure: 4, likely: 2.2, faint: 0.8 } as const
/** Log-odds of a clause that nothing speaks for. */
const SILENT = -4
/** The first look is cut here before the second adds to it, so that one very sure cue does not drown the rest. */
export const LIMIT = 5

export interface Strengths {
  /** code -> log-odds for each clause. */
  clauses: Record<Code, number[]>
  /** code -> log-odds for the reply: those of its strongest clause; -LIMIT where it has none. */
  reply: Record<Code, number>
}

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
export const limited = (logOdds: number): number => Math.max(-LIMIT, Math.min(LIMIT, logOdds))

/** The trust that rules carry into each code before any counting: code -> cue -> log-odds. */
export function trusted(rules: readonly Rule[]): Map<Code, Map<string, number>> {
  const map = new Map(CODES.map((c) => [c, new Map<string, number>()]))
  for (const r of rules) if (r.effect !== 'hint') map.get(r.code)!.set(`rule ${r.id}`, TRUST[r.sure])
  return map
}

/** A rule whose author is sure of it and that the card does not contradict speaks for itself: at least these log-odds. */
const FLOOR = 3
/** Under this share right on our own cases, a rule is not taken at its author's word. */
const PROVEN = 0.85

interface Table {
  always: number
  cues: Map<string, number>
  sure: Set<string>
  context: { always: number; weights: [index: number, weight: number][] } | null
}

function proven(rule: Rule, rules: Rules): boolean {
  const [right, of] = rules.card[rule.id] ?? [0, 0]
  return of < 4 || right / of >= PROVEN
}

/** The weights as maps, with the trust in rules that were never counted filled in. */
export class Weighing {
  readonly #tables = new Map<Code, Table>()

  constructor(rules: Rules) {
    const trust = trusted(rules.rules)
    for (const code of CODES) {
      const first = rules.weights.clause[code]
      const second = rules.weights.context[code]
      const cues = trust.get(code)!
      for (const [cue, [weight]] of Object.entries(first?.cues ?? {})) cues.set(cue, weight)
      const weights = Object.entries(second?.weights ?? {}).flatMap(([name, w]): [number, number][] =>
        CONTEXT_NAMES.includes(name) ? [[CONTEXT_NAMES.indexOf(name), w]] : [],
      )
      const sure = rules.rules.filter((r) => r.code === code && r.sure === 'sure' && proven(r, rules))
      this.#tables.set(code, {
        always: first?.always ?? SILENT,
        cues,
        sure: new Set(sure.map((r) => `rule ${r.id}`)),
        context: second ? { always: second.always, weights } : null,
      })
    }
  }

  /** The weight of a cue for a code, in log-odds; 0 where it has none. */
  weight(code: Code, cue: string): number {
    return this.#tables.get(code)!.cues.get(cue) ?? 0
  }

  /** Log-odds of each code in each clause by its own cues alone. */
  firstLook(cues: readonly ReadonlySet<string>[]): Record<Code, number[]> {
    const look = {} as Record<Code, number[]>
    for (const code of CODES) {
      const table = this.#tables.get(code)!
      look[code] = cues.map((set) => {
        let sum = table.always
        for (const cue of set) sum += table.cues.get(cue) ?? 0
        return sum
      })
    }
    return look
  }

  /** `out` names for each clause the codes that it cannot show. */
  strengths(cues: readonly ReadonlySet<string>[], out: readonly ReadonlySet<Code>[]): Strengths {
    const first = this.firstLook(cues)
    const context = contextOf(first, cues)
    const clauses = {} as Record<Code, number[]>
    const reply = {} as Record<Code, number>
    for (const code of CODES) {
      const { context: second, sure } = this.#tables.get(code)!
      clauses[code] = first[code].map((odds, i) => {
        if (out[i]!.has(code)) return -LIMIT
        const whole = second
          ? second.weights.reduce((sum, [k, w]) => sum + w * context[i]![k]!, limited(odds) + second.always)
          : odds
        return whole < FLOOR && [...sure].some((cue) => cues[i]!.has(cue)) ? FLOOR : whole
      })
      reply[code] = Math.max(-LIMIT, ...clauses[code])
    }
    return { clauses, reply }
  }
}
