// From a request to a pair of texts that the engine can judge, or to the Problem that says why not.
import { createHash } from 'node:crypto'
import type { Objection } from '../contract.js'
import type { Engine, ScenarioFile } from '../engine.js'
import { plainWords } from '../explain/quotation.js'
import { hasBeat, lineAt } from '../practice/talk.js'
import type { Store } from '../store/store.js'
import { inputMessage } from './input-message.js'
import { Problem } from './problems.js'

/** The scenario of that id; 404 where there is none. */
export function findScenario(engine: Engine, id: string): ScenarioFile {
  const found = engine.scenarios.find((scenario) => scenario.id === id)
  if (found === undefined)
    throw new Problem(404, 'unknown_scenario', engine.message('unknown_scenario', { id }))
  return found
}

/** What the partner said at that turn: the scenario's statement for an absent or empty turn; 404 where there is no such beat. */
export function statementAt(engine: Engine, scenario: ScenarioFile, turn = ''): string {
  if (turn === '') return scenario.statement
  if (!hasBeat(scenario, turn))
    throw new Problem(404, 'unknown_turn', engine.message('unknown_turn', { turn }))
  return lineAt(scenario, turn)
}

/** Throws a 400 or 413 Problem where the pair can't be judged. */
export function checkInput(engine: Engine, statement: string, reply: string): void {
  const problem = inputMessage(engine, statement, reply)
  if (problem !== null)
    throw new Problem(problem.code === 'empty_reply' ? 400 : 413, problem.code, problem.message)
}

type Body =
  | { statement: string; reply: string; scenario?: undefined }
  | { scenario: string; turn?: string | undefined; reply: string }

export interface Asked {
  pair: { statement: string; reply: string; name?: string }
  /** Where an objection to it would hold as "here": the scenario, or a digest of what was said, in plain spelling. */
  place: string
}

/** The pair that a body asks about. Throws a Problem where there is no such scenario, or where the pair can't be judged. */
export function askedPair(engine: Engine, body: Body): Asked {
  const { reply } = body
  if (body.scenario === undefined) {
    const { statement } = body
    checkInput(engine, statement, reply)
    const digest = createHash('sha256').update(plainWords(statement).join(' ')).digest('hex')
    return { pair: { statement, reply }, place: `own:${digest.slice(0, 16)}` }
  }
  const scenario = findScenario(engine, body.scenario)
  const statement = statementAt(engine, scenario, body.turn)
  checkInput(engine, statement, reply)
  return { pair: { statement, reply, name: scenario.partner.name }, place: scenario.id }
}

/** The objections to judge with: the person's own that may hold in this place, where they are asked for. */
export async function objectionsFor(
  store: Store,
  asked: 'mine' | undefined,
  place: string,
): Promise<{ objections?: Objection[] }> {
  return asked === 'mine' ? { objections: await store.objections.list(place) } : {}
}
