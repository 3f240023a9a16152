#!/usr/bin/env node
// The command "sayback": finds the command, loads no more than it needs, and ends every failure in one line.
import { Failure } from './failure.js'

type Command = (args: string[]) => Promise<number>

const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./check.js')).check,
  serve: async () => (await import('./serve.js')).serveCommand,
  validate: async () => (await import('./validate.js')).validateCommand,
  'new-scenario': async () => (await import('./new-scenario.js')).newScenario,
}

async function run([first, ...rest]: string[]): Promise<number> {
  const { HELP, version } = await import('./help.js')
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const topic = rest[0]
    if (topic !== undefined && !Object.hasOwn(HELP, topic))
      throw new Failure(`There is no command "${topic}".`, 2)
    process.stdout.write(HELP[topic ?? 'sayback'] ?? '')
    return 0
  }
  if (first === undefined) {
    process.stderr.write(HELP.sayback ?? '')
    return 2
  }
  const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  if (load === undefined)
    throw new Failure(
      `There is no command "${first}". There are ${Object.keys(COMMANDS).join(', ')}; see sayback --help.`,
      2,
    )
  // Everything after "--" is text, "--help" too.
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (options.includes('--help') || options.includes('-h')) {
    process.stdout.write(HELP[first] ?? '')
    return 0
  }
  return (await load())(rest)
}

/** One line for each problem: a broken rule file may have many. Never a stack. */
function explain(error: unknown): number {
  const lines = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${lines.trimEnd()}\n`)
  return error instanceof Failure ? error.status : 1
}

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : explain(error))
})

// Stands until the command has said otherwise: one that ends without an answer has failed.
process.exitCode = 1
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error) => {
    process.exitCode = explain(error)
  },
)
