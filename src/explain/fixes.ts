// A rule's fix as edits of this reply: words are taken out, or others stand in their place. ___ is a blank for the person's own.
import { CODES, type Code, type Feedback, type Finding, type Fix, type Span } from '../contract.js'
import type { Pair } from '../matchers/cues.js'
import type { Rule } from '../rules/load.js'
import type { Skills } from '../rules/schema.js'
import { replacing, takingOut } from './edits.js'
import { type Extent, extentOf, wordsOf } from './extent.js'
import { fill, quote } from './words.js'

const BLANK = '___'
/** In a rule's fix: the person's own word for the partner's feeling, or a blank where there is none. */
const FEELING = '{feeling}'

/** The ways in which the rule's `fix` can be made at the finding's first place, the best first; none where the rule has no fix. */
export function fixesFor(f: Pick<Finding, 'spans'>, rule: Rule, p: Pair): Fix[] {
  const span = f.spans[0]
  if (!rule.fix || !span) return []
  const { label, replace } = rule.fix
  if (replace === '')
    return outs(p, extentOf(p, rule, span, { asides: true, out: true })).map((extent) => ({
      label: fill(label, { words: quote(p.reply.text, wordsOf(p, extent)) }),
      edits: takingOut(p, extent),
    }))
  const named = replace.includes(FEELING)
  const extent = extentOf(p, rule, span, { asides: !named, out: false })
  const [, whole] = wordsOf(p, extent)
  const own = named ? ownFeeling(p, extent) : null
  const values = { feeling: own?.words ?? BLANK, words: quote(p.reply.text, span) }
  const edits = replacing(p, extent, fill(replace, values), own?.end ?? whole)
  return [{ label: fill(label, values), edits }]
}

/**
 * Whether the reply with the fix is rid of one finding of the rule and shows no slip that it did not show before. It must not be
 * worth less either, but for a blank that is still to be filled.
 */
export function mends(
  rule: string,
  fix: Fix,
  before: { score: number; findings: readonly Finding[]; shown: Record<Code, { shown: boolean }> },
  after: Feedback,
  skills: Skills,
): boolean {
  const count = (findings: readonly Finding[]) => findings.filter((f) => f.rule === rule).length
  const isNew = (c: Code) =>
    skills.codes[c]!.aim === 'avoid' && after.skills[c].shown && !before.shown[c].shown
  return (
    after.score !== null &&
    (after.score >= before.score || fix.edits.some(({ text }) => text.includes(BLANK))) &&
    count(after.findings) < count(before.findings) &&
    !CODES.some(isNew)
  )
}

/** What may be taken out: only what stands from a "but" on, where there is one, else all. */
function outs(p: Pair, whole: Extent): Extent[] {
  const { clauses } = p.reply
  for (let i = whole.from + 1; i < whole.to; i++)
    if (ADVERSATIVE.has(clauses[i]!.link)) return [{ from: i, to: whole.to }, whole]
  return [whole]
}
const ADVERSATIVE = new Set(['but', 'however', 'although', 'though', 'yet'])

/**
 * The person's own word for the partner's feeling in these clauses, which may go on standing, and where the edit then ends: right
 * after it where what follows reads on ("upset about the tickets"), else after its clause. Null where there is none.
 */
function ownFeeling(p: Pair, { from, to }: Extent): { words: string; end: number } | null {
  const { words, clauses, text } = p.reply
  const f = p.feelings.find(
    (x) =>
      x.owner === 'you' && x.clause >= from && x.clause < to && (x.kind === 'state' || x.to - x.from === 1),
  )
  if (!f) return null
  const [start, end]: Span = [words[f.from]!.start, words[f.to - 1]!.end]
  const c = clauses[f.clause]!
  const readsOn = c.verb >= 0 && c.verb < f.from
  return { words: text.slice(start, end), end: readsOn ? end : words[c.to - 1]!.end }
}
