// What stands beside a level: what the next one asks, and why the points can be few at a high one.
import type { Feedback } from '../../contract.js'
import { whyLow } from '../pure/level.js'
import { say, signed } from '../words.js'

/** "Level 5 asks: ..."; nothing at the last level. */
export function NextLevel({ level }: { level: NonNullable<Feedback['level']> }) {
  if (level === 5) return null
  return (
    <p class="note level-next">
      {say('feedback.nextLevel', { n: level + 1, what: say(`levels.${level + 1}.asks`) })}
    </p>
  )
}

const stopped = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

export function WhyLowLine({ feedback }: { feedback: Feedback }) {
  const why = whyLow(feedback)
  if (!why) return null
  const values = {
    level: feedback.level ?? '',
    ...('at' in why && { at: why.at }),
    ...('points' in why && { points: signed(why.points) }),
    ...('what' in why && { what: why.kind === 'loss' ? why.what : stopped(why.what) }),
  }
  return <p class="note level-why">{say(`feedback.whyLow.${why.kind}`, values)}</p>
}
