// How first tries and revised replies changed over the weeks, for each core skill, with the scenarios behind each point.
import {
  CORE_CODES,
  type Code,
  type LevelProgress,
  type Progress,
  type ProgressWeek,
  type Share,
  type SkillProgress,
} from '../contract.js'
import { mastery } from './mastery.js'
import { DAY, had, type Line, type Practice, type Try } from './tries.js'

/** First tries that count as now, and as before. */
export const WINDOW = 20
/** Fewer of them on either side are not compared. */
export const FEWEST = 5

const MONDAY = 4 * DAY

/** The Monday of its week, UTC. The first day of 1970 was a Thursday. */
export function weekOf(at: string): string {
  const time = Date.parse(at)
  const week = Math.floor((time - MONDAY) / (7 * DAY))
  return new Date(week * 7 * DAY + MONDAY).toISOString().slice(0, 10)
}

/** How many of these had the skill; null where there are none. */
export function share(code: Code, tries: readonly Try[], practice: Practice): Share | null {
  if (tries.length === 0) return null
  return { had: tries.filter((one) => had(code, one, practice)).length, of: tries.length }
}

const firsts = (list: readonly Line[]): Try[] => list.map(({ first }) => first)
const revisions = (list: readonly Line[]): Try[] => list.flatMap(({ revised }) => revised ?? [])

const LEVELS = [1, 2, 3, 4, 5] as const

/** How many of these came to the level; null where there are none. */
function reached(level: number, tries: readonly Try[]): Share | null {
  if (tries.length === 0) return null
  return { had: tries.filter((one) => one.level === level).length, of: tries.length }
}

export interface Curves {
  compared: Progress['compared']
  skills: SkillProgress[]
  levels: LevelProgress[]
  weeks: ProgressWeek[]
}

/**
 * `all` are the lines of `practice`. A week's replies are those whose first try was written in it, also where the revision is a day
 * younger.
 */
export function progress(
  all: readonly Line[],
  practice: Practice,
  title: (scenario: string) => string,
): Curves {
  const size = Math.min(WINDOW, Math.floor(all.length / 2))
  const compared = size >= FEWEST
  const now = all.slice(compared ? -size : -WINDOW)
  const before = compared ? all.slice(0, size) : []
  const byWeek = new Map<string, Line[]>()
  for (const line of all) {
    const week = weekOf(line.first.at)
    byWeek.set(week, [...(byWeek.get(week) ?? []), line])
  }
  const standings = mastery(CORE_CODES, practice)
  const skills = CORE_CODES.map((code, i): SkillProgress => {
    const both = (list: readonly Line[]) => ({
      first: share(code, firsts(list), practice),
      revised: share(code, revisions(list), practice),
    })
    const latest = both(now)
    return {
      ...standings[i]!,
      now: latest.first,
      before: both(before).first,
      revised: latest.revised,
      weeks: [...byWeek.values()].map(both),
    }
  })
  const levels = LEVELS.map((level) => ({
    level,
    now: reached(level, firsts(now)),
    before: reached(level, firsts(before)),
    revised: reached(level, revisions(now)),
  }))
  const core = (one: Try) => CORE_CODES.filter((code) => had(code, one, practice))
  const weeks = [...byWeek].map(([from, list]) => ({
    from,
    tries: list.map(({ first, revised }) => ({
      scenario: first.scenario,
      title: title(first.scenario),
      first: core(first),
      revised: revised && core(revised),
    })),
  }))
  const since = compared ? { before: before[0]!.first.at, now: now[0]!.first.at } : null
  return { compared: since, skills, levels, weeks }
}
