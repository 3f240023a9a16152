// A server with the built page whose clock a test sets, for walks over several days: in this process, on a free port, history of its own.
import { rmSync } from 'node:fs'
import { clocked as serverOf } from '../server/clocked.js'

const WEB = new URL('../../dist/web', import.meta.url).pathname

/** As test/server/clocked.ts has it (`goTo(day)` sets the time), and listening at `address`. */
export async function clocked() {
  const server = await serverOf({}, WEB)
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  return {
    ...server,
    address,
    remove: async () => {
      await server.close()
      rmSync(server.dir, { recursive: true, force: true })
    },
  }
}
