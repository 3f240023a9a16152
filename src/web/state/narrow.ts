// Whether the page is narrow, known before anything is drawn: there the order of what one reads is another.
import { signal } from '@preact/signals'

const query = matchMedia('(max-width: 699.98px)')

/** Under 700 px. */
export const narrow = signal(query.matches)

query.addEventListener('change', () => {
  narrow.value = query.matches
})
