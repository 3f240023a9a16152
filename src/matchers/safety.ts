// Looks for violence, threats and self-harm in either text; where found, scoring is suspended and help comes first.
import type { Safety } from '../contract.js'
import type { DangerKind } from '../rules/dangers.js'
import type { Hit } from '../rules/lexicon.js'
import type { Rules } from '../rules/load.js'
import type { Reading } from './reading.js'

/**
 * What was found in either text, or null. The kind is the first in the order of rules/safety.yaml; message and help speak of every kind
 * that was found. Denied ones ("I'd never hit you") count too: better once too often.
 */
export function safety(texts: readonly Reading[], rules: Rules): Safety | null {
  const meant = texts.flatMap(literal)
  const found = Object.entries(rules.safety.kinds).filter(([kind, { lists }]) =>
    meant.some((h) => h.entry.danger === kind || lists.includes(h.entry.name)),
  )
  const kinds = found.map(([kind]) => kind as DangerKind)
  if (kinds[0] === undefined) return null
  return {
    kind: kinds[0],
    message: [...new Set(found.map(([, { message }]) => message))].join(' '),
    resources: help(kinds, rules),
  }
}

/** What was found in a text, but for what a figure of speech overlaps ("hit a nerve") and what a smile takes back. */
function literal(r: Reading): Hit[] {
  const { hits, dangers } = r.ground
  const figures = dangers.filter((h) => h.entry.danger === 'figurative')
  return [...dangers, ...hits].filter(
    (h) => !figures.some((f) => f.start < h.end && h.start < f.end) && !inJest(r, h),
  )
}

/** "I could kill you :)": only with "I could" and nothing after it but a smile, for "I will kill you :)" is a threat. */
function inJest({ words, text }: Reading, { start, end }: Hit): boolean {
  if (words[start]?.norm !== 'i' || words[start + 1]?.norm !== 'could') return false
  return SMILE.test(text.slice(words[end - 1]!.end))
}
const SMILE =
  /^\s*[.,!]*\s*(?:[:;]['o-]?[)DPp](?!\p{L})|[\u{1F600}-\u{1F609}\u{1F61B}-\u{1F61D}\u{1F923}]|(?:lol|haha|hehe)\b)/u

function help(kinds: readonly DangerKind[], rules: Rules): Safety['resources'] {
  const who = kinds.flatMap((kind) => (kind === 'self_harm' ? ['self'] : ['hurt', 'hurting']))
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
