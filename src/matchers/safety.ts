// Looks for violence, threats and self-harm in either text; where found, scoring is suspended and help comes first.
import type { Safety } from '../contract.js'
import type { DangerKind, Rules } from '../rules/load.js'
import type { Pattern } from '../rules/pattern.js'
import { Sweep, wordKeys } from '../rules/sweep.js'
import type { Reading } from './reading.js'

const NO_ENDS: readonly number[] = []
const FIGURATIVE = 'figurative'

/** Knows the dangers of rules/safety.yaml and the lists it names. */
export class SafetyCheck {
  readonly #rules: Rules
  readonly #sweep: Sweep<DangerKind | typeof FIGURATIVE>

  constructor(rules: Rules) {
    const { kinds, figurative } = rules.dangers
    this.#rules = rules
    this.#sweep = new Sweep<DangerKind | typeof FIGURATIVE>([
      ...kinds.flatMap(({ kind, patterns }) => patterns.map((p): [DangerKind, Pattern] => [kind, p])),
      ...figurative.map((p): [typeof FIGURATIVE, Pattern] => [FIGURATIVE, p]),
    ])
  }

  /** The first kind found in the order of rules/safety.yaml, or null. Denied ones ("I'd never hit you") count too: better once too often. */
  of(texts: readonly Reading[]): Safety | null {
    const found = new Set(texts.flatMap((t) => [...this.#kindsIn(t)]))
    const first = this.#rules.dangers.kinds.find(({ kind }) => found.has(kind))
    return first ? withHelp(first.kind, first.message, this.#rules) : null
  }

  #kindsIn(t: Reading): Set<DangerKind> {
    const all = this.#sweep.find({ words: t.words, classEnds: () => NO_ENDS }, wordKeys(t.words))
    const figures = all.flatMap(({ value, match }) => (value === FIGURATIVE ? [match] : []))
    const meant = ({ start, end }: { start: number; end: number }) =>
      !figures.some((f) => f.start < end && start < f.end)
    const kinds = new Set(
      all.flatMap(({ value, match }) => (value !== FIGURATIVE && meant(match) ? [value] : [])),
    )
    for (const { kind, lists } of this.#rules.dangers.kinds)
      if (t.ground.hits.some((h) => lists.includes(h.entry.name) && meant(h))) kinds.add(kind)
    return kinds
  }
}

function withHelp(kind: DangerKind, message: string, rules: Rules): Safety {
  const who = kind === 'self_harm' ? ['self'] : ['hurt', 'hurting']
  const resources = rules.resources.countries.flatMap((c) => [
    ...c.lines
      .filter((l) => who.includes(l.for))
      .map((l) => ({ name: `${l.name} (${c.name})`, contact: l.contact, note: l.note })),
    { name: c.name, contact: c.emergency.number, note: c.emergency.note },
  ])
  const once = resources.filter(
    (r, i) => resources.findIndex((x) => x.contact === r.contact && x.name === r.name) === i,
  )
  return { kind, message, resources: once }
}
