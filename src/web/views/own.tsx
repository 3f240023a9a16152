// One's own situation: what the partner really said, or a draft alone, read in full; stored only by a button of its own.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { OWN } from '../../contract.js'
import { Field, SendKeys, Trouble } from '../parts/field.js'
import { Quiet } from '../parts/quiet.js'
import { api } from '../state/api.js'
import { readDraft, useDraft } from '../state/drafts.js'
import { landed } from '../state/reply.js'
import { arrivedBack, go } from '../state/router.js'
import { useSend } from '../state/send.js'
import { handover, openSession, session } from '../state/session.js'
import { useView } from '../state/view.js'
import { say } from '../words.js'
import { Change } from './change.js'
import { Landed } from './landed.js'
import type { Phase } from './practise.js'
import { Revise } from './revise.js'

export function Own({ phase }: { phase: Phase }) {
  const now = session.value
  const here = now?.key === OWN
  const lost = phase !== 'write' && !here
  useEffect(() => {
    if (lost) go('/own', 'replace')
  }, [lost])
  if (phase === 'write' || !here) return <OwnWrite />
  if (phase === 'revise' && now.tries.length > 0) return <Revise session={now} />
  if (phase === 'change' && now.tries.length > 1) return <Change session={now} />
  return <Landed session={now} />
}

function OwnWrite() {
  useView(say('own.title'))
  const kept =
    session.peek()?.key === OWN && (arrivedBack() || handover.peek() !== null) ? session.peek() : null
  const said = useSignal(kept?.statement ?? readDraft('own/said'))
  const text = useSignal(handover.peek()?.text ?? kept?.tries.at(-1)?.reply ?? readDraft(OWN))
  useEffect(() => {
    handover.value = null
    if (!kept) session.value = null
  }, [])
  useDraft('own/said', () => said.value)
  useDraft(OWN, () => text.value)
  const { busy, problem, send } = useSend('reply', landed)
  const submit = () => {
    session.value = null
    send(openSession(OWN, null, said.value), said.value, text.value)
  }
  const trouble = problem.value?.field === 'statement' ? problem.value : null
  return (
    <div class="practise own">
      <div class="setting">
        <h1 class="part-title" tabIndex={-1}>
          {say('own.title')}
        </h1>
        <p class="setting-text">{say('own.lead')}</p>
        <p class="note">{say('own.private')}</p>
      </div>
      <div class="writes">
        <div class="said-field">
          <label class="label partner" for="said">
            {say('own.said')}
          </label>
          <textarea
            id="said"
            class="said"
            rows={2}
            value={said.value}
            aria-describedby={trouble ? 'said-problem said-note' : 'said-note'}
            aria-invalid={trouble !== null}
            onInput={(event) => {
              said.value = event.currentTarget.value
            }}
          />
          <p class="note" id="said-note">
            {say('own.saidNote')}
          </p>
          {trouble && <Trouble id="said-problem" problem={trouble} onRetry={submit} />}
        </div>
        <Field
          id="reply"
          label={say('own.reply')}
          text={text}
          problem={problem.value}
          busy={busy.value}
          onSend={submit}
          below={<Quiet text={text} judge={(reply) => api.feedback({ statement: said.peek(), reply })} />}
          beside={<SendKeys />}
        />
      </div>
    </div>
  )
}
