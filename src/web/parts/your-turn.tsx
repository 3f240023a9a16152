// The field in which the line where a talk stands is answered; a text handed over from a turn's feedback lies ready in it.
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { Scenario, Span, Talk, TalkLine } from '../../contract.js'
import { api } from '../state/api.js'
import { readDraft, useDraft } from '../state/drafts.js'
import { useSend } from '../state/send.js'
import { handover, pairOf, session } from '../state/session.js'
import { landedInTalk, openLine, talkBase } from '../state/talk.js'
import { say } from '../words.js'
import { Done } from './done.js'
import { Field, SendKeys } from './field.js'
import { Quiet } from './quiet.js'
import { SAYS_NOW } from './talk-line.js'

interface Props {
  scenario: Scenario
  /** Null before the first reply. */
  talk: Talk | null
  line: Pick<TalkLine, 'beat' | 'says'>
  /** A cold try goes without hints. */
  cold?: boolean
}

export function YourTurn({ scenario, talk, line, cold = false }: Props) {
  const key = talkBase(scenario.id, talk?.id)
  const given = useMemo(() => handover.peek(), [])
  const draft = useMemo(() => readDraft(key), [])
  const text = useSignal(given?.text ?? draft)
  // A reply that was handed over as it was has nothing to undo.
  const done = useSignal(given && given.note !== '' ? given : null)
  const caret = useSignal<Span | null>(given?.caret ?? null)
  useLayoutEffect(() => {
    handover.value = null
    openLine(scenario, talk, line)
  }, [])
  useDraft(key, () => text.value)
  const { busy, problem, send } = useSend('reply', landedInTalk)
  const submit = () => {
    const now = session.peek()
    if (now) send(now, now.statement, text.value)
  }
  return (
    <Field
      id="reply"
      label={say('talk.yourTurn')}
      text={text}
      caret={caret}
      problem={problem.value}
      busy={busy.value}
      onSend={submit}
      rows={3}
      answers={SAYS_NOW}
      below={
        <>
          {!given && draft !== '' && <p class="note draft-note">{say('practise.draft')}</p>}
          <Done done={done} text={text} />
          {!cold && <Quiet text={text} judge={(reply) => api.feedback(pairOf(session.peek()!, reply))} />}
        </>
      }
      beside={<SendKeys />}
    />
  )
}
