// sayback check: judges one reply, or one a line.
import { createEngine } from '../engine.js'
import { SHIPPED_RULES } from '../rules/folders.js'
import { inputMessage } from '../server/input-message.js'
import { Failure } from './failure.js'
import { readOptions } from './options.js'

const FLAG = { type: 'boolean' } as const

/** Resolves to the exit status: 0 where everything was judged, 1 where something was not. */
export async function check(args: string[]): Promise<number> {
  const options = { json: FLAG, jsonl: FLAG, rules: { type: 'string' } } as const
  const { values, positionals } = readOptions('check', args, options)
  if (values.jsonl) {
    if (positionals.length > 0)
      throw new Failure(
        '--jsonl reads its texts from standard input; leave the others out. See sayback check --help.',
        2,
      )
    const [{ judgeLines, flushed }, { chunksOf }] = await Promise.all([
      import('./jsonl.js'),
      import('./stdin.js'),
    ])
    const engine = createEngine(values.rules ?? SHIPPED_RULES)
    return judgeLines(
      engine,
      chunksOf(0, () => flushed(process.stdout)),
      process.stdout,
    )
  }
  const [statement, reply] = positionals
  if (statement === undefined || reply === undefined || positionals.length > 2)
    throw new Failure(
      `Expected two texts, "STATEMENT" "REPLY", each in quotes; got ${positionals.length}. See sayback check --help.`,
      2,
    )
  const engine = createEngine(values.rules ?? SHIPPED_RULES)
  const problem = inputMessage(engine, statement, reply)
  if (problem !== null) throw new Failure(problem.message)
  const feedback = engine.feedback({ statement, reply })
  if (values.json) process.stdout.write(`${JSON.stringify(feedback)}\n`)
  else {
    const { forPerson, wantsColour } = await import('./human.js')
    process.stdout.write(forPerson(feedback, { statement, reply }, engine, wantsColour(process.stdout)))
  }
  return 0
}
