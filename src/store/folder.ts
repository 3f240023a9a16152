// Where the history lives on this machine: the data folder, its default place, and who may read it.
import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { codeOf, StoreProblem } from './problem.js'

export const HISTORY_FILE = 'history.db'

/** The platform's folder for a program's own data. Empty and relative variables count as not set, as XDG asks. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Sayback')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Sayback')
  const xdg = env.XDG_DATA_HOME
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'sayback')
}

const REASONS: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EEXIST: 'there is a file of that name, not a folder',
  EISDIR: `"${HISTORY_FILE}" in it is a folder, not a file`,
  ENOSPC: 'the disk is full',
  ENOENT: 'a part of that path does not exist and cannot be made',
}

/** The one line for a folder that can't be used. `error` is what the system said. */
export function folderProblem(folder: string, error: unknown): StoreProblem {
  const code = codeOf(error)
  const why = REASONS[code] ?? (code || 'the system refused it')
  return new StoreProblem(
    `The data folder ${folder} can't be written: ${why}. Choose another with --data DIR, or mend this one.`,
  )
}

/** Makes the folder and those above it, one by one: Node's own recursive way never returns where a file system refuses with ENOENT. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another server on the same folder may have been quicker.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/**
 * Makes the folder (0700) and an empty history file (0600) where they are missing, and gives the file's path.
 * A folder that is already there keeps its mode: it may be shared on purpose. Throws StoreProblem.
 */
export function prepareFolder(dir: string): string {
  const folder = resolve(dir)
  try {
    makeFolders(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const file = join(folder, HISTORY_FILE)
    // SQLite gives its -wal and -shm files the mode of the main file, so this one decides for all three.
    closeSync(openSync(file, 'a', 0o600))
    if (process.platform !== 'win32') chmodSync(file, 0o600)
    return file
  } catch (error) {
    throw folderProblem(folder, error)
  }
}
