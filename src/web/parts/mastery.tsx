// What carries over: for each skill how many of the latest new scenarios had it at the first try, in words.
import type { Mastery as Standing } from '../../contract.js'
import { inWords, say } from '../words.js'
import { Strokes } from './skills.js'

/** New scenarios that are looked at, as the rule of mastery has it. */
const LATEST = 3

function inSentence({ had, of, mastered }: Standing): string {
  if (of === 0) return say('progress.masteryNone')
  if (mastered) return say(had === LATEST ? 'progress.masteredAll' : 'progress.mastered')
  if (of === 1) return say(`progress.masteryFirst${had}`)
  if (of < LATEST) return say(`progress.masteryFew${had}`, { n: inWords(of) })
  return say(`progress.masteryNotYet${had}`)
}

export function Mastery({ skills }: { skills: Standing[] }) {
  return (
    <ul class="mastery">
      {skills.map((one) => (
        <li key={one.skill}>
          <h3>{say(`skills.${one.skill}`)}</h3>
          <p class={`mastery-state${one.mastered ? ' is-mastered' : ''}`}>
            <Strokes full={one.had} of={LATEST} />
            {say(one.mastered ? 'progress.holds' : 'progress.holdsNot')}
          </p>
          <p class="note">{inSentence(one)}</p>
        </li>
      ))}
    </ul>
  )
}
