// The start: two things to practise, one's own words, and the course in three parts.
import { useSignal } from '@preact/signals'
import type { Part, ScenarioSummary } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { Strokes } from '../parts/skills.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { useView } from '../state/view.js'
import { curly, quote, say } from '../words.js'

const PARTS: Part[] = ['acknowledging', 'apologizing', 'proving']
const LEVELS = { gentle: 1, medium: 2, hard: 3 } as const
/** Rows that a part shows before "All". */
const ROWS = 4

interface Offer {
  label: string
  scenario: ScenarioSummary
  note: string
}

/** In the order of the course: gentle before hard, then part by part. */
function inOrder(scenarios: ScenarioSummary[]): ScenarioSummary[] {
  return [...scenarios].sort(
    (a, b) => LEVELS[a.difficulty] - LEVELS[b.difficulty] || PARTS.indexOf(a.part) - PARTS.indexOf(b.part),
  )
}

/** One that has room to grow (the lowest last score) and one not met yet; two of a kind where there is none of the other. */
export function offers(scenarios: ScenarioSummary[]): Offer[] {
  const met = scenarios.filter((one) => one.tries > 0).sort((a, b) => (a.last ?? 0) - (b.last ?? 0))
  const unmet = inOrder(scenarios.filter((one) => one.tries === 0))
  const other = unmet.find((one) => one.part !== unmet[0]?.part) ?? unmet[1]
  const again = (scenario: ScenarioSummary): Offer => ({
    label: say('start.again'),
    scenario,
    note: say('start.againNote', { title: scenario.title, last: scenario.last ?? 0 }),
  })
  const fresh = (scenario: ScenarioSummary): Offer => ({
    label: say('start.fresh'),
    scenario,
    note: say('start.freshNote', { title: scenario.title }),
  })
  const two = [
    ...met.slice(0, 1).map(again),
    ...unmet.slice(0, 1).map(fresh),
    ...(other ? [fresh(other)] : []),
    ...met.slice(1, 2).map(again),
  ]
  return two.slice(0, 2)
}

const placeOf = ({ id, talk }: ScenarioSummary): string => `/${talk ? 'talk' : 'practise'}/${id}`

/** Longest opening that a list shows, in characters. */
const LONG_OPENING = 96

function opening(text: string): string {
  const whole = curly(text)
  return whole.length <= LONG_OPENING ? whole : `${whole.slice(0, LONG_OPENING).replace(/\s+\S*$/, '')} …`
}

export function Start() {
  useView(say('start.view'))
  const loaded = useLoad('scenarios', api.scenarios).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const scenarios = loaded.value
  if (scenarios.length === 0) return <NoCourse />
  const two = offers(scenarios)
  return (
    <>
      <h1 class="page-title" tabIndex={-1}>
        {say('start.title')}
      </h1>
      <div class="offers">
        {two.map((offer, index) => (
          <OfferView key={offer.scenario.id} offer={offer} first={index === 0} />
        ))}
      </div>
      <OwnStrip />
      <h2 class="section-title course-title">{say('start.course')}</h2>
      {PARTS.map((part) => (
        <PartView key={part} part={part} scenarios={inOrder(scenarios.filter((one) => one.part === part))} />
      ))}
    </>
  )
}

function NoCourse() {
  return (
    <>
      <h1 class="page-title" tabIndex={-1}>
        {say('start.title')}
      </h1>
      <p class="serif-line">{say('start.empty')}</p>
      <OwnStrip />
    </>
  )
}

function OwnStrip() {
  return (
    <p class="own-strip">
      <span>{say('start.ownAsk')}</span>
      <a href="/own">{say('start.ownLink')}</a>
      <span class="note">{say('start.ownNote')}</span>
    </p>
  )
}

function OfferView({ offer, first }: { offer: Offer; first: boolean }) {
  const { scenario } = offer
  return (
    <section class="offer">
      <p class="label you">{offer.label}</p>
      <h2 class="offer-words">
        <span class="open-quote">“</span>
        {opening(scenario.opening)}”
      </h2>
      <p class="offer-note">{offer.note}</p>
      <p class="offer-act">
        <a
          class={`button${first ? ' primary' : ''}`}
          href={placeOf(scenario)}
          aria-label={say('start.practiseName', { title: scenario.title })}
        >
          {say('start.practise')}
        </a>
        <span class="note">{say('start.minutes')}</span>
      </p>
    </section>
  )
}

function PartView({ part, scenarios }: { part: Part; scenarios: ScenarioSummary[] }) {
  const all = useSignal(false)
  if (scenarios.length === 0) return null
  const rows = all.value || scenarios.length <= ROWS + 1 ? scenarios : scenarios.slice(0, ROWS)
  const values = { n: scenarios.length, part: say(`parts.${part}.name`) }
  return (
    <section class="part">
      <div class="part-head">
        <h3 class="part-title">{say(`parts.${part}.name`)}</h3>
        <p class="note">{say(`parts.${part}.about`)}</p>
      </div>
      <div>
        <ul class="rows">
          {rows.map((scenario) => (
            <RowView key={scenario.id} scenario={scenario} />
          ))}
        </ul>
        {rows.length < scenarios.length && (
          <button
            type="button"
            class="quiet link all"
            aria-label={say('start.allName', values)}
            onClick={() => {
              all.value = true
            }}
          >
            {say('start.all', values)}
          </button>
        )}
      </div>
    </section>
  )
}

function RowView({ scenario }: { scenario: ScenarioSummary }) {
  return (
    <li class="row">
      <div>
        <a class="row-words" href={placeOf(scenario)}>
          {quote(opening(scenario.opening))}
        </a>
        <p class="note">{scenario.title}</p>
      </div>
      <p class="row-difficulty">
        <span class="sr">{say('start.difficultyName', { word: '' })}</span>
        <Strokes full={LEVELS[scenario.difficulty]} of={3} />
        {say(`difficulty.${scenario.difficulty}`)}
      </p>
      <Standing scenario={scenario} />
    </li>
  )
}

function Standing({ scenario: { first, last, tries } }: { scenario: ScenarioSummary }) {
  if (tries === 0) return <p class="row-state note">{say('start.unmet')}</p>
  if (first === null) return <p class="row-state note">{say('tries.noScore')}</p>
  return (
    <p class="row-state">
      <span class="mini" aria-hidden="true">
        {tries > 1 && <span class="mini-first" style={{ left: `${first}%` }} />}
        <span class="mini-last" style={{ left: `${last ?? first}%` }} />
      </span>
      {tries > 1 && last !== null
        ? say('start.firstLast', { first, last })
        : say('start.onlyFirst', { first })}
    </p>
  )
}
