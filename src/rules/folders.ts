// Where rule files lie: the folder that comes with Sayback, and one of a person's own that adds to it or replaces files of it.
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The rules that come with Sayback: the folder beside src/ and dist/. */
export const SHIPPED_RULES = fileURLToPath(new URL('../../rules', import.meta.url))

/** A folder that has all of these can be judged by alone, and is. */
const WHOLE = [
  'skills.yaml',
  'safety.yaml',
  'lexicon/grammar.yaml',
  'lexicon/feelings.yaml',
  'words/messages.yaml',
  'words/resources.yaml',
]

/** The path as a person here would open it: from the current folder where it lies below that, else in full. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') || isAbsolute(near) ? path : near
}

const foldersIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

export class Folders {
  /** The folders to look in; of two files with one name, the later folder's counts. */
  readonly #dirs: readonly string[]

  /** `dir` must exist. It stands alone where it is the shipped folder or whole by itself, else it lies over the shipped one. */
  constructor(dir: string) {
    const alone =
      realpathSync(dir) === realpathSync(SHIPPED_RULES) || WHOLE.every((name) => existsSync(join(dir, name)))
    this.#dirs = alone ? [dir] : [SHIPPED_RULES, dir]
  }

  /** Whether a person's own folder has nothing in it that could count: it is most likely not the one that was meant. */
  get bare(): boolean {
    const own = this.#dirs[1]
    const holds = (dir: string) => readdirSync(dir).some((name) => /\.ya?ml$/.test(name))
    return own !== undefined && !holds(own) && !foldersIn(own).some((name) => holds(join(own, name)))
  }

  /** Path of the file that counts; where there is none, the path that it would have. */
  path(name: string): string {
    return this.all(name).at(-1) ?? join(this.#dirs.at(-1)!, name)
  }

  has(name: string): boolean {
    return this.all(name).length > 0
  }

  /** Paths of every file of that name, the one that counts last. */
  all(name: string): string[] {
    return this.#dirs.map((dir) => join(dir, name)).filter((path) => existsSync(path))
  }

  /** Whether a person's own file stands in place of a shipped one, or is new beside the shipped ones. */
  isOwn(name: string): boolean {
    return this.#dirs.length > 1 && existsSync(join(this.#dirs[1]!, name))
  }

  /** Names in a folder that end in one of `endings`, sorted; empty where there is no such folder. */
  list(sub: string, endings: readonly string[] = ['.yaml']): string[] {
    const names = this.#dirs.flatMap((dir) => (existsSync(join(dir, sub)) ? readdirSync(join(dir, sub)) : []))
    return [...new Set(names)].filter((name) => endings.some((end) => name.endsWith(end))).sort()
  }

  /** Names of the folders inside, sorted. */
  folders(): string[] {
    return [...new Set(this.#dirs.flatMap(foldersIn))].sort()
  }
}
