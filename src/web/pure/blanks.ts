// Where something that is missing from a reply could go: after the last thing that listens, before what defends.
import type { Feedback, Finding } from '../../contract.js'

/** The start of the sentence after the one that holds `at`; the end of the text where there is none. */
export function nextSentence(text: string, at: number): number {
  const stop = /[.!?…]["”’)]*(\s+|$)|\n+/g
  stop.lastIndex = Math.max(0, at - 1)
  const hit = stop.exec(text)
  return hit ? hit.index + hit[0].length : text.length
}

/**
 * The place for a blank. A missed point follows the reply to the point before it; anything else follows the last
 * strength. Where nothing listens yet it goes first: listening comes before anything about oneself.
 */
export function blankPlace(reply: string, feedback: Feedback, finding: Finding): number {
  const given = finding.spans[0]
  if (given && given[0] >= 0 && given[0] <= reply.length) return given[0]
  const about = finding.about[0]
  const ends: number[] = []
  if (about)
    for (const point of feedback.coverage)
      if (point.state !== 'missed' && point.span[0] < about[0]) ends.push(...point.by.map(([, end]) => end))
  if (ends.length === 0)
    for (const other of feedback.findings)
      if (other.effect === 'strength') ends.push(...other.spans.map(([, end]) => end))
  const last = Math.max(0, ...ends)
  return last === 0 ? 0 : nextSentence(reply, Math.min(last, reply.length))
}
