// GET /api/talks/:id and below: a whole talk with the other ways that were tried, and going back to one of its lines.
import { Problem } from '../problems.js'
import { error, idParams } from '../schemas.js'
import { findTalk, wholeTalk } from '../talk.js'
import { rewindBody, talk } from '../talk-schemas.js'
import type { App, Parts } from '../types.js'

export function talkRoutes(app: App, parts: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/talks/:id',
    schema: {
      summary: 'One talk: its lines with the replies, where it stands, and the other ways that were tried.',
      params: idParams,
      response: { 200: talk, 404: error, 409: error },
    },
    handler: async ({ params }) => {
      const found = await findTalk(parts, params.id)
      return wholeTalk(parts, found.scenario, found.talk)
    },
  })

  app.route({
    method: 'POST',
    url: '/api/talks/:id/rewind',
    schema: {
      summary: 'Go back to a line and try another way from there. The talk so far stays as it is.',
      description: 'Answers the new talk: it has the turns before that line, and an id of its own.',
      params: idParams,
      body: rewindBody,
      response: { 200: talk, ...{ 400: error, 404: error, 409: error, 415: error } },
    },
    handler: async ({ params, body: { turn, index } }) => {
      const found = await findTalk(parts, params.id)
      const beats = found.talk.turns.map(({ attempt }) => attempt.turn)
      const at = index ?? beats.lastIndexOf(turn)
      if (beats[at] !== turn)
        throw new Problem(404, 'unreached_turn', parts.engine.message('unreached_turn', { turn }))
      const begun = new Date(parts.now()).toISOString()
      return wholeTalk(parts, found.scenario, await parts.store.talks.rewind(found.talk, at, begun))
    },
  })
}
