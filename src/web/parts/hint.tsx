// The hint before a reply: in full, shorter, or none; three dots show which. A cold try has none and offers none.
import { useSignal } from '@preact/signals'
import type { Hint } from '../../contract.js'
import { curly, say } from '../words.js'

const STAGES = ['full', 'short', 'none'] as const

function Dots({ stage }: { stage: Hint['stage'] }) {
  return (
    <p class="hint-stage note">
      <span class="hint-dots" aria-hidden="true">
        {STAGES.map((one) => (
          <span key={one} class={`hint-dot ${one}${one === stage ? ' now' : ''}`} />
        ))}
      </span>
      {say(`practise.hintStage.${stage}`)}
    </p>
  )
}

/** `whole` is the scenario's own line, for those who ask where the hint has gone by itself. */
export function HintBox({ hint, whole }: { hint: Hint; whole: string }) {
  const asked = useSignal<boolean | null>(null)
  const shown = asked.value ?? hint.stage !== 'none'
  const label = say('practise.hint')
  if (hint.cold)
    return (
      <aside class="hint-box is-folded" aria-label={label}>
        <p class="label hint-label">{label}</p>
        <p class="note">{say('practise.hintCold')}</p>
      </aside>
    )
  return (
    <aside class={`hint-box${shown ? '' : ' is-folded'}`} aria-label={label}>
      <p class="label hint-label">{label}</p>
      {shown && <p class="hint-text">{curly(hint.text ?? whole)}</p>}
      {(shown || hint.stage === 'none') && <Dots stage={hint.stage} />}
      <button
        type="button"
        class="quiet small"
        aria-expanded={shown}
        onClick={() => {
          asked.value = !shown
        }}
      >
        {say(shown ? 'practise.hintHide' : 'practise.hintShow')}
      </button>
    </aside>
  )
}
