// Builds everything that runs: src -> dist (tsc), src/web -> dist/web (vite), WordNet's files -> dist/wordnet.txt.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const bin = (path) => join(root, 'node_modules', ...path.split('/'))

/** Runs one step apart from the others. Resolves to null, or to what it printed when it failed. */
function step(name, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => resolve({ name, output: error.message }))
    child.on('close', (code) => resolve(code === 0 ? null : { name, output: output.trim() }))
  })
}

/** Removes compiled files whose source is gone, so that a renamed module can't be imported by its old name. */
function removeOrphans(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    const source = join(root, 'src', relative(dist, path))
    if (entry.isDirectory()) {
      if (path === join(dist, 'web')) continue
      if (existsSync(source)) removeOrphans(path)
      else rmSync(path, { recursive: true })
    } else if (path.endsWith('.js') && !existsSync(source.replace(/\.js$/, '.ts'))) rmSync(path)
  }
}

/** Builds all parts side by side. Resolves to the failures, each `{name, output}`; none means that dist/ is whole. */
export async function build() {
  if (!existsSync(bin('typescript/bin/tsc')))
    return [{ name: 'packages', output: 'node_modules/ is missing or incomplete. Run "npm ci" first.' }]
  const steps = [step('types (tsc)', [bin('typescript/bin/tsc'), '-p', '.'])]
  if (existsSync(join(root, 'build/wordnet.mjs'))) steps.push(step('WordNet', ['build/wordnet.mjs']))
  if (existsSync(join(root, 'src/web/vite.config.ts')))
    // Nothing may become a data: address or an inline script: the page's security policy refuses both.
    steps.push(
      step('page (vite)', [
        bin('vite/bin/vite.js'),
        'build',
        ...['--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
        ...['--outDir', join(dist, 'web'), '--emptyOutDir', '--assetsInlineLimit', '0'],
      ]),
    )
  const failures = (await Promise.all(steps)).filter((failure) => failure !== null)
  if (failures.length === 0) {
    const rules = await step('rules', ['build/rules.mjs'])
    if (rules) failures.push(rules)
  }
  if (existsSync(dist)) removeOrphans(dist)
  const main = join(dist, 'cli/main.js')
  if (existsSync(main)) chmodSync(main, 0o755)
  return failures
}

/** One line for each failed part, then what the tool said. Ends the process with 1 when there is any. */
export function endOnFailure(failures) {
  // Stack frames of the tools say nothing about our own files.
  for (const { name, output } of failures)
    console.error(`Build failed in ${name}:\n${output.replace(/^\s+at .*\n?/gm, '')}`)
  if (failures.length > 0) process.exit(1)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) endOnFailure(await build())
