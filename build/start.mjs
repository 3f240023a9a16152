// npm start: builds, then serves in this same process, so that Ctrl+C and arguments (-- --port 4000) reach the server.
import { build, endOnFailure } from './build.mjs'

// npm hands a SIGTERM to its shell alone. When that shell is gone, so is whoever started us: don't keep the port.
const shell = process.ppid
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()

endOnFailure(await build())
process.argv.splice(2, 0, 'serve')
await import('../dist/cli/main.js')
