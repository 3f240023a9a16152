// What scenarios/*.yaml and course.yaml may hold, as zod schemas: a statement with replies, a talk in beats, the course's steps.
import * as z from 'zod'
import { CODES } from '../contract.js'

const sentence = z.string().min(3)
const code = z.enum(CODES)
const codes = z.array(code).min(1)
/** Names of beats and steps; they stand in addresses. */
const name = z.string().regex(/^[a-z][a-z0-9-]*$/)
const part = z.enum(['acknowledging', 'apologizing', 'proving'])

const feeling = z.int().min(0).max(4)
/** How the partner is while a line is said. */
const stateSchema = z.strictObject({ hurt: feeling, guard: feeling, trust: feeling })

/** Holds for a number from `from` up to, and not at, `under`. */
const range = z
  .strictObject({ from: z.number().optional(), under: z.number().optional() })
  .refine(({ from, under }) => from !== undefined || under !== undefined, {
    error: 'an empty range; write "from", "under" or both',
  })
  .refine(({ from = -1, under = Number.POSITIVE_INFINITY }) => from < under, {
    error: 'no number is in this range; "from" must be less than "under"',
  })

/** All that are named must hold; src/practice/talk.ts says when each does. */
const whenSchema = z
  .strictObject({
    any: codes.optional(),
    all: codes.optional(),
    none: codes.optional(),
    score: range.optional(),
    missed: range.optional(),
  })
  .refine((when) => Object.keys(when).length > 0, {
    error: 'an empty condition; name any, all, none, score or missed, or leave "when" out of the last way',
  })
export type When = z.infer<typeof whenSchema>

const waySchema = z.strictObject({ when: whenSchema.optional(), goto: z.string(), why: sentence })
export type Way = z.infer<typeof waySchema>

/** A line of the partner's, with ways on or with an end. src/rules/talks.ts checks how beats hang together. */
const beatSchema = z.strictObject({
  says: sentence.optional(),
  state: stateSchema,
  ways: z.array(waySchema).min(1).optional(),
  end: z.enum(['good', 'mixed', 'bad']).optional(),
  why: sentence.optional(),
})
export type Beat = z.infer<typeof beatSchema>

/** A talk written beside its script: these replies lead along this path. */
const walkSchema = z.strictObject({ path: z.array(z.string()).min(2), replies: z.array(sentence).min(1) })

export const scenarioSchema = z.strictObject({
  part,
  title: sentence,
  difficulty: z.enum(['gentle', 'medium', 'hard']),
  relationship: sentence,
  partner: z.strictObject({ name: z.string(), pronoun: z.enum(['she', 'he', 'they']) }),
  temper: z.enum(['loud', 'cold', 'sad', 'sarcastic', 'calm']).optional(),
  /** "half": the accusation is only half true. "none": not at fault, and must still listen. */
  fault: z.enum(['mine', 'half', 'none']).default('mine'),
  setting: sentence,
  statement: sentence,
  focus: codes,
  hint: sentence,
  /** Two good replies of different voice, which the engine itself scores at 85 or more. */
  models: z.array(z.strictObject({ voice: sentence, reply: sentence })).length(2),
  /** Typical replies that slip, which the engine scores under 45. */
  bad: z
    .array(z.strictObject({ reply: sentence }))
    .min(2)
    .optional(),
  beats: z.record(name, beatSchema).optional(),
  walks: z.array(walkSchema).optional(),
})
export type ScenarioFile = z.infer<typeof scenarioSchema> & { id: string }

export const courseSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: name,
      part,
      title: sentence,
      /** Short paragraphs in own words. */
      page: z.array(sentence).min(2).max(4),
      source: sentence,
      /** Two replies to one statement, both marked by the engine: `better` at 85 or more, `worse` under 45. */
      contrast: z.strictObject({
        statement: sentence,
        name: z.string(),
        better: sentence,
        worse: sentence,
        why: sentence,
      }),
      /** Ids, in rising difficulty. */
      scenarios: z.array(z.string()).min(3),
    }),
  ),
})
export type Course = z.infer<typeof courseSchema>
export type Step = Course['steps'][number]
