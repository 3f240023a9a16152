// What a person can switch about writing: a real checkbox each, kept by the server as soon as it is changed.
import { useSignal } from '@preact/signals'
import type { Settings } from '../../contract.js'
import { announce } from '../state/announce.js'
import { change, settings, useSettings } from '../state/settings.js'
import { say } from '../words.js'

export function Switches() {
  useSettings()
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{say('switches.title')}</h2>
      </div>
      <div class="part-text">
        <Switch name="typing_hint" />
      </div>
    </section>
  )
}

function Switch({ name }: { name: keyof Settings }) {
  const failed = useSignal(false)
  const on = settings.value[name]
  const set = (box: HTMLInputElement) => {
    failed.value = false
    change({ [name]: box.checked }).catch(() => {
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
          onChange={(event) => set(event.currentTarget)}
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
