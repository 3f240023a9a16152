// The talk so far: each line with the reply to it, where it stands, and at its end why it ended so, with its turning points.
import { useLayoutEffect } from 'preact/hooks'
import type { Scenario, Talk, TalkEnd, TalkLine } from '../../contract.js'
import { TalkHead } from '../parts/talk-head.js'
import { others, Replied, Turn } from '../parts/talk-turn.js'
import { Turning } from '../parts/turning.js'
import { YourTurn } from '../parts/your-turn.js'
import { announce } from '../state/announce.js'
import { moves } from '../state/router.js'
import { talkBase } from '../state/talk.js'
import { useView } from '../state/view.js'
import { curly, say } from '../words.js'

export function Thread({ scenario, talk }: { scenario: Scenario; talk: Talk }) {
  const { name } = scenario.partner
  const { turns, now } = talk
  const last = turns.length + 1
  useView(scenario.title, now.end ? '#ending' : '#reply', talk.id)
  useLayoutEffect(() => {
    if (turns.length === 0) return
    document.querySelector(`#turn-${last}`)?.scrollIntoView()
    if (moves.peek() > 0 && now.end) announce(`${say(`talk.ended.${now.end.kind}`)} ${now.end.why}`)
  }, [])
  return (
    <div class="talk">
      <TalkHead scenario={scenario} moved={[...turns, now].some(hasMoved)}>
        <a class="button" href={talkBase(scenario.id)}>
          {say('talk.again')}
        </a>
      </TalkHead>
      <ol class="thread">
        {turns.map((turn, at) => (
          <Turn key={turn.attempt.id} n={at + 1} name={name} line={turn} others={others(talk, at, name)}>
            <Replied talk={talk} at={at} name={name} />
          </Turn>
        ))}
        <Turn n={last} name={name} line={now} now others={others(talk, turns.length, name)}>
          {now.end ? <Ending end={now.end} /> : <YourTurn scenario={scenario} talk={talk} line={now} />}
        </Turn>
      </ol>
      {now.end && <Turning scenario={scenario} talk={talk} />}
    </div>
  )
}

/** Whether a bar of this line stands elsewhere than before it. */
function hasMoved({ state, before }: TalkLine): boolean {
  return before !== null && (['hurt', 'guard', 'trust'] as const).some((mood) => state[mood] !== before[mood])
}

function Ending({ end }: { end: TalkEnd }) {
  return (
    <div class="ending">
      <h3 class="section-title" id="ending" tabIndex={-1}>
        {say(`talk.ended.${end.kind}`)}
      </h3>
      <p>{curly(end.why)}</p>
    </div>
  )
}
