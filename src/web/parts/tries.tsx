// The replies kept for one scenario: a small chart from the first to the last, and a list that opens each text.
import type { Attempt } from '../../contract.js'
import { say } from '../words.js'

/** "24 November, 18:05". */
export function when(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
}

const scoreOf = (attempt: Attempt): string =>
  attempt.score === null ? say('tries.noScore') : say('tries.score', { score: attempt.score })
const kindOf = (attempt: Attempt): string => say(attempt.kind === 'first' ? 'tries.first' : 'tries.revision')

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

export function AttemptList({ attempts, read }: { attempts: Attempt[]; read?: (attempt: Attempt) => void }) {
  return (
    <ul class="attempts">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <details>
            <summary>
              <span class="attempt-kind">{kindOf(attempt)}</span>
              <span class="attempt-when">{when(attempt.at)}</span>
              <span class="attempt-score">{scoreOf(attempt)}</span>
            </summary>
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
          </details>
        </li>
      ))}
    </ul>
  )
}

const WIDTH = 552
const HEIGHT = 88
const PAD = 12

/** Scores from left to right, 0 to 100 from bottom to top. */
function Chart({ attempts }: { attempts: Attempt[] }) {
  const scored = attempts.filter((attempt) => attempt.score !== null)
  if (scored.length < 2) return <p class="note chart-one">{say('tries.one')}</p>
  const x = (index: number) => PAD + (index / (scored.length - 1)) * (WIDTH - 2 * PAD)
  const y = (score: number) => HEIGHT - PAD - (score / 100) * (HEIGHT - 2 * PAD)
  const dots = scored.map((attempt, index) => ({ x: x(index), y: y(attempt.score ?? 0), attempt }))
  const figures = scored.map((attempt) => attempt.score).join(', ')
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('tries.chart', { list: figures })}>
        <path class="chart-top" d={`M0 ${y(100)}H${WIDTH}`} />
        <path class="chart-floor" d={`M0 ${y(0)}H${WIDTH}`} />
        <path class="chart-line" d={`M${dots.map((dot) => `${dot.x} ${dot.y}`).join('L')}`} />
        {dots.map((dot) => (
          <circle
            key={dot.attempt.id}
            class={dot.attempt.kind === 'first' ? 'chart-first' : 'chart-revised'}
            cx={dot.x}
            cy={dot.y}
            r={4.5}
          />
        ))}
      </svg>
      <figcaption class="note">
        <span class="key-dot key-first" aria-hidden="true" /> {say('tries.legendFirst')}
        <span class="key-dot key-revised" aria-hidden="true" /> {say('tries.legendRevised')}
      </figcaption>
    </figure>
  )
}
