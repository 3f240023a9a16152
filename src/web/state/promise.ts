// One promise on the page: what is said of it, and how to take that back, one change at a time.
import { type Signal, useSignal } from '@preact/signals'
import type { Promised, PromiseState } from '../../contract.js'
import { say } from '../words.js'
import { announce } from './announce.js'
import { mine } from './mine.js'

export interface Kept {
  now: Promised
  /** What it was before the last change; null where there is nothing to undo. */
  before: Promised | null
  /** What went wrong last; empty for nothing. */
  trouble: string
}

export function usePromise(promise: Promised) {
  const kept: Signal<Kept> = useSignal({ now: promise, before: null, trouble: '' })
  const busy = useSignal(false)
  /** Resolves to whether it was changed. */
  const change = async (work: () => Promise<Promised | null>, undoes: boolean, said: string) => {
    if (busy.peek()) return false
    busy.value = true
    const { now } = kept.peek()
    try {
      const next = (await work()) ?? now
      kept.value = { now: next, before: undoes ? null : now, trouble: '' }
      announce(said)
      return true
    } catch {
      kept.value = { ...kept.peek(), trouble: say('promises.failed') }
      announce(say('promises.failed'))
      return false
    } finally {
      busy.value = false
    }
  }
  const { id } = promise
  return {
    kept,
    answer: (state: PromiseState) =>
      change(() => mine.say(id, { state }), false, say(`promises.done.${state}`)),
    reword: (words: string) =>
      change(() => mine.say(id, { state: kept.peek().now.state, words }), false, say('promises.reworded')),
    undo: () => {
      const before = kept.peek().before
      if (!before) return Promise.resolve(false)
      const { state, words, changed } = before
      const back = () =>
        before.said && changed !== null ? mine.say(id, { state, words, at: changed }) : mine.unsay(id)
      return change(back, true, say('promises.undone'))
    },
  }
}
