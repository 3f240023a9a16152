// Cues -> strength: how sure each code is in each clause, then in the whole reply. All weights stand in rules/weights.yaml.
import { CODES, type Code } from '../contract.js'
import type { Rule, Rules } from '../rules/load.js'

/** Log-odds that a rule adds to its own code before it was counted on cases. */
export const TRUST = { sure: 5, likely: 2.5, faint: 0.8 } as const
/** Log-odds of a clause that nothing speaks for. */
const SILENT = -4
/** Log-odds are cut here before clauses are compared, so that one very sure clause does not drown the rest. */
export const LIMIT = 4

export interface Strengths {
  /** code -> log-odds for each clause. */
  clauses: Record<Code, number[]>
  /** code -> log-odds for the reply; `SILENT` where it has no clause. */
  reply: Record<Code, number>
}

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** The weights as maps, with the trust in rules that were never counted filled in. */
export class Weighing {
  readonly #clause = new Map<Code, { always: number; cues: Map<string, number> }>()
  readonly #rules: Rules

  constructor(rules: Rules) {
    this.#rules = rules
    for (const code of CODES) {
      const file = rules.weights.clause[code]
      const cues = new Map<string, number>()
      for (const r of rules.rules) if (r.code === code) cues.set(`rule ${r.id}`, TRUST[r.sure])
      for (const [cue, [weight]] of Object.entries(file?.cues ?? {})) cues.set(cue, weight)
      this.#clause.set(code, { always: file?.always ?? SILENT, cues })
    }
  }

  weight(code: Code, cue: string): number {
    return this.#clause.get(code)!.cues.get(cue) ?? 0
  }

  /** The rule's own weight for its code, with which findings choose among several. */
  ofRule(rule: Rule): number {
    return this.weight(rule.code, `rule ${rule.id}`)
  }

  strengths(cues: readonly ReadonlySet<string>[]): Strengths {
    const clauses = {} as Record<Code, number[]>
    const strongest = {} as Record<Code, number>
    for (const code of CODES) {
      const table = this.#clause.get(code)!
      clauses[code] = cues.map((set) => {
        let sum = table.always
        for (const cue of set) sum += table.cues.get(cue) ?? 0
        return sum
      })
      strongest[code] = Math.max(-LIMIT, Math.min(LIMIT, Math.max(...clauses[code], -LIMIT)))
    }
    const reply = {} as Record<Code, number>
    for (const code of CODES) {
      const file = this.#rules.weights.reply[code]
      reply[code] = file ? Object.entries(file.strongest).reduce((sum, [other, w]) => sum + w * (strongest[other as Code] ?? 0), file.always) : strongest[code]
    }
    return { clauses, reply }
  }
}
