// Revising: the text stays, and what the last reply did stays in reach beside it.
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Fix, Span } from '../../contract.js'
import { shown } from '../parts/context.js'
import { Done } from '../parts/done.js'
import { Field, SendKeys } from '../parts/field.js'
import { Findings } from '../parts/findings.js'
import { announceOf, gapAt, noteOf } from '../parts/fix-words.js'
import { Quiet } from '../parts/quiet.js'
import { Points, Statement } from '../parts/statement.js'
import { TryNow } from '../parts/try.js'
import { applyEdits } from '../pure/fix.js'
import { announce } from '../state/announce.js'
import { api } from '../state/api.js'
import { readDraft, useDraft } from '../state/drafts.js'
import { select } from '../state/hot.js'
import { useReply } from '../state/reply.js'
import { baseOf, type Handover, handover, pairOf, type Session } from '../state/session.js'
import { useView } from '../state/view.js'
import { say } from '../words.js'

export function Revise({ session }: { session: Session }) {
  const judged = session.tries.at(-1)!
  const view = useMemo(() => shown(session, judged), [judged])
  const draftKey = `${session.key}/revise`
  const given = useMemo(() => handover.peek(), [])
  const text = useSignal(given?.text ?? (readDraft(draftKey) || judged.reply))
  const done = useSignal<Handover | null>(given)
  const caret = useSignal<Span | null>(given?.caret ?? [text.peek().length, text.peek().length])
  const { busy, problem, send } = useReply('reply')
  useView(say('revise.view'), '#reply')
  useEffect(() => {
    handover.value = null
    select(null)
  }, [])
  useDraft(draftKey, () => (text.value === judged.reply ? '' : text.value))
  const put = (edits: Fix['edits'], note: string) => {
    const applied = applyEdits(judged.reply, text.value, edits)
    if (!applied) return announce(say('revise.changed'))
    done.value = { ...applied, note, before: text.value }
    text.value = applied.text
    caret.value = [...applied.caret]
  }
  return (
    <div class="landed revising">
      <h1 class="sr" tabIndex={-1}>
        {say('revise.title')}
      </h1>
      <p class="crumbs">
        <LastLine session={session} />
      </p>
      <div class="feedback-grid">
        <div class="area-a">
          {session.statement.trim() !== '' && (
            <>
              <Statement view={view} />
              <Points view={view} />
            </>
          )}
          <div class="you-wrote">
            <Field
              id="reply"
              label={say('revise.label')}
              text={text}
              caret={caret}
              problem={problem.value}
              busy={busy.value}
              onSend={() => send(text.value)}
              below={
                <>
                  <Done done={done} text={text} />
                  <Quiet text={text} judge={(reply) => api.feedback(pairOf(session, reply))} />
                </>
              }
              beside={
                <>
                  <SendKeys />
                  <a class="quiet link" href={`${baseOf(session.key)}/feedback`}>
                    {say('revise.keep')}
                  </a>
                </>
              }
            />
          </div>
          <TryNow feedback={judged.feedback} reason={false} />
        </div>
        {!judged.feedback.unjudged && (
          <Findings
            view={view}
            title={say('revise.findings')}
            canFix={(fix) => applyEdits(judged.reply, text.value, fix.edits) !== null}
            fix={(fix) => {
              put(fix.edits, noteOf(fix))
              announce(announceOf(fix))
            }}
            writeAt={(at) => {
              const note = say('revise.appliedBlank', { label: say('feedback.writeHere') })
              put([gapAt(judged.reply, at)], note)
              announce(note)
            }}
          />
        )}
      </div>
    </div>
  )
}

function LastLine({ session }: { session: Session }) {
  const judged = session.tries.at(-1)!
  const kind = say(session.tries.length > 1 ? 'feedback.revised' : 'feedback.first')
  const { score, level } = judged.feedback
  if (score === null) return <span>{say('revise.lastUnscored', { kind })}</span>
  return <span>{say('revise.last', { kind, score, level: level ?? '' })}</span>
}
