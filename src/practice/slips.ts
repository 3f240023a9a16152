// Which slips come back most in the latest first tries, against those before, and in which of one's own sentences.
import type { Code, OwnSentence, Share, SlipProgress } from '../contract.js'
import { WINDOW } from './progress.js'
import { sentencesAround } from './sentences.js'
import { lines, type Practice, type Try } from './tries.js'

/** Slips that are listed, and sentences for each. */
export const MOST = { slips: 5, sentences: 3 } as const

export interface Slip {
  rule: string
  code: Code
  now: Share
  before: Share | null
  /** The latest replies it stands in, the latest first. */
  tries: Try[]
}

/** Replies stored before marks were kept are left out: nothing can be said of them. */
export function slips(practice: Practice): Slip[] {
  const all = lines(practice).flatMap(({ first }) => (first.marks === null ? [] : [first]))
  const now = all.slice(-WINDOW).reverse()
  const before = all.slice(-2 * WINDOW, -WINDOW)
  const slipped = (rule: string) => (one: Try) => one.marks!.some((mark) => mark.rule === rule)
  const found = new Map(
    now.flatMap(({ marks }) => marks!.filter(({ code }) => practice.avoids(code)).map(({ rule, code }) => [rule, code])),
  )
  return [...found]
    .map(([rule, code]): Slip => {
      const tries = now.filter(slipped(rule))
      return {
        rule,
        code,
        now: { had: tries.length, of: now.length },
        before: before.length > 0 ? { had: before.filter(slipped(rule)).length, of: before.length } : null,
        tries: tries.slice(0, MOST.sentences),
      }
    })
    .sort((a, b) => b.now.had - a.now.had || (b.before?.had ?? 0) - (a.before?.had ?? 0))
    .slice(0, MOST.slips)
}

interface Texts {
  /** The replies of the slips' tries, by id. */
  replies: ReadonlyMap<string, string>
  title: (scenario: string) => string
  rule: (id: string) => { message: string; next: string } | undefined
}

/** The slip as it is answered, with its sentences; of each reply the first one. */
export function worded(slip: Slip, { replies, title, rule: find }: Texts): SlipProgress {
  const { rule, code, now, before, tries } = slip
  const sentences = tries.flatMap(({ id, scenario, at, marks }): OwnSentence[] => {
    const spans = marks!.filter((mark) => mark.rule === rule).flatMap((mark) => mark.spans)
    const [sentence] = sentencesAround(replies.get(id) ?? '', spans)
    if (!sentence) return []
    return [{ attempt: id, scenario, title: title(scenario), at, text: sentence.text, spans: sentence.spans }]
  })
  const { message = null, next = null } = find(rule) ?? {}
  return { rule, code, message, next, now, before, sentences }
}
