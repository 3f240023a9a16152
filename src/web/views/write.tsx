// The practice view: setting and hint in the margin, the partner's words large, a sheet to write on.
import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Attempt, Hint } from '../../contract.js'
import { Field, SendKeys } from '../parts/field.js'
import { HintBox } from '../parts/hint.js'
import { Quiet } from '../parts/quiet.js'
import { sizeOf } from '../parts/statement.js'
import { Tries } from '../parts/tries.js'
import { api } from '../state/api.js'
import { readDraft, useDraft } from '../state/drafts.js'
import { useReply } from '../state/reply.js'
import { arrivedBack } from '../state/router.js'
import { handover, type Session, startAgain } from '../state/session.js'
import { useView } from '../state/view.js'
import { curly, pronouns, say } from '../words.js'

interface Props {
  session: Session
  attempts: Attempt[]
  /** Null where it could not be had. */
  hint: Hint | null
  read: (attempt: Attempt) => void
}

export function Write({ session, attempts, hint, read }: Props) {
  const scenario = session.scenario!
  useView(scenario.title, '#reply', session.round)
  // By the browser's way back one finds the reply as it was; by any other way a new round begins.
  const text = useSignal(startText(session))
  const wasDraft = useSignal(text.value !== '' && readDraft(session.key) === text.value)
  // Before anything can be sent: what is sent first thing must not fall into the round before.
  useLayoutEffect(() => {
    if (session.tries.length > 0 && !arrivedBack()) startAgain()
    handover.value = null
  }, [])
  useDraft(session.key, () => text.value)
  const { busy, problem, send } = useReply('reply')
  const she = pronouns(scenario.partner.pronoun)
  return (
    <div class="practise">
      <div class="setting">
        <h1 class="label" tabIndex={-1}>
          {curly(scenario.title)}
        </h1>
        <p class="setting-text">{curly(scenario.setting)}</p>
        <p class="note">
          {say(`parts.${scenario.part}.name`)}, {say(`difficulty.${scenario.difficulty}`)}
        </p>
      </div>
      <div class="says">
        <h2 class="label partner">{say('practise.says', { name: scenario.partner.name })}</h2>
        <blockquote class={`statement size-${sizeOf(scenario.statement)}`}>
          <span class="open-quote">“</span>
          {curly(scenario.statement)}”
        </blockquote>
      </div>
      {hint && <HintBox hint={hint} whole={scenario.hint} />}
      <div class="writes">
        <Field
          id="reply"
          label={say('practise.ask', she)}
          text={text}
          problem={problem.value}
          busy={busy.value}
          onSend={() => send(text.value)}
          below={
            <>
              {wasDraft.value && <p class="note draft-note">{say('practise.draft')}</p>}
              {!hint?.cold && (
                <Quiet text={text} judge={(reply) => api.feedback({ scenario: scenario.id, reply })} />
              )}
            </>
          }
          beside={
            <>
              <SendKeys />
              <span class="note">{say('practise.calm')}</span>
            </>
          }
        />
      </div>
      <Tries attempts={attempts} read={read} />
    </div>
  )
}

function startText(session: Session): string {
  if (handover.peek()) return handover.peek()?.text ?? ''
  const draft = readDraft(session.key)
  if (draft !== '') return draft
  return arrivedBack() ? (session.tries.at(-1)?.reply ?? '') : ''
}
