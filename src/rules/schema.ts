// What the files in rules/ may hold, as zod schemas: rules, skills, lists, weights, words. Scenarios: scenario-schema.ts.
import * as z from 'zod'
import { CODES } from '../contract.js'

const sentence = z.string().min(3)
const code = z.enum(CODES)
const example = z.union([z.string(), z.strictObject({ statement: z.string(), reply: z.string() })])
const subjects = z.array(z.enum(['i', 'you', 'we', 'they', 'it', 'mine', 'yours', 'noun', 'none']))

/** Conditions on the clause in which a pattern matches. A key left out sets no condition. */
export const whereSchema = z.strictObject({
  subject: subjects.optional(),
  tense: z.array(z.enum(['past', 'present', 'perfect', 'future', 'modal', 'none'])).optional(),
  mood: z.array(z.enum(['statement', 'question', 'command', 'fragment'])).optional(),
  negated: z.boolean().optional(),
  quoted: z.boolean().optional(),
  link: z.array(z.string()).optional(),
  exclaimed: z.boolean().optional(),
  /** Base forms of the verb that governs the clause; "none" for no such verb. */
  governor: z.array(z.string()).optional(),
})

export const ruleSchema = z.strictObject({
  code,
  effect: z.enum(['strength', 'slip', 'hint']),
  /** How far the author trusts it before it was counted on cases: sure, likely, faint. */
  sure: z.enum(['sure', 'likely', 'faint']),
  find: z.union([
    z.array(z.string()).min(1),
    z.strictObject({ matcher: z.string(), options: z.record(z.string(), z.unknown()).optional() }),
  ]),
  unless: z.array(z.string()).optional(),
  where: whereSchema.optional(),
  message: sentence,
  why: sentence,
  next: sentence,
  fix: z.strictObject({ label: sentence, replace: z.string() }).optional(),
  except: sentence,
  source: sentence,
  examples: z.strictObject({ match: z.array(example).min(3), miss: z.array(example).min(3) }),
})
export type RuleFile = z.infer<typeof ruleSchema>

export const skillSchema = z.strictObject({
  name: sentence,
  aim: z.enum(['do', 'avoid']),
  sentence,
  /** Points for the score, from -100 to 100, at full strength. */
  points: z.number(),
  /** `shown` is strength at or over this. */
  threshold: z.number().min(0).max(1),
  /** The highest score that a reply with this slip can have. */
  cap: z.number().min(0).max(100).optional(),
  label: sentence,
  /** Said of the skill when shown ({words} is the quotation) and when not. */
  shown: sentence,
  absent: sentence,
  advice: sentence,
  source: sentence,
})
export const skillsSchema = z.strictObject({
  start: z.strictObject({ points: z.number(), label: sentence }),
  faint: z.strictObject({ from: z.number().min(0).max(1), label: sentence }),
  maybe: z.strictObject({ from: z.number().min(0).max(1), label: sentence }),
  stays: z.strictObject({ points: z.number(), words: z.number().min(1), label: sentence }),
  caps: z.record(z.string(), z.strictObject({ at: z.number(), label: sentence })),
  left: z.strictObject({ label: sentence, explanation: sentence }),
  codes: z.record(code, skillSchema),
})
export type Skills = z.infer<typeof skillsSchema>

export const listSchema = z.strictObject({ about: sentence, entries: z.array(z.string()).min(1) })

export const feelingsSchema = z.record(
  z.string(),
  z.partialRecord(
    z.enum(['state', 'effect', 'own', 'quality', 'noun', 'image']),
    z.record(z.string().regex(/^[1-4]$/), z.array(z.string())),
  ),
)

const byCode = z.record(z.string(), z.number())
/** What a later look starts from, and what each of its numbers adds, by code. */
const look = z.strictObject({ always: byCode, weights: z.record(z.string(), byCode) })
const counted = z.tuple([z.number(), z.number(), z.number()])
/**
 * Weights in log-odds, made by `npm run fit`, one line a cue. `clause`, the first look at a clause by itself: cue -> code -> [weight,
 * times it was right, times it was there]; `context`, the second: what the rest of the reply does -> code -> weight; `whole`, the
 * third: what the reply is as a whole -> code -> weight. `always` is what each code starts from.
 */
export const weightsSchema = z.strictObject({
  clause: z.strictObject({
    always: byCode,
    cues: z.record(z.string(), z.record(z.string(), counted)),
  }),
  context: look,
  whole: look,
})
export type Weights = z.infer<typeof weightsSchema>

/** Rule id -> [replies in which readers saw the same, replies in which it matched], on our own cases. */
export const cardSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))

export const messagesSchema = z.record(z.string(), z.string())

/** `words` are alternatives that the patterns of this file may name as `<word>`; each may use those above it. */
export const safetySchema = z.strictObject({
  words: z.record(z.string(), z.string()),
  kinds: z.record(
    z.enum(['self_harm', 'violence', 'threat']),
    z.strictObject({
      lists: z.array(z.string()).min(1),
      find: z.array(z.string()),
      message: sentence,
    }),
  ),
  unless: z.array(z.string()),
})
const line = z.looseObject({
  name: z.string(),
  contact: z.string(),
  note: z.string(),
  for: z.enum(['hurt', 'hurting', 'self']),
})
export const resourcesSchema = z.looseObject({
  countries: z.array(
    z.looseObject({
      name: z.string(),
      emergency: z.strictObject({ number: z.string(), note: z.string() }),
      lines: z.array(line),
    }),
  ),
})
