// What every part of one piece of feedback needs: the reply, the feedback, its items, and how to speak of the partner.
import type { Feedback, Scenario, Span } from '../../contract.js'
import { type Item, itemsOf } from '../pure/items.js'
import type { Judged, Session } from '../state/session.js'
import { pronounOf } from '../state/session.js'
import { capital, curly, fill, pronouns, quote, say, tree, type Values } from '../words.js'

export interface Shown {
  scenario: Scenario | null
  /** Both texts as they are shown; their offsets are those of the texts that were sent. */
  statement: string
  reply: string
  feedback: Feedback
  items: Item[]
  /** Pronoun blanks for this partner. */
  she: Values
}

export function shown(session: Pick<Session, 'scenario' | 'statement'>, judged: Judged): Shown {
  return {
    scenario: session.scenario,
    statement: curly(session.statement),
    reply: curly(judged.reply),
    feedback: judged.feedback,
    items: itemsOf(judged.reply, judged.feedback),
    she: pronouns(pronounOf(session.scenario)),
  }
}

/** Longest quote that is given whole, in characters. */
const LONG_QUOTE = 90

/** A quote in one line; a long one keeps its beginning and its end. */
export function shorten(text: string, limit = LONG_QUOTE): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= limit) return flat
  const words = flat.split(' ')
  const tail = words.slice(-2).join(' ').slice(-30)
  return `${flat.slice(0, limit - tail.length - 3).replace(/\s+\S*$/, '')} … ${tail}`
}

export function quoteSpans(text: string, spans: Span[], limit?: number): string {
  return shorten(spans.map(([start, end]) => text.slice(start, end)).join(' … '), limit)
}

/** "says it back", "owns it": the item's kinds, each in a few words. */
export function kindsOf(item: Item, she: Values): string[] {
  if (item.effect === 'hint' && item.absent && item.about.length > 0) return [say('kinds.missed')]
  const names = item.rules.map(
    (rule, index) =>
      tree<Record<string, string>>('kinds.rules')?.[rule] ??
      tree<string>(`kinds.${item.effect}.${item.codes[index]}`),
  )
  const known = names.filter((name): name is string => name !== undefined)
  const kinds = known.length > 0 ? known : [say(`kinds.other.${item.effect}`)]
  return [...new Set(kinds)].map((kind) => fill(kind, she))
}

export const kindOf = (item: Item, she: Values): string => kindsOf(item, she).join(', ')

/** The words an item is about, as the list quotes them: the reply's, or the statement's where it is about what is missing. */
export function itemQuote(item: Item, reply: string, statement: string): string {
  return item.absent ? quoteSpans(statement, item.about) : quoteSpans(reply, item.spans)
}

/** The kind with its effect before it: "Slip: defends", "Set aside: defends". */
export function kindLine(item: Item, she: Values): string {
  const kind = kindOf(item, she)
  return say(item.setAside ? 'feedback.kindAside' : `feedback.kind${capital(item.effect)}`, { kind })
}

export function quoted(texts: string[]): string {
  return texts.map(quote).join(', ')
}
