// Which clauses an edit has to take along, so that nothing stays behind that leans on words which went.
import { type Clause, TAG } from '../annotate/types.js'
import type { Span } from '../contract.js'
import type { Pair } from '../matchers/cues.js'
import { spanOf } from '../matchers/reading.js'
import type { Rule } from '../rules/load.js'

/** Clauses of the reply, end-exclusive, all of one sentence. */
export interface Extent {
  from: number
  to: number
}

/** Links that make a clause the object of the one before it, where nothing but a space parts the two. */
const OBJECT = new Set(['that', 'what', 'who', 'which', 'how', 'where', 'why', 'whether', 'like', 'than'])
/** Links that make it an aside to the one before it, comma or not. */
const ASIDE = new Set(['because', 'since', 'when', 'whenever', 'while', 'if', 'although', 'though', 'unless'])
for (const link of ['until', 'till', 'as', 'after', 'before', 'whereas', 'once', 'except', 'or'])
  ASIDE.add(link)

/** How a clause leans on the one before it: as what is said, known or felt there, as an aside to it, or not at all. */
export function leaning({ reply: { clauses, words } }: Pair, i: number): 'object' | 'aside' | null {
  const c = clauses[i]
  const before = clauses[i - 1]
  if (!c || !before || c.sentence !== before.sentence) return null
  const first = words[c.from]!
  const last = words[before.to - 1]!
  const open = first.gap.trim() === ''
  if (ASIDE.has(c.link) && first.norm === c.link && c.mood !== 'question') return 'aside'
  const asked = c.mood !== 'question' && (first.tags & TAG.WH) !== 0
  if (open && (c.governor !== '' || asked || (OBJECT.has(c.link) && first.norm === c.link))) return 'object'
  // "sorry you feel", "lucky anyone puts up with you"; a finished sentence seldom ends so.
  if (open && c.link === '' && !c.inherited && (last.tags & TAG.ADJ || openVerb(last.tags))) return 'object'
  // "I was tired, working all week"
  return c.link === '' && first.tags & TAG.ING && (c.inherited || c.subject === 'none') ? 'aside' : null
}

const openVerb = (tags: number) => (tags & TAG.VERB) !== 0 && (tags & (TAG.NOUN | TAG.ADV | TAG.PREP)) === 0

/** A clause that could not stand alone: "when you left". */
const isAside = (p: Pair, c: Clause) => ASIDE.has(c.link) && p.reply.words[c.from]!.norm === c.link
/** "Look," or "Honestly,": one word that only leads in; no "Sorry", no "Forgot". */
const leadsIn = (p: Pair, c: Clause) =>
  c.to - c.from === 1 && (p.reply.words[c.from]!.tags & (TAG.ADJ | TAG.PAST)) === 0

/** The clauses that hold the span, and those in which the rule matched there. */
function touched(p: Pair, rule: Rule, [start, end]: Span): Extent {
  const { clauses, words, matches } = p.reply
  const at = clauses.flatMap((c, i) =>
    words[c.from]!.start < end && words[c.to - 1]!.end > start ? [i] : [],
  )
  const extent = { from: at[0]!, to: at.at(-1)! + 1 }
  const { sentence } = clauses[extent.from]!
  for (const m of matches) {
    const first = words[m.from]!.clause
    const last = words[m.to - 1]!.clause
    const meets = m.rule === rule && first < extent.to && last >= extent.from
    if (!meets || clauses[first]!.sentence !== sentence || clauses[last]!.sentence !== sentence) continue
    extent.from = Math.min(extent.from, first)
    extent.to = Math.max(extent.to, last + 1)
  }
  return extent
}

/**
 * The clauses of a finding at `span` and all that lean on them; `asides` false leaves those that only say when or why. `out`: nothing
 * comes in their place, so that an aside in front of them that would stay alone goes as well.
 */
export function extentOf(
  p: Pair,
  rule: Rule,
  span: Span,
  { asides, out }: { asides: boolean; out: boolean },
): Extent {
  const { clauses } = p.reply
  let { from, to } = touched(p, rule, span)
  while (leaning(p, from) === 'object') from--
  while (leadsIn(p, clauses[to - 1]!) && clauses[to]?.sentence === clauses[from]!.sentence) to++
  for (let lean = leaning(p, to); lean === 'object' || (asides && lean !== null); lean = leaning(p, to)) to++
  const first = firstOf(p, from)
  const ends = clauses[to]?.sentence !== clauses[from]!.sentence
  const goes = (c: Clause) => leadsIn(p, c) || (out && isAside(p, c))
  return { from: (ends || !out) && clauses.slice(first, from).every(goes) ? first : from, to }
}

/** The place of an extent's words. */
export function wordsOf({ reply }: Pair, { from, to }: Extent): Span {
  return spanOf(reply, reply.clauses[from]!.from, reply.clauses[to - 1]!.to)
}

/** The first clause of the sentence that holds clause i. */
export function firstOf({ reply: { clauses } }: Pair, i: number): number {
  let first = i
  while (first > 0 && clauses[first - 1]!.sentence === clauses[i]!.sentence) first--
  return first
}
