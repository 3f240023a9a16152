// What comes next after a scenario: asked for while one is at it, so that the link is there with the feedback and moves nothing.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ScenarioSummary } from '../../contract.js'
import { nextInStep } from '../pure/onward.js'
import { api } from './api.js'

/** `next` is null where there is none, or it could not be had. */
export const onward = signal<{ after: string; next: ScenarioSummary | null } | null>(null)

/** Asks anew for each scenario, by its id; true once it is known. */
export function useOnward(after: string): boolean {
  useEffect(() => {
    let live = true
    const settle = (next: ScenarioSummary | null) => {
      if (live) onward.value = { after, next }
    }
    api.course().then(
      (course) => settle(nextInStep(course, after)),
      () => settle(null),
    )
    return () => {
      live = false
    }
  }, [after])
  return onward.value?.after === after
}
