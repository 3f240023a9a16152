// Which slips come back most in the latest first tries, against those before, and in which of one's own sentences.
import type { Mark, OwnSentence, SlipProgress } from '../contract.js'
import { WINDOW } from './progress.js'
import { sentencesAround } from './sentences.js'
import type { Line, Try } from './tries.js'

/** Slips that are listed, and sentences for each. */
export const MOST = { slips: 5, sentences: 3 } as const

/** What a first try said, and where its slips stand; null where it was stored before that was kept. */
export interface Text {
  reply: string
  marks: Mark[] | null
}

/** The first tries that slips are looked for in, oldest first: those that count as now, and as many before. */
export const looked = (lines: readonly Line[]): Try[] => lines.slice(-2 * WINDOW).map(({ first }) => first)

interface About {
  /** By the id of the first try. One that is not there, or has no marks, is left out: nothing can be said of it. */
  texts: ReadonlyMap<string, Text>
  /** Whether a mark is a slip that counts. */
  counts: (mark: Mark) => boolean
  title: (scenario: string) => string
  rule: (id: string) => { message: string; next: string } | undefined
}

export function slips(lines: readonly Line[], { texts, counts, title, rule: find }: About): SlipProgress[] {
  const all = looked(lines).flatMap((one) => {
    const { reply = '', marks = null } = texts.get(one.id) ?? {}
    return marks ? [{ ...one, reply, marks: marks.filter(counts) }] : []
  })
  const now = all.slice(-WINDOW).reverse()
  const before = all.slice(0, -WINDOW)
  type Slipped = (typeof all)[number]
  const having = (list: Slipped[], rule: string) =>
    list.filter(({ marks }) => marks.some((mark) => mark.rule === rule))

  const sentence = (rule: string, { id, scenario, at, reply, marks }: Slipped): OwnSentence[] => {
    const places = marks.filter((mark) => mark.rule === rule).flatMap(({ spans }) => spans)
    const [first] = sentencesAround(reply, places)
    if (!first) return []
    return [{ attempt: id, scenario, title: title(scenario), at, text: first.text, spans: first.spans }]
  }
  const found = new Map(now.flatMap(({ marks }) => marks.map(({ rule, code }) => [rule, code])))
  return [...found]
    .map(([rule, code]): SlipProgress => {
      const { message = null, next = null } = find(rule) ?? {}
      const here = having(now, rule)
      return {
        ...{ rule, code, message, next },
        now: { had: here.length, of: now.length },
        before: before.length > 0 ? { had: having(before, rule).length, of: before.length } : null,
        sentences: here.slice(0, MOST.sentences).flatMap((one) => sentence(rule, one)),
      }
    })
    .sort((a, b) => b.now.had - a.now.had || (b.before?.had ?? 0) - (a.before?.had ?? 0))
    .slice(0, MOST.slips)
}
