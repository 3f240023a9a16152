// Shown codes -> findings: which words, which rule says why, and the next move.
import { CODES, type Code, type Coverage, type Finding, type Span } from '../contract.js'
import { weightiestMissed } from '../matchers/coverage.js'
import type { Pair } from '../matchers/cues.js'
import { beyondLink, spanOf } from '../matchers/reading.js'
import type { Rule, Rules } from '../rules/load.js'
import type { Strengths, Weighing } from '../score/strength.js'
import { fill, quote } from './words.js'

export interface Marked {
  code: Code
  /** Clauses of the reply, in order. */
  clauses: number[]
}

const MOST = 4
const strongestClause = (odds: readonly number[]): number => odds.indexOf(Math.max(...odds))
/** A clause counts beside the strongest where its log-odds are at least this. */
const ALSO = 0.4

/**
 * For each shown code the clauses that show it: those over even odds, else the strongest one; four at most. A clause that one
 * of `slips` fills is not praised beside it.
 */
export function markedClauses(code: Code, s: Strengths, slips: readonly Code[]): number[] {
  const odds = s.clauses[code]
  if (odds.length === 0) return []
  const filled = (i: number) => slips.some((c) => c !== 'i_know' && s.clauses[c][i]! >= ALSO)
  const ranked = [...odds.keys()].sort((a, b) => odds[b]! - odds[a]!)
  const free = ranked.filter((i) => odds[i]! >= ALSO && !filled(i)).slice(0, MOST)
  const list = free.length > 0 ? free : ranked.slice(0, 1)
  return list.sort((a, b) => a - b)
}

/** Runs of clauses that stand side by side in one sentence, as spans without a leading "and" or "but". */
export function spansOf(
  p: Pair,
  clauses: readonly number[],
  keepLink: boolean,
): { span: Span; clauses: number[] }[] {
  const runs: number[][] = []
  for (const c of clauses) {
    const last = runs.at(-1)?.at(-1)
    if (last === c - 1 && p.reply.clauses[c]!.sentence === p.reply.clauses[last]!.sentence)
      runs.at(-1)!.push(c)
    else runs.push([c])
  }
  return runs.map((run) => {
    const first = p.reply.clauses[run[0]!]!
    const last = p.reply.clauses[run.at(-1)!]!
    const from = keepLink ? first.from : beyondLink(p.reply, first, last.to)
    return { span: spanOf(p.reply, from, last.to), clauses: run }
  })
}

export interface Explained {
  findings: Finding[]
  spans: Record<Code, Span[]>
}

/** Findings of all shown codes, by position; one for each run of clauses. A code among `hints` gives one, as a hint. */
export function findings(
  p: Pair,
  s: Strengths,
  shown: Record<Code, boolean>,
  hints: readonly Code[],
  w: Weighing,
  rules: Rules,
  coverage: readonly Coverage[],
): Explained {
  const list: Finding[] = []
  const spans = {} as Record<Code, Span[]>
  for (const code of CODES) {
    spans[code] = []
    if (!shown[code] && !hints.includes(code)) continue
    const avoid = rules.skills.codes[code]!.aim === 'avoid'
    const slips = avoid ? [] : CODES.filter((c) => shown[c] && rules.skills.codes[c]!.aim === 'avoid')
    const clauses = shown[code] ? markedClauses(code, s, slips) : [strongestClause(s.clauses[code])]
    for (const run of spansOf(p, clauses, avoid)) {
      if (shown[code]) spans[code].push(run.span)
      const rule = bestRule(p, code, run.clauses, w, rules)
      if (!rule) continue
      const finding = say(rule, [run.span], aboutOf(run.span, coverage), rules)
      list.push(shown[code] ? finding : { ...finding, effect: 'hint' })
    }
  }
  const missed = weightiestMissed(p, coverage)
  const hint = rules.rules.find((r) => !Array.isArray(r.find) && r.find.matcher === 'missed-point')
  if (missed && hint && shown.paraphrase) {
    const said = say(hint, [], [missed.span], rules)
    list.push({ ...said, next: fill(said.next, { words: quote(p.statement.text, missed.span) }) })
  }
  list.sort(
    (a, b) =>
      (a.spans[0]?.[0] ?? Number.MAX_SAFE_INTEGER) - (b.spans[0]?.[0] ?? Number.MAX_SAFE_INTEGER) ||
      (a.spans[0]?.[1] ?? 0) - (b.spans[0]?.[1] ?? 0),
  )
  return { findings: list, spans }
}

/** Of the rules for this code that matched in these clauses the weightiest; else the code's general rule. */
function bestRule(
  p: Pair,
  code: Code,
  clauses: readonly number[],
  w: Weighing,
  rules: Rules,
): Rule | undefined {
  const here = p.reply.matches.filter(
    (m) =>
      m.rule.code === code && clauses.some((c) => m.clause === c || p.reply.words[m.to - 1]!.clause === c),
  )
  here.sort(
    (a, b) =>
      rank(b.rule) - rank(a.rule) ||
      w.weight(code, `rule ${b.rule.id}`) - w.weight(code, `rule ${a.rule.id}`),
  )
  return here[0]?.rule ?? generalRule(code, rules)
}
const generalRule = (code: Code, rules: Rules) =>
  rules.rules.find((r) => r.code === code && !Array.isArray(r.find) && r.find.matcher === 'clause')
const RANK = { sure: 2, likely: 1, faint: 0 } as const
const rank = (r: Rule) => RANK[r.sure]

/** A rule that was wrong more often than right in at least so many of our own cases leaves the word to its code's general rule. */
const ENOUGH = 10

function say(rule: Rule, spans: Span[], about: Span[], rules: Rules): Finding {
  const [right, of] = rules.card[rule.id] ?? [0, 0]
  const doubtful = of >= ENOUGH && right * 2 < of
  const { code, effect, message, why, next, except, source } =
    (doubtful && generalRule(rule.code, rules)) || rule
  return {
    rule: rule.id,
    code,
    effect,
    spans,
    about,
    message,
    why,
    next,
    fixes: [],
    except,
    source,
    record: of > 0 && !doubtful ? { right, of } : null,
  }
}

function aboutOf(span: Span, coverage: readonly Coverage[]): Span[] {
  return coverage.filter((c) => c.by.some(([a, b]) => a < span[1] && span[0] < b)).map((c) => c.span)
}
