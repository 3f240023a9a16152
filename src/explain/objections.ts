// What the person disagrees with: which findings that sets aside, and which codes are left with nothing to stand on.
import { CODES, type Code, type Finding, type Objection, type ObjectionKind, type Span } from '../contract.js'
import { isQuoted, type Quotation, quotationAt } from './quotation.js'

/** The part of an objection that judging needs. Whoever calls leaves out the "here" of other places. */
export type Disagreement = Pick<Objection, 'id' | 'kind' | 'rule' | 'words' | 'before' | 'after'>

export interface Texts {
  statement: string
  reply: string
}

/** Where several objections hold, the widest is named: taking back a narrower one would change nothing. */
const WIDEST: readonly ObjectionKind[] = ['rule', 'phrase', 'here']

/** The words a finding is about: its place in the reply, or in the statement where something is missing; null for neither. */
function placeOf({ spans, about }: Pick<Finding, 'spans' | 'about'>, t: Texts): [string, Span] | null {
  if (spans[0]) return [t.reply, spans[0]]
  return about[0] ? [t.statement, about[0]] : null
}

/** What an objection to this finding would keep; null where it is about no words. */
export function quotationOf(finding: Pick<Finding, 'spans' | 'about'>, texts: Texts): Quotation | null {
  const place = placeOf(finding, texts)
  return place && quotationAt(...place)
}

/** Marks the findings that an objection leaves out, and gives them. */
export function setAside(
  list: readonly Finding[],
  texts: Texts,
  objections: readonly Disagreement[],
): Finding[] {
  for (const f of list) {
    const place = placeOf(f, texts)
    const holds = (o: Disagreement) =>
      o.rule === f.rule && (o.kind === 'rule' || (place !== null && isQuoted(...place, o, o.kind === 'here')))
    const holding = objections.filter(holds)
    const widest = WIDEST.map((kind) => holding.find((o) => o.kind === kind)).find((o) => o !== undefined)
    if (widest) f.setAside = { kind: widest.kind, objection: widest.id }
  }
  return list.filter((f) => f.setAside)
}

const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1]

/** The places of a code that still stand: those that no finding set aside speaks of. */
export function standing(code: Code, spans: readonly Span[], list: readonly Finding[]): Span[] {
  return spans.filter(
    (s) => !list.some((f) => f.setAside && f.code === code && f.spans.some((x) => same(x, s))),
  )
}

/**
 * The codes that only findings set aside carried. `spans` are the places of each shown code; a code that is no more than a hint
 * has none, and one finding.
 */
export function leftOut(spans: Record<Code, Span[]>, list: readonly Finding[]): Code[] {
  return CODES.filter((code) => {
    const carried = list.filter((f) => f.code === code && f.spans.length > 0)
    return (
      carried.some((f) => f.setAside) &&
      standing(code, spans[code], list).length === 0 &&
      (spans[code].length > 0 || carried.every((f) => f.setAside))
    )
  })
}
