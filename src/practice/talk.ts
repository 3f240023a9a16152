// Where a reply leads in a scenario's talk. Pure: the same script, replies and feedback give the same way.
import type { Code, CodeSeen, Feedback, WayCondition } from '../contract.js'
import type { Engine, ScenarioFile, Thresholds } from '../engine.js'
import type { Beat, When } from '../rules/scenario-schema.js'

/** A code counts as shown from this far above its threshold, and as absent from this far below. In between it is neither. */
export const MARGIN = 0.1

export const START = 'start'

type Judged = Pick<Feedback, 'score' | 'skills' | 'coverage'>

function see(code: Code, { skills }: Judged, thresholds: Thresholds): CodeSeen {
  const { strength } = skills[code]
  const over = strength - thresholds[code]
  // The strength is rounded to thousandths; so is the margin kept.
  const far = Math.abs(over) >= MARGIN - 0.0005
  return { code, strength, clearly: far ? (over > 0 ? 'shown' : 'absent') : 'neither' }
}

/** How many of the statement's points and feelings are not picked up. */
const missedIn = ({ coverage }: Judged): number => coverage.filter(({ state }) => state !== 'covered').length

/** Every condition of a `when`, in a fixed order. None for a way without one. */
export function conditions(when: When | undefined, feedback: Judged, thresholds: Thresholds): WayCondition[] {
  if (!when) return []
  const found: WayCondition[] = []
  for (const kind of ['any', 'all', 'none'] as const) {
    const codes = when[kind]?.map((code) => see(code, feedback, thresholds))
    if (!codes) continue
    const wanted = kind === 'none' ? 'absent' : 'shown'
    const fits = (seen: CodeSeen) => seen.clearly === wanted
    found.push({ kind, codes, holds: kind === 'any' ? codes.some(fits) : codes.every(fits), number: null })
  }
  for (const kind of ['score', 'missed'] as const) {
    const range = when[kind]
    if (!range) continue
    const n = kind === 'score' ? (feedback.score ?? 0) : missedIn(feedback)
    const { from = null, under = null } = range
    const holds = (from === null || n >= from) && (under === null || n < under)
    found.push({ kind, holds, codes: [], number: { found: n, from, under } })
  }
  return found
}

export interface Step {
  /** Index of the way that is taken. */
  way: number
  /** The beat that it leads to. */
  beat: string
}

/**
 * The way that a reply takes at a beat: the first whose conditions all hold. Null where the reply is not judged (safety, another
 * language, no words), and at an end. Throws where the script has no such beat.
 */
export function step(
  scenario: ScenarioFile,
  beatId: string,
  feedback: Judged,
  thresholds: Thresholds,
): Step | null {
  const { ways } = beatOf(scenario, beatId)
  if (!ways || feedback.score === null) return null
  const way = ways.findIndex(({ when }) => conditions(when, feedback, thresholds).every((c) => c.holds))
  return way < 0 ? null : { way, beat: ways[way]!.goto }
}

/** Throws where the script has no such beat; ask `hasBeat` first where it may not. */
export function beatOf({ id, beats }: ScenarioFile, beatId: string): Beat {
  const beat = beats && Object.hasOwn(beats, beatId) ? beats[beatId] : undefined
  if (!beat) throw new Error(`${id} has no beat "${beatId}"`)
  return beat
}

export const hasBeat = ({ beats }: ScenarioFile, beatId: string): boolean =>
  beats !== undefined && Object.hasOwn(beats, beatId)

/** What the partner says at a beat: the statement at the start. */
export const lineAt = (scenario: ScenarioFile, beatId: string): string =>
  beatOf(scenario, beatId).says ?? scenario.statement

export interface Turn {
  beat: string
  reply: string
  feedback: Feedback
  /** Null where the reply takes no way: then the talk stays at `beat`. */
  step: Step | null
}

/** Plays replies from the start until they or the talk end. */
export function replay(
  engine: Pick<Engine, 'feedback' | 'thresholds'>,
  scenario: ScenarioFile,
  replies: readonly string[],
): Turn[] {
  const turns: Turn[] = []
  let beat = START
  for (const reply of replies) {
    if (beatOf(scenario, beat).end !== undefined) break
    const statement = lineAt(scenario, beat)
    const feedback = engine.feedback({ statement, reply, name: scenario.partner.name })
    const taken = step(scenario, beat, feedback, engine.thresholds)
    turns.push({ beat, reply, feedback, step: taken })
    beat = taken?.beat ?? beat
  }
  return turns
}
