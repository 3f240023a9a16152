// A process that stores attempts as fast as it can and prints the id of each one after it is stored.
// node writer.mjs DIR NAME COUNT
import { writeSync } from 'node:fs'
import { openStore } from '../../dist/store/store.js'

const [dir, name, count] = process.argv.slice(2)
const store = await openStore(dir)
for (let i = 0; i < Number(count); i++) {
  const feedback = {
    score: 50,
    level: 2,
    skills: {},
    findings: [],
    safety: null,
    unjudged: null,
    engine: { version: '1', rules: 'r' },
  }
  // Every second round is shared by all writers: only one of them may be its first try.
  const round = i % 2 === 0 ? `shared-${i}` : `${name}-${i}`
  const { id } = await store.add({ scenario: 's', turn: '', round, reply: `reply ${name} ${i}`, feedback })
  writeSync(1, `${id}\n`)
}
await store.close()
