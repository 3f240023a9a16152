// What is kept on this machine, all of it, and one button that wipes it.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Attempt, OWN, type ScenarioSummary, SETTINGS } from '../../contract.js'
import { Exchange } from '../parts/exchange.js'
import { Failed, Waiting } from '../parts/failed.js'
import { Remove } from '../parts/remove.js'
import { AttemptList, when } from '../parts/tries.js'
import { announce, byId, focusOn } from '../state/announce.js'
import { api } from '../state/api.js'
import { clearDrafts } from '../state/drafts.js'
import { setShiftLeaves } from '../state/leave.js'
import { useLoad } from '../state/load.js'
import { useWanted } from '../state/open-reply.js'
import { session } from '../state/session.js'
import { settings } from '../state/settings.js'
import { useView } from '../state/view.js'
import { capital, count, curly, list, say } from '../words.js'

export function Kept() {
  useView(say('kept.title'))
  const again = useSignal(0)
  const open = useWanted()
  /** Where the focus goes once a reply is gone, the first that is still there. */
  const next = useSignal<string[]>([])
  const loaded = useLoad(`kept ${again.value}`, async () => {
    const [attempts, scenarios, objections] = await Promise.all([
      api.history(),
      api.scenarios(),
      api.objections(),
    ])
    return { attempts, scenarios, aside: objections.length }
  }).value
  useEffect(() => {
    if (open !== null && loaded.state === 'ready') focusOn(`${byId(`reply-${open}`)} summary`)
  }, [loaded.state])
  useEffect(() => {
    const place = next.peek().find((one) => document.querySelector(one))
    next.value = []
    if (place) focusOn(place)
  }, [loaded])
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const { attempts, scenarios, aside } = loaded.value
  const reload = () => {
    again.value++
  }
  const gone = (places: string[]) => {
    next.value = places
    reload()
  }
  return (
    <div class="kept">
      <h1 class="page-title" tabIndex={-1}>
        {say('kept.title')}
      </h1>
      <p class="lead">{say('kept.lead')}</p>
      {attempts.length + aside === 0 ? (
        <>
          <p class="serif-line">{say('kept.empty')}</p>
          <p>{say('kept.emptyNote')}</p>
          <a class="button primary" href="/">
            {say('kept.emptyLink')}
          </a>
        </>
      ) : (
        <Wipe attempts={attempts} aside={aside} done={reload} />
      )}
      <Exchange done={reload} />
      {group(attempts, scenarios).map(([title, own], index) => (
        <section class="part" key={title}>
          <div class="part-head">
            <h2 class="part-title" id={`kept-${index}`} tabIndex={-1}>
              {curly(title)}
            </h2>
            <p class="note">{count('reply', own.length)}</p>
          </div>
          <AttemptList
            attempts={own}
            open={open}
            more={(attempt) => (
              <Remove attempt={attempt} done={() => gone(nextTo(attempt, own, `#kept-${index}`))} />
            )}
          />
        </section>
      ))}
      <p class="kept-foot note">{say('kept.tab')}</p>
    </div>
  )
}

/** The replies below one, then its group's heading, then the page's. */
function nextTo({ id }: Attempt, group: Attempt[], heading: string): string[] {
  const below = group.slice(group.findIndex((one) => one.id === id) + 1)
  return [...below.map((one) => `${byId(`reply-${one.id}`)} summary`), heading, 'h1']
}

/** By scenario, the latest first. */
function group(attempts: Attempt[], scenarios: ScenarioSummary[]): [string, Attempt[]][] {
  const groups = new Map<string, Attempt[]>()
  for (const attempt of [...attempts].sort((a, b) => b.at.localeCompare(a.at))) {
    const { scenario } = attempt
    const title =
      scenario === OWN ? say('own.title') : (scenarios.find((one) => one.id === scenario)?.title ?? scenario)
    groups.set(title, [...(groups.get(title) ?? []), attempt])
  }
  return [...groups]
}

function Wipe({ attempts, aside, done }: { attempts: Attempt[]; aside: number; done: () => void }) {
  const asking = useSignal(false)
  const failed = useSignal(false)
  const times = attempts.map((one) => one.at).sort()
  const from = when(times[0] ?? '')
  const all = [
    ...(attempts.length > 0 ? [count('reply', attempts.length)] : []),
    ...(aside > 0 ? [count('aside', aside)] : []),
  ]
  const ask = (value: boolean) => {
    asking.value = value
    focusOn(value ? '#wipe-no' : '#wipe')
  }
  const wipe = () => {
    api.wipe().then(
      () => {
        clearDrafts()
        session.value = null
        settings.value = SETTINGS
        setShiftLeaves(true)
        announce(say('kept.done'))
        focusOn('h1')
        done()
      },
      () => {
        failed.value = true
        announce(say('kept.failed'))
      },
    )
  }
  return (
    <div class="wipe">
      {attempts.length > 0 && (
        <p>
          {attempts.length === 1
            ? say('kept.totalOne', { from })
            : say('kept.total', {
                n: capital(count('reply', attempts.length)),
                from,
                to: when(times.at(-1) ?? ''),
              })}
        </p>
      )}
      {aside > 0 && (
        <p>
          {say('kept.aside', { n: capital(count('aside', aside)) })}{' '}
          <a href="/settings">{say('kept.asideLink')}</a>
        </p>
      )}
      {asking.value ? (
        <div class="sure">
          <p id="sure">{say('kept.sure', { n: list(all) })}</p>
          <div class="acts">
            <button
              type="button"
              class="button"
              id="wipe-no"
              aria-describedby="sure"
              onClick={() => ask(false)}
            >
              {say('kept.no')}
            </button>
            <button type="button" class="button danger-button" aria-describedby="sure" onClick={wipe}>
              {say('kept.yes')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="button" id="wipe" onClick={() => ask(true)}>
          {say('kept.wipe')}
        </button>
      )}
      {failed.value && <p class="trouble is-wrong">{say('kept.failed')}</p>}
    </div>
  )
}
