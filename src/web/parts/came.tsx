// What appeared in the revised reply and what went from the first, in the names of their marks.
import { cameAndWent } from '../pure/came.js'
import { capital, say } from '../words.js'
import { kindsOf, type Shown } from './context.js'

const EFFECTS = ['strength', 'slip', 'hint'] as const

function names({ items, she }: Shown, effect: (typeof EFFECTS)[number]): string[] {
  return items
    .filter((item) => item.effect === effect && !item.setAside)
    .flatMap((item) => kindsOf(item, she))
}

export function CameAndWent({ before, after }: { before: Shown; after: Shown }) {
  const changes = EFFECTS.map((effect) => ({
    effect,
    ...cameAndWent(names(before, effect), names(after, effect)),
  }))
  if (changes.every(({ came, went }) => came.length + went.length === 0)) return null
  return (
    <dl class="came-went">
      {(['came', 'went'] as const).map((way) => (
        <div key={way}>
          <dt>{say(`change.${way}`)}</dt>
          {changes
            .filter((change) => change[way].length > 0)
            .map(({ effect, [way]: list }) => (
              <dd class={`kind ${effect}`} key={effect}>
                {say(`feedback.kind${capital(effect)}`, { kind: list.join(', ') })}
              </dd>
            ))}
          {changes.every((change) => change[way].length === 0) && <dd>{say('none')}</dd>}
        </div>
      ))}
    </dl>
  )
}
