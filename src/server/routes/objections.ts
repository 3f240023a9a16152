// What the person disagrees with: raised against one finding, listed, exported, and taken back.
import { z } from 'zod'
import type { Objection } from '../../contract.js'
import { quotationOf } from '../../explain/objections.js'
import { askedPair } from '../judge.js'
import { Problem } from '../problems.js'
import { error, idParams, listedObjection, objectionBody } from '../schemas.js'
import type { App, Parts } from '../types.js'

const list = z.object({ objections: z.array(listedObjection) })

export function objectionRoutes(app: App, { engine, store, now }: Parts): void {
  const listed = (one: Objection) => ({
    ...one,
    message: engine.loaded.rules.find((rule) => rule.id === one.rule)?.message ?? null,
  })
  const all = async () => ({ objections: (await store.objections.list()).map(listed) })

  app.route({
    method: 'GET',
    url: '/api/objections',
    schema: { summary: 'What the person set aside, oldest first.', response: { 200: list } },
    handler: all,
  })

  app.route({
    method: 'GET',
    url: '/api/objections/export',
    schema: { summary: 'The same list, as a file to keep.', response: { 200: list } },
    handler: async (_request, reply) => {
      reply.header('content-disposition', 'attachment; filename="sayback-set-aside.json"')
      return all()
    },
  })

  app.route({
    method: 'POST',
    url: '/api/objections',
    schema: {
      summary: 'Set a finding aside: here, wherever its words stand, or its rule everywhere.',
      description:
        'Send the pair and the finding’s rule, spans and about as they were answered. Only its words are kept, with those around ' +
        'them for "here", and none for "rule". The same objection is kept once.',
      body: objectionBody,
      response: { 200: listedObjection, 400: error, 404: error, 413: error, 415: error },
    },
    handler: async ({ body }) => {
      const { pair, place } = askedPair(engine, body)
      const { kind, rule } = body
      const spans = JSON.stringify(body.spans)
      const about = JSON.stringify(body.about)
      const finding = engine
        .feedback(pair)
        .findings.find(
          (one) =>
            one.rule === rule &&
            JSON.stringify(one.spans) === spans &&
            (one.spans.length > 0 || JSON.stringify(one.about) === about),
        )
      const quotation = finding && quotationOf(finding, pair)
      if (!quotation) throw new Problem(404, 'unknown_finding', engine.message('unknown_finding', { rule }))
      const { words, before, after } = quotation
      const kept = {
        rule: { words: '', before: '', after: '', place: '' },
        phrase: { words, before: '', after: '', place: '' },
        here: { words, before, after, place },
      }[kind]
      const at = new Date(now()).toISOString()
      return listed(await store.objections.add({ kind, rule, ...kept, at }))
    },
  })

  app.route({
    method: 'DELETE',
    url: '/api/objections/:id',
    schema: {
      summary: 'Take one back.',
      params: idParams,
      response: { 200: z.object({ deleted: z.literal(1) }), 404: error },
    },
    handler: async ({ params: { id } }) => {
      if (!(await store.objections.remove(id)))
        throw new Problem(404, 'unknown_objection', engine.message('unknown_objection'))
      return { deleted: 1 as const }
    },
  })
}
