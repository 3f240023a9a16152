// What is selected or pointed at on the feedback: a finding by its letter or a point by its number, tying all views of it.
import { computed, signal } from '@preact/signals'

/** "a" for the finding lettered a, "#2" for the partner's point 2. */
export const open = signal<string | null>(null)
export const over = signal<string | null>(null)
/** What lights up: what is pointed at, else what is open. */
export const lit = computed(() => over.value ?? open.value)

export const pointId = (n: number): string => `#${n}`

/** Handlers that light a thing up while the pointer is on it. */
export function pointing(id: string) {
  return {
    onMouseEnter: () => {
      over.value = id
    },
    onMouseLeave: () => {
      if (over.value === id) over.value = null
    },
  }
}

export function select(id: string | null): void {
  open.value = id
  over.value = null
}
