// A promise put in other words: a small field in its place, saved or left by a button; Escape leaves it, too.
import { useSignal } from '@preact/signals'
import { say } from '../words.js'

/** Characters; the server takes no more. */
const LIMIT = 500

interface Props {
  id: string
  text: string
  save: (words: string) => void
  shut: () => void
}

export function Reword({ id, text, save, shut }: Props) {
  const words = useSignal(text)
  const empty = useSignal(false)
  const send = (event: Event) => {
    event.preventDefault()
    empty.value = words.value.trim() === ''
    if (!empty.value) save(words.value)
  }
  return (
    <form class="reword" onSubmit={send}>
      <label class="label" for={`words-${id}`}>
        {say('promises.words')}
      </label>
      <textarea
        id={`words-${id}`}
        class="said"
        rows={2}
        maxLength={LIMIT}
        value={words.value}
        aria-invalid={empty.value}
        aria-describedby={empty.value ? `words-problem-${id}` : undefined}
        onInput={(event) => {
          words.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') shut()
        }}
      />
      {empty.value && (
        <p class="trouble is-wrong" id={`words-problem-${id}`}>
          {say('promises.wordsEmpty')}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="button">
          {say('promises.save')}
        </button>
        <button type="button" class="button" onClick={shut}>
          {say('promises.leave')}
        </button>
      </div>
    </form>
  )
}
