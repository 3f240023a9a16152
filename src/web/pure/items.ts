// Turns the engine's findings into what the page shows: one item a mark, lettered, in reading order.
import type { Code, Feedback, Finding, LedgerEntry, Span } from '../../contract.js'
import { blankPlace } from './blanks.js'
import { letter } from './letters.js'

export interface Item {
  letter: string
  effect: Finding['effect']
  /** Set where the person left it out; such a finding is an item by itself. */
  setAside: NonNullable<Finding['setAside']> | null
  /** Indices into feedback.findings; several where span and effect are the same. */
  findings: number[]
  /** Rules and codes of those findings, side by side. */
  rules: string[]
  codes: Code[]
  /** Places in the reply, cleaned; empty where something is missing from it. */
  spans: Span[]
  about: Span[]
  /** Where its tag stands in the reply. */
  at: number
  absent: boolean
}

/** Spans inside the text, none empty, in order. */
export function cleanSpans(spans: Span[], length: number): Span[] {
  return spans
    .map(([start, end]): Span => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

const reach = (item: Item): number => (item.spans[0] ? item.spans[0][1] - item.spans[0][0] : 0)

export function itemsOf(reply: string, feedback: Feedback): Item[] {
  const byPlace = new Map<string, Item>()
  feedback.findings.forEach((finding, index) => {
    const spans = cleanSpans(finding.spans, reply.length)
    const absent = spans.length === 0
    const alone = absent || finding.setAside !== undefined
    const key = alone ? `alone ${index}` : `${finding.effect} ${JSON.stringify(spans)}`
    const known = byPlace.get(key)
    if (known) {
      known.findings.push(index)
      known.rules.push(finding.rule)
      known.codes.push(finding.code)
      known.about.push(...finding.about)
      return
    }
    byPlace.set(key, {
      letter: '',
      effect: finding.effect,
      setAside: finding.setAside ?? null,
      findings: [index],
      rules: [finding.rule],
      codes: [finding.code],
      spans,
      about: [...finding.about],
      at: absent ? blankPlace(reply, feedback, finding) : (spans[0]?.[0] ?? 0),
      absent,
    })
  })
  const items = [...byPlace.values()]
  // At one place: a blank first, then the longer mark, so that letters run outside in.
  items.sort((a, b) => a.at - b.at || Number(b.absent) - Number(a.absent) || reach(b) - reach(a))
  items.forEach((item, index) => {
    item.letter = letter(index)
  })
  return items
}

/** The items that lie wholly inside another item's first span. */
export function contained(item: Item, items: Item[]): Item[] {
  const outer = item.spans[0]
  if (!outer) return []
  return items.filter((other) => {
    const inner = other.spans[0]
    return other !== item && inner !== undefined && inner[0] >= outer[0] && inner[1] <= outer[1]
  })
}

/**
 * The letters that a ledger entry stands for: its own finding's item first, then those of the same code and effect
 * that have no entry of their own.
 */
export function itemsOfEntry(entry: LedgerEntry, feedback: Feedback, items: Item[]): Item[] {
  const own = entry.finding === null ? undefined : feedback.findings[entry.finding]
  if (!own) return []
  const paid = new Set(feedback.ledger.map((other) => other.finding))
  return items.filter((item) =>
    item.findings.some((index) => {
      const finding = feedback.findings[index]
      if (index === entry.finding) return true
      const alike = finding?.code === own.code && finding.effect === own.effect
      return alike && !finding.setAside === !own.setAside && !paid.has(index)
    }),
  )
}

export interface Worth {
  /** Points that the ledger gives to this item; null where none. */
  points: number | null
  /** Letters that share them. */
  with: string[]
}

/** What an item was worth: its own entries, and with whom it shares one. */
export function worthOf(item: Item, feedback: Feedback, items: Item[]): Worth {
  const among = (entry: LedgerEntry) => itemsOfEntry(entry, feedback, items)
  const part = feedback.ledger.filter((entry) => among(entry).includes(item))
  const owned = part.filter((entry) => entry.finding !== null && item.findings.includes(entry.finding))
  const others = (owned.length > 0 ? owned : part).flatMap(among).filter((other) => other !== item)
  return {
    points: owned.length > 0 ? owned.reduce((sum, entry) => sum + entry.points, 0) : null,
    with: [...new Set(others.map((other) => other.letter))],
  }
}
