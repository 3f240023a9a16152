// A conversation: its beginning, where it stands, one reply's feedback, or a reply that took no way; the address says which.
import { useEffect } from 'preact/hooks'
import type { Talk as Running, Scenario } from '../../contract.js'
import { Failed, Missing, Waiting } from '../parts/failed.js'
import { api, Refused } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { unsafe } from '../state/reply.js'
import { go } from '../state/router.js'
import { session } from '../state/session.js'
import { openLine, talk, talkBase } from '../state/talk.js'
import { say } from '../words.js'
import { Models } from './models.js'
import { UnsafeReply } from './not-safe.js'
import { Begin } from './talk-begin.js'
import { NoWay, TurnLanded } from './talk-landed.js'
import { Thread } from './talk-thread.js'

/** Steps of an address that are no talk's id. */
const STEPS = ['feedback', 'models']

function placeIn([scenario = '', second = '', third = '']: string[]) {
  return STEPS.includes(second) ? { scenario, id: '', step: second } : { scenario, id: second, step: third }
}

/** `steps`: what stands behind /talk/ in the address. */
export function Talk({ steps }: { steps: string[] }) {
  const { scenario: id, id: talkId, step } = placeIn(steps)
  const loaded = useLoad(`talk at ${id}`, () => api.scenario(id)).value
  useEffect(
    () => () => {
      talk.value = null
    },
    [],
  )
  const lone = loaded.state === 'ready' && loaded.value.beats === 0
  useEffect(() => {
    if (lone) go(`/practise/${id}`, 'replace')
  }, [lone])
  if (loaded.state === 'waiting' || lone) return <Waiting />
  if (loaded.state === 'failed') {
    const unknown = loaded.error instanceof Refused && [400, 404].includes(loaded.error.status)
    if (unknown) return <Missing title={say('practise.missing')} link={say('practise.missingLink')} />
    return <Failed retry={loaded.retry} />
  }
  if (talkId === '') return <At scenario={loaded.value} now={null} step={step} />
  return <Open key={talkId} scenario={loaded.value} id={talkId} step={step} />
}

/** Reads the talk, where it is not the one that was just gone on with. */
function Open({ scenario, id, step }: { scenario: Scenario; id: string; step: string }) {
  const loaded = useLoad(`talk ${id}`, async () => {
    if (talk.peek()?.id !== id) talk.value = await api.talk(id)
  }).value
  const now = talk.value
  if (now?.id === id && now.scenario === scenario.id) return <At scenario={scenario} now={now} step={step} />
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed' && !(loaded.error instanceof Refused)) return <Failed retry={loaded.retry} />
  const reason = loaded.state === 'failed' ? (loaded.error as Refused).message : say('talk.elsewhere')
  return (
    <Missing title={say('talk.missing')} text={reason} link={say('talk.again')} to={talkBase(scenario.id)} />
  )
}

function At({ scenario, now, step }: { scenario: Scenario; now: Running | null; step: string }) {
  const base = talkBase(scenario.id, now?.id)
  const said = session.value
  const here = said?.key === base ? said : null
  const place = Number(step) - 1
  const turn = now?.turns[place]
  const noWay = step === 'feedback' && here && (unsafe.value !== null || here.tries.at(-1)?.attempt === null)
  const models = step === 'models'
  const lost = step !== '' && !turn && !noWay && !models
  useEffect(() => {
    if (lost) go(base, 'replace')
  }, [lost])
  useEffect(() => {
    if (models && !here) openLine(scenario, now, { beat: 'start', says: scenario.statement })
  }, [models, here])
  if (turn) return <TurnLanded key={turn.attempt.id} scenario={scenario} talk={now!} at={place} />
  if (models)
    return here ? <Models session={{ ...here, statement: scenario.statement, tries: [] }} /> : <Waiting />
  if (noWay) {
    if (unsafe.value) return <UnsafeReply judged={unsafe.value} session={here} />
    return <NoWay session={here} judged={here.tries.at(-1)!} />
  }
  if (now) return <Thread key={now.id} scenario={scenario} talk={now} />
  return <Begin scenario={scenario} />
}
