// What a view does when it opens: its title, and the focus on its heading (never on the first page of a visit).
import { useEffect } from 'preact/hooks'
import { say } from '../words.js'
import { focusOn } from './announce.js'
import { moves } from './router.js'

/** Sets the document's title, and moves the focus to `heading` unless the page was just loaded. */
export function useView(title: string, heading = 'h1', key: string = title): void {
  useEffect(() => {
    document.title = title === '' ? say('app.name') : say('app.title', { view: title })
  }, [title])
  useEffect(() => {
    if (moves.peek() > 0) focusOn(heading, { preventScroll: true })
  }, [key])
}
