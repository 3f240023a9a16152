// What to practise today: what is due and one new thing, ten minutes in all; something easy first after a pause.
import type { Code, Difficulty, TodayKind } from '../contract.js'
import { type Card, isDue, skillCards } from './schedule.js'
import { DAY, HALF_DAY, meetings, type Practice, unaided } from './tries.js'

/** What one scenario takes, about; and all of a day. */
export const MINUTES = { each: 5, day: 10 } as const
/** Milliseconds without any reply after which something easy comes first. */
export const PAUSE = 14 * DAY

export interface Pick {
  kind: TodayKind
  scenario: string
  /** The skill that this practises most of all: one that is due, else the first of a new scenario; null for one met before. */
  skill: Code | null
  /** The last unaided try at it; null for a new one. */
  before: { at: number; score: number } | null
}

export interface Day {
  picks: Pick[]
  /** Where there is nothing to pick: whether today's minutes are used, everything rests, or there is no scenario at all. */
  rest: 'done' | 'resting' | 'nothing' | null
  /** When the next card that is not due yet comes back, in milliseconds; null where none does. */
  next: number | null
}

/** A scenario as the course has it. */
export interface Place {
  id: string
  difficulty: Difficulty
}

const GRADES: readonly Difficulty[] = ['gentle', 'medium', 'hard']
const grade = ({ difficulty }: Place): number => GRADES.indexOf(difficulty)

/** Skills whose card is due, the longest overdue first. */
function dueSkills(practice: Practice, now: number): Code[] {
  const due = [...skillCards(practice)].filter(([, card]) => isDue(card, now))
  return due.sort(([, a], [, b]) => a.due - b.due).map(([code]) => code)
}

/** The next scenario of the course; rather one that practises a skill that is due, if it is no harder. */
function pickNew(unmet: readonly Place[], practice: Practice, now: number): Pick | null {
  const next = unmet[0]
  if (next === undefined) return null
  const focus = (place: Place) => practice.focusOf(place.id) ?? []
  const reachable = unmet.filter((place) => grade(place) <= grade(next))
  for (const skill of dueSkills(practice, now)) {
    const fits = reachable.find((place) => focus(place).includes(skill))
    if (fits) return { kind: 'new', scenario: fits.id, skill, before: null }
  }
  return { kind: 'new', scenario: next.id, skill: focus(next)[0] ?? null, before: null }
}

/** Of the scenarios met before the gentlest, and of those the one that went best. */
function easiest(met: readonly Place[], before: (id: string) => Pick['before']): Place | undefined {
  const score = (place: Place) => before(place.id)?.score ?? 0
  return [...met].sort((a, b) => grade(a) - grade(b) || score(b) - score(a))[0]
}

/** `course` is every scenario in the order in which it is to be met. */
export function today(
  practice: Practice,
  cards: ReadonlyMap<string, Card>,
  course: readonly Place[],
  now: number,
): Day {
  const done = unaided(practice)
  const latest = new Map(
    done.map(({ scenario, at, score }) => [scenario, { at: Date.parse(at), score: score ?? 0 }]),
  )
  const before = (id: string) => latest.get(id) ?? null
  const pick = (kind: TodayKind, { id }: Place): Pick => ({
    kind,
    scenario: id,
    skill: null,
    before: before(id),
  })

  const recent = (at: string) => now - Date.parse(at) < HALF_DAY
  const room = Math.max(0, MINUTES.day / MINUTES.each - done.filter(({ at }) => recent(at)).length)
  const firstMet = meetings(practice)
  const met = new Set(firstMet.map(({ scenario }) => scenario))
  const unmet = course.filter(({ id }) => !met.has(id))
  const carded = course.flatMap((place): [Place, Card][] => {
    const card = cards.get(place.id)
    return card ? [[place, card]] : []
  })
  carded.sort(([, a], [, b]) => a.due - b.due)
  const due = carded.filter(([, card]) => isDue(card, now)).map(([place]) => place)

  const last = practice.tries.at(-1)
  const away = last !== undefined && now - Date.parse(last.at) > PAUSE
  const easy = away
    ? easiest(
        carded.map(([place]) => place),
        before,
      )
    : undefined
  const fresh = pickNew(unmet, practice, now)
  const again = due.filter(({ id }) => id !== easy?.id).map((place) => pick('due', place))
  const known = easy ? [pick('easy', easy), ...again] : again
  // Room is kept for one new thing, until one was met today.
  const kept = fresh && !firstMet.some(({ at }) => recent(at)) ? Math.max(0, room - 1) : room
  const picks = [...known.slice(0, kept), ...(fresh ? [fresh] : [])].slice(0, room)
  const rest = picks.length > 0 ? null : course.length === 0 ? 'nothing' : room === 0 ? 'done' : 'resting'
  return { picks, rest, next: carded.find(([, card]) => !isDue(card, now))?.[1].due ?? null }
}
