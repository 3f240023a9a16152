// Reads one YAML file against its schema and says every problem with file, line, what was read and the remedy.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod'

/** Files that were read and found right at build time, by name, so that starting need not parse them again. */
export type Parsed = Map<string, { text: string; data: unknown }>
const digest = (text: string): string => createHash('sha1').update(text).digest('base64')

export interface Source<T> {
  data: T
  /** Line, from 1, of a place in the data. */
  lineOf(path: readonly PropertyKey[]): number
}

/** The file's data, or null; problems are added to `problems` as "file:line: what, remedy". */
export function readYaml<T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
  problems: string[],
  cache: Parsed | null = null,
  keep: Parsed | null = null,
): Source<T> | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (e) {
    problems.push(
      `${name}: can't be read (${(e as NodeJS.ErrnoException).code ?? 'error'}); check that the file is there and readable`,
    )
    return null
  }
  const known = cache?.get(name)
  if (known && known.text === digest(text)) return { data: known.data as T, lineOf: () => 1 }
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter })
  for (const e of doc.errors)
    problems.push(
      `${name}:${counter.linePos(e.pos[0]).line}: ${e.message.split('\n')[0]}; quote text that holds special characters`,
    )
  if (doc.errors.length > 0) return null
  visit(doc, {
    Scalar(_, node) {
      if (isScalar(node) && node.comment && /^[A-Za-z]/.test(node.comment) && node.range)
        problems.push(
          `${name}:${counter.linePos(node.range[0]).line}: "#${node.comment}" was taken for a comment and lost; quote the whole text`,
        )
    },
  })
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let n = path.length; n >= 0; n--) {
      const node = doc.getIn(path.slice(0, n) as unknown[], true) as
        | { range?: [number, number, number] }
        | undefined
      if (node?.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  const parsed = schema.safeParse(doc.toJS())
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const where = issue.path.map(String).join('.')
      problems.push(`${name}:${lineOf(issue.path)}: ${where || 'the file'}: ${issue.message}`)
    }
    return null
  }
  keep?.set(name, { text: digest(text), data: parsed.data })
  return { data: parsed.data, lineOf }
}
