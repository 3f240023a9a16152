// Drafts live in this tab's session storage only, until they are sent or the page is left.
import { effect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

const PREFIX = 'draft:'

export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

function writeDraft(key: string, text: string): void {
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

export function clearDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
