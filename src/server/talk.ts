// A reply inside a talk: where it belongs, whether the talk can take it, and what it led to.
import type { Attempt, Feedback, Talk, TalkMove } from '../contract.js'
import type { ScenarioFile } from '../engine.js'
import { beatOf, START, step } from '../practice/talk.js'
import { fitsScript, moveTo, standsAt, viewTalk } from '../practice/view.js'
import { isKept } from '../store/attempts.js'
import { PlaceTaken } from '../store/problem.js'
import type { StoredTalk } from '../store/talks.js'
import { findScenario, statementAt } from './judge.js'
import { Problem } from './problems.js'
import type { Parts } from './types.js'

/** The stored talk and its scenario. 404 where there is none of that id, 409 where its script has changed since. */
export async function findTalk(
  { engine, store }: Parts,
  id: string,
): Promise<{ talk: StoredTalk; scenario: ScenarioFile }> {
  const talk = await store.talks.get(id)
  if (talk === null) throw new Problem(404, 'unknown_talk', engine.message('unknown_talk'))
  const scenario = findScenario(engine, talk.scenario)
  if (!fitsScript(scenario, talk)) throw new Problem(409, 'script_changed', engine.message('script_changed'))
  return { talk, scenario }
}

export async function wholeTalk({ store }: Parts, scenario: ScenarioFile, talk: StoredTalk): Promise<Talk> {
  return viewTalk(scenario, talk, await store.talks.ways(talk))
}

/** Throws a Problem where a talk can't take a reply at that beat. `talk` is null before its first turn. */
function checkTurn({ engine }: Parts, scenario: ScenarioFile, talk: StoredTalk | null, turn: string): void {
  const refuse = (code: string, values = {}) => new Problem(409, code, engine.message(code, values))
  if (talk && talk.scenario !== scenario.id)
    throw new Problem(404, 'unknown_talk', engine.message('unknown_talk'))
  if (turn !== (talk ? standsAt(talk) : START)) throw refuse('talk_elsewhere', { turn })
  if (beatOf(scenario, turn).end !== undefined) throw refuse('talk_over')
}

/** Where a reply to a scenario belongs. Throws a Problem where there is no such scenario, beat or talk, or it is at another line. */
export async function turnOf(
  parts: Parts,
  {
    scenario: id,
    turn = '',
    talk: talkId,
  }: { scenario: string; turn?: string | undefined; talk?: string | undefined },
): Promise<{ scenario: ScenarioFile; talk: StoredTalk | null; turn: string; inTalk: boolean }> {
  const scenario = findScenario(parts.engine, id)
  const talk = talkId === undefined ? null : (await findTalk(parts, talkId)).talk
  statementAt(parts.engine, scenario, turn)
  const inTalk = turn !== '' || talk !== null
  if (inTalk) checkTurn(parts, scenario, talk, turn)
  return { scenario, talk, turn, inTalk }
}

export interface NewTurn {
  scenario: ScenarioFile
  /** Null begins a new talk, under `round`. */
  talk: StoredTalk | null
  round: string
  turn: string
  reply: string
  feedback: Feedback
  at: string
}

/** Keeps a reply in its talk and says what it led to; both null where the reply is not kept, and then no talk is begun. */
export async function keepTurn(
  { engine, store }: Parts,
  { scenario, talk, round, turn, reply, feedback, at }: NewTurn,
): Promise<{ attempt: Attempt | null; talk: TalkMove | null }> {
  const taken = isKept(feedback) ? step(scenario, turn, feedback, engine.thresholds) : null
  if (!taken) return { attempt: null, talk: null }
  const { why } = beatOf(scenario, turn).ways![taken.way]!
  const running = talk ?? (await store.talks.begin({ scenario: scenario.id, round, at }))
  const placed = { id: running.id, place: running.turns.length, led: taken.beat, why }
  const kept = { scenario: scenario.id, turn, round: running.round, reply, feedback, at, talk: placed }
  try {
    return { attempt: await store.add(kept), talk: moveTo(scenario, turn, taken.beat, why) }
  } catch (error) {
    if (!(error instanceof PlaceTaken)) throw error
    throw new Problem(409, 'talk_elsewhere', engine.message('talk_elsewhere', { turn }))
  }
}
