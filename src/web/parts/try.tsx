// The one thing to try now: one sentence, one reason, and what one can do.
import type { ComponentChildren } from 'preact'
import type { Feedback } from '../../contract.js'
import { say } from '../words.js'

/** The reason that goes with the advice: that of the first finding of its skill, else the skill's own sentence. */
export function reasonFor(feedback: Feedback): string {
  const skill = feedback.next?.skill
  if (!skill) return ''
  const finding = feedback.findings.find(
    (one) => one.code === skill && one.effect !== 'strength' && !one.setAside,
  )
  return finding?.why || feedback.skills[skill].explanation
}

interface Props {
  feedback: Feedback
  label?: string
  reason?: boolean
  children?: ComponentChildren
}

export function TryNow({ feedback, label, reason = true, children }: Props) {
  const why = reason ? reasonFor(feedback) : ''
  const sentence = feedback.unjudged?.message ?? feedback.next?.advice ?? say('feedback.allThere')
  return (
    <section class="try" aria-labelledby="try-title">
      <h2 class="label you" id="try-title">
        {label ?? say('feedback.try')}
      </h2>
      <p class="one-thing">{sentence}</p>
      {feedback.unjudged ? (
        <p class="why">{say('feedback.unjudgedNote')}</p>
      ) : (
        why !== '' && <p class="why">{why}</p>
      )}
      {children && <div class="acts">{children}</div>}
    </section>
  )
}
