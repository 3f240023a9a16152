// GET and PATCH /api/settings: what a person has switched; what was never touched is as it was at first.
import { z } from 'zod'
import { SETTINGS, type Settings } from '../../contract.js'
import type { Store } from '../../store/store.js'
import { error, settings, settingsBody } from '../schemas.js'
import type { App } from '../types.js'

/** Stored values over those at first. One that a newer or older version wrote and this one can't read counts as untouched. */
async function read(store: Store): Promise<Settings> {
  const stored = await store.settings()
  const entries = Object.entries(settings.shape).flatMap(([key, schema]) => {
    const { success, data } = schema.safeParse(stored.get(key))
    return success ? [[key, data] as const] : []
  })
  return { ...SETTINGS, ...Object.fromEntries(entries) }
}

const answer = z.object({ settings })

export function settingsRoutes(app: App, { store }: { store: Store }): void {
  app.route({
    method: 'GET',
    url: '/api/settings',
    schema: { summary: 'Every setting with its value.', response: { 200: answer } },
    handler: async () => ({ settings: await read(store) }),
  })

  app.route({
    method: 'PATCH',
    url: '/api/settings',
    schema: {
      summary: 'Change the settings that are named; the others stay.',
      body: settingsBody,
      response: { 200: answer, 400: error, 415: error },
    },
    handler: async ({ body }) => {
      await store.setSettings(body)
      return { settings: await read(store) }
    },
  })
}
