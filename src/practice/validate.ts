// What only the engine can say of scripts: models that score high, bad replies that score low, walks that keep to their paths.
import { CODES, type Feedback } from '../contract.js'
import type { Engine, ScenarioFile } from '../engine.js'
import { tryExamples } from '../rules/examples.js'
import { Net } from '../rules/find.js'
import type { Step } from '../rules/scenario-schema.js'
import type { At } from '../rules/talks.js'
import { type Judge, type Path, short, unjudged, walkProblems } from './walks.js'

/** A model reply scores at least this, from 0 to 100. */
export const MODEL_FROM = 85
/** A bad one scores less than this. */
export const BAD_UNDER = 45
/** What `sayback new-scenario` writes where an author's text belongs begins so. */
export const PLACEHOLDER = 'TODO'

/** Every text that is still a placeholder, with its place. */
function placeholders(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return value.startsWith(PLACEHOLDER) ? [[path, value]] : []
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => placeholders((value as Record<PropertyKey, unknown>)[key], [...path, key]))
}

const sayer = (at: At, problems: string[]) => (path: Path, problem: string) => {
  problems.push(`${at(path)}: ${path.map(String).join('.')}: ${problem}`)
}

/** Problems of a scenario that loaded, walks left out: "file:line: what, remedy". Where placeholders stand in it, only these. */
export function replyProblems(scenario: ScenarioFile, judge: Judge, at: At): string[] {
  const problems: string[] = []
  const say = sayer(at, problems)
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
  return problems
}

/** All problems of a scenario that loaded. Walks are replayed once no placeholder is left. */
export function scenarioProblems(scenario: ScenarioFile, judge: Judge, at: At): string[] {
  const problems = replyProblems(scenario, judge, at)
  if (placeholders(scenario).length === 0) walkProblems(scenario, judge, sayer(at, problems))
  return problems
}

function checkModel(feedback: Feedback, say: (problem: string) => void): void {
  const silent = unjudged(feedback)
  const { score, next } = feedback
  if (silent) say(`${silent}; write another model reply`)
  else if (score! < MODEL_FROM)
    say(`scored ${score}, a model needs ${MODEL_FROM}; revise it${next ? ` (${next.advice})` : ''}`)
}

function checkBad(feedback: Feedback, say: (problem: string) => void): void {
  const silent = unjudged(feedback)
  const { score, ledger } = feedback
  if (silent) say(`${silent}; write another bad reply`)
  else if (score! >= BAD_UNDER) {
    const gains = ledger.slice(1).filter(({ points }) => points > 0)
    const why = gains.map(({ label, points }) => `${label} +${points}`).join(', ')
    say(`scored ${score}, a bad reply stays under ${BAD_UNDER}; make the slip plainer${why && ` (${why})`}`)
  }
}

/** Problems of one step's contrast. */
export function contrastProblems({ contrast }: Step, judge: Judge, at: At, path: Path): string[] {
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

/** Problems of the rules' own examples. */
function ruleProblems({ loaded, feedback }: Engine): string[] {
  const net = new Net(loaded)
  const shownBy = (statement: string, reply: string) => {
    const { skills } = feedback({ statement, reply })
    return new Set(CODES.filter((code) => skills[code].shown))
  }
  return loaded.rules.flatMap((rule) => {
    // Missed points are found by what a statement has, and no example has one.
    if (!Array.isArray(rule.find) && rule.find.matcher === 'missed-point') return []
    const place = loaded.at(rule.id, ['examples'])
    return tryExamples(rule, loaded, net, shownBy).map((problem) => `${place}: examples: ${problem}`)
  })
}

/** Every problem of rules, scenarios and course that loading could not see; empty where all is in order. */
export function validate(engine: Engine): string[] {
  const at = (file: string) => (path: Path) => engine.loaded.at(file, path)
  return [
    ...ruleProblems(engine),
    ...engine.scenarios.flatMap((s) => scenarioProblems(s, engine, at(`scenarios/${s.id}`))),
    ...engine.course.steps.flatMap((s, i) => contrastProblems(s, engine, at('course'), ['steps', i])),
  ]
}
