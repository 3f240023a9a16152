// The course: its three parts with their steps, and where one stands in each, in words.
import type { CourseStep } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { PARTS, PartSection } from '../parts/rows.js'
import { Strokes } from '../parts/skills.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { useView } from '../state/view.js'
import { count, inWords, list, say } from '../words.js'

/** "Of 14 steps, one is mastered and two are begun." */
function summary(all: CourseStep[]): string {
  const parts = (['mastered', 'begun'] as const).flatMap((standing) => {
    const n = all.filter((one) => one.standing === standing).length
    return n === 0 ? [] : [count(standing, n)]
  })
  if (parts.length === 0) return say('course.none', { of: inWords(all.length) })
  return say('course.summary', { of: inWords(all.length), parts: list(parts) })
}

export function Course() {
  useView(say('course.title'))
  const loaded = useLoad('course', api.course).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const all = loaded.value
  return (
    <div class="course">
      <h1 class="page-title" tabIndex={-1}>
        {say('course.title')}
      </h1>
      {all.length === 0 ? (
        <p class="serif-line">{say('course.empty')}</p>
      ) : (
        <>
          <p class="lead">{summary(all)}</p>
          <p class="note course-rule">{say('course.rule')}</p>
          {PARTS.map((part) => (
            <PartSteps key={part} all={all} own={all.filter((one) => one.part === part)} />
          ))}
        </>
      )}
      <p class="course-foot">
        <a class="button" href="/scenarios">
          {say('course.scenarios')}
        </a>
      </p>
    </div>
  )
}

function PartSteps({ all, own }: { all: CourseStep[]; own: CourseStep[] }) {
  const [first] = own
  if (!first) return null
  return (
    <PartSection part={first.part}>
      <ol class="rows" start={all.indexOf(first) + 1}>
        {own.map((step) => (
          <StepRow key={step.id} step={step} n={all.indexOf(step) + 1} />
        ))}
      </ol>
    </PartSection>
  )
}

function StepRow({ step, n }: { step: CourseStep; n: number }) {
  const due = step.scenarios.some((one) => one.standing === 'due')
  return (
    <li class="row step-row">
      <p class="step-name">
        <span class="step-number" aria-hidden="true">
          {n}
        </span>
        <a class="row-words" href={`/course/${step.id}`}>
          {step.title}
        </a>
      </p>
      <p class="row-difficulty">
        <Strokes full={step.met} of={step.scenarios.length} />
        {say('course.met', { n: step.met, of: step.scenarios.length })}
      </p>
      <p class={`row-state step-state is-${step.standing}`}>
        <StepMark standing={step.standing} />
        <span>
          {say(`course.standing.${step.standing}`)}
          {due && <span class="is-now">{say('course.due')}</span>}
        </span>
      </p>
    </li>
  )
}

/** An empty ring, a half one, a full one with a tick; the word stands beside it. */
function StepMark({ standing }: Pick<CourseStep, 'standing'>) {
  return (
    <svg class="step-mark" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.500" />
      {standing === 'begun' && <path class="half" d="M8 1.500a6.500 6.500 0 0 0 0 13z" />}
      {standing === 'mastered' && <path d="M4.500 8.500 7 11 11.500 5" />}
    </svg>
  )
}
