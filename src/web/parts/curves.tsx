// One skill over the weeks: first tries as dots on a line, revised ones as rings on a dashed line, their figures beside.
import { useSignal } from '@preact/signals'
import type { Progress, Share, SkillProgress } from '../../contract.js'
import { monday, month } from '../dates.js'
import { curvesOf, MOST_WEEKS, type Point, through } from '../pure/curves.js'
import { say } from '../words.js'
import { Weeks } from './weeks.js'

export const ofAll = ({ had, of }: Share): string => say('progress.share', { had, of })

/** "in October"; "at first" where that is the month of now as well. */
export function beforeName({ before, now }: NonNullable<Progress['compared']>): string {
  const then = month(before)
  return then === month(now) ? say('progress.atFirst') : say('progress.inMonth', { month: then })
}

interface Props {
  skill: SkillProgress
  progress: Progress
}

export function Curves({ skill, progress }: Props) {
  const { compared, weeks } = progress
  const name = say(`skills.${skill.skill}`)
  const table = `weeks-${skill.skill}`
  const open = useSignal(false)
  return (
    <section class="curve-row" aria-labelledby={`curve-${skill.skill}`}>
      <div class="curve-name">
        <h3 id={`curve-${skill.skill}`}>{name}</h3>
        <p class="note">{say(`progress.about.${skill.skill}`)}</p>
        <button
          type="button"
          class="quiet"
          aria-expanded={open.value}
          aria-controls={open.value ? table : undefined}
          onClick={() => {
            open.value = !open.value
          }}
        >
          {say('progress.weeks')}
          <span class="sr">{say('progress.weeksOf', { name })}</span>
        </button>
      </div>
      <Plot skill={skill} name={name} weeks={weeks.map(({ from }) => from)} />
      <dl class="curve-figures">
        {skill.now && <Figure name={say('progress.first')} share={skill.now} />}
        {skill.before && compared && <Figure name={beforeName(compared)} share={skill.before} then />}
        {skill.revised && <Figure name={say('progress.revised')} share={skill.revised} />}
      </dl>
      {open.value && <Weeks skill={skill} weeks={weeks} name={name} id={table} />}
    </section>
  )
}

function Figure({ name, share, then }: { name: string; share: Share; then?: boolean }) {
  return (
    <div class={then ? 'is-then' : ''}>
      <dt>{name}</dt>
      <dd>{ofAll(share)}</dd>
    </div>
  )
}

/** What the drawing shows, for those who do not see it: where each curve begins and ends. */
function inWords(weeks: SkillProgress['weeks'], dates: string[]): string {
  const ends = (which: 'first' | 'revised') => {
    const all = weeks.flatMap((week, index) => {
      const share = week[which]
      return share ? [{ share: ofAll(share), week: monday(dates[index]!) }] : []
    })
    const [from, to] = [all[0], all.at(-1)]
    if (!from || !to) return say('progress.curveNone')
    if (from === to) return say('progress.curveOne', from)
    return say('progress.curve', { from: from.share, start: from.week, to: to.share, end: to.week })
  }
  return say('progress.curves', { first: ends('first'), revised: ends('revised') })
}

function Plot({ skill, name, weeks }: { skill: SkillProgress; name: string; weeks: string[] }) {
  const { first, revised } = curvesOf(skill.weeks)
  const label = inWords(skill.weeks.slice(-MOST_WEEKS), weeks.slice(-MOST_WEEKS))
  return (
    <div class="curve-plot" role="img" aria-label={`${name}. ${label}`}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="curve-line is-revised" d={through(revised)} />
        <path class="curve-line" d={through(first)} />
      </svg>
      <Dots points={revised} kind="is-revised" />
      <Dots points={first} kind="" />
    </div>
  )
}

function Dots({ points, kind }: { points: Point[]; kind: string }) {
  return (
    <>
      {points.map(({ x, y }) => (
        <span key={x} class={`curve-dot ${kind}`} style={{ left: `${x}%`, top: `${y}%` }} />
      ))}
    </>
  )
}

/** What the signs mean, and which weeks are drawn. */
export function CurveKey({ weeks }: { weeks: Progress['weeks'] }) {
  const drawn = weeks.slice(-MOST_WEEKS)
  const from = monday(drawn[0]!.from)
  const to = monday(drawn.at(-1)!.from)
  return (
    <p class="curve-key note">
      <span>
        <span class="key-curve" aria-hidden="true">
          <span class="curve-dot" />
        </span>
        {say('progress.keyFirst')}
      </span>
      <span>
        <span class="key-curve is-revised" aria-hidden="true">
          <span class="curve-dot is-revised" />
        </span>
        {say('progress.keyRevised')}
      </span>
      <span>
        {say('progress.key')} {drawn.length > 1 && say('progress.keyWeeks', { from, to })}
        {weeks.length > MOST_WEEKS && ` ${say('progress.keyLatest', { n: MOST_WEEKS, all: weeks.length })}`}
      </span>
    </p>
  )
}
