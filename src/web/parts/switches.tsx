// What a person can switch: a real checkbox each, kept as soon as it is changed.
import { useSignal } from '@preact/signals'
import { announce } from '../state/announce.js'
import { setShiftLeaves, shiftLeaves } from '../state/leave.js'
import { change, settings, useSettings } from '../state/settings.js'
import { say } from '../words.js'

/** Kept by the server. */
export function QuietSwitch() {
  useSettings()
  return (
    <Switch
      name="typing_hint"
      on={settings.value.typing_hint}
      set={(typing_hint) => change({ typing_hint })}
    />
  )
}

/** Kept by this browser: it has to work where the server is gone. */
export function LeaveSwitch() {
  return <Switch name="leave_keys" on={shiftLeaves.value} set={async (on) => setShiftLeaves(on)} />
}

interface Props {
  name: string
  on: boolean
  /** Rejects where it could not be kept. */
  set: (on: boolean) => Promise<void>
}

function Switch({ name, on, set }: Props) {
  const failed = useSignal(false)
  const flip = (box: HTMLInputElement) => {
    failed.value = false
    set(box.checked).catch(() => {
      box.checked = on
      failed.value = true
      announce(say('switches.failed'))
    })
  }
  return (
    <>
      <label class="switch-line">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={`${name}-note`}
          onChange={(event) => flip(event.currentTarget)}
        />
        <span>{say(`switches.${name}.label`)}</span>
        <span class="switch-state" aria-hidden="true">
          {say(on ? 'switches.on' : 'switches.off')}
        </span>
      </label>
      <p class="note" id={`${name}-note`}>
        {say(`switches.${name}.note`)}
      </p>
      {failed.value && <p class="trouble is-wrong">{say('switches.failed')}</p>}
    </>
  )
}
