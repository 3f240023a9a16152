// Everything that is kept, as one file; attempts as a table for spreadsheets; and a file read back in, whole or not at all.
import { stringify } from 'csv-stringify/sync'
import type { FastifyError } from 'fastify'
import { z } from 'zod'
import { MAX_IMPORT } from '../../contract.js'
import { codeOf } from '../../store/problem.js'
import { type Name, TABLES } from '../../store/tables.js'
import { Problem, sayIssues, validationIssues } from '../problems.js'
import { error } from '../schemas.js'
import { titles } from '../standing.js'
import type { App, Parts } from '../types.js'

/** Raised whenever a file of an older Sayback could no longer be read as it is. */
const EXPORT_VERSION = 1

type Rows = { [N in Name]: z.ZodArray<Extract<(typeof TABLES)[number], { name: N }>['row']> }

const exportFile = z.strictObject({
  sayback: z.literal(EXPORT_VERSION).describe('version of this file’s shape'),
  exported: z.string().describe('ISO 8601, UTC'),
  ...(Object.fromEntries(TABLES.map(({ name, row }) => [name, z.array(row)])) as Rows),
})

const counts = z.object({ added: z.int().min(0), known: z.int().min(0) })
const merged = z.object(
  Object.fromEntries(TABLES.map(({ name }) => [name, counts])) as Record<Name, typeof counts>,
)

const COLUMNS = [
  'at',
  'scenario',
  'title',
  'turn',
  'round',
  'kind',
  'reply',
  'score',
  'level',
  'shown',
] as const

/** What a spreadsheet would take for a formula: such a cell gets an apostrophe in front, as RFC 4180 knows no mark for text. */
const FORMULA = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

const toCsv = (rows: Partial<Record<(typeof COLUMNS)[number], unknown>>[]): string =>
  stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { string: (value) => (FORMULA.test(value) ? `'${value}` : value) },
  })

export function exchangeRoutes(app: App, { engine, store, now }: Parts): void {
  const attachment = (name: string) =>
    `attachment; filename="sayback-${new Date(now()).toISOString().slice(0, 10)}.${name}"`

  app.route({
    method: 'GET',
    url: '/api/export',
    schema: {
      summary: 'Everything that is kept on this machine, as one file that POST /api/import reads.',
      response: { 200: exportFile },
    },
    handler: async (_request, reply) => {
      reply.header('content-disposition', attachment('json'))
      const exported = new Date(now()).toISOString()
      // The rows are as their table's line in TABLES says; the schema checks them once more.
      return { sayback: EXPORT_VERSION, exported, ...(await store.exchange.dump()) } as z.output<
        typeof exportFile
      >
    },
  })

  app.route({
    method: 'GET',
    url: '/api/export.csv',
    schema: {
      summary:
        'Every attempt as CSV (RFC 4180), oldest first; cells that look like formulas begin with an apostrophe.',
      produces: ['text/csv'],
      response: { 200: z.string() },
    },
    handler: async (_request, reply) => {
      const title = titles(engine)
      const { attempts } = await store.exchange.dump()
      const rows = attempts.map((row) => ({
        ...row,
        title: title(row.scenario as string) ?? '',
        shown: (row.shown as string[]).join(' '),
      }))
      reply.header('content-disposition', attachment('csv')).type('text/csv; charset=utf-8; header=present')
      return reply.serializer((text: string) => text).send(toCsv(rows))
    },
  })

  const refuse = (code: string, values = {}) => new Problem(400, code, engine.message(code, values))

  const both = {
    method: 'POST',
    bodyLimit: MAX_IMPORT,
    attachValidation: true,
    errorHandler: (problem: Error) => {
      throw codeOf(problem) === 'FST_ERR_CTP_INVALID_JSON_BODY' ? refuse('file_cut') : problem
    },
  } as const
  const body = exportFile

  /** The rows of a file that can be read; throws the reason why it can't. */
  function rowsOf(file: z.output<typeof exportFile>, error: Pick<FastifyError, 'validation'> | undefined) {
    if (error === undefined) {
      const { sayback: _, exported: __, ...rows } = file
      return rows
    }
    const version = (file as { sayback?: unknown } | null)?.sayback
    if (typeof version !== 'number') throw refuse('file_foreign')
    if (version > EXPORT_VERSION) throw refuse('file_newer')
    throw refuse('file_damaged', { problem: sayIssues(validationIssues(error).slice(0, 1)) })
  }

  app.route({
    ...both,
    url: '/api/import',
    schema: {
      summary:
        'Merge an export into what is kept here. What is here already stays as it is, and nothing comes twice.',
      body,
      response: { 200: z.object({ merged }), 400: error, 413: error, 415: error },
    },
    handler: async ({ body, validationError }) => ({
      merged: await store.exchange.merge(rowsOf(body, validationError)),
    }),
  })

  app.route({
    ...both,
    url: '/api/import/preview',
    schema: {
      summary: 'What POST /api/import would do with this file. Nothing is changed.',
      body,
      response: {
        200: z.object({ exported: z.string().describe('when the file was written; ISO 8601, UTC'), merged }),
        ...{ 400: error, 413: error, 415: error },
      },
    },
    handler: async ({ body, validationError }) => ({
      merged: await store.exchange.weigh(rowsOf(body, validationError)),
      exported: body.exported,
    }),
  })
}
