// The link to the scenario that comes next in the same step of the course; nothing where there is none, or it could not be had.
import { nextInStep } from '../pure/onward.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { curly, say } from '../words.js'
import { hrefOf } from './rows.js'

/** `after`: the scenario's id. */
export function Onward({ after }: { after: string }) {
  const loaded = useLoad(`onward ${after}`, api.course).value
  const next = loaded.state === 'ready' ? nextInStep(loaded.value, after) : null
  if (!next) return null
  return (
    <a class="button onward" href={hrefOf(next)}>
      {say('feedback.onward', { title: curly(next.title) })}
    </a>
  )
}
