// Which clauses take the partner's words up and which turn away from them, as coverage asks: by the marks that still stand.
import { CODES, type Code, type Finding } from '../contract.js'
import { type Acts, disputes } from '../matchers/coverage.js'
import type { Pair } from '../matchers/cues.js'
import { clauseSpan } from '../matchers/reading.js'
import type { Rules } from '../rules/load.js'
import type { Strengths } from '../score/strength.js'
import { markedClauses } from './findings.js'

/** `aside` are findings that the person set aside: their words neither take up nor turn away. */
export function actsOf(
  p: Pair,
  s: Strengths,
  shown: Record<Code, boolean>,
  rules: Rules,
  aside: readonly Finding[],
): Acts {
  const isAside = (code: Code, clause: number) => {
    const [start, end] = clauseSpan(p.reply, p.reply.clauses[clause]!)
    return aside.some((f) => f.code === code && f.spans.some(([a, b]) => a < end && start < b))
  }
  const marked = (codes: Code[], but: Code[]) => [
    ...new Set(
      codes.flatMap((c) => (shown[c] ? markedClauses(c, s, but).filter((i) => !isAside(c, i)) : [])),
    ),
  ]
  const slips = CODES.filter((c) => shown[c] && rules.skills.codes[c]!.aim === 'avoid')
  const turnsAway = marked(['defensive', 'contempt', 'blame'], [])
  const story = marked(['paraphrase', 'responsibility'], slips).filter((c) => !turnsAway.includes(c))
  const feeling = marked(['feeling'], slips).filter((c) => !turnsAway.includes(c))
  const listens = story.length + feeling.length > 0
  const away = [...turnsAway, ...marked(['threat'], [])]
  return {
    story,
    feeling,
    turnsAway: turnsAway.filter((c) => disputes(p, c)),
    beside: listens ? [...p.reply.clauses.keys()].filter((c) => !away.includes(c)) : [],
  }
}
