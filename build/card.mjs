// Counts every rule on our own cases: rules/card.yaml (id: [replies where readers saw it too, replies where it matched]) and the table rules/TABLE.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createEngine } from '../dist/engine.js'

const engine = createEngine('rules')
const rows = ['fit', 'check'].flatMap((d) =>
  readdirSync(`test/cases/${d}`)
    .sort()
    .flatMap((f) =>
      readFileSync(`test/cases/${d}/${f}`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((l) => JSON.parse(l)),
    ),
)
const card = new Map(engine.loaded.rules.map((r) => [r.id, [0, 0]]))
for (const row of rows) {
  const { pair } = engine.cues(row)
  for (const rule of new Set(pair.reply.matches.map((m) => m.rule))) {
    if (row.gold[rule.code] === undefined) continue
    const c = card.get(rule.id)
    c[1]++
    if (row.gold[rule.code]) c[0]++
  }
}
writeFileSync(
  'rules/card.yaml',
  `# How often each rule was right: made by \`npm run card\` from ${rows.length} of our own cases. Rule: [readers saw it too, matched].\n${[...card].map(([id, [right, seen]]) => `${id}: [${right}, ${seen}]`).join('\n')}\n`,
)
const table = engine.loaded.rules.map(
  (r) =>
    `| ${r.id} | ${r.code} | ${r.effect} | ${r.sure} | ${Array.isArray(r.find) ? card.get(r.id).join(' of ') : 'by cues'} | ${r.message.replaceAll('|', '\\|')} | ${r.source} |`,
)
writeFileSync(
  'rules/TABLE.md',
  `# All rules\n\nMade by \`npm run card\`; do not edit. "Right" counts replies among ${rows.length} of our own cases in which careful readers saw the code too.\n\n| rule | code | effect | trust | right | what it says | source |\n| --- | --- | --- | --- | --- | --- | --- |\n${table.join('\n')}\n`,
)
