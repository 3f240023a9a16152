// The end of a talk: the replies at which the partner opened or closed, and what one can do from here.
import type { Scenario, Talk } from '../../contract.js'
import { turningPoints } from '../pure/turning.js'
import { useOnward } from '../state/onward.js'
import { talkBase, useRewind } from '../state/talk.js'
import { curly, quote, say } from '../words.js'
import { shorten } from './context.js'
import { Trouble } from './disagree.js'
import { Onward } from './onward.js'
import { Moved } from './talk-line.js'

export function Turning({ scenario, talk }: { scenario: Scenario; talk: Talk }) {
  const { name } = scenario.partner
  const { rewind, trouble } = useRewind()
  useOnward(scenario.id)
  const points = turningPoints(talk.turns)
  return (
    <section class="turning" aria-labelledby="turning-title">
      <div>
        <h2 class="section-title" id="turning-title">
          {say('talk.turning')}
        </h2>
        <p class="note">{say('talk.turningNote', { name })}</p>
      </div>
      <div>
        {points.length === 0 && <p class="serif-line">{say('talk.noTurning', { name })}</p>}
        <ol>
          {points.map((at) => {
            const { attempt, moved, why } = talk.turns[at]!
            return (
              <li key={attempt.id}>
                <p class="turning-words">{quote(shorten(curly(attempt.reply)))}</p>
                <Moved moved={moved} why={why} name={name} />
                <p class="note">
                  <button
                    type="button"
                    class="quiet"
                    aria-label={say('talk.rewindName', { n: at + 1 })}
                    onClick={() => rewind(talk, at)}
                  >
                    {say('talk.rewind')}
                  </button>
                </p>
              </li>
            )
          })}
        </ol>
        <Trouble text={trouble.value} />
        <div class="acts">
          <a class="button" href={`${talkBase(scenario.id, talk.id)}/models`}>
            {say('talk.models')}
          </a>
          <a class="button" href="/course">
            {say('talk.course')}
          </a>
          <Onward after={scenario.id} />
        </div>
      </div>
    </section>
  )
}
