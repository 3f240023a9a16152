// Leaves the page at once: by the button, or by Shift three times within two seconds.
import { signal } from '@preact/signals'
import { clearDrafts } from './drafts.js'
import { depth } from './router.js'
import { session } from './session.js'

/** A neutral page of our own, so that nothing has to be loaded from elsewhere. */
const ELSEWHERE = '/leave.html'
const NEUTRAL_TITLE = 'New tab'
/** Milliseconds in which three presses count. */
const WINDOW = 2000
/** Milliseconds to wait for the browser to walk back before leaving from where we are. */
const PATIENCE = 150
const SETTING = 'leave-keys'

let left = false

export const shiftLeaves = signal(readSetting())

function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off'
  } catch {
    return true
  }
}

export function setShiftLeaves(on: boolean): void {
  shiftLeaves.value = on
  try {
    if (on) localStorage.removeItem(SETTING)
    else localStorage.setItem(SETTING, 'off')
  } catch {
    // It holds for this visit.
  }
}

/**
 * Blanks the page, forgets what was typed, walks back to the first of our entries in this tab's history and puts the
 * neutral page in its place (which then cuts off the entries ahead).
 */
export function leave(): void {
  if (left) return
  left = true
  document.documentElement.classList.add('left')
  document.title = NEUTRAL_TITLE
  document.querySelector('link[rel="icon"]')?.remove()
  document.body.replaceChildren()
  clearDrafts()
  session.value = null
  const replace = () => location.replace(ELSEWHERE)
  const back = depth()
  if (back === 0) replace()
  else {
    window.addEventListener('popstate', replace, { once: true })
    window.setTimeout(replace, PATIENCE)
    history.go(-back)
  }
}

export function watchLeaveKeys(): void {
  let presses: number[] = []
  let alone = false
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Shift') alone = !event.repeat
      else {
        alone = false
        presses = []
      }
    },
    true,
  )
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' || !alone || !shiftLeaves.value) return
      const now = performance.now()
      presses = [...presses.filter((at) => now - at < WINDOW), now]
      if (presses.length >= 3) leave()
    },
    true,
  )
  // A page brought back from the browser's memory after leaving must not show what it showed.
  window.addEventListener('pageshow', (event) => {
    if (left && event.persisted) location.replace(ELSEWHERE)
  })
}
