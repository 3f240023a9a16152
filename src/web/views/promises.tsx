// The promises and plans of one's own replies: those that ask how they went first, then those ahead, then what became of the others.
import '../styles/progress.css'
import { useSignal } from '@preact/signals'
import type { Promised } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { PromiseRow } from '../parts/promise.js'
import { useLoad } from '../state/load.js'
import { mine } from '../state/mine.js'
import { useView } from '../state/view.js'
import { say } from '../words.js'

/** Promises that a group shows before "All". */
const ROWS = 20

const GROUPS = ['asks', 'ahead', 'settled'] as const

function groupOf({ asks, state }: Promised): (typeof GROUPS)[number] {
  if (asks) return 'asks'
  return state === 'open' ? 'ahead' : 'settled'
}

export function Promises() {
  useView(say('promises.title'))
  const loaded = useLoad('promises', mine.promises).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const promises = loaded.value
  return (
    <div class="progress promises">
      <h1 class="page-title" tabIndex={-1}>
        {say('promises.title')}
      </h1>
      {promises.length === 0 ? (
        <>
          <p class="lead">{say('promises.empty')}</p>
          <a class="button primary" href="/">
            {say('promises.begin')}
          </a>
        </>
      ) : (
        <p class="lead">{say('promises.lead')}</p>
      )}
      {GROUPS.map((group) => (
        <Group key={group} group={group} promises={promises.filter((one) => groupOf(one) === group)} />
      ))}
      <p class="promises-foot">
        <a href="/progress">{say('promises.progress')}</a>
      </p>
    </div>
  )
}

/** A promise stays in the group in which it was when the page was opened, so that it does not jump away from its Undo. */
function Group({ group, promises }: { group: (typeof GROUPS)[number]; promises: Promised[] }) {
  const whole = useSignal(false)
  if (promises.length === 0) return null
  const rows = whole.value ? promises : promises.slice(0, ROWS)
  return (
    <section class="part" aria-labelledby={`group-${group}`}>
      <div class="part-head">
        <h2 class="section-title" id={`group-${group}`}>
          {say(`promises.groups.${group}.title`)}
        </h2>
        <p class="note">{say(`promises.groups.${group}.note`)}</p>
      </div>
      <div>
        <ul>
          {rows.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </ul>
        {rows.length < promises.length && (
          <button
            type="button"
            class="quiet link all-promises"
            onClick={() => {
              whole.value = true
            }}
          >
            {say('promises.all', { n: promises.length })}
          </button>
        )}
      </div>
    </section>
  )
}
