// The talk that is open: where it is read from, how a reply goes into it, and going back to one of its lines.
import { signal, useSignal } from '@preact/signals'
import type { Scenario, Talk, TalkLine } from '../../contract.js'
import { say } from '../words.js'
import { announce } from './announce.js'
import { api, Refused } from './api.js'
import { landed } from './reply.js'
import { go } from './router.js'
import { type Handover, handover, type Judged, newRound, session } from './session.js'

/** As the server gave it last; null before the first reply of a talk, and where none is open. */
export const talk = signal<Talk | null>(null)

/** The address of a talk; without an id that of its beginning. */
export const talkBase = (scenario: string, id = ''): string => `/talk/${scenario}${id && `/${id}`}`

/** Opens the session in which the line where the talk stands is answered. */
export function openLine(scenario: Scenario, now: Talk | null, line: Pick<TalkLine, 'beat' | 'says'>): void {
  session.value = {
    ...{ key: talkBase(scenario.id, now?.id), scenario, statement: line.says, tries: [], kept: [] },
    round: now?.round ?? newRound(),
    line: { turn: line.beat, talk: now?.id ?? null },
  }
}

/** The session in which a turn's feedback is read; `at` is its place from 0. */
export function openTurn(scenario: Scenario, now: Talk, at: number, judged: Judged): void {
  const turn = now.turns[at]!
  openLine(scenario, now, turn)
  session.value = { ...session.peek()!, tries: [judged] }
}

/** The turn's feedback, judged anew: the engine answers the same. */
export async function judgeTurn({ id }: Scenario, { turns }: Talk, at: number): Promise<Judged> {
  const { attempt } = turns[at]!
  const { reply, turn } = attempt
  return { reply, attempt, feedback: await api.feedback({ scenario: id, turn, reply }) }
}

/** A reply was judged: one that is kept has taken a way; any other leaves the talk where it is. */
export async function landedInTalk(judged: Judged): Promise<void> {
  const { attempt } = judged
  const now = session.peek()
  if (!attempt?.talk || !now?.scenario) return landed(judged)
  handover.value = null
  const running = await api.talk(attempt.talk).catch(() => null)
  if (session.peek() !== now) return
  const at = running?.turns.findIndex((one) => one.attempt.id === attempt.id) ?? -1
  // Where the talk can't be read just now, its own address says so and tries again.
  if (!running || at < 0) return go(talkBase(now.scenario.id, attempt.talk))
  talk.value = running
  openTurn(now.scenario, running, at, judged)
  go(`${talkBase(now.scenario.id, running.id)}/${at + 1}`)
}

/** Going back to a turn, from 0, to try another way from there; `text` is what then stands in the field. */
export function useRewind() {
  const busy = useSignal(false)
  const trouble = useSignal('')
  const rewind = async (from: Talk, at: number, text: Handover | null = null) => {
    if (busy.peek()) return
    busy.value = true
    trouble.value = ''
    try {
      const way = await api.rewind(from.id, { turn: from.turns[at]!.beat, index: at })
      talk.value = way
      handover.value = text
      go(talkBase(way.scenario, way.id))
    } catch (error) {
      trouble.value = error instanceof Refused && error.message !== '' ? error.message : say('talk.failed')
      announce(trouble.value)
    } finally {
      busy.value = false
    }
  }
  return { rewind, trouble }
}
