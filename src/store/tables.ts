// Every table that is exported, imported and wiped: one line each. A test fails where the database has one that is not here.
import * as z from 'zod'
import { CODES, PROMISE_STATES } from '../contract.js'
import type { Tables } from './store.js'

const at = z.iso.datetime({ precision: 3 })
const offset = z.int().min(0)
const code = z.enum(CODES)
const round = z.string().regex(/^[\w.-]{1,64}$/)
const mark = z.strictObject({ rule: z.string(), code, spans: z.array(z.tuple([offset, offset])) })

const attempt = z.strictObject({
  id: z.string().min(1),
  scenario: z.string().min(1),
  turn: z.string(),
  round,
  kind: z.enum(['first', 'revision']),
  at,
  reply: z.string(),
  score: z.int().min(0).max(100).nullable(),
  level: z.int().min(1).max(5).nullable(),
  shown: z.array(code),
  marks: z.array(mark).nullable(),
  engine: z.string(),
  rules: z.string(),
  statement: z.string().nullable(),
  talk: z.string().nullable(),
  place: offset.nullable(),
  led: z.string().nullable(),
  why: z.string().nullable(),
})

const talk = z.strictObject({
  id: z.string().min(1),
  scenario: z.string().min(1),
  round,
  parent: z.string().nullable(),
  kept: offset,
  at,
})

const objection = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['here', 'phrase', 'rule']),
  rule: z.string(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
  place: z.string(),
  at,
})

const setting = z.strictObject({
  key: z.string().min(1),
  value: z.union([z.boolean(), z.number(), z.string()]),
})

const promise = z.strictObject({
  id: z.string().min(1),
  state: z.enum(PROMISE_STATES),
  at,
  // Files of before have none.
  words: z.string().nullable().default(null),
})

export interface Exchanged {
  /** What it is called in an export. */
  name: string
  table: keyof Tables
  /** Every column but `seq`, as an export has it. */
  row: z.ZodObject
  /** Columns that the database holds as JSON text. */
  json: readonly string[]
  /** Whether `seq` is the order of its `at`. */
  ordered: boolean
}

export const TABLES = [
  {
    name: 'attempts',
    table: 'attempt',
    row: attempt,
    json: ['statement', 'reply', 'shown', 'marks'],
    ordered: true,
  },
  { name: 'talks', table: 'talk', row: talk, json: [], ordered: true },
  { name: 'promises', table: 'promise', row: promise, json: ['words'], ordered: false },
  { name: 'objections', table: 'objection', row: objection, json: ['words'], ordered: true },
  { name: 'settings', table: 'setting', row: setting, json: ['value'], ordered: false },
] as const satisfies readonly Exchanged[]

export type Name = (typeof TABLES)[number]['name']
