// What keeps the history from being opened, in one plain line that names the place and the remedy.

/** Thrown by the store when a person has to do something: the folder can't be written, the file is damaged. */
export class StoreProblem extends Error {}

/** Two replies were written to one place of a talk; the later one is not kept. */
export class PlaceTaken extends Error {}

/** The error's code ("SQLITE_BUSY", "EACCES"), or "" where it has none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** Whether SQLite gave up because another process holds the database. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY')

/** Whether SQLite found that the file is not what it wrote. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))
