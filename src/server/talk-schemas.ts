// The shapes of talks and of previews, as schemas.ts has the others.
import { z } from 'zod'
import type * as contract from '../contract.js'
import { type Agrees, attempt, code, feedback, offset, scenario, talkState, text } from './schemas.js'

const talkLine = z.object({
  beat: z.string(),
  says: z.string(),
  state: talkState.describe('how the partner is while it is said'),
  before: talkState.nullable().describe('the state of the line before; null at the start'),
  end: z
    .object({ kind: z.enum(['good', 'mixed', 'bad']), why: z.string() })
    .nullable()
    .describe('null where the talk goes on'),
})
const why = z.string().describe('why the reply led where it did')

export const talkMove = talkLine.extend({ before: talkState, why })

export const talk = z.object({
  id: z.string(),
  scenario: z.string(),
  round: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
  turns: z.array(
    talkLine.extend({
      attempt,
      why,
      moved: z
        .enum(['opens', 'closes', 'stays'])
        .describe('"opens": trust grew, guard and hurt eased, all three taken together'),
    }),
  ),
  now: talkLine.describe('where it stands'),
  others: z
    .array(
      z.object({
        id: z.string().describe('of that talk'),
        at: z.string(),
        from: offset.describe('index of the turn at which it parts from this one'),
        reply: z.string(),
        to: talkMove,
      }),
    )
    .describe('other ways that were tried'),
})

const condition = z.object({
  kind: z.enum(['any', 'all', 'none', 'score', 'missed']),
  holds: z.boolean(),
  codes: z.array(z.object({ code, strength: z.number(), clearly: z.enum(['shown', 'absent', 'neither']) })),
  number: z
    .object({ found: z.number(), from: z.number().nullable(), under: z.number().nullable() })
    .nullable(),
})

export const preview = z.object({
  problems: z.array(z.string()).describe('"script:line: what, remedy"'),
  play: z
    .object({
      title: z.string(),
      partner: scenario.shape.partner,
      setting: z.string(),
      statement: z.string(),
      turns: z.array(
        z.object({
          line: talkLine.nullable().describe('null for a script without beats'),
          reply: z.string(),
          feedback,
          ways: z.array(
            z.object({ goto: z.string(), why, taken: z.boolean(), conditions: z.array(condition) }),
          ),
        }),
      ),
      now: talkLine.nullable(),
    })
    .nullable()
    .describe('null where the script can’t be played'),
})

export const rewindBody = z.object({
  turn: z.string().describe('the beat to go back to'),
  index: offset
    .optional()
    .describe(
      'which turn it is, from 0, where a talk was at that beat more than once; the last one if absent',
    ),
})

/** Characters: far more than any script has. */
const MAX_SCRIPT = 100_000
export const previewBody = z.object({
  yaml: z.string().max(MAX_SCRIPT).describe('the text of a scenario file'),
  replies: z.array(text).max(50),
})

true satisfies Agrees<typeof talkMove, contract.TalkMove>
true satisfies Agrees<typeof talk, contract.Talk>
true satisfies Agrees<typeof preview, contract.Preview>
