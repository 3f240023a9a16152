// Today, the first page: what is due and one new thing, one's own words, and the course in three parts.
import type { ComponentChildren } from 'preact'
import type { Part, ScenarioSummary, TodayItem } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { gentleFirst, hrefOf, opening, PARTS, PartSection, Rows } from '../parts/rows.js'
import { fewOf } from '../pure/few.js'
import { nextUnmet } from '../pure/onward.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { useView } from '../state/view.js'
import { curly, say } from '../words.js'

export function Today() {
  useView(say('today.view'))
  const loaded = useLoad('today', async () => {
    const [today, scenarios] = await Promise.all([api.today(), api.scenarios()])
    // Only where everything is done does it matter what would come next.
    const course = today.items.length === 0 ? await api.course() : []
    return { ...today, scenarios, next: nextUnmet(course) }
  }).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const { items, rest, scenarios, next } = loaded.value
  const stranger = items.length > 0 && scenarios.every((one) => one.tries === 0)
  const title = stranger ? 'begin' : scenarios.length === 0 ? 'view' : `titles.${items.length}`
  return (
    <>
      <h1 class="page-title" tabIndex={-1}>
        {say(`today.${title}`)}
      </h1>
      {stranger && <p class="lead">{say('today.lead')}</p>}
      <div class="offers">
        {items.map((item, index) => (
          <Offer key={item.scenario.id} item={item} first={index === 0} />
        ))}
        {rest !== null && <Rest text={rest} nothing={scenarios.length === 0} next={next} />}
        {items.length < 2 && <OwnOffer />}
      </div>
      {items.length > 1 && <OwnStrip />}
      {scenarios.length > 0 && <Course scenarios={scenarios} items={items} />}
    </>
  )
}

function Column({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="offer">
      <p class="label you">{label}</p>
      {children}
    </section>
  )
}

function Offer({ item, first }: { item: TodayItem; first: boolean }) {
  const { kind, scenario, reason, minutes } = item
  return (
    <Column label={say(`today.kinds.${kind}`)}>
      <h2 class="offer-words">
        <span class="open-quote">“</span>
        {opening(scenario.opening)}”
      </h2>
      <p class="offer-note">{curly(reason)}</p>
      <p class="offer-act">
        <a
          class={`button${first ? ' primary' : ''}`}
          href={hrefOf(scenario)}
          aria-label={say('today.practiseName', { title: curly(scenario.title) })}
        >
          {say('today.practise')}
        </a>
        <span class="note">{say(scenario.talk ? 'today.minutesTalk' : 'today.minutes', { n: minutes })}</span>
      </p>
    </Column>
  )
}

interface RestProps {
  text: string
  nothing: boolean
  /** The next scenario not met yet. */
  next: ScenarioSummary | null
}

function Rest({ text, nothing, next }: RestProps) {
  return (
    <section class="offer">
      <p class="one-thing">{text}</p>
      {next && <p class="offer-note">{say('today.goOn')}</p>}
      {!nothing && (
        <p class="offer-act">
          {next && (
            <a class="button" href={hrefOf(next)}>
              {say('today.goOnLink', { title: curly(next.title) })}
            </a>
          )}
          <a class="button" href="/scenarios">
            {say('today.restLink')}
          </a>
        </p>
      )}
    </section>
  )
}

function OwnOffer() {
  return (
    <Column label={say('today.ownLabel')}>
      <h2 class="one-thing offer-own">{say('today.ownAsk')}</h2>
      <p class="offer-note">{say('today.ownNote')}</p>
      <p class="offer-act">
        <a class="button" href="/own">
          {say('today.ownLink')}
        </a>
      </p>
    </Column>
  )
}

function OwnStrip() {
  return (
    <p class="own-strip">
      <span>{say('today.ownAsk')}</span>
      <a href="/own">{say('today.ownLink')}</a>
      <span class="note">{say('today.ownNote')}</span>
    </p>
  )
}

function Course({ scenarios, items }: { scenarios: ScenarioSummary[]; items: TodayItem[] }) {
  const values = { n: scenarios.length }
  return (
    <>
      <div class="course-head">
        <h2 class="section-title">{say('course.title')}</h2>
        <a href="/course">{say('today.courseLink')}</a>
        <a href="/scenarios">{say('rows.all', values)}</a>
      </div>
      {PARTS.map((part) => (
        <PartRows
          key={part}
          part={part}
          scenarios={gentleFirst(scenarios.filter((one) => one.part === part))}
          items={items}
        />
      ))}
    </>
  )
}

interface PartProps {
  part: Part
  scenarios: ScenarioSummary[]
  items: TodayItem[]
}

function PartRows({ part, scenarios, items }: PartProps) {
  if (scenarios.length === 0) return null
  const fresh = items.find((one) => one.kind === 'new')?.scenario.id
  const rows = fewOf(scenarios, (one) => items.some(({ scenario }) => scenario.id === one.id))
  const values = { n: scenarios.length, part: say(`parts.${part}.name`) }
  return (
    <PartSection part={part} heading="h3">
      <Rows scenarios={rows} fresh={fresh} />
      {rows.length < scenarios.length && (
        <a class="all" href={`/scenarios?part=${part}`} aria-label={say('rows.allName', values)}>
          {say('rows.all', values)}
        </a>
      )}
    </PartSection>
  )
}
