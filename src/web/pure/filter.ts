// Finding scenarios: the things to find them by, as they stand in the address, and which scenarios they leave.
import type { ScenarioSummary } from '../../contract.js'

export const KEYS = ['part', 'relationship', 'temper', 'kind', 'difficulty', 'met'] as const
export type Key = (typeof KEYS)[number]
/** What is asked for by each key; empty for anything. */
export type Filter = Record<Key, string>

/** For relationships that no group names. */
export const OTHER = 'other'
/** Relationships by the name of their group. */
export type Groups = Readonly<Record<string, readonly string[]>>

/** What a scenario is by a key; empty where it says nothing. */
export function whatIs(scenario: ScenarioSummary, key: Key, groups: Groups): string {
  if (key === 'part') return scenario.part
  if (key === 'kind') return scenario.talk ? 'talk' : 'drill'
  if (key === 'difficulty') return scenario.difficulty
  if (key === 'met') return scenario.standing === 'unmet' ? 'unmet' : 'met'
  if (key === 'temper') return scenario.temper ?? ''
  return Object.keys(groups).find((name) => groups[name]?.includes(scenario.relationship)) ?? OTHER
}

/** From the address; a value that is not among those to choose from asks for nothing. */
export function readFilter(search: string, choices: Readonly<Record<Key, readonly string[]>>): Filter {
  const asked = new URLSearchParams(search)
  const read = (key: Key): string => {
    const value = asked.get(key) ?? ''
    return choices[key].includes(value) ? value : ''
  }
  return {
    part: read('part'),
    relationship: read('relationship'),
    temper: read('temper'),
    kind: read('kind'),
    difficulty: read('difficulty'),
    met: read('met'),
  }
}

/** "?part=proving&kind=talk"; empty for anything. */
export function writeFilter(filter: Filter): string {
  const asked = new URLSearchParams(KEYS.filter((key) => filter[key] !== '').map((key) => [key, filter[key]]))
  return asked.size === 0 ? '' : `?${asked}`
}

export function found(all: readonly ScenarioSummary[], filter: Filter, groups: Groups): ScenarioSummary[] {
  return all.filter((one) => KEYS.every((key) => ['', whatIs(one, key, groups)].includes(filter[key])))
}
