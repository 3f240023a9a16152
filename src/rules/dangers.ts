// The patterns of rules/safety.yaml as entries for the lexicon's sweep, with the file's own words put in their place.
import type * as z from 'zod'
import type { Entry } from './lexicon.js'
import type { Pattern } from './pattern.js'
import type { safetySchema } from './schema.js'

export type SafetyFile = z.infer<typeof safetySchema>
export type DangerKind = keyof SafetyFile['kinds']

/** `compile` gives null for a pattern that can't be read, having said so. */
export function dangerEntries(
  file: SafetyFile,
  compile: (text: string, path: PropertyKey[]) => Pattern | null,
): Entry[] {
  const words = new Map<string, string>()
  const spell = (text: string) =>
    text.replace(/<([a-z-]+)>/g, (whole, name: string) => (words.has(name) ? `(${words.get(name)})` : whole))
  for (const [name, alternatives] of Object.entries(file.words)) words.set(name, spell(alternatives))
  const entries = (list: readonly string[], danger: NonNullable<Entry['danger']>, path: PropertyKey[]) =>
    list.flatMap((text, i): Entry[] => {
      const pattern = compile(spell(text), [...path, i])
      return pattern ? [{ name: 'safety', pattern, danger }] : []
    })
  return [
    ...Object.entries(file.kinds).flatMap(([kind, { find }]) =>
      entries(find, kind as DangerKind, ['kinds', kind, 'find']),
    ),
    ...entries(file.unless, 'figurative', ['unless']),
  ]
}
