// Reads a command's options and says in one line what was not understood.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Failure } from './failure.js'

type Options = NonNullable<ParseArgsConfig['options']>

/** Values and texts of `args`. Throws Failure (2) for an option that `command` doesn't have. */
export function readOptions<O extends Options>(command: string, args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's first sentence names the option; the rest of it speaks to programmers.
    const said = (error as Error).message.split(/\.\s|\n/)[0] ?? ''
    const hint = said.startsWith('Unknown option') ? ' A text that begins with "-" goes after "--".' : ''
    throw new Failure(`${said.replace(/\.$/, '')}.${hint} See sayback ${command} --help.`, 2)
  }
}

/** A port number; `from` names where `text` was read. */
export function readPort(text: string, from: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw new Failure(`${from} is "${text}"; expected a number from 0 to 65535.`, 2)
  return port
}
