// Builds before the tests where src is newer than what was built, so that no test runs yesterday's program.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const newest = (dir: string) =>
  Math.max(
    ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((f) => statSync(`${dir}/${f}`).mtimeMs),
  )

export default function buildFirst(): void {
  const built = 'dist/cli/main.js'
  if (existsSync(built) && statSync(built).mtimeMs >= newest('src')) return
  const { status, stderr } = spawnSync(process.execPath, ['build/build.mjs'], { encoding: 'utf8' })
  if (status !== 0) console.error(stderr)
  if (!existsSync(built)) throw new Error('The build failed, and some tests need it.')
}
