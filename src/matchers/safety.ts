// Looks for violence, threats and self-harm in either text; where found, scoring is suspended and help comes first.
import type { Safety } from '../contract.js'
import type { Rules } from '../rules/load.js'
import type { Reading } from './reading.js'

/** The first kind found in the order of rules/safety.yaml, or null. Denied ones ("I'd never hit you") count too: better once too often. */
export function safety(texts: readonly Reading[], rules: Rules): Safety | null {
  for (const [kind, { lists, message }] of Object.entries(rules.safety.kinds)) {
    if (!texts.some((t) => t.ground.hits.some((h) => lists.includes(h.entry.name)))) continue
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
    return { kind: kind as Safety['kind'], message, resources: once }
  }
  return null
}
