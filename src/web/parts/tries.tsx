// The replies kept for one scenario: a small chart from the first to the last, and a list that opens each text.
import type { ComponentChildren } from 'preact'
import { type Attempt, OWN } from '../../contract.js'
import { curly, say } from '../words.js'
import { Chart } from './chart.js'

/** "24 November, 18:05". */
export function when(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** How long ago on the screen; on paper, which outlasts that, when. */
export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      <span class="on-screen">{ago(at)}</span>
      <span class="on-paper">{when(at)}</span>
    </time>
  )
}

/** "just now", "3 minutes ago", "24 November, 18:05". */
export function ago(at: string): string {
  const minutes = Math.round((Date.now() - new Date(at).getTime()) / 60_000)
  if (minutes < 1) return say('feedback.justNow')
  if (minutes === 1) return say('feedback.minuteAgo')
  return minutes < 60 ? say('feedback.minutesAgo', { n: minutes }) : when(at)
}

function scoreOf({ score, level }: Attempt): string {
  return score === null ? say('tries.noScore') : say('tries.score', { score, level: level ?? '' })
}

function kindOf({ scenario, kind, statement, place }: Attempt): string {
  if (place !== undefined) return say('tries.line', { n: place + 1 })
  if (scenario === OWN) return say(statement ? 'tries.own' : 'tries.draft')
  return say(kind === 'first' ? 'tries.first' : 'tries.revision')
}

export function Tries({ attempts, read }: { attempts: Attempt[]; read: (attempt: Attempt) => void }) {
  if (attempts.length === 0) return null
  return (
    <section class="tries" aria-labelledby="tries-title">
      <h2 class="section-title" id="tries-title">
        {say('tries.title')}
      </h2>
      <div class="tries-main">
        <Chart attempts={attempts} />
        <AttemptList attempts={[...attempts].reverse()} read={read} />
      </div>
    </section>
  )
}

interface ListProps {
  attempts: Attempt[]
  read?: (attempt: Attempt) => void
  /** What else can be done with one. */
  more?: (attempt: Attempt) => ComponentChildren
  /** Id of the one that is open from the first. */
  open?: string | null
}

export function AttemptList({ attempts, read, more, open }: ListProps) {
  return (
    <ul class="attempts">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <details open={attempt.id === open} id={`reply-${attempt.id}`}>
            <summary>
              <span class="attempt-kind">{kindOf(attempt)}</span>
              <span class="attempt-when">{when(attempt.at)}</span>
              <span class="attempt-score">{scoreOf(attempt)}</span>
            </summary>
            {attempt.statement && (
              <p class="attempt-text partner-words">
                <span class="label partner">{say('practise.theySaid')}</span> {curly(attempt.statement)}
              </p>
            )}
            <p class="attempt-text">{attempt.reply}</p>
            {read && (
              <button
                type="button"
                class="quiet small"
                aria-label={say('tries.readName', { when: when(attempt.at) })}
                onClick={() => read(attempt)}
              >
                {say('tries.read')}
              </button>
            )}
            {more?.(attempt)}
          </details>
        </li>
      ))}
    </ul>
  )
}
