// The small chart of the tries at one scenario: a ring for a first try, a dot for a revision, its figure beside each.
import type { Attempt } from '../../contract.js'
import { type Dot, dotsOf, MOST } from '../pure/rounds.js'
import { say } from '../words.js'

const isFirst = (dot: Dot): boolean => dot.attempt.kind === 'first'

/** "first try 36, revised 82": what the drawing shows, for those who do not see it. */
function figures(dots: Dot[]): string {
  return dots
    .map((dot) => say(isFirst(dot) ? 'tries.chartFirst' : 'tries.chartRevised', { score: dot.score }))
    .join(', ')
}

const line = (from: Dot, to: Dot): string => `M${from.x} ${from.y}L${to.x} ${to.y}`

export function Chart({ attempts }: { attempts: Attempt[] }) {
  const dots = dotsOf(attempts)
  if (dots.length < 2) return <p class="note chart-one">{say('tries.one')}</p>
  const steps = dots.slice(1).map((dot, index) => ({ path: line(dots[index]!, dot), goesOn: dot.goesOn }))
  const all = attempts.filter((attempt) => attempt.score !== null).length
  return (
    <figure class="chart">
      <div class="chart-frame" role="img" aria-label={say('tries.chart', { list: figures(dots) })}>
        <span class="chart-scale">100</span>
        <span class="chart-scale is-floor">0</span>
        <div class="chart-plot">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {steps.map(({ path, goesOn }) => (
              <path key={path} class={goesOn ? 'chart-line' : 'chart-line is-new-round'} d={path} />
            ))}
          </svg>
          {dots.map((dot) => (
            <span
              key={dot.attempt.id}
              class={`chart-dot ${isFirst(dot) ? 'is-first' : 'is-revised'}`}
              style={{ left: `${dot.x}%`, top: `${dot.y}%` }}
            >
              <span class="chart-figure">{dot.score}</span>
            </span>
          ))}
        </div>
      </div>
      <figcaption class="note">
        <span>
          <span class="key-dot key-first" aria-hidden="true" /> {say('tries.legendFirst')}
        </span>
        <span>
          <span class="key-dot key-revised" aria-hidden="true" /> {say('tries.legendRevised')}
        </span>
        {all > MOST && <span>{say('tries.legendLatest', { n: MOST, all })}</span>}
      </figcaption>
    </figure>
  )
}
