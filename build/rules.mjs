// Reads the shipped rules once and leaves them parsed in dist/rules.json, so that starting takes no second. A broken rule fails the build.
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadRules } from '../dist/rules/load.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const keep = new Map()
rmSync(at('../dist/rules.json'), { force: true })
try {
  loadRules(at('../rules'), at('../dist/wordnet.txt'), null, keep)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
writeFileSync(at('../dist/rules.json'), JSON.stringify([...keep]))
