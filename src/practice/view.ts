// A talk as a person sees it: its lines, how the partner changed with each reply, and the other ways that were tried.
import type { OtherWay, Talk, TalkLine, TalkMove, TalkState, TalkTurn } from '../contract.js'
import type { ScenarioFile } from '../engine.js'
import type { StoredTalk, StoredTurn } from '../store/talks.js'
import { beatOf, hasBeat, lineAt, START } from './talk.js'

/** The line of a beat; `before` is the beat that was answered, null at the start. Throws where the script has no such beat. */
export function lineOf(scenario: ScenarioFile, beatId: string, before: string | null): TalkLine {
  const { state, end, why = '' } = beatOf(scenario, beatId)
  return {
    beat: beatId,
    says: lineAt(scenario, beatId),
    state,
    before: before === null ? null : beatOf(scenario, before).state,
    end: end === undefined ? null : { kind: end, why },
  }
}

/** What a reply at `from` led to. */
export function moveTo(scenario: ScenarioFile, from: string, to: string, why: string): TalkMove {
  return { ...lineOf(scenario, to, from), before: beatOf(scenario, from).state, why }
}

/** Which way the partner moved, all three taken together. */
function moved(before: TalkState, after: TalkState): TalkTurn['moved'] {
  const ease = after.trust - before.trust - (after.guard - before.guard) - (after.hurt - before.hurt)
  return ease > 0 ? 'opens' : ease < 0 ? 'closes' : 'stays'
}

/** The beat at which a stored talk stands. */
export const standsAt = ({ turns }: StoredTalk): string => turns.at(-1)?.led ?? START

/** Whether every beat of a stored talk is in the script, which may have changed since. */
export const fitsScript = (scenario: ScenarioFile, talk: StoredTalk): boolean =>
  [...talk.turns.map(({ attempt }) => attempt.turn), standsAt(talk)].every((beat) => hasBeat(scenario, beat))

function turns(scenario: ScenarioFile, talk: StoredTalk): TalkTurn[] {
  return talk.turns.map(({ attempt, led, why }, i) => {
    const line = lineOf(scenario, attempt.turn, talk.turns[i - 1]?.attempt.turn ?? null)
    return { ...line, attempt, why, moved: moved(line.state, beatOf(scenario, led).state) }
  })
}

/** How many turns two talks share from the beginning. */
function shared(a: readonly StoredTurn[], b: readonly StoredTurn[]): number {
  const parting = a.findIndex((turn, i) => turn.attempt.id !== b[i]?.attempt.id)
  return parting < 0 ? a.length : parting
}

/** Where the other ways of a round part from this one; of several that part with the same reply, the latest. */
function others(scenario: ScenarioFile, talk: StoredTalk, ways: readonly StoredTalk[]): OtherWay[] {
  const found = new Map<string, OtherWay>()
  for (const way of ways) {
    const from = shared(talk.turns, way.turns)
    const turn = way.turns[from]
    if (way.id === talk.id || !turn || !fitsScript(scenario, way)) continue
    const { attempt, led, why } = turn
    const to = moveTo(scenario, attempt.turn, led, why)
    found.set(attempt.id, { id: way.id, at: attempt.at, from, reply: attempt.reply, to })
  }
  return [...found.values()]
}

/** The talk with its lines; `ways` are all talks of its round. The talk must fit the script (see `fitsScript`). */
export function viewTalk(scenario: ScenarioFile, talk: StoredTalk, ways: readonly StoredTalk[]): Talk {
  const { id, round, at } = talk
  const last = talk.turns.at(-1)
  return {
    ...{ id, scenario: scenario.id, round, at },
    turns: turns(scenario, talk),
    now: lineOf(scenario, standsAt(talk), last?.attempt.turn ?? null),
    others: others(scenario, talk, ways),
  }
}
