// Reads standard input into one buffer, again and again: streams leave a new one behind for each chunk, a million lines' worth.
import { readSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const SIZE = 64 * 1024

/** Bytes read into `buffer`: 0 at the end, null where nothing is there yet (a terminal or pipe that doesn't block). */
function readInto(fd: number, buffer: Buffer): number | null {
  try {
    return readSync(fd, buffer)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return null
    if (code === 'EOF') return 0
    throw error
  }
}

/**
 * Yields what there is, in the same memory each time: valid until the next step. Reading blocks the whole process, so
 * `beforeRead` is awaited first: there all answers so far have to leave.
 */
export async function* chunksOf(fd: number, beforeRead: () => Promise<void>): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(SIZE)
  for (;;) {
    await beforeRead()
    const length = readInto(fd, buffer)
    if (length === 0) return
    if (length === null) await wait(10)
    else yield buffer.subarray(0, length)
  }
}
