// Where the learner stands: what practice is reckoned from, and scenarios as they are listed with it.
import type { ScenarioSummary } from '../contract.js'
import type { Engine, ScenarioFile } from '../engine.js'
import { type Card, isDue, scenarioCards } from '../practice/schedule.js'
import type { Practice, Try } from '../practice/tries.js'
import type { Store } from '../store/store.js'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Shortest opening that says something, in characters: “Look.” alone could open any quarrel. */
const SHORT_OPENING = 20

/** The first sentence, with those after it while it is short. */
export function openingOf(text: string): string {
  let opening = ''
  for (const { segment } of sentences.segment(text)) {
    opening += segment
    if (opening.trim().length >= SHORT_OPENING) break
  }
  return opening.trim()
}

/** Stored replies with what the rules say of scenarios and skills. */
export function practiceOf(engine: Engine, tries: Try[]): Practice {
  const focus = new Map(engine.scenarios.map((file) => [file.id, file.focus]))
  return {
    tries,
    focusOf: (scenario) => focus.get(scenario),
    avoids: (code) => engine.loaded.skills.codes[code]!.aim === 'avoid',
  }
}

/** Titles by id; undefined for a scenario that is not there (any more). */
export function titles({ scenarios }: Engine): (id: string) => string | undefined {
  const all = new Map(scenarios.map(({ id, title }) => [id, title]))
  return (id) => all.get(id)
}

/** Every scenario in the order in which it is to be met: step by step, then those that no step has. */
export function courseOrder({ course, scenarios }: Engine): ScenarioFile[] {
  const byId = new Map(scenarios.map((file) => [file.id, file]))
  const ids = new Set([...course.steps.flatMap((step) => step.scenarios), ...byId.keys()])
  return [...ids].flatMap((id) => byId.get(id) ?? [])
}

export interface Stand {
  practice: Practice
  cards: Map<string, Card>
  summary(scenario: ScenarioFile): ScenarioSummary
}

export async function standOf(engine: Engine, store: Store, now: number): Promise<Stand> {
  const practice = practiceOf(engine, await store.practice.firsts())
  const cards = scenarioCards(practice)
  const scores = await store.standings()
  const { steps } = engine.course
  return {
    practice,
    cards,
    summary: ({ id, part, title, difficulty, relationship, temper = null, statement, beats }) => {
      const card = cards.get(id)
      return {
        ...{ id, part, title, difficulty, relationship, temper, opening: openingOf(statement) },
        talk: beats !== undefined,
        steps: steps.filter((step) => step.scenarios.includes(id)).map((step) => step.id),
        ...(scores.get(id) ?? { first: null, last: null, tries: 0 }),
        due: card ? new Date(card.due).toISOString() : null,
        standing: card === undefined ? 'unmet' : isDue(card, now) ? 'due' : 'later',
      }
    },
  }
}
