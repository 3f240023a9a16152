// The shapes of what is answered on coming back, on the course, on progress and on promises.
import { z } from 'zod'
import type * as contract from '../contract.js'
import { PROMISE_STATES } from '../contract.js'
import { type Agrees, code, feedback, part, scenarioSummary, span } from './schemas.js'

const count = z.int().min(0)
const at = z.string().describe('ISO 8601, UTC')

export const today = z.object({
  items: z
    .array(
      z.object({
        kind: z
          .enum(['due', 'easy', 'new'])
          .describe('its time has come; to begin again after a pause; not met yet'),
        scenario: scenarioSummary,
        reason: z.string().describe('one line on why it stands here'),
        minutes: count,
      }),
    )
    .describe('at most two, ten minutes in all'),
  rest: z.string().nullable().describe('what to say where there are none; else null'),
})

const mastered = {
  skill: code,
  had: count.describe(
    'of the latest scenarios that were new, at most three, those whose first reply had the skill',
  ),
  of: count,
  mastered: z.boolean().describe('two of three had it'),
}
export const mastery = z.object(mastered)

const step = {
  id: z.string(),
  part,
  title: z.string(),
  scenarios: z.array(scenarioSummary).describe('in rising difficulty'),
  met: count.describe('how many of them were tried'),
  standing: z
    .enum(['new', 'begun', 'mastered'])
    .describe('mastered: of its last three scenarios, each by its last unaided try, two went well'),
}
export const courseStep = z.object(step)

const judged = z.object({ reply: z.string(), feedback })
export const coursePage = z.object({
  ...step,
  page: z.array(z.string()).describe('short paragraphs'),
  source: z.string(),
  contrast: z.object({
    statement: z.string(),
    name: z.string(),
    better: judged,
    worse: judged,
    why: z.string(),
  }),
})

const share = z.object({ had: count, of: z.int().min(1) }).describe('so many of so many replies had it')
const both = z.object({ first: share.nullable(), revised: share.nullable() })

const ownSentence = z.object({
  attempt: z.string(),
  scenario: z.string(),
  title: z.string(),
  at,
  text: z.string(),
  spans: z.array(span).describe('places in text'),
})

const skillProgress = z.object({
  ...mastered,
  now: share.nullable().describe('the latest first tries, twenty at most'),
  before: share.nullable().describe('as many of the earliest ones; null while there are too few to compare'),
  revised: share.nullable().describe('the revised replies that followed the latest first tries'),
  weeks: z.array(both).describe('in the order of weeks'),
})

const slipProgress = z.object({
  rule: z.string(),
  code,
  message: z.string().nullable(),
  next: z.string().nullable(),
  now: share.describe('of the last twenty first tries'),
  before: share.nullable().describe('of the twenty before'),
  sentences: z.array(ownSentence).describe('the latest, three at most'),
})

export const progress = z.object({
  lead: z.string().describe('one or two plain sentences on what the figures say'),
  replies: count,
  since: at.nullable(),
  compared: z
    .object({ before: at, now: at })
    .nullable()
    .describe('when the first of the tries that each skill has as before, and as now, was written'),
  skills: z.array(skillProgress).describe('the five core skills'),
  levels: z
    .array(
      z.object({
        level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
        now: share.nullable(),
        before: share.nullable(),
        revised: share.nullable(),
      }),
    )
    .describe('how many of the same replies came to each level'),
  weeks: z
    .array(
      z.object({
        from: z.string().describe('its Monday, UTC'),
        tries: z.array(
          z.object({
            scenario: z.string(),
            title: z.string(),
            first: z.array(code).describe('core skills that the first reply had'),
            revised: z.array(code).nullable().describe('those of the last revision'),
          }),
        ),
      }),
    )
    .describe('weeks with replies, oldest first'),
  slips: z.array(slipProgress).describe('those that come back most, first'),
})

const state = z.enum(PROMISE_STATES)

export const promised = z.object({
  id: z.string(),
  kind: z.enum(['plan', 'overpromise']),
  text: z.string().describe('the sentence it stands in'),
  attempt: z.string(),
  scenario: z.string(),
  title: z.string().nullable(),
  at,
  state,
  changed: at.nullable().describe('when the state became what it is; null where it is as it was at first'),
  words: z
    .string()
    .nullable()
    .describe('the person’s own later wording; null where it stands as it was written'),
  said: z.boolean().describe('whether the person said how it went, or put it in other words'),
  asks: z.boolean().describe('open for a week'),
  note: z.string().nullable(),
})

/** Characters of a promise in other words. */
const PROMISE_LIMIT = 500

export const promiseBody = z.strictObject({
  state,
  words: z
    .string()
    .trim()
    .min(1)
    .max(PROMISE_LIMIT)
    .nullable()
    .optional()
    .describe('put in other words; null: as it was written; left out: as it is'),
  at: z.iso
    .datetime({ precision: 3 })
    .optional()
    .describe('when it became so, to put an earlier answer back; now where it is left out'),
})

// ---- As in schemas.ts: these and contract.ts say the same. ----

true satisfies Agrees<typeof today, contract.Today>
true satisfies Agrees<typeof mastery, contract.Mastery>
true satisfies Agrees<typeof courseStep, contract.CourseStep>
true satisfies Agrees<typeof coursePage, contract.CoursePage>
true satisfies Agrees<typeof progress, contract.Progress>
true satisfies Agrees<typeof promised, contract.Promised>
