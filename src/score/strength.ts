// Cues -> strength: how sure each code is in each clause, then in the whole reply. All weights stand in rules/weights.yaml.
import { CODES, type Code } from '../contract.js'
import type { Rule, Rules } from '../rules/load.js'
import type { Weights } from '../rules/schema.js'
import { CONTEXT_NAMES, contextOf } from './context.js'
import { LIMIT, limited } from './odds.js'
import { WHOLE_NAMES, wholeOf } from './whole.js'

/** Log-odds that a rule adds to its own code before it was counted on cases. */
export const TRUST = { sure: 4, likely: 2.2, faint: 0.8 } as const
/** Log-odds of a clause that nothing speaks for. */
const SILENT = -4

export interface Strengths {
  /** code -> log-odds for each clause. */
  clauses: Record<Code, number[]>
  /** code -> log-odds for the reply, by its strongest clause and the reply as a whole; -LIMIT where it has no clause. */
  reply: Record<Code, number>
}

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
  sure: string[]
  context: Look | null
  whole: Look | null
}

/** A later look: its weights, and beside each the place of its number in the list of names. */
interface Look {
  always: number
  weights: number[]
  places: number[]
}

function lookOf(file: Weights['context'], code: Code, names: readonly string[]): Look | null {
  const always = file.always[code]
  if (always === undefined) return null
  const places = [...names.keys()].filter((k) => file.weights[names[k]!]?.[code] !== undefined)
  return { always, weights: places.map((k) => file.weights[names[k]!]![code]!), places }
}

/** The log-odds that a look adds to what was there before it. */
function through(look: Look | null, before: number, numbers: () => readonly number[]): number {
  if (!look) return before
  const list = numbers()
  let sum = limited(before) + look.always
  for (let k = 0; k < look.places.length; k++) sum += look.weights[k]! * list[look.places[k]!]!
  return sum
}

function proven(rule: Rule, rules: Rules): boolean {
  const [right, of] = rules.card[rule.id] ?? [0, 0]
  return of < 4 || right / of >= PROVEN
}

/** The weights as maps, with the trust in rules that were never counted filled in. */
export class Weighing {
  readonly #tables = new Map<Code, Table>()
  /** cue -> its weight for each code, in the order of CODES. */
  readonly #cues = new Map<string, Float64Array>()

  constructor(rules: Rules) {
    const { clause, context, whole } = rules.weights
    const set = (cue: string, code: Code, weight: number) => {
      const row = this.#cues.get(cue) ?? new Float64Array(CODES.length)
      row[CODES.indexOf(code)] = weight
      this.#cues.set(cue, row)
    }
    for (const [code, cues] of trusted(rules.rules)) for (const [cue, weight] of cues) set(cue, code, weight)
    for (const [cue, codes] of Object.entries(clause.cues))
      for (const code of CODES) if (codes[code]) set(cue, code, codes[code][0])
    for (const code of CODES) {
      const sure = rules.rules.filter((r) => r.code === code && r.sure === 'sure' && proven(r, rules))
      this.#tables.set(code, {
        always: clause.always[code] ?? SILENT,
        sure: sure.map((r) => `rule ${r.id}`),
        context: lookOf(context, code, CONTEXT_NAMES),
        whole: lookOf(whole, code, WHOLE_NAMES),
      })
    }
  }

  /** The weight of a cue for a code, in log-odds; 0 where it has none. */
  weight(code: Code, cue: string): number {
    return this.#cues.get(cue)?.[CODES.indexOf(code)] ?? 0
  }

  /** Log-odds of each code in each clause by its own cues alone. */
  firstLook(cues: readonly ReadonlySet<string>[]): Record<Code, number[]> {
    const sums = cues.map((set) => {
      const sum = Float64Array.from(CODES, (code) => this.#tables.get(code)!.always)
      for (const cue of set) {
        const row = this.#cues.get(cue)
        if (row) for (let place = 0; place < sum.length; place++) sum[place]! += row[place]!
      }
      return sum
    })
    return Object.fromEntries(CODES.map((code, place) => [code, sums.map((sum) => sum[place]!)])) as Record<
      Code,
      number[]
    >
  }

  /** `out` names for each clause the codes that it cannot show. */
  strengths(cues: readonly ReadonlySet<string>[], out: readonly ReadonlySet<Code>[]): Strengths {
    const first = this.firstLook(cues)
    const context = contextOf(first, cues)
    const clauses = {} as Record<Code, number[]>
    for (const code of CODES) {
      const second = this.#tables.get(code)!.context
      clauses[code] = first[code].map((odds, i) =>
        out[i]!.has(code) ? -LIMIT : through(second, odds, () => context[i]!),
      )
    }
    const reply = {} as Record<Code, number>
    const numbers = cues.length > 0 ? wholeOf(clauses, cues) : () => []
    for (const code of CODES) {
      const { whole } = this.#tables.get(code)!
      const peak = Math.max(-LIMIT, ...clauses[code])
      const possible = out.some((set) => !set.has(code))
      reply[code] = possible ? through(whole, peak, () => numbers(code)) : -LIMIT
    }
    for (const code of CODES) {
      const { sure } = this.#tables.get(code)!
      for (const [i, set] of cues.entries())
        if (!out[i]!.has(code) && sure.some((cue) => set.has(cue))) {
          clauses[code][i] = Math.max(FLOOR, clauses[code][i]!)
          reply[code] = Math.max(FLOOR, reply[code])
        }
    }
    return { clauses, reply }
  }
}
