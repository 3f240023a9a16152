// Why the points can be few beside a high level: the level says what is heard, the points how fully and what they cost.
import type { Feedback } from '../../contract.js'

/** From this level on, fewer points than LOW look odd, and get a reason. */
const HIGH = 4
const LOW = 50

export type WhyLow =
  /** The score is held at `at`. */
  | { kind: 'cap'; at: number; what: string }
  /** What costs most takes `points`. */
  | { kind: 'loss'; points: number; what: string }
  /** Story or feeling is not there. */
  | { kind: 'part'; what: string }
  /** All is there, but only just. */
  | { kind: 'faint' }

/** A cap at any level; the other reasons from level HIGH on and under LOW points. Null where nothing asks for a reason. */
export function whyLow({ score, level, ledger, findings, skills }: Feedback): WhyLow | null {
  if (score === null || level === null) return null
  const cap = ledger.filter((entry) => entry.cap !== undefined).at(-1)
  if (cap) {
    const code = cap.finding === null ? undefined : findings[cap.finding]?.code
    return { kind: 'cap', at: cap.cap ?? score, what: code ? skills[code].explanation : cap.label }
  }
  if (level < HIGH || score >= LOW) return null
  const counts = ledger.filter((e) => !e.leftOut && !(e.finding !== null && findings[e.finding]?.setAside))
  const loss = counts.reduce((most, entry) => (entry.points < most.points ? entry : most))
  if (loss.points < 0) return { kind: 'loss', points: loss.points, what: loss.label }
  const missing = (['paraphrase', 'feeling'] as const).find((code) => !skills[code].shown)
  return missing ? { kind: 'part', what: skills[missing].explanation } : { kind: 'faint' }
}
