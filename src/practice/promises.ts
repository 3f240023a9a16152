// Plans and promises that stand in one's own replies, as a list that asks after a week how they went.
import type { Mark, Promised, PromiseState } from '../contract.js'
import { commits } from './commits.js'
import { sentencesAround } from './sentences.js'
import { DAY } from './tries.js'
import { ago, capital, dayAndMonth, type Say } from './words.js'

/** Milliseconds after which an open promise asks. */
export const WEEK = 7 * DAY

/** A reply with a plan or a promise in it, or a revision of one. */
export interface Promising {
  id: string
  scenario: string
  round: string
  turn: string
  at: string
  reply: string
  marks: Mark[]
}

/** What the person said of a promise, and when. */
export interface Said {
  state: PromiseState
  at: string
  /** The person's own later wording of it; null where it stands as it was written. */
  words: string | null
}

type Found = Pick<Promised, 'id' | 'kind' | 'text' | 'attempt' | 'scenario' | 'at'>

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function promisesIn({ id, scenario, at, reply, marks }: Promising): Found[] {
  const places = (code: string) => marks.filter((mark) => mark.code === code).flatMap(({ spans }) => spans)
  const over = places('overpromise')
  const sentences = sentencesAround(reply, [...places('plan'), ...over])
  return sentences
    .filter(({ text }) => commits(text))
    .map(({ start, text }) => {
      const isOver = over.some(([from, to]) => from < start + text.length && start < to)
      return { id: `${id}.${start}`, kind: isOver ? 'overpromise' : 'plan', text, attempt: id, scenario, at }
    })
}

/**
 * Every promise, the latest first. `replies` are all that hold one and all revisions of those, oldest first. The same words at
 * the same scenario are one promise, dated when they were first written. A plan that a revision leaves out was not made; an
 * overpromise that it leaves out was made smaller. `said` is by id and stands above that.
 */
export function promises(
  replies: readonly Promising[],
  said: ReadonlyMap<string, Said>,
  title: (scenario: string) => string | null,
  now: number,
  say: Say,
): Promised[] {
  const key = (scenario: string, text: string) => JSON.stringify([scenario, plain(text)])
  const found = new Map<string, { one: Found; dropped: string | null }>()
  const lines = new Map<string, Set<string>>()
  for (const reply of replies) {
    const line = JSON.stringify([reply.scenario, reply.round, reply.turn])
    const before = lines.get(line) ?? new Set()
    const here = new Map(promisesIn(reply).map((one) => [key(one.scenario, one.text), one]))
    for (const [words, one] of here) {
      const known = found.get(words)
      if (known) known.dropped = null
      else found.set(words, { one, dropped: null })
    }
    for (const words of before) if (!here.has(words)) found.get(words)!.dropped ??= reply.at
    lines.set(line, new Set(here.keys()))
  }
  const list = [...found.values()].flatMap(({ one, dropped }): Promised[] => {
    const stated = said.get(one.id)
    if (!stated && dropped !== null && one.kind === 'plan') return []
    const state = stated?.state ?? (dropped === null ? 'open' : 'smaller')
    const changed = stated?.at ?? dropped
    const asks = state === 'open' && now - Date.parse(changed ?? one.at) >= WEEK
    const words = stated?.words ?? null
    const about = { title: title(one.scenario), state, changed, asks, words, said: stated !== undefined }
    const promised = { ...one, ...about }
    return [{ ...promised, note: note(promised, now, say) }]
  })
  return list.reverse()
}

function note(
  { kind, state, at, changed, asks, words }: Omit<Promised, 'note'>,
  now: number,
  say: Say,
): string | null {
  if (state === 'smaller' && changed !== null) return say('promise_smaller', { day: dayAndMonth(changed) })
  if (state !== 'open') return null
  // Once it is in other words, it is no longer more than can be kept.
  const tooMuch = kind === 'overpromise' && words === null
  if (asks)
    return say(`promise_ask_${tooMuch ? kind : 'plan'}`, { ago: capital(ago(now - Date.parse(at), say)) })
  return tooMuch ? say('promise_over') : null
}
