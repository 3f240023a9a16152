// Fills the sentences of rules/skills.yaml: the explanation of each skill and the one thing to try now.
import { CODES, CORE_CODES, type Code, type Feedback, type Finding, type Span } from '../contract.js'
import type { Pair } from '../matchers/cues.js'
import type { Skills } from '../rules/schema.js'

/** The words of a span as a quotation; long ones keep their beginning and end. */
export function quote(text: string, [start, end]: Span): string {
  const words = text.slice(start, end).split(/\s+/)
  return `“${words.length > 9 ? `${words.slice(0, 4).join(' ')} … ${words.slice(-3).join(' ')}` : words.join(' ')}”`
}

export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all))

/** Sentences of rules/words/messages.yaml, filled. */
export type Say = (key: string, values?: Record<string, string | number>) => string

/** Codes that are not shown, and yet not wholly absent: the message that says what does stand there, by code. */
export type InPart = Partial<Record<Code, string>>

/** One's own part without the deed, and the partner's own feeling word without more of it. */
export function inPart(p: Pair, shown: Record<Code, { shown: boolean }>): InPart {
  const part: InPart = {}
  if (!shown.responsibility.shown && shown.i_statement.shown) part.responsibility = 'responsibility_in_part'
  const theirs = new Set(
    p.statementFeelings.flatMap((f) => p.statement.words.slice(f.from, f.to).flatMap((w) => w.lemmas)),
  )
  const taken = p.feelings.some(
    (f) => !f.commanded && p.reply.words.slice(f.from, f.to).some((w) => w.lemmas.some((l) => theirs.has(l))),
  )
  if (!shown.feeling.shown && taken) part.feeling = 'feeling_in_part'
  return part
}

/** What is said of one skill. `name` is how the other person is called. */
export function explanation(
  code: Code,
  shown: boolean,
  spans: readonly Span[],
  reply: string,
  skills: Skills,
  name: string,
): string {
  const skill = skills.codes[code]!
  if (!shown) return fill(skill.absent, { name })
  return fill(skill.shown, { name, words: spans[0] ? quote(reply, spans[0]) : '' })
}

/** What the next step goes by; `spans` are the places that stand, `out` the codes that the person set aside. */
export interface Judged {
  shown: Record<Code, { shown: boolean }>
  score: number
  spans: Record<Code, Span[]>
  findings: readonly Finding[]
  out: readonly Code[]
  part: InPart
  reply: string
  statement: string
  name: string
}

/** From this score on nothing is asked for: the reply stands. */
const STANDS = 95

/**
 * The slip that costs most; else, from STANDS points on, that the reply stands, with the point that is missed; else the first core
 * skill that is missing, else an open question, else null. Nothing is advised on the codes `out`, nor on those that are there in part
 * or that a finding already speaks of.
 */
export function nextStep(
  { shown, score, spans, findings, out, part, reply, statement, name }: Judged,
  skills: Skills,
  say: Say,
): Feedback['next'] {
  const advice = (skill: Code) => ({
    skill,
    advice: fill(skills.codes[skill]!.advice, {
      name,
      words: spans[skill][0] ? quote(reply, spans[skill][0]) : '',
    }),
  })
  const slips = CODES.filter((c) => skills.codes[c]!.aim === 'avoid' && shown[c].shown).sort(
    (a, b) => worth(b) - worth(a),
  )
  function worth(c: Code) {
    return 100 - (skills.codes[c]!.cap ?? 100) - skills.codes[c]!.points
  }
  if (slips[0]) return advice(slips[0])
  const there = CODES.find((c) => shown[c].shown)
  if (score >= STANDS && there) {
    const missed = findings.find((f) => f.spans.length === 0 && !f.setAside)?.about[0]
    const words = missed ? say('next_stands_but', { words: quote(statement, missed) }) : say('next_stands')
    return { skill: there, advice: words }
  }
  const spoken = findings.filter((f) => f.spans.length > 0 && !f.setAside).map((f) => f.code)
  const missing = [...CORE_CODES, 'responsibility' as const, 'asks' as const].find(
    (c) =>
      skills.codes[c]!.aim === 'do' && !shown[c].shown && !out.includes(c) && !part[c] && !spoken.includes(c),
  )
  return missing ? advice(missing) : null
}
