// Why a pair can't be judged, in the learner's words. Loads nothing heavy: the command line says the same sentence.
import type { Engine } from '../engine.js'
import { inputProblem } from '../input.js'

const figure = (n: number) => n.toLocaleString('en-US')

/** The sentence for a pair that can't be judged, with its figures grouped ("4,312"); null where it can. */
export function inputMessage(
  engine: Engine,
  statement: string,
  reply: string,
): { code: string; message: string } | null {
  const problem = inputProblem(statement, reply)
  if (problem === null) return null
  const { code, length, limit } = problem
  const values = { length: figure(length), limit: figure(limit), over: figure(length - limit) }
  return { code, message: engine.message(code, values) }
}
