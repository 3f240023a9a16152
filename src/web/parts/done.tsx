// What a fix did to the text in the field, with its way back; and a word about a gap that is still open.
import type { Signal } from '@preact/signals'
import { BLANK } from '../pure/fix.js'
import { announce, focusOn } from '../state/announce.js'
import type { Handover } from '../state/session.js'
import { say } from '../words.js'

interface Props {
  /** The last fix; null where there is none, and after Undo. */
  done: Signal<Handover | null>
  text: Signal<string>
}

/** Undo is there until the text is changed by hand. */
export function Done({ done, text }: Props) {
  const last = done.value
  const gap = text.value.includes(BLANK)
  if (last !== null && text.value === last.text) {
    const undo = () => {
      text.value = last.before
      done.value = null
      announce(say('revise.undone'))
      focusOn('#reply')
    }
    return (
      <p class="done-note">
        {last.note}{' '}
        <button type="button" class="quiet link" onClick={undo}>
          {say('revise.undo')}
        </button>
      </p>
    )
  }
  return gap ? <p class="done-note">{say('revise.blanks')}</p> : null
}
