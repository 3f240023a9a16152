// How a reply in a talk lands: what the partner answers and why, then the whole feedback as in a single practice.
import { useEffect } from 'preact/hooks'
import type { Scenario, Talk, TalkTurn } from '../../contract.js'
import { Trouble } from '../parts/disagree.js'
import { Failed, Waiting } from '../parts/failed.js'
import { Reading } from '../parts/reading.js'
import { Moods, Moved, Says } from '../parts/talk-line.js'
import { Ago } from '../parts/tries.js'
import { writeDraft } from '../state/drafts.js'
import { useLoad } from '../state/load.js'
import { go } from '../state/router.js'
import { handover, type Judged, type Session, session } from '../state/session.js'
import { judgeTurn, openTurn, talkBase, useRewind } from '../state/talk.js'
import { curly, say } from '../words.js'

interface Props {
  scenario: Scenario
  talk: Talk
  /** The turn's place, from 0. */
  at: number
}

export function TurnLanded({ scenario, talk, at }: Props) {
  const turn = talk.turns[at]!
  const base = talkBase(scenario.id, talk.id)
  const { rewind, trouble } = useRewind()
  const now = session.value
  const judged = now?.key === base ? now.tries.at(-1) : undefined
  const ready = judged?.attempt?.id === turn.attempt.id
  const loaded = useLoad(turn.attempt.id, async () => {
    if (!ready) openTurn(scenario, talk, at, await judgeTurn(scenario, talk, at))
  }).value
  if (!ready) return loaded.state === 'failed' ? <Failed retry={loaded.retry} /> : <Waiting />
  const { name } = scenario.partner
  const line = talk.turns[at + 1] ?? talk.now
  const { reply } = turn.attempt
  return (
    <Reading
      session={now!}
      judged={judged}
      crumbs={
        <ul class="crumbs">
          <li>{curly(scenario.title)}</li>
          <li>{say('talk.lineOf', { n: at + 1 })}</li>
          <li>
            <Ago at={turn.attempt.at} />
          </li>
        </ul>
      }
      beforeSaid={say('talk.announce', { name, says: line.says, why: turn.why })}
      before={<Answer turn={turn} line={line} name={name} base={base} />}
      write={(text) => rewind(talk, at, text)}
      acts={
        <>
          <button
            type="button"
            class="button"
            onClick={() =>
              rewind(talk, at, { text: reply, caret: [reply.length, reply.length], note: '', before: reply })
            }
          >
            {say('talk.rewindWith')}
          </button>
          <Trouble text={trouble.value} />
        </>
      }
    />
  )
}

interface AnswerProps {
  turn: TalkTurn
  line: Talk['now']
  name: string
  base: string
}

function Answer({ turn, line, name, base }: AnswerProps) {
  return (
    <section class="answer" aria-labelledby="answer-title">
      <h2 class="label partner" id="answer-title">
        {say('talk.answers', { name })}
      </h2>
      <div class="answer-line">
        <Moods line={line} name={name} />
        <div>
          <Says text={line.says} />
          <Moved moved={turn.moved} why={turn.why} name={name} />
          {line.end && (
            <p class="answer-end">
              <strong>{say(`talk.ended.${line.end.kind}`)}</strong> {curly(line.end.why)}
            </p>
          )}
          <div class="acts">
            <a class="button primary" href={base}>
              {say(line.end ? 'talk.whole' : 'talk.goOn')}
            </a>
          </div>
        </div>
      </div>
    </section>
  )
}

/** A reply that can't be judged: the talk has not moved, and the words are still there. */
export function NoWay({ session: now, judged }: { session: Session; judged: Judged }) {
  const { name } = now.scenario!.partner
  useEffect(() => writeDraft(now.key, judged.reply), [])
  return (
    <Reading
      session={now}
      judged={judged}
      crumbs={
        <ul class="crumbs">
          <li>{curly(now.scenario!.title)}</li>
        </ul>
      }
      write={(text) => {
        handover.value = text
        go(now.key)
      }}
      acts={
        <>
          <p class="no-way">{say('talk.noWay', { name })}</p>
          <a class="button primary" href={now.key}>
            {say('talk.backToReply')}
          </a>
        </>
      }
    />
  )
}
