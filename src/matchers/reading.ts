// A text as the engine has read it: annotated, its lexicon entries found, its rules swept.
import { annotate } from '../annotate/annotate.js'
import type { Annotation, Clause } from '../annotate/types.js'
import type { Span } from '../contract.js'
import type { Net, RuleMatch } from '../rules/find.js'
import type { LexicalGround } from '../rules/lexicon.js'
import type { Rules } from '../rules/load.js'

export interface Reading extends Annotation {
  ground: LexicalGround
  matches: RuleMatch[]
}

export function read(text: string, rules: Rules, net: Net | null): Reading {
  const annotation = annotate(text, rules.grammar, rules.vocabulary)
  const ground = rules.lexicon.sweep(annotation.words)
  return { ...annotation, ground, matches: net ? net.sweep(annotation, ground) : [] }
}

/** The place of words from..to (end-exclusive) in the text. */
export function spanOf(r: Annotation, from: number, to: number): Span {
  return [r.words[from]!.start, r.words[to - 1]!.end]
}

export function clauseSpan(r: Annotation, c: Clause): Span {
  return spanOf(r, beyondLink(r, c, c.to), c.to)
}

/** The clause's first word after an "and", "so" or "but" that ties it to what stood before; words end before `to`. */
export function beyondLink(r: Annotation, c: Clause, to: number): number {
  let from = c.from
  while (from < to - 1 && r.words[from]!.norm === c.link && TIES.has(c.link)) from++
  return from
}
const TIES = new Set(['and', 'so', 'but'])
