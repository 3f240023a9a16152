// GET /api/course and /api/course/:step: the steps with where the learner stands in each, and the page of one.
import { z } from 'zod'
import { CODES, type CoursePage, type CourseStep } from '../../contract.js'
import { mastery, stepStandings } from '../../practice/mastery.js'
import type { Step } from '../../rules/scenario-schema.js'
import { coursePage, courseStep, mastery as masteryShape } from '../practice-schemas.js'
import { Problem } from '../problems.js'
import { error } from '../schemas.js'
import { type Stand, standOf } from '../standing.js'
import type { App, Parts } from '../types.js'

export function courseRoutes(app: App, { engine, store, now }: Parts): void {
  const standings = (steps: readonly Step[], { summary, practice }: Stand): CourseStep[] => {
    const stands = stepStandings(
      steps.map((step) => step.scenarios),
      practice,
    )
    return steps.map(({ id, part, title, scenarios: ids }, index) => {
      const scenarios = engine.scenarios.filter((file) => ids.includes(file.id)).map(summary)
      scenarios.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      const met = scenarios.filter((one) => one.standing !== 'unmet').length
      return { id, part, title, scenarios, met, standing: stands[index]! }
    })
  }

  app.route({
    method: 'GET',
    url: '/api/course',
    schema: {
      summary: 'The steps of the course with their scenarios, and how far each skill is mastered.',
      response: { 200: z.object({ steps: z.array(courseStep), skills: z.array(masteryShape) }) },
    },
    handler: async () => {
      const stand = await standOf(engine, store, now())
      return { steps: standings(engine.course.steps, stand), skills: mastery(CODES, stand.practice) }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/course/:step',
    schema: {
      summary: 'One step: its page, two replies to compare with their feedback, its scenarios.',
      params: z.object({ step: z.string() }),
      response: { 200: coursePage, 404: error },
    },
    handler: async ({ params }): Promise<CoursePage> => {
      const step = engine.course.steps.find(({ id }) => id === params.step)
      if (step === undefined)
        throw new Problem(404, 'unknown_step', engine.message('unknown_step', { id: params.step }))
      const { page, source, contrast } = step
      const { statement, name, why } = contrast
      const judged = (reply: string) => ({ reply, feedback: engine.feedback({ statement, reply, name }) })
      const both = { better: judged(contrast.better), worse: judged(contrast.worse) }
      const [standing] = standings([step], await standOf(engine, store, now()))
      return { ...standing!, page, source, contrast: { statement, name, ...both, why } }
    },
  })
}
