// The one thing to try now: one sentence, one reason, and what one can do.
import type { ComponentChildren } from 'preact'
import type { Feedback } from '../../contract.js'
import { oneThing } from '../pure/next.js'
import { curly, say } from '../words.js'

interface Props {
  feedback: Feedback
  /** What stands over it where something is left to try. */
  label?: string
  reason?: boolean
  children?: ComponentChildren
}

export function TryNow({ feedback, label, reason = true, children }: Props) {
  const one = oneThing(feedback)
  const done = !feedback.unjudged && !one
  const why = feedback.unjudged ? say('feedback.unjudgedNote') : reason ? (one?.why ?? '') : ''
  const sentence = feedback.unjudged?.message ?? one?.sentence ?? say('feedback.allThere')
  return (
    <section class="try" aria-labelledby="try-title">
      <h2 class="label you" id="try-title">
        {done ? say('feedback.nothingLeft') : (label ?? say('feedback.try'))}
      </h2>
      <p class="one-thing">{curly(sentence)}</p>
      {why !== '' && <p class="why">{curly(why)}</p>}
      {children && <div class="acts">{children}</div>}
    </section>
  )
}
