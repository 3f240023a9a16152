// What a fix did, in words, and the gap that is opened for one's own.
import type { Edit, Fix } from '../../contract.js'
import { BLANK } from '../pure/fix.js'
import { say } from '../words.js'

const opensGap = ({ edits }: Fix): boolean => edits.some(({ text }) => text.includes(BLANK))

export const noteOf = (fix: Fix): string => {
  if (opensGap(fix)) return say('revise.appliedBlank', { label: fix.label })
  if (typeof fix.score === 'number') return say('revise.appliedScore', { label: fix.label, score: fix.score })
  return say('revise.applied', { label: fix.label })
}

export const announceOf = (fix: Fix): string =>
  typeof fix.score === 'number' && !opensGap(fix)
    ? say('revise.announceScore', { label: fix.label, score: fix.score })
    : noteOf(fix)

/** An edit that opens a gap with the spaces it needs around it. */
export function gapAt(text: string, at: number): Edit {
  const before = at > 0 && !/\s/.test(text.charAt(at - 1)) ? ' ' : ''
  const after = at < text.length && !/\s/.test(text.charAt(at)) ? ' ' : ''
  return { start: at, end: at, text: `${before}${BLANK}${after}` }
}
