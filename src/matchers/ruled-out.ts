// What no weight may overrule: clauses that cannot show a code, whatever their cues.
import type { Code } from '../contract.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'

/** Lists whose entries, filling a clause, say nothing back. */
const EMPTY = ['stock', 'thanks', 'greeting']

/**
 * For each clause the codes it cannot show. A greeting, a bare "ur right" or a clause of two words without content says nothing
 * back; where no long run was copied, nothing is parroted (codebook 1: five content words in a row, or nearly all of a statement).
 */
export function ruledOut(p: Pair): Set<Code>[] {
  const { reply } = p
  return reply.clauses.map((c) => {
    const out = new Set<Code>()
    const words = reply.words.slice(c.from, c.to)
    const stock = reply.ground.hits.some(
      (h) => EMPTY.includes(h.entry.name) && h.start <= c.from + (c.link ? 1 : 0) && h.end >= c.to,
    )
    if (stock || (words.length <= 2 && !words.some(isContent))) out.add('paraphrase')
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
