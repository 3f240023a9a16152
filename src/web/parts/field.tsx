// The field for a reply: a real textarea on the ruled sheet that grows, with its button, its errors and its keys.
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Span } from '../../contract.js'
import type { Problem } from '../state/send.js'
import { say } from '../words.js'

interface Props {
  id: string
  label: string
  text: Signal<string>
  problem: Problem | null
  busy: boolean
  onSend: () => void
  /** Rows that it has at least. */
  rows?: number
  /** Select this stretch, once, when it changes. */
  caret?: Signal<Span | null>
  /** What stands beside the button. */
  beside?: ComponentChildren
  below?: ComponentChildren
  /** Id of what the reply answers, where that is no part of the label. */
  answers?: string
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}

export function Field(props: Props) {
  const { id, label, text, problem, busy, onSend, rows = 5 } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current) grow(area.current)
  }, [text.value])
  useEffect(() => {
    const refit = () => area.current && grow(area.current)
    window.addEventListener('resize', refit)
    document.fonts?.ready.then(refit)
    return () => window.removeEventListener('resize', refit)
  }, [])
  const caret = props.caret?.value
  useLayoutEffect(() => {
    if (!caret || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(caret[0], caret[1])
  }, [caret])
  const wrong = problem?.kind === 'input' && problem.field !== 'statement'
  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <label class="label you" for={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        class={`sheet sheet-write${wrong ? ' is-wrong' : ''}`}
        rows={rows}
        value={text.value}
        placeholder={say('practise.placeholder')}
        aria-invalid={wrong}
        aria-describedby={[problem && `${id}-problem`, props.answers].filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          onSend()
        }}
      />
      {problem && problem.field !== 'statement' && (
        <Trouble id={`${id}-problem`} problem={problem} onRetry={onSend} />
      )}
      {props.below}
      <div class="send-row">
        <SendButton busy={busy} />
        {props.beside}
      </div>
    </form>
  )
}

export function Trouble({ id, problem, onRetry }: { id: string; problem: Problem; onRetry: () => void }) {
  const wrong = problem.kind === 'input'
  return (
    <p class={`trouble${wrong ? ' is-wrong' : ''}`} id={id}>
      <span class="trouble-sign" aria-hidden="true">
        !
      </span>
      <span>
        {problem.message}{' '}
        {problem.kind === 'gone' && (
          <button type="button" class="quiet link" onClick={onRetry}>
            {say('practise.retry')}
          </button>
        )}
      </span>
    </p>
  )
}

/** Milliseconds before a wait is shown at all. */
const PATIENCE = 400

function SendButton({ busy }: { busy: boolean }) {
  const slow = useSignal(false)
  useEffect(() => {
    if (!busy) {
      slow.value = false
      return
    }
    const timer = window.setTimeout(() => {
      slow.value = true
    }, PATIENCE)
    return () => window.clearTimeout(timer)
  }, [busy])
  return (
    <button type="submit" class={`button primary send${slow.value ? ' is-slow' : ''}`} aria-busy={busy}>
      <span class="send-rest">{say('practise.send')}</span>
      {slow.value && (
        <span class="send-slow">
          <span class="spinner" aria-hidden="true" />
          {say('practise.reading')}
        </span>
      )}
    </button>
  )
}

const mac = /Mac|iPhone|iPad/.test(navigator.platform)

export function SendKeys() {
  return (
    <span class="keys">
      <span class="sr">{say('practise.keysSay')} </span>
      <kbd>{say(mac ? 'practise.keysCmd' : 'practise.keysCtrl')}</kbd> <kbd>{say('practise.keysEnter')}</kbd>
    </span>
  )
}
