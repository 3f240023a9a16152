// Checks how scenarios and the course hang together: every beat reached, every talk can end, no reply without a way on.
import type { Beat, Course, ScenarioFile } from './scenario-schema.js'

/** "file:line" of a place in the file. */
export type At = (path: readonly PropertyKey[]) => string

const listed = (names: readonly string[]) => names.map((n) => `"${n}"`).join(', ')

/** Every beat that can be reached from `from` along these edges, itself included. */
function reach(from: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from)
  for (const name of seen) for (const next of edges.get(name) ?? []) seen.add(next)
  return seen
}

function checkBeat(name: string, beat: Beat, names: readonly string[], say: Say): void {
  const { says, ways, end, why } = beat
  const here = ['beats', name]
  if (name === 'start' && says !== undefined)
    say([...here, 'says'], 'the first beat says the scenario’s "statement"; take "says" out')
  if (name !== 'start' && says === undefined) say(here, 'missing "says"; write what the partner says here')
  if (name === 'start' && end !== undefined)
    say([...here, 'end'], 'a talk can’t begin with its end; give it ways')
  else if (ways && end !== undefined) say([...here, 'end'], 'an end has no ways; take out "end" or "ways"')
  if (!ways && end === undefined)
    say(here, 'a dead end: no reply has a way on; give it ways, or "end" and "why"')
  if (end !== undefined && why === undefined) say(here, 'missing "why"; write why the talk ended so')
  if (end === undefined && why !== undefined)
    say([...here, 'why'], 'only an end has a "why" of its own; write it in the ways')
  for (const [i, way] of (ways ?? []).entries()) {
    const last = i === ways!.length - 1
    if (last && way.when)
      say(
        [...here, 'ways', i, 'when'],
        'the last way has a "when", so a reply may have none; add one without',
      )
    if (!last && !way.when)
      say([...here, 'ways', i], 'this way fits every reply, so those after it are never taken; put it last')
    if (!names.includes(way.goto))
      say(
        [...here, 'ways', i, 'goto'],
        `there is no beat "${way.goto}"; write it, or lead to one of ${listed(names)}`,
      )
  }
}

type Say = (path: readonly PropertyKey[], problem: string) => void

function checkWalks({ walks = [], beats = {} }: ScenarioFile, say: Say): void {
  for (const [i, { path, replies }] of walks.entries()) {
    const here = ['walks', i, 'path']
    if (replies.length !== path.length - 1)
      say(
        ['walks', i],
        `${path.length} beats and ${replies.length} replies; write one reply fewer than there are beats`,
      )
    if (path[0] !== 'start') say([...here, 0], `begins with "${path[0]}"; every walk begins with "start"`)
    for (const [k, name] of path.entries()) {
      const beat = beats[name]
      const next = path[k + 1]
      if (!beat) say([...here, k], `there is no beat "${name}"; write one of ${listed(Object.keys(beats))}`)
      else if (next === undefined) {
        if (beat.end === undefined) say([...here, k], `"${name}" is no end; walk on until the talk ends`)
      } else if (beats[next] && !beat.ways?.some((way) => way.goto === next))
        say([...here, k + 1], `no way leads from "${name}" to "${next}"; add one, or change the path`)
    }
  }
}

/** Adds what is wrong with a scenario's beats and walks to `problems`, as "file:line: what, remedy". */
export function checkTalk(scenario: ScenarioFile, at: At, problems: string[]): void {
  const say: Say = (path, problem) => problems.push(`${at(path)}: ${path.map(String).join('.')}: ${problem}`)
  const { beats, walks } = scenario
  if (!beats) {
    if (walks) say(['walks'], 'walks belong to a conversation; write its beats, or take them out')
    return
  }
  const names = Object.keys(beats)
  for (const name of names) checkBeat(name, beats[name]!, names, say)
  checkWalks(scenario, say)
  if (!beats.start) {
    say(['beats'], 'there is no beat "start"; it is the first one and says the statement')
    return
  }
  const onward = new Map(names.map((n) => [n, (beats[n]!.ways ?? []).map((way) => way.goto)]))
  const back = new Map(names.map((n) => [n, names.filter((from) => onward.get(from)!.includes(n))]))
  const reached = reach(['start'], onward)
  const ending = reach(
    names.filter((n) => beats[n]!.end !== undefined),
    back,
  )
  for (const name of names) {
    if (!reached.has(name))
      say(['beats', name], 'no way leads here from "start"; lead one here, or take the beat out')
    if (!ending.has(name) && beats[name]!.ways)
      say(['beats', name], 'a dead end: no end can be reached from here; lead one of its ways towards an end')
  }
}

/** Adds what is wrong with the course's steps to `problems`: names that stand twice, scenarios that are missing or out of order. */
export function checkCourse(
  course: Course,
  scenarios: readonly ScenarioFile[],
  at: At,
  problems: string[],
): void {
  const say: Say = (path, problem) => problems.push(`${at(path)}: ${path.map(String).join('.')}: ${problem}`)
  const grades = ['gentle', 'medium', 'hard']
  for (const [i, step] of course.steps.entries()) {
    if (course.steps.findIndex((s) => s.id === step.id) < i)
      say(['steps', i, 'id'], `there are two steps "${step.id}"; rename one of them`)
    let most = 0
    for (const [k, id] of step.scenarios.entries()) {
      const here = ['steps', i, 'scenarios', k]
      const scenario = scenarios.find((s) => s.id === id)
      if (step.scenarios.indexOf(id) < k) say(here, `"${id}" stands twice; take one of the two out`)
      if (!scenario) {
        say(here, `there is no scenario "${id}"; write scenarios/${id}.yaml, or name another`)
        continue
      }
      const grade = grades.indexOf(scenario.difficulty)
      if (grade < most)
        say(here, `"${id}" is ${scenario.difficulty}, after a harder one; put the easier ones first`)
      most = Math.max(most, grade)
    }
  }
}
