// The place below the sheet for the one quiet hint while typing; nothing where it is switched off.
import type { Signal } from '@preact/signals'
import type { Feedback } from '../../contract.js'
import { useQuiet } from '../state/quiet.js'
import { settings, useSettings } from '../state/settings.js'
import { say } from '../words.js'

export function Quiet({
  text,
  judge,
}: {
  text: Signal<string>
  judge: (reply: string) => Promise<Feedback>
}) {
  useSettings()
  const hint = useQuiet(text, judge)
  if (!settings.value.typing_hint) return null
  return (
    <div class="quiet-place">
      {hint.value !== null && (
        <p class="quiet-hint">
          <span class="label hint-label">{say('quiet.label')}</span> {hint.value}
        </p>
      )}
    </div>
  )
}
