// A view whose script is fetched when it is first opened, so that the others open as fast as before.
import type { ComponentType } from 'preact'
import { useLoad } from '../state/load.js'
import { Failed, Waiting } from './failed.js'

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let found: ComponentType<P> | null = null
  return function Later(props: P) {
    const loaded = useLoad('', async () => {
      found ??= await load()
    }).value
    const View = found
    if (View) return <View {...props} />
    return loaded.state === 'failed' ? <Failed retry={loaded.retry} /> : <Waiting />
  }
}
