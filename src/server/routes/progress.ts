// GET /api/progress: skills over the weeks, slips that come back, and the sentence that says what the figures do.
import type { Mark, Progress } from '../../contract.js'
import { lead } from '../../practice/lead.js'
import { progress } from '../../practice/progress.js'
import { looked, slips } from '../../practice/slips.js'
import { lines } from '../../practice/tries.js'
import { progress as answer } from '../practice-schemas.js'
import { practiceOf, titles } from '../standing.js'
import type { App, Parts } from '../types.js'

export function progressRoutes(app: App, { engine, store }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/progress',
    schema: {
      summary: 'First tries against revised ones by week, for each core skill; slips that come back most.',
      response: { 200: answer },
    },
    handler: async (): Promise<Progress> => {
      const practice = practiceOf(engine, await store.practice.tries())
      const { avoids, focusOf } = practice
      const all = lines(practice)
      const known = titles(engine)
      const title = (id: string) => known(id) ?? id
      const texts = await store.practice.texts(looked(all).map(({ id }) => id))
      const rule = (id: string) => engine.loaded.rules.find((one) => one.id === id)
      // A rule that the person turned off is no slip of theirs, also where it was found before.
      const objections = await store.objections.list()
      const off = new Set(objections.filter(({ kind }) => kind === 'rule').map((one) => one.rule))
      const counts = (mark: Mark) => avoids(mark.code) && !off.has(mark.rule)
      const here = practice.tries.filter(({ scenario }) => focusOf(scenario) !== undefined)
      const curves = progress(all, practice, title)
      return {
        lead: lead(all, curves, avoids, engine.message),
        replies: here.length,
        since: here[0]?.at ?? null,
        ...curves,
        slips: slips(all, { texts, counts, title, rule }),
      }
    },
  })
}
