// sayback serve: starts the trainer on this machine and prints its address.
import { SHIPPED_RULES } from '../rules/folders.js'
import { codeOf } from '../store/problem.js'
import { Failure } from './failure.js'
import { readOptions, readPort } from './options.js'

const TEXT = { type: 'string' } as const

/** The one line for an address that can't be listened on; null for an error of another kind. */
function listenFailure(error: unknown, host: string, port: number): Failure | null {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Failure(
        `Port ${port} is in use. Choose another: --port ${port === 65535 ? 3000 : port + 1} (or --port 0 for any free one).`,
      )
    case 'EACCES':
      return new Failure(
        `Port ${port} may not be used by this account. Choose one from 1024 on: --port 3000.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(`"${host}" is not an address of this machine. Choose another: --host 127.0.0.1.`)
    default:
      return null
  }
}

/** Resolves to 0 once the server runs; it goes on until it is told to stop. */
export async function serveCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions('serve', args, {
    port: TEXT,
    host: TEXT,
    data: TEXT,
    rules: TEXT,
  })
  if (positionals.length > 0)
    throw new Failure(`"${positionals[0]}" was not understood. See sayback serve --help.`, 2)
  const { PORT, HOST } = process.env
  const port = values.port !== undefined ? readPort(values.port, '--port') : readPort(PORT || '3000', 'PORT')
  const host = values.host || HOST || '127.0.0.1'
  const [{ serve }, { defaultDataFolder }] = await Promise.all([
    import('../server/main.js'),
    import('../store/folder.js'),
  ])
  try {
    const address = await serve({
      host,
      port,
      dataDir: values.data || defaultDataFolder(),
      rulesDir: values.rules ?? SHIPPED_RULES,
    })
    process.stdout.write(`Sayback is ready at ${address} (Ctrl+C stops it)\n`)
    return 0
  } catch (error) {
    throw listenFailure(error, host, port) ?? error
  }
}
