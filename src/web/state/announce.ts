// The one polite live region: what is said to those who listen instead of look; and where the focus goes.
import { signal } from '@preact/signals'

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

/** Moves the focus without scrolling more than needed, once the view has been drawn. */
export function focusOn(selector: string, options: FocusOptions = {}): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus(options)
  })
}

export const calmMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
