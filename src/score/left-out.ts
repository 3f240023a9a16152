// What the person left out: ledger lines that undo what its codes did, so that nothing changes silently.
import type { Code, LedgerEntry } from '../contract.js'
import type { Skills } from '../rules/schema.js'
import type { Scored, Shown } from './score.js'

const points = (entries: readonly LedgerEntry[]): number => entries.reduce((sum, e) => sum + e.points, 0)

/**
 * The whole ledger; then for each code left out one line that gives back what its own lines took or added, its cap among them;
 * then what that changes in other lines, such as a cap that another code still sets. Adds up to the score without those codes.
 * `cap` stands only on lines that still hold the score down.
 */
export function leaveOut(
  shown: Record<Code, Shown>,
  out: readonly Code[],
  skills: Skills,
  scoreOf: (shown: Record<Code, Shown>) => Scored,
  findingOf: (code: Code) => number | null,
): Scored & { shown: Record<Code, Shown> } {
  const whole = scoreOf(shown)
  if (out.length === 0) return { ...whole, shown }
  const left = { ...shown }
  for (const code of out) left[code] = { shown: false, strength: 0 }
  const rest = scoreOf(left)
  const own = new Set(out.map(findingOf))
  const back = out.map((code): LedgerEntry => {
    const finding = findingOf(code)
    return {
      label: skills.left.label.replace('{label}', skills.codes[code]!.label),
      // Not -0, where nothing is to be given back.
      points: 0 - points(whole.ledger.filter((e) => e.finding === finding)),
      finding,
      leftOut: true,
    }
  })
  const others = whole.ledger.filter((e) => e.finding === null || !own.has(e.finding))
  const labels = new Set([...others, ...rest.ledger].map((e) => e.label))
  const moved = [...labels].flatMap((label): LedgerEntry[] => {
    const before = others.filter((e) => e.label === label)
    const after = rest.ledger.filter((e) => e.label === label)
    const change = points(after) - points(before)
    const { finding, cap } = (after[0] ?? before[0])!
    const fresh = before.length === 0 && cap !== undefined
    return change === 0 ? [] : [{ label, points: change, finding, leftOut: true, ...(fresh && { cap }) }]
  })
  const holding = new Set(rest.ledger.filter((e) => e.cap !== undefined).map((e) => e.label))
  const lines = whole.ledger.map(({ cap, ...e }): LedgerEntry => {
    return cap !== undefined && holding.has(e.label) ? { ...e, cap } : e
  })
  return { ...rest, ledger: [...lines, ...back, ...moved], shown: left }
}
