// How a reply lands in a single practice: its feedback with what one can do next, and the tries before it.
import type { Attempt } from '../../contract.js'
import { Keep } from '../parts/keep.js'
import { Onward } from '../parts/onward.js'
import { Reading } from '../parts/reading.js'
import { Ago, Tries } from '../parts/tries.js'
import { unsafe } from '../state/reply.js'
import { go } from '../state/router.js'
import { baseOf, handover, type Judged, type Session, startAgain } from '../state/session.js'
import { curly, say } from '../words.js'
import { UnsafeReply } from './not-safe.js'

interface Props {
  session: Session
  attempts?: Attempt[]
  read?: (attempt: Attempt) => void
}

export function Landed(props: Props) {
  const danger = unsafe.value
  if (danger) return <UnsafeReply judged={danger} session={props.session} />
  const judged = props.session.tries.at(-1)
  return judged ? <Read key={judged.attempt?.id ?? judged.reply} {...props} judged={judged} /> : null
}

function Read({ session, judged, attempts = [], read }: Props & { judged: Judged }) {
  const base = baseOf(session.key)
  return (
    <Reading
      session={session}
      judged={judged}
      crumbs={<Crumbs session={session} judged={judged} />}
      write={(text) => {
        handover.value = text
        go(`${base}/revise`)
      }}
      acts={
        <>
          <a class="button primary" href={`${base}/revise`}>
            {say('feedback.revise')}
          </a>
          <AgainButton session={session} />
          {session.scenario && (
            <a class="button" href={`${base}/models`}>
              {say('feedback.models')}
            </a>
          )}
          {session.scenario && <Onward after={session.scenario.id} />}
        </>
      }
    >
      {!session.scenario && !judged.feedback.unjudged && <Keep session={session} judged={judged} />}
      {read && <Tries attempts={attempts} read={read} />}
    </Reading>
  )
}

export function AgainButton({ session }: { session: Session }) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        startAgain()
        go(baseOf(session.key))
      }}
    >
      {session.scenario ? say('feedback.again') : say('own.again')}
    </button>
  )
}

function Crumbs({ session, judged }: { session: Session; judged: Judged }) {
  const { attempt } = judged
  const kind = session.tries.length > 1 || attempt?.kind === 'revision' ? 'revised' : 'first'
  const kept = session.kept.includes(judged) ? 'feedback.kept' : 'feedback.notKept'
  const time = attempt ? <Ago at={attempt.at} /> : say(kept)
  return (
    <ul class="crumbs">
      {session.scenario && <li>{say(`parts.${session.scenario.part}.name`)}</li>}
      <li>{curly(session.scenario?.title ?? say('own.title'))}</li>
      <li>
        {say(`feedback.${kind}`)}, {time}
      </li>
    </ul>
  )
}
