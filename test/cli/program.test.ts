// The built program as a person runs it: what it prints, where, and how it ends.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MAIN = 'dist/cli/main.js'
const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-cli-'))
const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const oneLine = (text: string | RegExp) =>
  expect.stringMatching(new RegExp(`^${text instanceof RegExp ? text.source : text}[^\\n]*\\n$`))

// biome-ignore lint/suspicious/noExplicitAny: what the server answers is what is tested
const json = async (response: Promise<Response>): Promise<any> => (await response).json()

async function startServer(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [first] = await once(child.stdout.setEncoding('utf8'), 'data')
  const address = /http:\/\/\S+/.exec(first)?.[0] ?? ''
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await once(child, 'exit'))[0]
  }
  return { address, stop }
}

test('--version and --help, for the whole and for each command', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  expect(run(['--help']).stdout).toContain('sayback check --jsonl')
  for (const command of ['check', 'serve']) {
    const help = run([command, '--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(run(['help', command]).stdout).toBe(help.stdout)
  }
})

test('a command that is not understood ends in one line and status 2', () => {
  const cases: [string[], string][] = [
    [['nope'], 'There is no command "nope"'],
    [['constructor'], 'There is no command "constructor"'],
    [['check'], 'Expected two texts'],
    [['check', 'one'], 'Expected two texts'],
    [['check', 'a', 'b', 'c'], 'Expected two texts'],
    [['check', '--jsonl', 'a'], '--jsonl reads its texts from standard input'],
    [['check', '--nope', 'a', 'b'], "Unknown option '--nope'"],
    [['serve', '--port', 'abc'], '--port is "abc"'],
    [['serve', '--port', '70000'], '--port is "70000"'],
    [['serve', '--port'], 'Option'],
    [['serve', 'x'], '"x" was not understood'],
  ]
  for (const [args, line] of cases)
    expect(run(args)).toEqual({ status: 2, stdout: '', stderr: oneLine(line) })
  expect(run([])).toMatchObject({ status: 2, stdout: '' })
})

test('check prints for a person, or JSON; a text may begin with a dash', () => {
  const texts = ['You said you would come.', 'I said I would come, and I let you sit there alone.']
  const person = run(['check', ...texts])
  expect(person).toMatchObject({ status: 0, stderr: '' })
  expect(person.stdout).not.toContain('\u001b')
  const { stdout } = run(['check', '--json', ...texts])
  expect(JSON.parse(stdout)).toMatchObject({ score: expect.any(Number), safety: null })
  expect(run(['check', '--json', '--', '--help', '-x']).status).toBe(0)
  expect(run(['check', '', ' '])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^[^\n]+\n$/),
  })
})

test('--jsonl answers every line in order, and ends with 1 where one was bad', () => {
  const good = (id: unknown) =>
    JSON.stringify({ id, statement: 'You were late.', reply: 'You waited for me.' })
  const noId = '{"statement": "", "reply": "You waited for me."}'
  const all = run(['check', '--jsonl'], `${good('a')}\r\nnot json\n${noId}\n{"id": 4}\n${good('é')}`)
  const answers = all.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    ['a', undefined],
    [null, 'not_json'],
    [null, undefined],
    [4, 'bad_request'],
    ['é', undefined],
  ])
  expect(all).toMatchObject({ status: 1, stderr: '' })
  expect(run(['check', '--jsonl'], `${good(1)}\n`).status).toBe(0)
  expect(run(['check', '--jsonl'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('a reader that stops early is no failure', async () => {
  const line = JSON.stringify({ id: 1, statement: 'You were late.', reply: 'You waited for me.' })
  const child = spawn(process.execPath, [MAIN, 'check', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => {})
  child.stdin.write(`${line}\n`.repeat(3000))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect((await once(child, 'exit'))[0]).toBe(0)
  expect(said).toBe('')
})

test('a slow reader gets every answer', async () => {
  const line = JSON.stringify({ id: 1, statement: 'You were late.', reply: 'You waited for me.' })
  const child = spawn(process.execPath, [MAIN, 'check', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(`${line}\n`.repeat(500))
  const ended = once(child, 'close')
  let answers = 0
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    answers += chunk.split('\n').length - 1
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect([answers, (await ended)[0]]).toEqual([500, 0])
})

test('the history survives kill -9, a restart and a calm end', { timeout: 30_000 }, async () => {
  const data = newFolder()
  const first = await startServer('--data', data)
  const { scenarios } = await json(fetch(`${first.address}/api/scenarios`))
  const body = { scenario: scenarios[0].id, round: 'r1', reply: 'You waited for me, and I was not there.' }
  const headers = { 'content-type': 'application/json' }
  const response = fetch(`${first.address}/api/attempts`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const { attempt } = await json(response)
  await first.stop('SIGKILL')
  const second = await startServer('--data', data)
  expect(await json(fetch(`${second.address}/api/history`))).toEqual({ attempts: [attempt] })
  expect(await second.stop('SIGTERM')).toBe(0)
})

// Once more where the machine is busy with something else.
test('from start to first answer in under 2.5 s', { retry: 2 }, async () => {
  const start = performance.now()
  const { address, stop } = await startServer('--data', newFolder())
  expect((await fetch(`${address}/api/scenarios`)).status).toBe(200)
  expect(performance.now() - start).toBeLessThan(2500)
  await stop('SIGTERM')
})

test('a port in use, a folder that can’t be written, a damaged history: one line, status 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  expect(run(['serve', '--port', String(port), '--data', newFolder()])).toEqual({
    ...{ status: 1, stdout: '' },
    stderr: oneLine(`Port ${port} is in use. Choose another: --port ${port + 1}`),
  })
  taken.close()
  const data = newFolder()
  writeFileSync(join(data, 'history.db'), 'not a database')
  for (const [dir, line] of [
    [join(data, 'history.db', 'x'), 'The data folder'],
    [data, 'The history file'],
  ] as const)
    expect(run(['serve', '--port', '0', '--data', dir])).toEqual({
      status: 1,
      stdout: '',
      stderr: oneLine(line),
    })
  expect(run(['serve', '--port', '0', '--host', '203.0.113.9', '--data', newFolder()])).toMatchObject({
    status: 1,
    stderr: oneLine('"203.0.113.9" is not an address of this machine'),
  })
})
