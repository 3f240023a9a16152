// GET /api/today: what is due and one new thing, ten minutes in all.
import type { Today, TodayItem } from '../../contract.js'
import { type Day, MINUTES, type Pick, today } from '../../practice/today.js'
import { ago, capital, dayAndMonth, type Say } from '../../practice/words.js'
import { today as answer } from '../practice-schemas.js'
import { courseOrder, standOf } from '../standing.js'
import type { App, Parts } from '../types.js'

function reason({ kind, skill, before }: Pick, title: string, now: number, say: Say): string {
  if (before === null)
    return say('today_new', { title, practise: skill ? say(`today_practise_${skill}`) : '' }).trim()
  return say(`today_${kind}`, { title, ago: capital(ago(now - before.at, say)), score: before.score })
}

function rest({ rest: why, next }: Day, say: Say): string | null {
  if (why === null) return null
  const then = next === null ? '' : say('today_next', { day: dayAndMonth(next) })
  return `${say(`today_${why}`)} ${then}`.trim()
}

export function todayRoutes(app: App, { engine, store, now }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/today',
    schema: {
      summary: 'What to practise now: what is due and one new thing, at most two, ten minutes in all.',
      response: { 200: answer },
    },
    handler: async (): Promise<Today> => {
      const time = now()
      const { practice, cards, summary } = await standOf(engine, store, time)
      const course = courseOrder(engine)
      const day = today(practice, cards, course, time)
      const items = day.picks.map((pick): TodayItem => {
        const file = course.find(({ id }) => id === pick.scenario)!
        const why = reason(pick, file.title, time, engine.message)
        return { kind: pick.kind, scenario: summary(file), reason: why, minutes: MINUTES.each }
      })
      return { items, rest: rest(day, engine.message) }
    },
  })
}
