// Opens the reply that a sentence stands in: its feedback, its conversation, or where it is kept.
import { signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { OWN } from '../../contract.js'
import { api } from './api.js'
import { restoreRound } from './restore.js'
import { go } from './router.js'

const wanted = signal<string | null>(null)

/** Id of the reply that the page of what is kept opens with; null for none. */
export function useWanted(): string | null {
  const here = useSignal(wanted.peek())
  useEffect(() => {
    wanted.value = null
  }, [])
  return here.value
}

/** Throws what the calls throw. */
export async function openReply({ attempt, scenario }: { attempt: string; scenario: string }): Promise<void> {
  const kept = () => {
    wanted.value = attempt
    go('/kept')
  }
  if (scenario === OWN) return kept()
  const [place, attempts] = await Promise.all([api.scenario(scenario), api.attempts(scenario)])
  const found = attempts.find(({ id }) => id === attempt)
  if (!found) return kept()
  if (found.talk !== null) return go(`/talk/${scenario}/${found.talk}`)
  await restoreRound(place, attempts, found)
  go(`/practise/${scenario}/feedback`)
}
