// Cuts a stream of bytes into lines, keeping no more of it in memory than the line at hand.

/** Bytes. A pair of the longest texts, each code unit written as \uXXXX, has 48 KB. */
export const MAX_LINE = 1024 * 1024

const LF = 10
const CR = 13

/**
 * Yields each line without its LF or CRLF; null in place of one longer than `max` bytes, whose rest is skipped. A last
 * line needs no end. What is yielded is only valid until the next step.
 */
export async function* linesOf(input: AsyncIterable<Buffer>, max = MAX_LINE): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = []
  let size = 0
  const take = (): Buffer | null => {
    const line = size > max ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    parts = []
    size = 0
    return line?.at(-1) === CR ? line.subarray(0, -1) : line
  }
  const keep = (part: Buffer) => {
    size += part.length
    if (size <= max) parts.push(part)
    else parts = []
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      keep(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    // Copied, because the source may read its next chunk into the same memory.
    if (start < chunk.length) keep(Buffer.from(chunk.subarray(start)))
  }
  if (size > 0) yield take()
}
