// The address as a signal, and links that change it without loading the page again.
import { signal } from '@preact/signals'

interface Place {
  /** How many entries of ours lie behind this one; the leave button goes back that far. */
  depth: number
}

export const path = signal(location.pathname)
/** Grows with every move, so that a view can tell "here again" from "still here". */
export const moves = signal(0)

let back = false
/** True where the last move was the browser's own back or forward. */
export const arrivedBack = (): boolean => back

const depthNow = (): number => (history.state as Place | null)?.depth ?? 0

export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push' && to !== location.pathname + location.search)
    history.pushState({ depth: depthNow() + 1 }, '', to)
  else history.replaceState({ depth: depthNow() }, '', to)
  back = false
  path.value = location.pathname
  moves.value++
  if (how === 'push') window.scrollTo(0, 0)
}

export const depth = depthNow

/** Writes what a view asks for into the address, "?part=proving", as part of the same entry. */
export function setSearch(search: string): void {
  history.replaceState({ depth: depthNow() }, '', location.pathname + search)
}

/** True for a click that means "open it here". */
function plain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

export function startRouter(): void {
  if (history.state === null) history.replaceState({ depth: 0 }, '')
  window.addEventListener('popstate', () => {
    back = true
    path.value = location.pathname
    moves.value++
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !plain(event)) return
    if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return
    event.preventDefault()
    // A link to a place on this page (the skip link) moves the focus, and leaves the history alone.
    if (link.hash !== '') return document.querySelector<HTMLElement>(link.hash)?.focus()
    go(link.pathname + link.search)
  })
}
