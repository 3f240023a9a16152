// What only the engine can say of scripts: models that score high, bad replies that score low, walks that keep to their paths.
import type { Engine, ScenarioFile } from '../engine.js'
import type { Step as CourseStep } from '../rules/scenario-schema.js'
import type { At } from '../rules/talks.js'
import { type Condition, conditions, replay, type Turn } from './talk.js'

/** A model reply scores at least this, from 0 to 100. */
export const MODEL_FROM = 85
/** A bad one scores less than this. */
export const BAD_UNDER = 45
/** What `sayback new-scenario` writes where an author's text belongs begins so. */
export const PLACEHOLDER = 'TODO'

type Judge = Pick<Engine, 'feedback' | 'thresholds' | 'message'>
type Path = readonly PropertyKey[]

const short = (text: string) => JSON.stringify(text.length > 50 ? `${text.slice(0, 47)}…` : text)

/** Every text that is still a placeholder, with its place. */
function placeholders(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return value.startsWith(PLACEHOLDER) ? [[path, value]] : []
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => placeholders((value as Record<PropertyKey, unknown>)[key], [...path, key]))
}

/** What was found for a condition that does not hold, with what would make it hold. */
function sayCondition({ kind, codes, number }: Condition, judge: Judge): string {
  if (number) {
    const { found, from, under } = number
    const bounds = [from === null ? [] : `from ${from}`, under === null ? [] : `under ${under}`].flat()
    return `${kind} ${found} (needs ${bounds.join(' and ')})`
  }
  const wanted = kind === 'none' ? 'absent' : 'shown'
  const far = codes.filter(({ clearly }) => clearly !== wanted)
  const bound = (code: (typeof codes)[number]['code']) =>
    wanted === 'shown'
      ? `clear from ${(judge.thresholds[code] + 0.1).toFixed(2)}`
      : `clear up to ${(judge.thresholds[code] - 0.1).toFixed(2)}`
  return `${kind}: ${far.map(({ code, strength }) => `${code} ${strength.toFixed(2)} (${bound(code)})`).join(', ')}`
}

function unjudged({ feedback }: Pick<Turn, 'feedback'>): string | null {
  if (feedback.score !== null) return null
  return feedback.safety ? `safety suspends it (${feedback.safety.kind})` : 'it can’t be judged'
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

/** Problems of the walks, and of the ways that none of them takes. */
function walkProblems(
  scenario: ScenarioFile,
  judge: Judge,
  say: (path: Path, problem: string) => void,
): void {
  const walked = new Set<string>()
  for (const [i, { path, replies }] of (scenario.walks ?? []).entries()) {
    for (const [k, turn] of replay(judge, scenario, replies).entries()) {
      const here = ['walks', i, 'replies', k]
      const wanted = path[k + 1]!
      const silent = unjudged(turn)
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

/** Problems of one scenario that loaded: "file:line: what, remedy". Where placeholders stand in it, only these. */
export function scenarioProblems(scenario: ScenarioFile, judge: Judge, at: At): string[] {
  const problems: string[] = []
  const say = (path: Path, problem: string) => {
    problems.push(`${at(path)}: ${path.map(String).join('.')}: ${problem}`)
  }
  for (const [path, text] of placeholders(scenario))
    say(path, `still the skeleton's ${short(text)}; write your own text`)
  if (problems.length > 0) return problems
  const { statement, partner } = scenario
  const scored = (reply: string) => judge.feedback({ statement, reply, name: partner.name })
  for (const [i, { reply }] of scenario.models.entries())
    checkModel(scored(reply), (problem) => say(['models', i, 'reply'], problem))
  for (const [i, { reply }] of (scenario.bad ?? []).entries())
    checkBad(scored(reply), (problem) => say(['bad', i, 'reply'], problem))
  if (!scenario.bad)
    say(['bad'], `missing; write two typical replies that slip, each scored under ${BAD_UNDER}`)
  walkProblems(scenario, judge, say)
  return problems
}

type Scored = Turn['feedback']

function checkModel(feedback: Scored, say: (problem: string) => void): void {
  const silent = unjudged({ feedback })
  const { score, next } = feedback
  if (silent) say(`${silent}; write another model reply`)
  else if (score! < MODEL_FROM)
    say(`scored ${score}, a model needs ${MODEL_FROM}; revise it${next ? ` (${next.advice})` : ''}`)
}

function checkBad(feedback: Scored, say: (problem: string) => void): void {
  const silent = unjudged({ feedback })
  const { score, ledger } = feedback
  if (silent) say(`${silent}; write another bad reply`)
  else if (score! >= BAD_UNDER) {
    const gains = ledger.slice(1).filter(({ points }) => points > 0)
    const why = gains.map(({ label, points }) => `${label} +${points}`).join(', ')
    say(`scored ${score}, a bad reply stays under ${BAD_UNDER}; make the slip plainer${why && ` (${why})`}`)
  }
}

/** Problems of one step's contrast. */
export function contrastProblems({ contrast }: CourseStep, judge: Judge, at: At, path: Path): string[] {
  const problems: string[] = []
  const { statement, name, better, worse } = contrast
  const said = (key: string) => (problem: string) => {
    const place = [...path, 'contrast', key]
    problems.push(`${at(place)}: ${place.map(String).join('.')}: ${problem}`)
  }
  checkModel(judge.feedback({ statement, reply: better, name }), said('better'))
  checkBad(judge.feedback({ statement, reply: worse, name }), said('worse'))
  return problems
}
