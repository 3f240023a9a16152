// The built server for the page's tests: on a free port, with a data folder of its own, stopped and started again at will.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = process.env.SAYBACK_MAIN ?? new URL('../../dist/cli/main.js', import.meta.url).pathname

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Starts it; `stop` leaves the data, `start` begins again on the same data and port, `remove` ends both. */
export async function serve() {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing. Run "npm run build" first.`)
  const data = mkdtempSync(join(tmpdir(), 'sayback-web-'))
  const port = await freePort()
  let child
  async function start() {
    child = spawn(process.execPath, [MAIN, 'serve', '--port', String(port), '--data', data], {
      stdio: 'pipe',
    })
    let said = ''
    await new Promise((resolve, reject) => {
      const hear = (chunk) => {
        said += chunk
        if (said.includes('http://')) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
    })
  }
  async function stop() {
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
  }
  await start()
  return {
    address: `http://127.0.0.1:${port}`,
    data,
    start,
    stop,
    async remove() {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
