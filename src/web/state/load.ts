// Loads something for a view: the old page stays until it is there; a failure can be tried again.
import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export type Loaded<T> =
  | { state: 'waiting' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: unknown; retry: () => void }

/** Runs `load` when `key` changes. */
export function useLoad<T>(key: string, load: () => Promise<T>): Signal<Loaded<T>> {
  const result = useSignal<Loaded<T>>({ state: 'waiting' })
  useEffect(() => {
    let live = true
    const settle = (now: Loaded<T>) => {
      if (live) result.value = now
    }
    const run = () => {
      load().then(
        (value) => settle({ state: 'ready', value }),
        (error: unknown) => settle({ state: 'failed', error, retry: run }),
      )
    }
    run()
    return () => {
      live = false
    }
  }, [key])
  return result
}
