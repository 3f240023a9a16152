// What no weight may overrule: clauses that cannot show a code, whatever their cues.
import type { Clause } from '../annotate/types.js'
import { CODES, type Code } from '../contract.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import type { Reading } from './reading.js'
import { SECOND } from './shared.js'

/** Lists whose entries, filling a clause, say nothing back. */
const EMPTY = ['stock', 'thanks', 'greeting']
/** The list whose entries, filling a clause, do nothing at all. */
const ADDRESS = 'endearment'
/** The list whose entries thank for nothing. */
const MOCK_THANKS = 'mock-thanks'
const PLAN = 'plan'
const THREAT = 'threat'

/**
 * For each clause the codes it cannot show. An endearment shows none. A greeting, a bare "ur right" or a clause of two words without
 * content says nothing back; a jab gives no thanks; "I know" of something else than the other person claims nothing of their inside;
 * a step with its day threatens nobody who is not in it; where no long run was copied, nothing is parroted (codebook 1: five content
 * words in a row, or nearly all of a statement).
 */
export function ruledOut(p: Pair): Set<Code>[] {
  const { reply } = p
  return reply.clauses.map((c, i) => {
    const words = reply.words.slice(c.from, c.to)
    const filledBy = reply.ground.hits
      .filter((h) => h.start <= c.from + (c.link ? 1 : 0) && h.end >= c.to)
      .map((h) => h.entry.name)
    if (filledBy.includes(ADDRESS)) return new Set<Code>(CODES)
    const out = new Set<Code>()
    if (EMPTY.some((name) => filledBy.includes(name)) || (words.length <= 2 && !words.some(isContent)))
      out.add('paraphrase')
    if (listed(reply, c, MOCK_THANKS)) out.add('gratitude')
    if (knowsOfOther(reply, i)) out.add('i_know')
    if (listed(reply, c, PLAN) && !listed(reply, c, THREAT) && !speaksOfYou(reply, c)) out.add('threat')
    const copied = p.runs.some(
      (r) =>
        r.from < c.to &&
        c.from < r.to &&
        (r.content >= 5 || (r.content >= 2 && r.content >= 0.75 * p.statementContent)),
    )
    if (!copied) out.add('parroting')
    return out
  })
}

/** Whether an entry of the list begins in the clause. */
const listed = ({ ground }: Reading, c: Clause, name: string): boolean =>
  ground.hits.some((h) => h.entry.name === name && h.start >= c.from && h.start < c.to)

/** "I know | it was wrong": what is known does not speak of the other person, and no rule of "I know" reaches into it. */
function knowsOfOther(reading: Reading, i: number): boolean {
  const { clauses, matches } = reading
  const known = (k: number) => clauses[k]?.governor === 'know' && clauses[k].governorSubject === 'i'
  const k = known(i) ? i : known(i + 1) && clauses[i + 1]!.sentence === clauses[i]!.sentence ? i + 1 : -1
  if (k < 1) return false
  const { from, to } = clauses[k]!
  if (speaksOfYou(reading, clauses[k]!)) return false
  return !matches.some((m) => m.rule.code === 'i_know' && m.to > from && m.from < to)
}

const speaksOfYou = ({ words }: Reading, c: Clause): boolean =>
  c.subject === 'you' || words.slice(c.from, c.to).some((w) => SECOND.has(w.norm))
