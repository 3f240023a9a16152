// What the person has switched, as the server keeps it; until it has answered, as it is at first.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { SETTINGS, type Settings } from '../../contract.js'
import { api } from './api.js'

export const settings = signal<Settings>(SETTINGS)

/** Asks for them anew when a view that needs them opens: another tab may have changed them. */
export function useSettings(): void {
  useEffect(() => {
    api.settings().then(
      (now) => {
        settings.value = now
      },
      () => undefined,
    )
  }, [])
}

/** Rejects where it could not be kept; then nothing has changed. */
export async function change(values: Partial<Settings>): Promise<void> {
  settings.value = await api.changeSettings(values)
}
