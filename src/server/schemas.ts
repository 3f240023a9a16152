// The shapes of requests and answers, once: they check what comes in, write what goes out, and make the OpenAPI text. Those of talks
// stand in talk-schemas.ts, those of coming back and of progress in practice-schemas.ts.
import { z } from 'zod'
import type * as contract from '../contract.js'
import { CODES, MAX_TEXT, OWN } from '../contract.js'

export const offset = z.int().min(0)
export const span = z
  .tuple([offset, offset])
  .describe('[start, end): UTF-16 code units into the exact string that was sent')
export const code = z.enum(CODES)
export const part = z.enum(['acknowledging', 'apologizing', 'proving'])
const difficulty = z.enum(['gentle', 'medium', 'hard'])
const temper = z.enum(['loud', 'cold', 'sad', 'sarcastic', 'calm'])
const fault = z.enum(['mine', 'half', 'none'])
const score = z.int().min(0).max(100).nullable()

const objectionKind = z
  .enum(['here', 'phrase', 'rule'])
  .describe('the rule on these words in this place; on these words anywhere; the whole rule')

const skill = z.object({
  shown: z.boolean(),
  strength: z.number().min(0).max(1),
  spans: z.array(span),
  explanation: z.string(),
})

const fix = z.object({
  label: z.string(),
  edits: z.array(z.object({ start: offset, end: offset, text: z.string() })),
  score: score.exactOptional(),
})

const finding = z.object({
  rule: z.string(),
  code,
  effect: z.enum(['strength', 'slip', 'hint']),
  spans: z.array(span),
  about: z.array(span).describe('places in the statement'),
  message: z.string(),
  why: z.string(),
  next: z.string(),
  fixes: z.array(fix),
  except: z.string(),
  source: z.string(),
  record: z
    .object({ right: z.int().min(0), of: z.int().min(1) })
    .nullable()
    .describe('On our own cases: replies in which readers saw the same, of those in which the rule matched.'),
  setAside: z
    .object({ kind: objectionKind, objection: z.string().describe('id') })
    .exactOptional()
    .describe('only where the person’s own objections were asked for and one of them holds here'),
})

const safety = z.object({
  kind: z.enum(['violence', 'threat', 'self_harm']),
  message: z.string(),
  resources: z.array(z.object({ name: z.string(), contact: z.string(), note: z.string() })),
})

export const feedback = z.object({
  score: score.describe(
    'how well the partner would feel heard; null where safety suspends it or nothing can be judged',
  ),
  level: z.literal([1, 2, 3, 4, 5]).nullable(),
  skills: z.record(code, skill),
  findings: z.array(finding),
  ledger: z.array(
    z.object({
      label: z.string(),
      points: z.int(),
      finding: z.int().min(0).nullable().describe('index into findings'),
      leftOut: z
        .literal(true)
        .exactOptional()
        .describe('this line undoes what the person set aside, or follows from it'),
      cap: z
        .int()
        .min(0)
        .max(100)
        .exactOptional()
        .describe('only where this entry holds the score down: the most that it can be'),
    }),
  ),
  coverage: z.array(z.object({ span, state: z.enum(['covered', 'missed', 'twisted']), by: z.array(span) })),
  next: z.object({ skill: code, advice: z.string() }).nullable(),
  safety: safety.nullable(),
  unjudged: z.object({ code: z.enum(['not_english', 'nothing_to_read']), message: z.string() }).nullable(),
  engine: z.object({ version: z.string(), rules: z.string() }),
})

const listed = { id: z.string(), part, title: z.string(), difficulty, relationship: z.string() }

export const scenarioSummary = z.object({
  ...listed,
  temper: temper.nullable(),
  opening: z.string(),
  talk: z.boolean().describe('whether it is a conversation of several beats'),
  steps: z.array(z.string()).describe('ids of the course’s steps that it belongs to'),
  first: score,
  last: score,
  tries: z.int().min(0),
  due: z.string().nullable().describe('when its card comes back, ISO 8601, UTC; null before any try'),
  standing: z
    .enum(['unmet', 'due', 'later'])
    .describe('never tried; to be practised again today; it rests until it is due'),
})

const mood = z.int().min(0).max(4)
export const talkState = z.object({ hurt: mood, guard: mood, trust: mood })

export const scenario = z.object({
  ...listed,
  partner: z.object({ name: z.string(), pronoun: z.enum(['she', 'he', 'they']) }),
  temper: temper.nullable(),
  fault: fault.describe(
    '"half": the accusation is only half true; "none": not at fault, and must still listen',
  ),
  setting: z.string(),
  statement: z.string(),
  focus: z.array(code),
  hint: z.string(),
  beats: z.int().min(0).describe('how many beats its conversation has, ends included; 0 for a single reply'),
  state: talkState.nullable().describe('how the partner is at its beginning; null for a single reply'),
})

export const hint = z.object({
  stage: z.enum(['full', 'short', 'none']),
  cold: z.boolean().describe('a cold try: it shows what has stayed, and goes without any hint'),
  text: z.string().nullable().describe('the line to show; null at "none"'),
})

export const settings = z.object({
  typing_hint: z.boolean().describe('one quiet hint while a reply is typed'),
})

export const attempt = z.object({
  id: z.string(),
  scenario: z.string().describe(`a scenario’s id, or "${OWN}" for one’s own situation`),
  statement: z
    .string()
    .nullable()
    .describe('what was said in one’s own situation; null where the scenario says it'),
  turn: z
    .string()
    .describe('the beat of the talk that it answers; empty for a single reply to the statement'),
  talk: z.string().nullable().describe('id of its talk; null for a single reply'),
  place: z.int().min(0).optional().describe('turns before it in its talk; not there for a single reply'),
  round: z.string(),
  kind: z.enum(['first', 'revision']),
  at: z.string().describe('ISO 8601, UTC'),
  reply: z.string(),
  score,
  level: z.int().min(1).max(5).nullable(),
  shown: z.array(code),
})

export const model = z.object({ voice: z.string(), reply: z.string(), feedback })

export const objection = z.object({
  id: z.string(),
  kind: objectionKind,
  rule: z.string(),
  words: z.string().describe('as typed; empty for a whole rule'),
  before: z.string().describe('"here" only: up to three words of the sentence before them'),
  after: z.string(),
  place: z.string().describe('"here" only: a scenario’s id, or "own:" and a digest of what was said'),
  at: z.string().describe('ISO 8601, UTC'),
})

export const listedObjection = objection.extend({
  message: z.string().nullable().describe('the rule’s message; null where there is no such rule any more'),
})

export const error = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

// ---- Requests. Lengths are judged by src/input.ts, which has the better sentence for it. ----

export const text = z
  .string()
  .describe(`at most ${MAX_TEXT} UTF-16 code units; longer ones are refused with 413, never cut`)
const turn = z.string().describe('a beat of the conversation; absent or empty for the statement alone')

const notBoth = z.never({ error: 'send either "statement" or "scenario", not both' }).optional()

const whose = z
  .literal('mine', { error: 'expected "mine", or nothing' })
  .optional()
  .describe('"mine": judge with what the person set aside; absent: by the rules alone')

const pasted = { statement: text, reply: text, scenario: notBoth }
const scripted = { scenario: z.string(), turn: turn.optional(), reply: text, statement: notBoth }

export const feedbackBody = z.union([
  z.object({ ...pasted, objections: whose }),
  z.object({ ...scripted, objections: whose }),
])

const disputed = {
  kind: objectionKind,
  rule: z.string().describe('the finding’s rule'),
  spans: z.array(span).describe('the finding’s spans, as they were answered'),
  about: z.array(span).default([]).describe('the finding’s about; needed where its spans are empty'),
}

export const objectionBody = z.union([
  z.object({ ...disputed, ...pasted }),
  z.object({ ...disputed, ...scripted }),
])

const round = z
  .string()
  .regex(/^[\w.-]{1,64}$/, { error: 'expected 1 to 64 letters, digits, ".", "_" or "-"' })
  .describe(
    'groups a first try with its revisions; the first attempt under a new one at each turn is a first try',
  )

const running = z
  .string()
  .optional()
  .describe('id of the running talk; absent begins one, at the turn "start"')

export const attemptBody = z.union([
  z.object({ ...scripted, talk: running, round, objections: whose }),
  z.object({ ...pasted, round, objections: whose }),
])

export const settingsBody = z.strictObject(settings.shape).partial()

export const modelsQuery = z.object({ objections: whose })

export const idParams = z.object({ id: z.string() })

// ---- The shapes above and contract.ts say the same; when one of them changes alone, this doesn't compile. ----

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T
export type Agrees<Schema extends z.ZodType, Contract> = Same<Plain<z.output<Schema>>, Plain<Contract>>

true satisfies Agrees<typeof feedback, contract.Feedback>
true satisfies Agrees<typeof scenarioSummary, contract.ScenarioSummary>
true satisfies Agrees<typeof scenario, contract.Scenario>
true satisfies Agrees<typeof hint, contract.Hint>
true satisfies Agrees<typeof settings, contract.Settings>
true satisfies Agrees<typeof attempt, contract.Attempt>
true satisfies Agrees<typeof objection, contract.Objection>
true satisfies Agrees<typeof error, contract.ErrorBody>
