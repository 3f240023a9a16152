// One promise: its sentence, where it was written, what became of it, and the ways to say so, change it and undo that.
import { useSignal } from '@preact/signals'
import { OWN, type Promised, type PromiseState } from '../../contract.js'
import { day } from '../dates.js'
import { announce, byId, focusOn } from '../state/announce.js'
import { openReply } from '../state/open-reply.js'
import { usePromise } from '../state/promise.js'
import { curly, quote, say } from '../words.js'
import { Trouble } from './disagree.js'
import { Reword } from './reword.js'

/** How it can have gone, as a person says it. */
const ANSWERS: PromiseState[] = ['kept', 'partly', 'not_kept', 'let_go', 'no_promise']

export function PromiseRow({ promise }: { promise: Promised }) {
  const { kept, answer, reword, undo } = usePromise(promise)
  const { now, before, trouble } = kept.value
  const asking = useSignal(false)
  const editing = useSignal(false)
  const text = quote(curly(now.words ?? now.text))
  const place = (name: string) => `${name}-${now.id}`
  const focus = (name: string) => focusOn(byId(place(name)))
  const then = async (change: Promise<boolean>, to: string) => {
    if (!(await change)) return
    asking.value = false
    editing.value = false
    focus(to)
  }
  const shut = () => {
    editing.value = false
    focus('edit')
  }
  const open = now.state === 'open' || asking.value
  const answers = [...ANSWERS, 'open' as const].filter((state) => state !== now.state)
  return (
    <li class={`row-two promise${now.asks ? ' is-asking' : ''}`}>
      <div>
        {editing.value ? (
          <Reword
            id={now.id}
            text={now.words ?? now.text}
            save={(words) => then(reword(words), 'undo')}
            shut={shut}
          />
        ) : (
          <p class="own-words">{now.state === 'no_promise' ? <s>{text}</s> : text}</p>
        )}
        {now.words !== null && (
          <p class="note">{say('promises.firstWords', { text: quote(curly(now.text)) })}</p>
        )}
        <div class="promise-where">
          <Where promise={now} />
          {!editing.value && (
            <button
              type="button"
              class="quiet promise-edit"
              id={place('edit')}
              aria-label={say('promises.editName', { text })}
              onClick={() => {
                editing.value = true
                focus('words')
              }}
            >
              {say('promises.edit')}
            </button>
          )}
        </div>
        {now.note !== null && <p class={now.asks ? 'promise-ask' : 'note'}>{now.note}</p>}
        <Trouble text={trouble} />
      </div>
      <div class="row-side">
        <p class="promise-state">
          <span class={`sign sign-${now.state}`} aria-hidden="true" />
          {say(`promises.states.${now.state}`)}
        </p>
        {open && (
          <fieldset class="promise-acts">
            <legend class="sr">{say('promises.how', { text })}</legend>
            {answers.map((state, index) => (
              <button
                key={state}
                type="button"
                class="quiet"
                id={index === 0 ? place('answer') : undefined}
                onClick={() => then(answer(state), 'undo')}
              >
                {say(`promises.answers.${state}`)}
              </button>
            ))}
          </fieldset>
        )}
        <p class="promise-acts">
          {before !== null && (
            <button
              type="button"
              class="quiet link"
              id={place('undo')}
              aria-label={say('promises.undoName', { text })}
              onClick={() => then(undo(), 'edit')}
            >
              {say('revise.undo')}
            </button>
          )}
          {asking.value && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                asking.value = false
                focus('change')
              }}
            >
              {say('promises.leave')}
            </button>
          )}
          {!open && (
            <button
              type="button"
              class="quiet"
              id={place('change')}
              aria-label={say('promises.changeName', { text })}
              onClick={() => {
                asking.value = true
                focus('answer')
              }}
            >
              {say('promises.change')}
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

/** "The station, 14 November", which opens the reply. */
function Where({ promise }: { promise: Promised }) {
  const failed = useSignal(false)
  const { scenario, title, at } = promise
  const name = scenario === OWN ? say('own.title') : (title ?? scenario)
  const open = () => {
    failed.value = false
    openReply(promise).catch(() => {
      failed.value = true
      announce(say('progress.openFailed'))
    })
  }
  return (
    <>
      <button type="button" class="quiet" onClick={open}>
        {say('progress.placed', { title: name, day: day(at) })}
        <span class="sr">{say('progress.openReply')}</span>
      </button>
      <Trouble text={failed.value ? say('progress.openFailed') : ''} />
    </>
  )
}
