// Fills the sentences of rules/skills.yaml: the explanation of each skill and the one thing to try now.
import { CODES, CORE_CODES, type Code, type Feedback, type Span } from '../contract.js'
import type { Skills } from '../rules/schema.js'

/** The words of a span as a quotation; long ones keep their beginning and end. */
export function quote(text: string, [start, end]: Span): string {
  const words = text.slice(start, end).split(/\s+/)
  return `“${words.length > 9 ? `${words.slice(0, 4).join(' ')} … ${words.slice(-3).join(' ')}` : words.join(' ')}”`
}

export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all))

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

/**
 * The slip that costs most, else the first core skill that is missing, else an open question, else null. Nothing is advised on
 * the codes `out`, which the person set aside.
 */
export function nextStep(
  shown: Record<Code, { shown: boolean }>,
  spans: Record<Code, Span[]>,
  reply: string,
  skills: Skills,
  name: string,
  out: readonly Code[],
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
  const missing = [...CORE_CODES, 'responsibility' as const, 'asks' as const].find(
    (c) => skills.codes[c]!.aim === 'do' && !shown[c].shown && !out.includes(c),
  )
  return missing ? advice(missing) : null
}
