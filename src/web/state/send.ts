// Sends a reply: checks what can be checked here, judges it, and says in words what went wrong.
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { MAX_TEXT, type Span } from '../../contract.js'
import { BLANK } from '../pure/fix.js'
import { figure, say } from '../words.js'
import { announce, focusOn } from './announce.js'
import { api, Refused, Unreachable } from './api.js'
import { clearReplies } from './drafts.js'
import { type Judged, pairOf, type Session } from './session.js'

export interface Problem {
  /** "input": the text is the trouble; "gone": nothing answered; "refused": the server said no. */
  kind: 'input' | 'gone' | 'refused'
  field: 'reply' | 'statement'
  message: string
  /** What to select in the field; nothing where the caret stays where it is. */
  select?: Span
}

export function inputProblem(statement: string, reply: string): Problem | null {
  if (reply.trim() === '') return { kind: 'input', field: 'reply', message: say('practise.empty') }
  const gap = reply.indexOf(BLANK)
  if (gap >= 0) {
    const message = say('practise.gap')
    return { kind: 'input', field: 'reply', message, select: [gap, gap + BLANK.length] }
  }
  const long = (field: Problem['field'], length: number, key: string): Problem => ({
    kind: 'input',
    field,
    message: say(key, { length: figure(length), limit: figure(MAX_TEXT), over: figure(length - MAX_TEXT) }),
  })
  if (reply.length > MAX_TEXT) return long('reply', reply.length, 'practise.tooLong')
  if (statement.length > MAX_TEXT) return long('statement', statement.length, 'practise.statementTooLong')
  return null
}

async function judge(session: Session, statement: string, reply: string): Promise<Judged> {
  if (!session.scenario) return { reply, attempt: null, feedback: await api.feedback({ statement, reply }) }
  const { round, line } = session
  const running = line?.talk ? { talk: line.talk } : {}
  const { attempt, feedback, talk } = await api.attempt({ ...pairOf(session, reply), ...running, round })
  return { reply, attempt, feedback, move: talk }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused)
    return { kind: 'refused', field: 'reply', message: say('practise.refused', { message: error.message }) }
  if (error instanceof Unreachable) return { kind: 'gone', field: 'reply', message: say('practise.gone') }
  throw error
}

/**
 * A sender with its state. `then` runs with the judged reply, unless the person has gone elsewhere meanwhile; on trouble the text
 * stays where it is.
 */
export function useSend(fieldId: string, then: (judged: Judged) => void) {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const here = useRef(true)
  useLayoutEffect(
    () => () => {
      here.current = false
    },
    [],
  )
  async function send(session: Session, statement: string, reply: string): Promise<void> {
    if (busy.value) return
    problem.value = inputProblem(statement, reply)
    if (problem.value) return tell(problem.value)
    busy.value = true
    try {
      const judged = await judge(session, statement, reply)
      if (!here.current) return
      clearReplies()
      then(judged)
    } catch (error) {
      if (!here.current) return
      problem.value = problemOf(error)
      tell(problem.value)
    } finally {
      busy.value = false
    }
  }
  function tell(found: Problem): void {
    announce(found.message)
    focusOn(`#${found.field === 'statement' ? 'said' : fieldId}`, { select: found.select })
  }
  return { busy, problem, send }
}
