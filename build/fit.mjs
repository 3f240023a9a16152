// Counts every cue on the project's own cases and fits its weight: writes rules/weights.yaml. node build/fit.mjs [--dry] [--test FILE]
// Logistic regression with an L1 penalty, in three looks (src/score/strength.ts), each fitted on what the one before it says of
// statements that it was not fitted on; a rule starts at its author's trust. Deterministic.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CODES } from '../dist/contract.js'
import { createEngine } from '../dist/engine.js'
import { NO_PART } from '../dist/matchers/cues.js'
import { CONTEXT_NAMES, contextOf } from '../dist/score/context.js'
import { limited } from '../dist/score/odds.js'
import { trusted } from '../dist/score/strength.js'
import { WHOLE_NAMES, wholeOf } from '../dist/score/whole.js'

const { values: options } = parseArgs({
  options: {
    dry: { type: 'boolean' },
    rules: { type: 'string', default: 'rules' },
    cases: { type: 'string', default: 'test/cases/fit' },
    l1: { type: 'string', default: '1.8' },
    l2: { type: 'string', default: '2.5' },
    l3: { type: 'string', default: '1' },
    slight: { type: 'string', default: '0.15' },
    test: { type: 'string', multiple: true, default: [] },
  },
})
const PENALTY = Number(options.l1)
const CONTEXT_PENALTY = Number(options.l2)
const WHOLE_PENALTY = Number(options.l3)
const FOLDS = 6
/** A cue seen in fewer clauses, or in answer to fewer statements, is left out: names and single stories teach nothing. */
const RARE = 5
const RARE_STATEMENTS = 3
/** A weight under this is written as nothing. */
const SLIGHT = Number(options.slight)
/** The same for the later looks, whose lines are few. */
const SLIGHT_LATER = 0.12
/** A clause of a positive reply outside the coders' evidence: they quote the shortest run, so it is only weakly a miss. */
const UNQUOTED = 0.25

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))
const engine = createEngine(options.rules)
const trust = trusted(engine.loaded.rules)
const see = (row) => {
  const { pair, cues } = engine.cues(row)
  const spans = pair.reply.clauses.map((c) => [
    pair.reply.words[c.from].start,
    pair.reply.words[c.to - 1].end,
  ])
  return { row, sets: cues, cues: cues.map((s) => [...s]), spans }
}
const rows = readdirSync(options.cases)
  .sort()
  .flatMap((f) => lines(`${options.cases}/${f}`))
  .map(see)
  .filter((x) => x.spans.length > 0)
/** The examples of the rule files teach the plain forms; they count half, and never in the figures. */
const PLAIN = 0.5
const PLAIN_STATEMENT =
  'You promised me and then you did not do it. I waited all evening and you did not even call.'
for (const rule of engine.loaded.rules)
  for (const [list, is] of [
    [rule.examples.match, rule.effect !== 'hint'],
    [rule.examples.miss, false],
  ])
    for (const example of list) {
      const { statement, reply } =
        typeof example === 'string' ? { statement: PLAIN_STATEMENT, reply: example } : example
      if (!is && list === rule.examples.match) continue
      const text = reply.replace(/[[\]]/g, '')
      const quoted = /\[(.*)\]/.exec(reply)?.[1] ?? text
      const x = see({
        statement,
        reply: text,
        gold: { [rule.code]: is },
        evidence: { [rule.code]: is ? [quoted] : [] },
      })
      if (x.spans.length > 0) rows.push({ ...x, plain: true, group: rule.id })
    }
const statements = [...new Set(rows.map((x) => x.group ?? x.row.statement))]
const foldOf = new Map(statements.map((s, i) => [s, i % FOLDS]))
for (const x of rows) x.fold = foldOf.get(x.group ?? x.row.statement)

/** [is it, how much it counts] for each clause; null where the code is not judged on this row. */
function labels(x, code) {
  const gold = x.row.gold[code]
  if (gold === undefined) return null
  const runs = (x.row.evidence?.[code] ?? []).flatMap((run) => {
    const at = x.row.reply.indexOf(run)
    return at < 0 ? [] : [[at, at + run.length]]
  })
  return x.spans.map(([s, e]) => {
    const weight = x.plain ? PLAIN : 1
    if (!gold) return [0, weight]
    const share = Math.max(
      0,
      ...runs
        .map(([a, b]) => Math.max(0, Math.min(e, b) - Math.max(s, a)))
        .map((o, i) => Math.max(o / (e - s), o / (runs[i][1] - runs[i][0]))),
    )
    return share >= 0.5 ? [1, weight] : [0, UNQUOTED * weight]
  })
}

/**
 * Weights by accelerated proximal gradient. A sample is {index, y, weight, offset}, the places of what is there, or {value, ...},
 * a number for every place. The last weight is the constant.
 */
function regress(samples, n, l1, rounds = 160) {
  const dot = (w, { index, value }) => {
    let sum = w[n]
    if (value) for (let k = 0; k < n; k++) sum += w[k] * value[k]
    else for (let k = 0; k < index.length; k++) sum += w[index[k]]
    return sum
  }
  const spread = (g, { index, value }, d) => {
    if (value) for (let k = 0; k < n; k++) g[k] += d * value[k]
    else for (let k = 0; k < index.length; k++) g[index[k]] += d
    g[n] += d
  }
  let v = new Float64Array(n + 1).fill(1 / Math.sqrt(n + 1))
  let curve = 1
  for (let k = 0; k < 12; k++) {
    const u = new Float64Array(n + 1)
    for (const s of samples) spread(u, s, dot(v, s) * s.weight * 0.25)
    curve = Math.sqrt(u.reduce((a, b) => a + b * b, 0))
    v = u.map((x) => x / curve)
  }
  const step = 1 / (curve * 1.1 + 0.1)
  let w = new Float64Array(n + 1)
  let z = w.slice()
  let t = 1
  for (let round = 0; round < rounds; round++) {
    const g = new Float64Array(n + 1)
    for (const s of samples) spread(g, s, s.weight * (1 / (1 + Math.exp(-dot(z, s) - s.offset)) - s.y))
    const next = new Float64Array(n + 1)
    for (let i = 0; i < n; i++) {
      const x = z[i] - step * (g[i] + 0.1 * z[i])
      next[i] = Math.abs(x) <= step * l1 ? 0 : x - Math.sign(x) * step * l1
    }
    next[n] = z[n] - step * g[n]
    const t2 = (1 + Math.sqrt(1 + 4 * t * t)) / 2
    z = next.map((x, i) => x + ((t - 1) / t2) * (x - w[i]))
    w = next
    t = t2
  }
  return w
}

/** The cues that may get a weight from these rows, and each row's cues by their places in that list, clause by clause. */
function indexed(train) {
  const seen = new Map()
  for (const x of train)
    for (const set of x.cues)
      for (const cue of set) {
        const c = seen.get(cue) ?? { n: 0, among: new Set() }
        c.n++
        c.among.add(x.group ?? x.row.statement)
        seen.set(cue, c)
      }
  const names = [...seen]
    .filter(([, c]) => c.n >= RARE && c.among.size >= RARE_STATEMENTS)
    .map(([cue]) => cue)
  const at = new Map(names.map((cue, i) => [cue, i]))
  const places = (set) => Int32Array.from(set.flatMap((cue) => at.get(cue) ?? []))
  return { names, rows: train.map((x) => ({ x, index: x.cues.map(places) })) }
}

/** The first look fitted on these rows: the cues' weights, trust included, and a function from a row to log-odds by clause. */
function firstLook(train, code) {
  const { names } = train
  const own = trust.get(code)
  const offset = (set) => set.reduce((sum, cue) => sum + (own.get(cue) ?? 0), 0)
  const samples = train.rows.flatMap(({ x, index }) => {
    const l = labels(x, code)
    return l
      ? x.cues.map((set, i) => ({ index: index[i], y: l[i][0], weight: l[i][1], offset: offset(set) }))
      : []
  })
  const w = regress(samples, names.length, PENALTY)
  const weights = new Map()
  for (const [i, cue] of names.entries()) {
    const total = w[i] + (own.get(cue) ?? 0)
    if (Math.abs(total) >= SLIGHT || own.has(cue)) weights.set(cue, Math.round(total * 100) / 100)
  }
  const always = Math.round(w[names.length] * 100) / 100
  return {
    weights,
    always,
    odds: (x) =>
      x.cues.map((set) => set.reduce((sum, cue) => sum + (weights.get(cue) ?? own.get(cue) ?? 0), always)),
  }
}

const f1 = (pairs) => {
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [guess, gold] of pairs) guess ? (gold ? tp++ : fp++) : gold && fn++
  return { f: tp ? (2 * tp) / (2 * tp + fp + fn) : 0, p: tp ? tp / (tp + fp) : 0, r: tp ? tp / (tp + fn) : 0 }
}
/** The threshold with the best F1 among those with at least this precision and a recall over .15; else the best F1 weighed by precision. */
function threshold(scored, precision = 0) {
  const sorted = [...scored].sort((a, b) => b[0] - a[0])
  const positives = sorted.filter(([, y]) => y).length
  let tp = 0
  const list = sorted.flatMap(([at, y], i) => {
    if (y) tp++
    if (sorted[i + 1]?.[0] === at) return []
    return [{ at, f: (2 * tp) / (i + 1 + positives), p: tp / (i + 1), r: tp / positives }]
  })
  const precise = list.filter((x) => x.p >= precision && x.r >= 0.15)
  const worth = precise.length > 0 ? (x) => x.f : (x) => x.f * x.p
  return (precise.length > 0 ? precise : list).reduce((best, x) => (worth(x) > worth(best) ? x : best))
}

const tests = options.test.map((f) => ({
  name: f,
  rows: lines(f)
    .map(see)
    .filter((x) => x.spans.length > 0),
}))
const unseen = tests.flatMap((t) => t.rows)
const round = (x) => Math.round(x * 100) / 100
/** Writes a later look of one code as it stands in the file: its constant and the weights that count. */
function look(file, code, w, names, cut) {
  file.always[code] = round(w[names.length] - cut)
  for (const [i, name] of names.entries())
    if (Math.abs(w[i]) >= SLIGHT_LATER) file.weights[name] = { ...file.weights[name], [code]: round(w[i]) }
}
const through = (w, numbers, odds) =>
  numbers.reduce((sum, v, j) => sum + v * w[j], w[numbers.length] + limited(odds))
const max = (list) => Math.max(-9, ...list)
/** The rows without each fold in turn, then all of them. */
const parts = (list) => [...Array.from({ length: FOLDS }, (_, k) => list.filter((x) => x.fold !== k)), list]
/** Fits on five parts for the sixth, six times, and on all: `use(row, model)` gets each row with a model that has not seen it. */
function crossfit(trains, fit, use) {
  for (let k = 0; k < FOLDS; k++) {
    const model = fit(trains[k])
    for (const x of rows) if (x.fold === k) use(x, model)
  }
  const model = fit(trains[FOLDS])
  for (const x of unseen) use(x, model)
  return model
}

const first = {}
const clauses = parts(rows).map(indexed)
for (const x of [...rows, ...unseen]) Object.assign(x, { first: {}, second: {} })
for (const code of CODES)
  first[code] = crossfit(
    clauses,
    (train) => firstLook(train, code),
    (x, model) => {
      x.first[code] = model.odds(x)
    },
  )
for (const x of [...rows, ...unseen])
  x.context = contextOf(x.first, x.sets).map((list) => Float64Array.from(list))

/**
 * Thresholds are set where they count: on replies of someone who has a part in what is told. Where so many replies of one who has none
 * show a code, it has a threshold of its own there, by F1 alone: nobody is accused.
 */
const ENOUGH = 100
const deciding = (x) => !x.plain && !x.sets[0].has(NO_PART)
const weights = {
  clause: { always: {}, cues: {} },
  context: { always: {}, weights: {} },
  whole: { always: {}, weights: {} },
}
const precision = { defensive: 0.78, paraphrase: 0.78, blame: 0.6, contempt: 0.6, threat: 0.6, i_know: 0.93 }
for (const code of CODES) {
  const judged = rows.filter((x) => x.row.gold[code] !== undefined)
  const fit = (train) =>
    regress(
      train.flatMap((x) => {
        const l = labels(x, code)
        return x.context.map((value, c) => ({
          value,
          y: l[c][0],
          weight: l[c][1],
          offset: limited(x.first[code][c]),
        }))
      }),
      CONTEXT_NAMES.length,
      CONTEXT_PENALTY,
      200,
    )
  const w = crossfit(parts(judged), fit, (x, model) => {
    x.second[code] = x.context.map((numbers, c) => through(model, numbers, x.first[code][c]))
  })
  const cut = threshold(
    judged.filter(deciding).map((x) => [max(x.second[code]), x.row.gold[code]]),
    precision[code] ?? 0,
  )
  look(weights.context, code, w, CONTEXT_NAMES, cut.at)
  for (const x of [...rows, ...unseen]) x.second[code] = x.second[code].map((odds) => odds - cut.at)
}

const sums = new Map()
for (const code of CODES) {
  const judged = rows.filter((x) => x.row.gold[code] !== undefined)
  for (const x of [...rows, ...unseen]) x.whole = Float64Array.from(wholeOf(x.second, x.sets)(code))
  const fit = (train) =>
    regress(
      train.map((x) => ({
        value: x.whole,
        y: x.row.gold[code] ? 1 : 0,
        weight: x.plain ? PLAIN : 1,
        offset: limited(max(x.second[code])),
      })),
      WHOLE_NAMES.length,
      WHOLE_PENALTY,
      250,
    )
  const w = crossfit(parts(judged), fit, (x, model) => {
    x.third = through(model, x.whole, max(x.second[code]))
  })
  const cut = threshold(
    judged.filter(deciding).map((x) => [x.third, x.row.gold[code]]),
    precision[code] ?? 0,
  )
  const elsewhere = judged
    .filter((x) => !x.plain && x.sets[0].has(NO_PART))
    .map((x) => [x.third, x.row.gold[code]])
  if (elsewhere.filter(([, y]) => y).length >= ENOUGH)
    w[WHOLE_NAMES.indexOf(NO_PART)] += cut.at - threshold(elsewhere).at
  look(weights.whole, code, w, WHOLE_NAMES, cut.at)
  const counts = new Map()
  for (const x of rows) {
    const l = x.plain ? null : labels(x, code)
    if (l)
      for (const [i, set] of x.cues.entries())
        for (const cue of set) {
          const c = counts.get(cue) ?? [0, 0]
          c[0] += l[i][0]
          c[1]++
          counts.set(cue, c)
        }
  }
  weights.clause.always[code] = first[code].always
  for (const [cue, weight] of first[code].weights)
    weights.clause.cues[cue] = {
      ...weights.clause.cues[cue],
      [code]: [weight, ...(counts.get(cue) ?? [0, 0])],
    }
  let out = `${code.padEnd(15)} held out F1 ${cut.f.toFixed(3)} P ${cut.p.toFixed(2)} R ${cut.r.toFixed(2)}  cues ${first[code].weights.size}`
  for (const t of tests) {
    const r = f1(
      t.rows.filter((x) => x.row.gold[code] !== undefined).map((x) => [x.third >= cut.at, x.row.gold[code]]),
    )
    out += ` | ${r.f.toFixed(3)} P ${r.p.toFixed(2)} R ${r.r.toFixed(2)}`
    sums.set(t.name, [...(sums.get(t.name) ?? []), r.f])
  }
  sums.set('held out', [...(sums.get('held out') ?? []), cut.f])
  console.log(out)
}
for (const [name, list] of sums)
  console.log(
    `${name}: mean F1 of the five core codes ${(list.slice(0, 5).reduce((a, b) => a + b, 0) / 5).toFixed(3)}, of all ${(list.reduce((a, b) => a + b, 0) / list.length).toFixed(3)}`,
  )
if (!options.dry) {
  const fitted = rows.filter((x) => !x.plain).length
  const entry = (name, codes) =>
    `${JSON.stringify(name)}: ${JSON.stringify(codes)
      .replace(/"(\w+)":/g, '$1: ')
      .replaceAll(',', ', ')}`
  const table = (entries) => entries.map(([name, codes]) => `    ${entry(name, codes)}`).join('\n')
  const section = (name, inner, { always }, entries) =>
    `${name}:\n  ${entry('always', always)}\n  ${inner}:\n${table(entries)}\n`
  const alphabetical = Object.entries(weights.clause.cues).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    `${options.rules}/weights.yaml`,
    `# How much each cue counts for each code, in log-odds; made by \`npm run fit\` from ${fitted} of our own cases and the examples of the
# rules. "clause" looks at a clause by itself, a cue a line: code: [weight, times right, times there]; "context" at what the rest of
# the reply does, "whole" at the reply as a whole. "always" is where a code starts. Change a number by hand and it holds until the next fit.
${section('clause', 'cues', weights.clause, alphabetical)}${section('context', 'weights', weights.context, Object.entries(weights.context.weights))}${section('whole', 'weights', weights.whole, Object.entries(weights.whole.weights))}`,
  )
}
