// Plays a script under work: says what is wrong with it, and where each reply leads and why.
import type { Preview, PreviewPlay, PreviewTurn } from '../contract.js'
import type { Engine, ScenarioFile } from '../engine.js'
import { parseYaml } from '../rules/read.js'
import { scenarioSchema } from '../rules/scenario-schema.js'
import { checkTalk } from '../rules/talks.js'
import { conditions, replay, START } from './talk.js'
import { replyProblems } from './validate.js'
import { lineOf } from './view.js'

type Judge = Pick<Engine, 'feedback' | 'thresholds'>
type Played = Pick<PreviewPlay, 'turns' | 'now'>

function playTalk(judge: Judge, scenario: ScenarioFile, replies: readonly string[]): Played {
  let before: string | null = null
  let beat = START
  const turns = replay(judge, scenario, replies).map((turn): PreviewTurn => {
    const { reply, feedback, step } = turn
    const line = lineOf(scenario, turn.beat, before)
    const ways = scenario.beats![turn.beat]!.ways!.map(({ goto, why, when }, i) => ({
      ...{ goto, why, taken: step?.way === i },
      conditions: conditions(when, feedback, judge.thresholds),
    }))
    if (step) [before, beat] = [turn.beat, step.beat]
    return { line, reply, feedback, ways }
  })
  return { turns, now: lineOf(scenario, beat, before) }
}

function playReplies(judge: Judge, { statement, partner }: ScenarioFile, replies: readonly string[]): Played {
  const turns = replies.map((reply): PreviewTurn => {
    const feedback = judge.feedback({ statement, reply, name: partner.name })
    return { line: null, reply, feedback, ways: [] }
  })
  return { turns, now: null }
}

/** `yaml` is the text of a scenario file. Walks are left to `sayback validate`: there may be many. */
export function preview(judge: Judge, yaml: string, replies: readonly string[]): Preview {
  const problems: string[] = []
  const source = parseYaml(yaml, 'script', scenarioSchema, problems)
  const scenario = source && { id: 'script', ...source.data }
  if (scenario) checkTalk(scenario, source.at, problems)
  if (!scenario || problems.length > 0) return { problems, play: null }
  const { title, partner, setting, statement, beats } = scenario
  const played = (beats ? playTalk : playReplies)(judge, scenario, replies)
  return {
    problems: replyProblems(scenario, judge, source.at),
    play: { title, partner, setting, statement, ...played },
  }
}
