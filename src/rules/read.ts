// Reads one YAML file against its schema and says every problem with file, line, what was read and the remedy.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod'
import { shownPath } from './folders.js'
import { sayIssue } from './issues.js'

/** Files that were read and found right at build time, by name, so that starting need not parse them again. */
export type Parsed = Map<string, { text: string; data: unknown }>
const digest = (text: string): string => createHash('sha1').update(text).digest('base64')

export interface Source<T> {
  data: T
  /** "file:line" of a place in the data; where nothing stands there, of what it would stand in. */
  at(path: readonly PropertyKey[]): string
}

/** A line of a text from 1, for every place in its data: that of the key, where the place has one. */
function lineOf(doc: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = doc.contents
  let at = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && p.key.value === step)
      if (!pair) break
      at = (pair.key as { range?: [number, number, number] }).range?.[0] ?? at
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      at = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? at
    } else break
  }
  return counter.linePos(at).line || 1
}

/** The data of `text`, or null; problems are added to `problems`. `name` is how the file is called in them. */
export function parseYaml<T>(
  text: string,
  name: string,
  schema: z.ZodType<T>,
  problems: string[],
): Source<T> | null {
  const counter = new LineCounter()
  let doc: Document
  let data: unknown
  const seen = problems.length
  try {
    doc = parseDocument(text, { lineCounter: counter })
    for (const { code, pos, message } of doc.errors) {
      const { line } = counter.linePos(pos[0])
      if (code === 'DUPLICATE_KEY') {
        const key = /^["']?([^"':\s]*)/.exec(text.slice(pos[0]))?.[1]
        problems.push(`${name}:${line}: "${key}" stands twice; rename one of the two, or take it out`)
      } else
        problems.push(`${name}:${line}: ${message.split('\n')[0]}; quote text that holds special characters`)
    }
    if (problems.length > seen) return null
    data = doc.toJS()
  } catch (error) {
    problems.push(`${name}:1: can't be read (${(error as Error).message}); write it as plain, flat YAML`)
    return null
  }
  const at = (path: readonly PropertyKey[]) => `${name}:${lineOf(doc, counter, path)}`
  visit(doc, {
    Scalar(_, node) {
      if (isScalar(node) && node.comment && /^[A-Za-z]/.test(node.comment) && node.range)
        problems.push(
          `${name}:${counter.linePos(node.range[0]).line}: "#${node.comment}" was taken for a comment and lost; quote the whole text`,
        )
    },
  })
  const parsed = schema.safeParse(data)
  if (parsed.success) return { data: parsed.data, at }
  for (const issue of parsed.error.issues) {
    const value = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown>)?.[key], data)
    const place = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
    problems.push(
      `${at(place)}: ${issue.path.map(String).join('.') || 'the file'}: ${sayIssue(issue, value)}`,
    )
  }
  return null
}

/** The file's data, or null; problems are added to `problems` as "file:line: what, remedy". `name` is its key in the caches. */
export function readYaml<T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
  problems: string[],
  cache: Parsed | null = null,
  keep: Parsed | null = null,
): Source<T> | null {
  const shown = shownPath(path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (e) {
    problems.push(
      `${shown}: can't be read (${(e as NodeJS.ErrnoException).code ?? 'error'}); check that the file is there and readable`,
    )
    return null
  }
  const known = cache?.get(name)
  if (known && known.text === digest(text)) {
    // Right when it was built; parsed again only where a line of it must be named.
    let again: Source<T> | null = null
    const at = (place: readonly PropertyKey[]) => {
      again ??= parseYaml(text, shown, schema, [])
      return again?.at(place) ?? `${shown}:1`
    }
    return { data: known.data as T, at }
  }
  const source = parseYaml(text, shown, schema, problems)
  if (source) keep?.set(name, { text: digest(text), data: source.data })
  return source
}
