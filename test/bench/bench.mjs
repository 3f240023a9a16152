// The engine's time for the project's own pairs beside compromise alone parsing the same texts, both warmed, in one run.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { createEngine } from '../../dist/engine.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const pairs = readdirSync(here('../cases/check')).flatMap((f) =>
  readFileSync(here(`../cases/check/${f}`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l)),
)
const engine = createEngine(here('../../rules'))
const once = (job) => {
  const start = performance.now()
  for (const pair of pairs) job(pair)
  return performance.now() - start
}
const judge = (pair) => engine.feedback(pair)
const parse = (pair) => {
  nlp(pair.statement)
  nlp(pair.reply)
}
once(judge)
once(parse)
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const rounds = Array.from({ length: 5 }, () => [once(judge), once(parse)])
const ours = median(rounds.map(([a]) => a)) / pairs.length
const theirs = median(rounds.map(([, b]) => b)) / pairs.length
console.log(
  `${pairs.length} pairs: engine ${ours.toFixed(2)} ms a pair, compromise alone ${theirs.toFixed(2)} ms; ${(ours / theirs).toFixed(2)} times`,
)

const sixty = pairs.filter((p) => Math.abs(p.reply.split(/\s+/).length - 60) <= 10)
const times = []
for (let k = 0; k < 20; k++)
  for (const p of sixty) {
    const start = performance.now()
    engine.feedback(p)
    times.push(performance.now() - start)
  }
times.sort((a, b) => a - b)
console.log(
  `replies of about 60 words (${sixty.length}): median ${median(times).toFixed(1)} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms`,
)
