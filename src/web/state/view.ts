// What a view does when it opens: its title, and the focus on its heading (never on the first page of a visit).
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words.js'
import { moves } from './router.js'

/**
 * Sets the document's title, and moves the focus to `heading` once for each `key`, unless the page was just loaded: as soon as it
 * is drawn, so that it takes the focus from nobody; later where the view still has to load.
 */
export function useView(title: string, heading = 'h1', key: string = title): void {
  const done = useRef<string | null>(null)
  useEffect(() => {
    document.title = title === '' ? say('app.name') : say('app.title', { view: title })
  }, [title])
  useLayoutEffect(() => {
    if (done.current === key) return
    const place = document.querySelector<HTMLElement>(heading)
    if (moves.peek() > 0 && !place) return
    done.current = key
    if (moves.peek() > 0) place?.focus({ preventScroll: true })
  })
}
