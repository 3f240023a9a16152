// Own words are kept only by this button, one try at a time; what is kept is said, and where to see it.
import { useSignal } from '@preact/signals'
import { announce, focusOn } from '../state/announce.js'
import { api, Unreachable } from '../state/api.js'
import { type Judged, keepTry, pairOf, type Session } from '../state/session.js'
import { say } from '../words.js'

export function Keep({ session, judged }: { session: Session; judged: Judged }) {
  const busy = useSignal(false)
  const failed = useSignal('')
  const { statement, round } = session
  const alone = statement.trim() === ''
  const isKept = session.kept.includes(judged)
  const keep = async () => {
    if (busy.value) return
    busy.value = true
    failed.value = ''
    try {
      const { attempt } = await api.attempt({ ...pairOf(session, judged.reply), round })
      if (!attempt) throw new Unreachable()
      keepTry(judged)
      announce(say(alone ? 'keep.doneAlone' : 'keep.done'))
      focusOn('#keep-done')
    } catch {
      failed.value = say('keep.failed')
      announce(failed.value)
    } finally {
      busy.value = false
    }
  }
  return (
    <section class="keep" aria-labelledby="keep-title">
      <h2 class="section-title" id="keep-title">
        {say(isKept ? 'keep.titleDone' : 'keep.title')}
      </h2>
      {isKept ? (
        <p id="keep-done" tabIndex={-1}>
          {say(alone ? 'keep.doneAlone' : 'keep.done')} <a href="/kept">{say('keep.see')}</a>
        </p>
      ) : (
        <>
          <p>{say(alone ? 'keep.textAlone' : 'keep.text')}</p>
          <button type="button" class="button" aria-busy={busy.value} onClick={keep}>
            {say('keep.button')}
          </button>
          {failed.value !== '' && <p class="trouble is-wrong">{failed.value}</p>}
        </>
      )}
    </section>
  )
}
