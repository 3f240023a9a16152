// The sentence that stands over the figures of progress, put together by rule from them.
import type { Code, Share, SkillProgress } from '../contract.js'
import type { Curves } from './progress.js'
import { FEWEST, WINDOW } from './progress.js'
import type { Line } from './tries.js'
import { capital, month, number, type Say } from './words.js'

/** A change of the share that is said to be one: two replies more in ten. */
const CHANGE = 0.2
/** Times as often: from here on "twice", and "more than twice". */
const TWICE = [2, 2.5] as const

const part = ({ had, of }: Share): number => had / of
const gain = ({ now, before }: SkillProgress): number => (now && before ? part(now) - part(before) : 0)

/** What changed most for the better; where nothing did, what comes most often. */
function change({ compared, skills }: Curves, say: Say): string {
  const best = [...skills].sort((a, b) => gain(b) - gain(a))[0]!
  const tenths = (share: Share | null) => number(Math.round(part(share!) * 10), say)
  if (!compared || gain(best) < CHANGE) {
    const often = [...skills].sort((a, b) => part(b.now!) - part(a.now!))[0]!
    return say('progress_now', { does: say(`progress_does_${often.skill}`), now: tenths(often.now) })
  }
  const { skill, now, before } = best
  const place = month(compared.before)
  const values = {
    does: say(`progress_does_${skill}`),
    when: place === month(compared.now) ? say('progress_at_first') : say('progress_in', { month: place }),
    now: tenths(now),
    old: tenths(before),
  }
  if (before!.had === 0) return say('progress_from_none', values)
  const times = part(now!) / part(before!)
  return say(`progress_${times >= TWICE[1] ? 'over_twice' : times >= TWICE[0] ? 'twice' : 'more'}`, values)
}

/** The slip that stands in most of the latest first tries; null where none stands in two of them. */
function back(lines: readonly Line[], avoids: (code: Code) => boolean, say: Say): string | null {
  const all = lines.map(({ first }) => first)
  const now = all.slice(-WINDOW)
  const before = all.slice(-2 * WINDOW, -WINDOW)
  const count = (code: Code, list = now) => list.filter(({ shown }) => shown.includes(code)).length
  const codes = [...new Set(now.flatMap(({ shown }) => shown))].filter(avoids)
  const most = codes.sort((a, b) => count(b) - count(a))[0]
  if (most === undefined || count(most) < 2) return null
  const slip = say(`progress_slip_${most}`)
  const less = before.length === now.length && count(most) <= count(most, before) - CHANGE * WINDOW
  return say(less ? 'progress_slip_less' : 'progress_slip_back', { slip })
}

/** One or two sentences. With fewer than FEWEST first tries they only say what is still to come. */
export function lead(
  lines: readonly Line[],
  curves: Curves,
  avoids: (code: Code) => boolean,
  say: Say,
): string {
  if (lines.length === 0) return say('progress_none')
  if (lines.length === 1) return say('progress_few_one')
  if (lines.length < FEWEST) return say('progress_few', { n: capital(number(lines.length, say)) })
  return [change(curves, say), back(lines, avoids, say)].filter((sentence) => sentence !== null).join(' ')
}
