// Reads the files of the rule folders one by one: each is checked against its schema, hashed, and remembered by name.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type * as z from 'zod'
import type { Folders } from './folders.js'
import { type Parsed, readYaml, type Source } from './read.js'

/** "scenarios/the-ward" of "scenarios/the-ward.yaml". */
export const withoutEnding = (name: string): string => name.replace(/\.ya?ml$/, '')

export class Reader {
  /** Every problem of every file, "file:line: what, remedy". */
  readonly problems: string[] = []
  readonly #hash = createHash('sha256')
  readonly #sources = new Map<string, Source<unknown>>()

  /** `parsed` holds files read before, by name and content; what is read now is put into `keep`. */
  constructor(
    readonly folders: Folders,
    readonly parsed: Parsed | null,
    readonly keep: Parsed | null,
  ) {}

  /** The file of that name, or null where there is none or it is not right. */
  read<T>(name: string, schema: z.ZodType<T>, path = this.folders.path(name)): Source<T> | null {
    if (this.folders.has(name)) this.#hash.update(`${name}\n`).update(readFileSync(path))
    const source = readYaml(path, name, schema, this.problems, this.parsed, this.keep)
    if (source) this.#sources.set(withoutEnding(name), source)
    return source
  }

  /** "file:line" of a place in a file that was read; `file` is its name without the ending. */
  at(file: string, path: readonly PropertyKey[]): string {
    return this.#sources.get(file)?.at(path) ?? file
  }

  /** Of everything that was read: the same text under the same hash gives the same answer. */
  digest(): string {
    return this.#hash.digest('hex').slice(0, 16)
  }
}
