// The link to the scenario that comes next in the same step of the course.
import { onward } from '../state/onward.js'
import { curly, say } from '../words.js'
import { hrefOf } from './rows.js'

/** `after`: the scenario's id, the one that `useOnward` asked for. */
export function Onward({ after }: { after: string }) {
  const known = onward.value
  if (known?.after !== after || !known.next) return null
  return (
    <a class="button onward" href={hrefOf(known.next)}>
      {say('feedback.onward', { title: curly(known.next.title) })}
    </a>
  )
}
