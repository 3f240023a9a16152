// Numbers for the drawings: running bars for one reply, dots for two, and the scale they share.
import type { Feedback, Fix, LedgerEntry } from '../../contract.js'

export interface Bar {
  entry: LedgerEntry
  kind: 'start' | 'gain' | 'loss' | 'left'
  /** Percent of the track, 0 to 100. */
  from: number
  to: number
}

const within = (n: number): number => Math.min(100, Math.max(0, n))

/** Each entry as the stretch between the sum before it and the sum after it. */
export function bars(ledger: LedgerEntry[]): Bar[] {
  let sum = 0
  return ledger.map((entry, index) => {
    const before = sum
    sum += entry.points
    const sign = entry.points < 0 ? 'loss' : index === 0 && entry.finding === null ? 'start' : 'gain'
    const kind = entry.leftOut ? 'left' : sign
    return { entry, kind, from: within(Math.min(before, sum)), to: within(Math.max(before, sum)) }
  })
}

export interface WhatIf {
  fix: Fix
  score: number
}

/** The fixes whose score is known and differs, the largest gain first, each result once. */
export function whatIfs(feedback: Feedback, most = 3): WhatIf[] {
  const found: WhatIf[] = []
  for (const finding of feedback.findings.filter((one) => !one.setAside))
    for (const fix of finding.fixes)
      if (typeof fix.score === 'number' && fix.score !== feedback.score) found.push({ fix, score: fix.score })
  found.sort((a, b) => b.score - a.score)
  const seen = new Set<string>()
  return found
    .filter(({ fix }) => !seen.has(JSON.stringify(fix.edits)) && seen.add(JSON.stringify(fix.edits)))
    .slice(0, most)
}

export interface Pair {
  label: string
  first: number
  second: number
}

/** Both ledgers line by line, by label, in the order of the first; a label that stands twice is summed. */
export function pairs(first: LedgerEntry[], second: LedgerEntry[]): Pair[] {
  const rows = new Map<string, Pair>()
  const add = (entry: LedgerEntry, side: 'first' | 'second') => {
    const row = rows.get(entry.label) ?? { label: entry.label, first: 0, second: 0 }
    row[side] += entry.points
    rows.set(entry.label, row)
  }
  for (const entry of first) add(entry, 'first')
  for (const entry of second) add(entry, 'second')
  const all = [...rows.values()]
  return [
    ...all.slice(0, 1),
    ...all.slice(1).filter((r) => r.first + r.second > 0),
    ...all.slice(1).filter((r) => r.first + r.second <= 0),
  ]
}

/** Turns points into percent of a track that holds every value with a little air. */
export function scale(rows: Pair[]): (points: number) => number {
  const values = rows.flatMap((row) => [row.first, row.second])
  const low = Math.min(0, ...values) - 2
  const high = Math.max(0, ...values) + 4
  return (points) => ((points - low) / (high - low)) * 100
}
