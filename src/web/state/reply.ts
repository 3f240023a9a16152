// What happens with a judged reply: it joins the session, and the page moves on to its feedback or to what changed.
import { signal } from '@preact/signals'
import { select } from './hot.js'
import { go } from './router.js'
import { useSend } from './send.js'
import { addTry, baseOf, handover, type Judged, session } from './session.js'

/** A reply that speaks of violence, threats or self-harm: it joins nothing, and help is shown instead. */
export const unsafe = signal<Judged | null>(null)

export function useReply(fieldId: string) {
  const { busy, problem, send } = useSend(fieldId, landed)
  return {
    busy,
    problem,
    send: (text: string) => {
      const now = session.peek()
      if (now) send(now, now.statement, text)
    },
  }
}

export function landed(judged: Judged): void {
  const now = session.peek()
  if (!now) return
  handover.value = null
  if (judged.feedback.safety) {
    unsafe.value = judged
    select(null)
    go(`${baseOf(now.key)}/feedback`)
    return
  }
  unsafe.value = null
  const before = now.tries.at(-1)
  addTry(judged)
  const compared = before !== undefined && before.feedback.score !== null && judged.feedback.score !== null
  go(`${baseOf(now.key)}/${compared ? 'change' : 'feedback'}`)
}
