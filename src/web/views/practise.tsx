// Practice at one scenario: which step one is at, and the way back into it after the page was loaded again.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Attempt, Hint, Scenario } from '../../contract.js'
import { Failed, Missing, Waiting } from '../parts/failed.js'
import { api, Refused } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { useOnward } from '../state/onward.js'
import { unsafe } from '../state/reply.js'
import { restore, restoreRound } from '../state/restore.js'
import { go } from '../state/router.js'
import { baseOf, openSession, session } from '../state/session.js'
import { say } from '../words.js'
import { Change } from './change.js'
import { Landed } from './landed.js'
import { Models } from './models.js'
import { Revise } from './revise.js'
import { Write } from './write.js'

export type Phase = 'write' | 'feedback' | 'revise' | 'change' | 'models'

export function Practise({ id, phase }: { id: string; phase: Phase }) {
  const loaded = useLoad(`scenario ${id}`, () => api.scenario(id)).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') {
    const unknown =
      loaded.error instanceof Refused && (loaded.error.status === 404 || loaded.error.status === 400)
    if (unknown) return <Missing title={say('practise.missing')} link={say('practise.missingLink')} />
    return <Failed retry={loaded.retry} />
  }
  return <Steps key={id} scenario={loaded.value} phase={phase} />
}

function Steps({ scenario, phase }: { scenario: Scenario; phase: Phase }) {
  const attempts = useSignal<Attempt[]>([])
  /** Undefined until it is known; null where it could not be had. */
  const hint = useSignal<Hint | null | undefined>(undefined)
  const ready = useSignal(false)
  const known = useOnward(scenario.id)
  const tries = useComputed(() => (session.value?.key === scenario.id ? session.value.tries.length : 0)).value
  useEffect(() => {
    openSession(scenario.id, scenario, scenario.statement)
    let live = true
    const settle = async () => {
      if (phase === 'write' || session.peek()?.tries.length !== 0) return
      const found = await restore(scenario)
      // The good replies say themselves that they wait for a first try.
      if (!found && phase !== 'models') go(baseOf(scenario.id), 'replace')
    }
    settle()
      .catch(() => go(baseOf(scenario.id), 'replace'))
      .finally(() => {
        if (live) ready.value = true
      })
    return () => {
      live = false
    }
  }, [scenario.id])
  const round = session.value?.round
  useEffect(() => {
    if (round === undefined) return
    api.singles(scenario.id).then(
      (list) => {
        attempts.value = list
      },
      () => undefined,
    )
    api.hint(scenario.id).then(
      (found) => {
        hint.value = found
      },
      () => {
        hint.value = null
      },
    )
  }, [scenario.id, round, tries])
  const now = session.value
  if (!ready.value || !known || now?.key !== scenario.id || hint.value === undefined) return <Waiting />
  const read = (attempt: Attempt) => {
    restoreRound(scenario, attempts.value, attempt).then(
      () => go(`${baseOf(scenario.id)}/feedback`),
      () => undefined,
    )
  }
  if (phase === 'models') return <Models session={now} />
  const danger = phase === 'feedback' && unsafe.value !== null
  if (phase === 'write' || (now.tries.length === 0 && !danger))
    return <Write session={now} attempts={attempts.value} hint={hint.value} read={read} />
  if (phase === 'revise') return <Revise session={now} />
  if (phase === 'change' && now.tries.length > 1)
    return <Change session={now} attempts={attempts.value} read={read} />
  return <Landed session={now} attempts={attempts.value} read={read} />
}
