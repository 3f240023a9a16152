// How well the engine judges: npm run evaluate [-- FILE.jsonl ...]; without files, our own cases kept for checking only.
// A line: {id, statement, reply, gold: {code: true|false}, heard?: 0..100}. A code that gold does not name is not judged there.
import { readdirSync, readFileSync } from 'node:fs'
import { CODES, CORE_CODES } from '../dist/contract.js'
import { createEngine } from '../dist/engine.js'

const CHECK = 'test/cases/check'
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(CHECK).map((f) => `${CHECK}/${f}`)
const engine = createEngine('rules')
const rows = files.flatMap((f) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l)),
)

const counts = new Map(CODES.map((c) => [c, { tp: 0, fp: 0, fn: 0 }]))
const heard = []
const scores = []
for (const row of rows) {
  const { skills, score } = engine.feedback(row)
  for (const [code, gold] of Object.entries(row.gold)) {
    const c = counts.get(code)
    const guess = skills[code]?.shown
    if (!c || (!guess && !gold)) continue
    if (guess && gold) c.tp++
    else if (guess) c.fp++
    else c.fn++
  }
  if (typeof row.heard === 'number') {
    heard.push(row.heard)
    scores.push(score ?? 0)
  }
}

/** Ranks from 1, ties sharing their mean. */
function ranks(list) {
  const order = [...list.keys()].sort((a, b) => list[a] - list[b])
  const out = []
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && list[order[j]] === list[order[i]]) j++
    for (let k = i; k < j; k++) out[order[k]] = (i + j + 1) / 2
    i = j
  }
  return out
}
function correlation(a, b) {
  const mean = (x) => x.reduce((s, v) => s + v, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  const sum = (f) => a.reduce((s, _, i) => s + f(a[i] - ma, b[i] - mb), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
}

const f1 = ({ tp, fp, fn }) => (tp ? (2 * tp) / (2 * tp + fp + fn) : 0)
const show = (x) => x.toFixed(2).padStart(8)
console.log(`${rows.length} pairs, ${new Set(rows.map((r) => r.statement)).size} statements`)
console.log(`${'code'.padEnd(16)}    gold    prec  recall      F1`)
for (const [code, c] of counts)
  if (c.tp + c.fn + c.fp > 0)
    console.log(
      `${code.padEnd(16)}${String(c.tp + c.fn).padStart(8)}${show(c.tp / (c.tp + c.fp || 1))}${show(c.tp / (c.tp + c.fn || 1))}${show(f1(c))}`,
    )
console.log(
  `mean F1 of the five core codes ${(CORE_CODES.reduce((s, c) => s + f1(counts.get(c)), 0) / CORE_CODES.length).toFixed(3)}`,
)
if (heard.length > 1)
  console.log(
    `score against how heard readers felt: Spearman ${correlation(ranks(heard), ranks(scores)).toFixed(3)}`,
  )
