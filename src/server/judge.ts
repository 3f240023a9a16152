// From a request to a pair of texts that the engine can judge, or to the Problem that says why not.
import type { Engine, ScenarioFile } from '../engine.js'
import { hasBeat, lineAt } from '../practice/talk.js'
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
