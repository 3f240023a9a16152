// The one polite live region: what is said to those who listen instead of look; and where the focus goes.
import { signal } from '@preact/signals'
import type { Span } from '../../contract.js'

export const announcement = signal('')

/** Says a sentence. Emptied first, so that the same sentence twice is heard twice. */
export function announce(sentence: string): void {
  announcement.value = ''
  window.setTimeout(() => {
    announcement.value = sentence
  }, 60)
}

/** The selector of an element by its id, whatever signs that has. */
export const byId = (id: string): string => `#${CSS.escape(id)}`

/** Moves the focus once the view has been drawn; in a field, `select` is selected. */
export function focusOn(selector: string, { select }: { select?: Span | undefined } = {}): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus()
    if (select && element instanceof HTMLTextAreaElement) element.setSelectionRange(...select)
  })
}

export const calmMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
