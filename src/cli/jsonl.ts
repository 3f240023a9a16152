// sayback check --jsonl: one pair a line in, one answer a line out, in order, in the memory of one line.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { Feedback } from '../contract.js'
import type { Engine } from '../engine.js'
import { inputMessage } from '../server/input-message.js'
import { linesOf } from './lines.js'

type Answer = { id: unknown } & (Feedback | { error: { code: string; message: string } })

const utf8 = new TextDecoder('utf-8', { fatal: true })

const fail = (id: unknown, code: string, message: string): Answer => ({ id, error: { code, message } })

/** The object on a line, or null where there is none. */
function readObject(line: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(utf8.decode(line))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** The answer to one line; `line` is null where it was too long to be a pair at all. `id` comes back as it was sent. */
export function answerLine(engine: Engine, line: Buffer | null): Answer {
  if (line === null) return fail(null, 'line_too_long', 'This line is far longer than any pair of texts.')
  const pair = readObject(line)
  if (pair === null)
    return fail(null, 'not_json', 'Expected one JSON object on this line: {"id", "statement", "reply"}.')
  const { id = null, statement, reply } = pair
  if (typeof reply !== 'string') return fail(id, 'bad_request', '"reply": expected a string.')
  if (typeof statement !== 'string')
    return fail(id, 'bad_request', '"statement": expected a string; it may be empty ("").')
  const problem = inputMessage(engine, statement, reply)
  if (problem !== null) return fail(id, problem.code, problem.message)
  return { id, ...engine.feedback({ statement, reply }) }
}

/** Resolves to the exit status: 1 where any line was bad, else 0. Reads on only as fast as `output` takes the answers. */
export async function judgeLines(
  engine: Engine,
  input: AsyncIterable<Buffer>,
  output: Writable,
): Promise<0 | 1> {
  let status: 0 | 1 = 0
  for await (const line of linesOf(input)) {
    const answer = answerLine(engine, line)
    if ('error' in answer) status = 1
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return status
}

/** Resolves once everything written so far has left, and the stream's errors, such as a reader gone, have been heard. */
export async function flushed(output: Writable): Promise<void> {
  // Not 'drain': that comes only after a write that was told to wait.
  await new Promise((resolve) => output.write('', resolve))
  await turn()
}
