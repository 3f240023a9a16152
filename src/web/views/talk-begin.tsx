// The beginning of a talk: what happened, the first line, what to listen for, and the way back into the last talk.
import type { Hint, Scenario, Talk } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { HintBox } from '../parts/hint.js'
import { TalkHead } from '../parts/talk-head.js'
import { Moods, SAYS_NOW, Says } from '../parts/talk-line.js'
import { ago } from '../parts/tries.js'
import { YourTurn } from '../parts/your-turn.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { talkBase } from '../state/talk.js'
import { useView } from '../state/view.js'
import { say } from '../words.js'

interface Before {
  /** Null where it could not be had. */
  hint: Hint | null
  /** The latest talk here. */
  last: Pick<Talk, 'id' | 'at'> | null
}

async function before(id: string): Promise<Before> {
  const [hint, attempts] = await Promise.all([api.hint(id).catch(() => null), api.attempts(id)])
  const last = attempts.findLast((one) => one.talk !== null)
  return { hint, last: last ? { id: last.talk!, at: last.at } : null }
}

export function Begin({ scenario }: { scenario: Scenario }) {
  const loaded = useLoad(`before ${scenario.id}`, () => before(scenario.id)).value
  useView(scenario.title, '#reply', `begin ${scenario.id}`)
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const { hint, last } = loaded.value
  const { name } = scenario.partner
  const line = { beat: 'start', says: scenario.statement }
  return (
    <div class="talk">
      <TalkHead scenario={scenario} />
      <ol class="thread">
        <li class="turn is-now">
          <h2 class="sr">{say('talk.line', { n: 1, name })}</h2>
          {scenario.state && <Moods line={{ state: scenario.state, before: null }} name={name} />}
          <span class="node" aria-hidden="true" />
          <Says text={scenario.statement} id={SAYS_NOW} />
          {hint && <HintBox hint={hint} whole={scenario.hint} />}
          <div class="turn-reply">
            <YourTurn scenario={scenario} talk={null} line={line} cold={hint?.cold ?? false} />
          </div>
        </li>
      </ol>
      {last && (
        <p class="talk-last note">
          {say('talk.last', { when: ago(last.at) })}{' '}
          <a href={talkBase(scenario.id, last.id)}>{say('talk.lastLink')}</a>
        </p>
      )}
    </div>
  )
}
