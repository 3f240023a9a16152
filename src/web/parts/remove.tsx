// Deleting one kept reply: a button, then a question that says what goes with it.
import { useSignal } from '@preact/signals'
import { type Attempt, OWN } from '../../contract.js'
import { announce, byId, focusOn } from '../state/announce.js'
import { Refused } from '../state/api.js'
import { mine } from '../state/mine.js'
import { session } from '../state/session.js'
import { capital, count, say } from '../words.js'
import { when } from './tries.js'

/** What a reply takes with it. */
function question({ scenario, talk, kind }: Attempt): string {
  if (talk !== null) return say('remove.sureTalk')
  return say(kind === 'first' && scenario !== OWN ? 'remove.sureFirst' : 'remove.sure')
}

/** `done` runs once it is gone; it says where the focus goes. */
export function Remove({ attempt, done }: { attempt: Attempt; done: () => void }) {
  const asking = useSignal(false)
  const failed = useSignal(false)
  const { id } = attempt
  const ask = (value: boolean) => {
    asking.value = value
    failed.value = false
    focusOn(byId(value ? `remove-no-${id}` : `remove-${id}`))
  }
  const gone = (n: number) => {
    if (session.peek()?.tries.some((one) => one.attempt?.id === id)) session.value = null
    announce(say('remove.done', { n: capital(count('reply', n)) }))
    done()
  }
  const remove = () => {
    mine.remove(id).then(
      ({ deleted }) => gone(deleted),
      (error: unknown) => {
        // Another window has deleted it already.
        if (error instanceof Refused && error.status === 404) return gone(1)
        failed.value = true
        announce(say('remove.failed'))
      },
    )
  }
  if (!asking.value)
    return (
      <button
        type="button"
        class="quiet"
        id={`remove-${id}`}
        aria-label={say('remove.name', { when: when(attempt.at) })}
        onClick={() => ask(true)}
      >
        {say('remove.ask')}
      </button>
    )
  return (
    <div class="sure">
      <p id={`sure-${id}`}>{question(attempt)}</p>
      <div class="acts">
        <button
          type="button"
          class="button"
          id={`remove-no-${id}`}
          aria-describedby={`sure-${id}`}
          onClick={() => ask(false)}
        >
          {say('remove.no')}
        </button>
        <button type="button" class="button danger-button" aria-describedby={`sure-${id}`} onClick={remove}>
          {say('remove.yes')}
        </button>
      </div>
      {failed.value && <p class="trouble is-wrong">{say('remove.failed')}</p>}
    </div>
  )
}
