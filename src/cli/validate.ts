// sayback validate: checks rules, scenarios and course, and says every problem with file, line and remedy.
import { createEngine } from '../engine.js'
import { validate } from '../practice/validate.js'
import { SHIPPED_RULES } from '../rules/folders.js'
import { Failure } from './failure.js'
import { readOptions } from './options.js'

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

/** Resolves to 0 where all is in order. Throws RulesError or Failure (1) with one line for each problem. */
export async function validateCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions('validate', args, { rules: { type: 'string' } })
  if (positionals.length > 0)
    throw new Failure(`"${positionals[0]}" was not understood. See sayback validate --help.`, 2)
  const engine = createEngine(values.rules ?? SHIPPED_RULES)
  const problems = validate(engine)
  if (problems.length > 0) throw new Failure(problems.join('\n'))
  const talks = engine.scenarios.filter(({ beats }) => beats)
  const walks = talks.flatMap((talk) => talk.walks ?? [])
  const all = [
    count(engine.loaded.rules.length, 'rule'),
    count(engine.scenarios.length, 'scenario'),
    count(talks.length, 'conversation'),
    count(walks.length, 'walk'),
    count(engine.course.steps.length, 'step'),
  ]
  process.stdout.write(`All in order: ${all.join(', ')}.\n`)
  return 0
}
