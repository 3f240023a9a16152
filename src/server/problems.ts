// Every way in which a request can fail, as {"error": {code, message}} with the right status.
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { StoreProblem } from '../store/problem.js'

/** An answer with a status of 400 or more. `message` is shown to whoever called. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

type Issue = z.core.$ZodIssue

const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)

/** One problem in words: which field, and what was expected there. */
function sayIssue(issue: Issue): string {
  const field = issue.path.length === 0 ? 'the body' : `"${issue.path.map(String).join('.')}"`
  // A field that may not be there: its own sentence says all.
  if (issue.code === 'invalid_type' && issue.expected === 'never') return issue.message
  if (issue.code !== 'invalid_type') return `${field}: ${issue.message}`
  const missing = issue.message.endsWith('undefined') ? 'missing, ' : ''
  return `${field}: ${missing}expected ${article(issue.expected)}`
}

const sayAll = (issues: Issue[]) => issues.map(sayIssue).join('; ')

/** Where a body may have several shapes: the problems of the one it comes closest to; of several, joined by "or". */
function sayUnion(shapes: Issue[][]): string {
  const fewest = Math.min(...shapes.map((issues) => issues.length))
  return [...new Set(shapes.filter((issues) => issues.length === fewest).map(sayAll))].join(', or ')
}

/** All problems of a body in one sentence. Values are never repeated: they may be what a learner typed. */
export function sayIssues(issues: Issue[]): string {
  return issues
    .map((issue) =>
      issue.code === 'invalid_union' && issue.errors.length > 0 ? sayUnion(issue.errors) : sayIssue(issue),
    )
    .join('; ')
}

/** What the schema of a route found in a request. */
export function validationIssues(error: Pick<FastifyError, 'validation'>): Issue[] {
  return (error.validation ?? []).map((entry) => {
    const { keyword, instancePath, message, params } = entry
    return {
      ...params,
      code: keyword,
      path: instancePath.split('/').filter(Boolean),
      message,
    } as unknown as Issue
  })
}

const KNOWN: Record<string, [status: number, code: string, message: string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'not_json', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'not_json', 'The body is empty; expected JSON.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'not_json_type', 'Send JSON, with "content-type: application/json".'],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'body_too_large',
    'The body is far larger than anything that is sent here.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    400,
    'bad_request',
    'The body does not have the length that was announced.',
  ],
}

/** What to answer for anything that was thrown. Unforeseen errors say nothing of their insides. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreProblem) return new Problem(503, 'history_unavailable', error.message)
  const { code = '', statusCode = 500, message = '' } = error as FastifyError
  const known = KNOWN[code]
  if (known !== undefined) return new Problem(...known)
  if (hasZodFastifySchemaValidationErrors(error))
    return new Problem(400, 'bad_request', `${sayIssues(validationIssues(error as FastifyError))}.`)
  if (error instanceof SyntaxError && statusCode === 400)
    return new Problem(400, 'not_json', 'The body is not JSON.')
  if (statusCode === 429) return new Problem(429, 'too_many_requests', message)
  if (statusCode === 503)
    return new Problem(503, 'busy', 'Too much is going on at once. Try again in a moment.')
  if (statusCode >= 400 && statusCode < 500)
    return new Problem(statusCode, 'bad_request', 'The request can not be read.')
  return new Problem(500, 'internal', 'Something went wrong here; the request was not at fault.')
}
