// Looks for violence, threats and self-harm in either text; where found, scoring is suspended and help comes first.
import type { Safety } from '../contract.js'
import type { DangerKind } from '../rules/dangers.js'
import type { Hit } from '../rules/lexicon.js'
import type { Rules } from '../rules/load.js'
import type { Reading } from './reading.js'

/** The first kind found in the order of rules/safety.yaml, or null. Denied ones ("I'd never hit you") count too: better once too often. */
export function safety(texts: readonly Reading[], rules: Rules): Safety | null {
  const meant = texts.map(literal)
  for (const [kind, { lists, message }] of Object.entries(rules.safety.kinds))
    if (meant.some((hits) => hits.some((h) => h.entry.danger === kind || lists.includes(h.entry.name))))
      return { kind: kind as DangerKind, message, resources: help(kind as DangerKind, rules) }
  return null
}

/** What was found in a text, but for what a figure of speech overlaps ("hit a nerve"). */
function literal({ ground: { hits, dangers } }: Reading): Hit[] {
  const figures = dangers.filter((h) => h.entry.danger === 'figurative')
  return [...dangers, ...hits].filter((h) => !figures.some((f) => f.start < h.end && h.start < f.end))
}

function help(kind: DangerKind, rules: Rules): Safety['resources'] {
  const who = kind === 'self_harm' ? ['self'] : ['hurt', 'hurting']
  const resources = rules.resources.countries.flatMap((c) => [
    ...c.lines
      .filter((l) => who.includes(l.for))
      .map((l) => ({ name: `${l.name} (${c.name})`, contact: l.contact, note: l.note })),
    { name: c.name, contact: c.emergency.number, note: c.emergency.note },
  ])
  return resources.filter(
    (r, i) => resources.findIndex((x) => x.contact === r.contact && x.name === r.name) === i,
  )
}
