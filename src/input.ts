// What may be judged at all: the first gate for the page, the command line and HTTP alike.
import { MAX_TEXT } from './contract.js'

export interface InputProblem {
  code: 'empty_reply' | 'reply_too_long' | 'statement_too_long'
  /** Values for the message's blanks. */
  length: number
  limit: number
}

/** Says what keeps this pair from being judged, or null. Lengths are UTF-16 code units. */
export function inputProblem(statement: string, reply: string): InputProblem | null {
  if (reply.trim() === '') return { code: 'empty_reply', length: reply.length, limit: MAX_TEXT }
  if (reply.length > MAX_TEXT) return { code: 'reply_too_long', length: reply.length, limit: MAX_TEXT }
  if (statement.length > MAX_TEXT)
    return { code: 'statement_too_long', length: statement.length, limit: MAX_TEXT }
  return null
}
