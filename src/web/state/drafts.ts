// Drafts live in this tab's session storage only, until they are sent or the page is left.
import { effect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

const PREFIX = 'draft:'
/** Keys that begin so outlive the sending of a reply: a script under work is none. */
export const SCRIPT = 'preview/'

export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

export function writeDraft(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, text)
  } catch {
    // A browser that keeps nothing keeps no draft; the text is still in the field.
  }
}

/** Keeps what `draft` gives, from the first moment on: a page may be loaded again right after the first key. */
export function useDraft(key: string, draft: () => string): void {
  useLayoutEffect(() => effect(() => writeDraft(key, draft())), [])
}

function clear(which: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(PREFIX) && which(key.slice(PREFIX.length))) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

export const clearDrafts = (): void => clear(() => true)
export const clearReplies = (): void => clear((key) => !key.startsWith(SCRIPT))
