// One quiet hint while typing: asked for after a pause, only where the person has switched it on.
import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Feedback } from '../../contract.js'
import { quietHint } from '../pure/quiet.js'
import { say } from '../words.js'
import { announce } from './announce.js'
import { settings } from './settings.js'

/** Milliseconds without a keystroke before anything is read. */
export const PAUSE = 1500

/** The hint for the text as it stands; null while there is none. A failure says nothing: sending will. */
export function useQuiet(
  text: Signal<string>,
  judge: (reply: string) => Promise<Feedback>,
): Signal<string | null> {
  const hint = useSignal<string | null>(null)
  // What stood there from the start was not typed; null once it has been touched.
  const untouched = useRef<string | null>(text.peek())
  useSignalEffect(() => {
    const reply = text.value
    if (reply !== untouched.current) untouched.current = null
    if (!settings.value.typing_hint || reply.trim() === '') {
      hint.value = null
      return
    }
    if (reply === untouched.current) return
    let live = true
    const read = async () => {
      const found = quietHint(await judge(reply), reply)
      if (!live) return
      if (found !== null && found !== hint.peek()) announce(say('quiet.announce', { hint: found }))
      hint.value = found
    }
    const timer = window.setTimeout(() => read().catch(() => undefined), PAUSE)
    return () => {
      live = false
      window.clearTimeout(timer)
    }
  })
  return hint
}
