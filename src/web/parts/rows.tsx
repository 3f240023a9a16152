// Scenarios as rows: what is said first, its title, how hard it is, and where one stands in it.
import type { ComponentChildren } from 'preact'
import type { Part, ScenarioSummary } from '../../contract.js'
import { curly, quote, say } from '../words.js'
import { Strokes } from './skills.js'

export const PARTS: Part[] = ['acknowledging', 'apologizing', 'proving']
const LEVELS = { gentle: 1, medium: 2, hard: 3 } as const

/** Gentle before hard; alike ones keep their order. */
export const gentleFirst = (scenarios: readonly ScenarioSummary[]): ScenarioSummary[] =>
  [...scenarios].sort((a, b) => LEVELS[a.difficulty] - LEVELS[b.difficulty])

/** Where it is practised: a conversation has a page of its own. */
export const hrefOf = ({ id, talk }: ScenarioSummary): string => `/${talk ? 'talk' : 'practise'}/${id}`

/** Longest opening that a list shows, in characters. */
const LONG_OPENING = 96

export function opening(text: string): string {
  const whole = curly(text)
  if (whole.length <= LONG_OPENING) return whole
  return `${whole.slice(0, LONG_OPENING).replace(/[\s.,;:]+\S*$/, '')}\u00a0…`
}

interface PartProps {
  part: Part
  heading?: 'h2' | 'h3'
  children: ComponentChildren
}

/** One part of the course: its name and what it is about in the margin. */
export function PartSection({ part, heading: Heading = 'h2', children }: PartProps) {
  return (
    <section class="part">
      <div class="part-head">
        <Heading class="part-title">{say(`parts.${part}.name`)}</Heading>
        <p class="note">{say(`parts.${part}.about`)}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}

interface Props {
  scenarios: readonly ScenarioSummary[]
  /** The id of today's new one. */
  fresh?: string | undefined
  /** What stands below the opening; its title where nothing is given. */
  about?: (scenario: ScenarioSummary) => string
}

export function Rows({ scenarios, fresh, about = titleOf }: Props) {
  return (
    <ul class="rows">
      {scenarios.map((scenario) => (
        <li class="row" key={scenario.id}>
          <div>
            <a class="row-words" href={hrefOf(scenario)}>
              {quote(opening(scenario.opening))}
            </a>
            <p class="note">{about(scenario)}</p>
          </div>
          <p class="row-difficulty">
            <span class="sr">{say('rows.difficulty')}</span>
            <Strokes full={LEVELS[scenario.difficulty]} of={3} />
            {say(`difficulty.${scenario.difficulty}`)}
          </p>
          <Standing scenario={scenario} fresh={scenario.id === fresh} />
        </li>
      ))}
    </ul>
  )
}

/** "The recital, a conversation". */
export function titleOf({ title, talk }: ScenarioSummary): string {
  return talk ? say('rows.talk', { title: curly(title) }) : curly(title)
}

function Standing({ scenario, fresh }: { scenario: ScenarioSummary; fresh: boolean }) {
  const { first, last, tries, standing } = scenario
  if (standing === 'due') return <p class="row-state is-now">{say('rows.due')}</p>
  if (tries === 0)
    return <p class={`row-state ${fresh ? 'is-now' : 'note'}`}>{say(fresh ? 'rows.fresh' : 'rows.unmet')}</p>
  if (first === null) return <p class="row-state note">{say('tries.noScore')}</p>
  return (
    <p class="row-state">
      <span class="mini" aria-hidden="true">
        {tries > 1 && <span class="mini-first" style={{ left: `${first}%` }} />}
        <span class="mini-last" style={{ left: `${last ?? first}%` }} />
      </span>
      {tries > 1 && last !== null ? say('rows.firstLast', { first, last }) : say('rows.onlyFirst', { first })}
    </p>
  )
}
