// What can be chosen for this machine, one section each; and what the person set aside, with its way back.
import { useSignal } from '@preact/signals'
import type { ScenarioSummary } from '../../contract.js'
import { Trouble } from '../parts/disagree.js'
import { Failed } from '../parts/failed.js'
import { Section } from '../parts/section.js'
import { LeaveSwitch, QuietSwitch } from '../parts/switches.js'
import { when } from '../parts/tries.js'
import { announce, focusOn } from '../state/announce.js'
import { api, type Listed } from '../state/api.js'
import { takeBack } from '../state/disagree.js'
import { useLoad } from '../state/load.js'
import { useView } from '../state/view.js'
import { curly, quote, say } from '../words.js'

export function Settings() {
  useView(say('settings.title'))
  const again = useSignal(0)
  const loaded = useLoad(`settings ${again.value}`, async () => {
    const [objections, scenarios] = await Promise.all([api.objections(), api.scenarios()])
    return { objections, scenarios }
  }).value
  if (loaded.state === 'waiting') return null
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  return (
    <div class="reading settings">
      <h1 class="page-title" tabIndex={-1}>
        {say('settings.title')}
      </h1>
      <p class="lead">{say('settings.lead')}</p>
      <Section title={say('settings.writing')}>
        <QuietSwitch />
      </Section>
      <Section title={say('settings.leaving')}>
        <LeaveSwitch />
      </Section>
      <Section title={say('settings.aside')} note={say('settings.asideNote')}>
        <Aside
          {...loaded.value}
          done={() => {
            again.value++
          }}
        />
      </Section>
    </div>
  )
}

interface Props {
  objections: Listed[]
  scenarios: ScenarioSummary[]
}

/** The latest first, as what is kept is listed elsewhere. */
function Aside({ objections, scenarios, done }: Props & { done: () => void }) {
  const failed = useSignal(false)
  if (objections.length === 0)
    return (
      <>
        <p class="serif-line">{say('settings.empty')}</p>
        <p class="note">{say('settings.emptyNote')}</p>
      </>
    )
  const list = [...objections].reverse()
  const undo = (index: number) => {
    const one = list[index]!
    failed.value = false
    takeBack(one.id).then(
      () => {
        announce(say('settings.undone', { what: nameOf(one) }))
        // The next line takes this one's place; where there is none, the heading.
        const next = list[index + 1] ?? list[index - 1]
        focusOn(next ? `#undo-${next.id}` : 'h1')
        done()
      },
      () => {
        failed.value = true
        announce(say('settings.failed'))
      },
    )
  }
  return (
    <>
      <Trouble text={failed.value ? say('settings.failed') : ''} />
      <ul class="aside-list">
        {list.map((one, index) => (
          <li key={one.id}>
            {one.words !== '' && <p class="finding-quote">{quote(curly(one.words))}</p>}
            <p>{one.message ?? say('settings.gone')}</p>
            <p class="note">
              {kindOf(one, scenarios)}, {when(one.at)}
              <span class="rule-id">{say('feedback.rule', { id: one.rule })}</span>
            </p>
            <button
              type="button"
              class="quiet link"
              id={`undo-${one.id}`}
              aria-label={say('settings.undoName', { what: nameOf(one) })}
              onClick={() => undo(index)}
            >
              {say('revise.undo')}
            </button>
          </li>
        ))}
      </ul>
      <a class="button" href="/api/objections/export" download>
        {say('settings.save')}
      </a>
    </>
  )
}

const nameOf = (one: Listed): string =>
  one.words === '' ? say('feedback.rule', { id: one.rule }) : quote(curly(one.words))

function kindOf(one: Listed, scenarios: ScenarioSummary[]): string {
  const title = scenarios.find((scenario) => scenario.id === one.place)?.title
  const place = one.place.startsWith('own:') ? say('settings.own') : quote(title ?? one.place)
  return say(`settings.kinds.${one.kind}`, { place })
}
