// sayback new-scenario: writes a skeleton of a scenario and says what to do with it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { skeleton } from '../practice/skeleton.js'
import { SHIPPED_RULES, shownPath } from '../rules/folders.js'
import { codeOf } from '../store/problem.js'
import { Failure } from './failure.js'
import { readOptions } from './options.js'

/** Resolves to 0 once the file is there. Throws Failure where there is one of that name already, or none can be written. */
export async function newScenario(args: string[]): Promise<number> {
  const options = { talk: { type: 'boolean' }, rules: { type: 'string' } } as const
  const { values, positionals } = readOptions('new-scenario', args, options)
  const [name] = positionals
  if (name === undefined || positionals.length > 1)
    throw new Failure(`Expected one NAME; got ${positionals.length}. See sayback new-scenario --help.`, 2)
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Failure(`"${name}" is no name for a scenario; use small letters, digits and hyphens.`, 2)
  const folder = join(values.rules ?? SHIPPED_RULES, 'scenarios')
  const twin = [`${name}.yaml`, `${name}.yml`]
    .map((file) => join(folder, file))
    .find((path) => existsSync(path))
  if (twin) throw new Failure(`${shownPath(twin)} is there already and stays as it is. Choose another name.`)
  const path = join(folder, `${name}.yaml`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, skeleton(values.talk ?? false), { flag: 'wx' })
  } catch (error) {
    throw new Failure(
      `${shownPath(path)} can't be written (${codeOf(error)}). Choose another folder with --rules DIR.`,
    )
  }
  const own = values.rules === undefined ? '' : ` --rules ${values.rules}`
  process.stdout.write(
    `Wrote ${shownPath(path)}. Put your own text wherever TODO stands, then: sayback validate${own}\n`,
  )
  return 0
}
