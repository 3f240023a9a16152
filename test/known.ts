// For behaviour that the engine does not wholly reach yet: how many cases may still fail is written down, and may only fall.
import { expect } from 'vitest'

/**
 * Fails, with every case named, where more than `most` fail. `most` is what was measured when it was last lowered: mend the engine,
 * then lower it; never raise it. With SHOW=1 in the environment those that fail are listed although they may.
 */
export function atMost(most: number, failures: readonly string[], what = ''): void {
  const list = `${what} ${failures.length} fail, ${most} may:\n  ${failures.join('\n  ')}`
  if (process.env.SHOW && failures.length > 0) console.log(list)
  if (failures.length > most) expect.fail(list)
}
