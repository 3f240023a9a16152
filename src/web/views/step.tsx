// One step of the course: its page with the source, two replies to the same words as the engine marks them, and its scenarios.
import type { CoursePage, CourseStep, Feedback } from '../../contract.js'
import { shown } from '../parts/context.js'
import { Failed, Missing, Waiting } from '../parts/failed.js'
import { MarkedExample } from '../parts/marked-example.js'
import { Rows } from '../parts/rows.js'
import { api, Refused } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { useView } from '../state/view.js'
import { curly, say } from '../words.js'

export function Step({ id }: { id: string }) {
  const loaded = useLoad(`step ${id}`, async () => {
    const [step, course] = await Promise.all([api.step(id), api.course()])
    return { step, course }
  }).value
  useView(loaded.state === 'ready' ? loaded.value.step.title : say('course.title'), 'h1', id)
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'ready') return <Page {...loaded.value} />
  const unknown = loaded.error instanceof Refused && loaded.error.status === 404
  if (unknown)
    return <Missing title={say('course.missing')} text={say('missing.text')} link={say('missing.link')} />
  return <Failed retry={loaded.retry} />
}

function Page({ step, course }: { step: CoursePage; course: CourseStep[] }) {
  const at = course.findIndex((one) => one.id === step.id)
  const [first, ...rest] = step.page
  const values = { part: say(`parts.${step.part}.name`), n: at + 1, of: course.length }
  return (
    <div class="step">
      <p class="label">{say('course.place', values)}</p>
      <h1 class="page-title" tabIndex={-1}>
        {step.title}
      </h1>
      <div class="step-page">
        <div class="step-text">
          <p class="lead">{curly(first ?? '')}</p>
          {rest.map((text) => (
            <p key={text}>{curly(text)}</p>
          ))}
        </div>
        <p class="note">{say('course.source', { source: curly(step.source) })}</p>
      </div>
      <Contrast contrast={step.contrast} />
      <section class="step-section">
        <h2 class="section-title">{say('course.practise')}</h2>
        <Rows scenarios={step.scenarios} />
      </section>
      <nav class="step-nav" aria-label={say('course.steps')}>
        <Neighbour step={course[at - 1]} word="course.before" />
        <Neighbour step={course[at + 1]} word="course.after" />
      </nav>
    </div>
  )
}

function Contrast({ contrast }: Pick<CoursePage, 'contrast'>) {
  const { name, better, worse, why } = contrast
  const view = ({ reply, feedback }: { reply: string; feedback: Feedback }) =>
    shown({ scenario: null, statement: contrast.statement }, { reply, feedback, attempt: null })
  return (
    <section class="step-section">
      <h2 class="section-title">{say('course.contrast')}</h2>
      <p class="label partner contrast-name">{say('practise.said', { name })}</p>
      <blockquote class="statement said-line">
        <span class="open-quote">“</span>
        {curly(contrast.statement)}”
      </blockquote>
      <div class="compare models">
        <MarkedExample view={view(better)} heading="h3" label={say('course.better')} />
        <MarkedExample view={view(worse)} heading="h3" label={say('course.worse')} />
      </div>
      <p class="one-thing contrast">{curly(why)}</p>
    </section>
  )
}

function Neighbour({ step, word }: { step: CourseStep | undefined; word: string }) {
  if (!step) return <span />
  return (
    <p class="neighbour">
      <span class="note">{say(word)}</span>
      <a href={`/course/${step.id}`}>{step.title}</a>
    </p>
  )
}
