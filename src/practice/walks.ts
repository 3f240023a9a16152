// Replays the walks that stand beside a script: each keeps to its path, and together they take every way.
import type { Code, Feedback, WayCondition } from '../contract.js'
import type { Engine, ScenarioFile } from '../engine.js'
import { conditions, MARGIN, replay, type Turn } from './talk.js'

export type Judge = Pick<Engine, 'feedback' | 'thresholds'>
export type Path = readonly PropertyKey[]

/** The start of a text in quotes, as messages name it. */
export const short = (text: string) => JSON.stringify(text.length > 50 ? `${text.slice(0, 47)}…` : text)

/** What keeps a reply from being judged, or null. */
export function unjudged(feedback: Feedback): string | null {
  if (feedback.score !== null) return null
  return feedback.safety ? `safety suspends it (${feedback.safety.kind})` : 'it can’t be judged'
}

/** What was found for a condition that does not hold, with what would make it hold. */
function sayCondition({ kind, codes, number }: WayCondition, judge: Judge): string {
  if (number) {
    const { found, from, under } = number
    const bounds = [from === null ? [] : `from ${from}`, under === null ? [] : `under ${under}`].flat()
    return `${kind} ${found} (needs ${bounds.join(' and ')})`
  }
  const wanted = kind === 'none' ? 'absent' : 'shown'
  const far = codes.filter(({ clearly }) => clearly !== wanted)
  const bound = (code: Code) =>
    wanted === 'shown'
      ? `clear from ${(judge.thresholds[code] + MARGIN).toFixed(2)}`
      : `clear up to ${(judge.thresholds[code] - MARGIN).toFixed(2)}`
  return `${kind}: ${far.map(({ code, strength }) => `${code} ${strength.toFixed(2)} (${bound(code)})`).join(', ')}`
}

/** Why a turn did not lead to `wanted`: for each way there, the conditions that fail; else the way that was before it. */
function whyNot(
  scenario: ScenarioFile,
  { beat, feedback, step }: Turn,
  wanted: string,
  judge: Judge,
): string {
  const ways = scenario.beats![beat]!.ways!
  const reasons = ways.flatMap((way, i) => {
    if (way.goto !== wanted) return []
    const failed = conditions(way.when, feedback, judge.thresholds).filter((c) => !c.holds)
    if (failed.length > 0) return `way ${i} wants ${failed.map((c) => sayCondition(c, judge)).join('; ')}`
    return `way ${step!.way} fits before way ${i}`
  })
  return reasons.join('; or ')
}

/** Tells the problems of the walks, and of the ways that none of them takes, each with its path in the file. */
export function walkProblems(
  scenario: ScenarioFile,
  judge: Judge,
  say: (path: Path, problem: string) => void,
): void {
  const walked = new Set<string>()
  for (const [i, { path, replies }] of (scenario.walks ?? []).entries()) {
    for (const [k, turn] of replay(judge, scenario, replies).entries()) {
      const here = ['walks', i, 'replies', k]
      const wanted = path[k + 1]!
      const silent = unjudged(turn.feedback)
      if (silent) {
        say(here, `${silent}, so ${short(turn.reply)} takes no way; write another reply`)
        break
      }
      walked.add(`${turn.beat} ${turn.step!.way}`)
      if (turn.step!.beat === wanted) continue
      say(
        here,
        `from "${turn.beat}" this leads to "${turn.step!.beat}", not "${wanted}": ${whyNot(scenario, turn, wanted, judge)}; change the reply, the path or the condition`,
      )
      break
    }
  }
  for (const [beat, { ways = [] }] of Object.entries(scenario.beats ?? {}))
    for (const [i, way] of ways.entries())
      if (!walked.has(`${beat} ${i}`))
        say(
          ['beats', beat, 'ways', i],
          `no walk takes this way to "${way.goto}"; write one that does, or take it out`,
        )
}
