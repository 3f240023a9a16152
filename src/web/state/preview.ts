// A script under work and the replies to try on it, kept in this tab; played by the server after each change.
import { useSignal, useSignalEffect } from '@preact/signals'
import type { Preview } from '../../contract.js'
import { count, say } from '../words.js'
import { announce, focusOn } from './announce.js'
import { api, Refused } from './api.js'
import { readDraft, SCRIPT, useDraft } from './drafts.js'

const YAML = `${SCRIPT}yaml`
const REPLIES = `${SCRIPT}replies`
/** Milliseconds without a keystroke before a script is read. */
const PAUSE = 500

function keptReplies(): string[] {
  try {
    const kept: unknown = JSON.parse(readDraft(REPLIES))
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

export function usePreview() {
  const yaml = useSignal(readDraft(YAML))
  const replies = useSignal(keptReplies())
  /** Null before anything was read. */
  const result = useSignal<Preview | null>(null)
  const trouble = useSignal('')
  /** Grows when it is to be read again although nothing has changed. */
  const again = useSignal(0)
  useDraft(YAML, () => yaml.value)
  useDraft(REPLIES, () => (replies.value.length === 0 ? '' : JSON.stringify(replies.value)))

  const settle = (found: Preview) => {
    const before = result.peek()
    result.value = found
    trouble.value = ''
    const n = found.problems.length
    if (before && before.problems.length === n && !before.play === !found.play) return
    announce(n === 0 ? say('preview.sound') : count('problem', n))
  }
  useSignalEffect(() => {
    const [text, said] = [yaml.value, replies.value]
    again.value
    if (text.trim() === '') {
      result.value = null
      trouble.value = ''
      return
    }
    let live = true
    const read = () =>
      api.preview(text, said).then(
        (found) => {
          if (live) settle(found)
        },
        (error: unknown) => {
          if (!live) return
          trouble.value = error instanceof Refused ? error.message : say('preview.gone')
          announce(trouble.value)
        },
      )
    const timer = window.setTimeout(read, result.peek() ? PAUSE : 0)
    return () => {
      live = false
      window.clearTimeout(timer)
    }
  })
  /** Puts a file to begin with into the empty field. */
  const begin = () =>
    api.skeleton().then(
      (text) => {
        yaml.value = text
        focusOn('#script')
        requestAnimationFrame(() =>
          document.querySelector<HTMLTextAreaElement>('#script')?.setSelectionRange(0, 0),
        )
      },
      () => {
        trouble.value = say('preview.noSkeleton')
        announce(trouble.value)
      },
    )
  return { yaml, replies, result, trouble, again, begin }
}
