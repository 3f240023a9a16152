// sayback validate and sayback new-scenario, as an author runs them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skeleton } from '../../src/practice/skeleton.js'
import { PLACEHOLDER } from '../../src/practice/validate.js'
import { read, SCRIPT } from '../rules/script.js'

const newFolder = () => mkdtempSync(join(tmpdir(), 'sayback-author-'))
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('--help tells what each does and how it ends', () => {
  for (const command of ['validate', 'new-scenario']) {
    const help = run(command, '--help')
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(run('help', command)).toEqual(help)
    expect(run('--help').stdout).toContain(`sayback ${command}`)
  }
  expect(run('nope').stderr).toBe(
    'There is no command "nope". There are check, serve, validate, new-scenario; see sayback --help.\n',
  )
})

test('a command that is not understood ends in one line and status 2', () => {
  const cases: [string[], string][] = [
    [['validate', 'x'], '"x" was not understood.'],
    [['validate', '--nope'], "Unknown option '--nope'."],
    [['new-scenario'], 'Expected one NAME; got 0.'],
    [['new-scenario', 'a', 'b'], 'Expected one NAME; got 2.'],
    [
      ['new-scenario', 'A Talk'],
      '"A Talk" is no name for a scenario; use small letters, digits and hyphens.',
    ],
    [['new-scenario', '../x'], '"../x" is no name for a scenario'],
  ]
  for (const [args, line] of cases) {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout, stderr.slice(0, line.length), stderr.split('\n').length]).toEqual([
      2,
      '',
      line,
      2,
    ])
  }
})

test('a new scenario is written once, and never over another', () => {
  const dir = join(newFolder(), 'mine')
  expect(run('new-scenario', 'the-kettle', '--rules', dir)).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: `Wrote ${dir}/scenarios/the-kettle.yaml. Put your own text wherever TODO stands, then: sayback validate --rules ${dir}\n`,
  })
  const path = join(dir, 'scenarios/the-kettle.yaml')
  expect(readFileSync(path, 'utf8')).toBe(skeleton(false))
  expect(run('new-scenario', 'the-kettle', '--talk', '--rules', dir)).toEqual({
    ...{ status: 1, stdout: '' },
    stderr: `${path} is there already and stays as it is. Choose another name.\n`,
  })
  expect(readFileSync(path, 'utf8')).toBe(skeleton(false))
  writeFileSync(join(dir, 'scenarios/the-cup.yml'), SCRIPT)
  expect(run('new-scenario', 'the-cup', '--rules', dir).status).toBe(1)
  expect(existsSync(join(dir, 'scenarios/the-cup.yaml'))).toBe(false)
  expect(run('new-scenario', 'x', '--rules', path)).toEqual({
    ...{ status: 1, stdout: '' },
    stderr: `${path}/scenarios/x.yaml can't be written (ENOTDIR). Choose another folder with --rules DIR.\n`,
  })
})

test('a skeleton is in order but for its placeholders', () => {
  for (const talk of [false, true]) {
    const { problems, scenario } = read(skeleton(talk))
    expect(problems).toEqual([])
    expect(scenario!.beats !== undefined).toBe(talk)
    const taken = (scenario!.walks ?? []).flatMap(({ path }) =>
      path.slice(1).map((to, i) => `${path[i]} ${to}`),
    )
    for (const [name, { ways = [] }] of Object.entries(scenario!.beats ?? {}))
      for (const { goto } of ways) expect(taken).toContain(`${name} ${goto}`)
  }
  const dir = newFolder()
  run('new-scenario', 'the-kettle', '--talk', '--rules', dir)
  const { status, stdout, stderr } = run('validate', '--rules', dir)
  expect([status, stdout]).toEqual([1, ''])
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(skeleton(true).match(/\bTODO\b/g)!.length)
  for (const line of lines)
    expect(line).toMatch(
      /scenarios\/the-kettle\.yaml:\d+: [\w.-]+: still the skeleton's "TODO.*"; write your own text$/,
    )
  expect(PLACEHOLDER).toBe('TODO')
})

test('validate says what is in order, or every problem at once', { timeout: 60_000 }, () => {
  expect(run('validate')).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: expect.stringMatching(
      /^All in order: \d+ rules, \d+ scenarios, \d+ conversations?, \d+ walks, \d+ steps?\.\n$/,
    ),
  })
  const dir = newFolder()
  mkdirSync(join(dir, 'scenarios'))
  writeFileSync(
    join(dir, 'scenarios/a.yaml'),
    SCRIPT.replace(
      '["It is only tea."]',
      '["You had waited for your tea, and I drank it. You must have been sad."]',
    ),
  )
  const engine = run('validate', '--rules', dir)
  expect(engine).toMatchObject({ status: 1, stdout: '' })
  expect(engine.stderr).toMatch(
    /a\.yaml:45: walks\.1\.replies\.0: from "start" this leads to "opens", not "shuts"/,
  )
  writeFileSync(
    join(dir, 'scenarios/b.yaml'),
    SCRIPT.replace('goto: opens', 'goto: nowhere').replace('any: [para', 'any: [pora'),
  )
  writeFileSync(join(dir, 'scenarios/c.yaml'), SCRIPT.replace('goto: opens', 'goto: nowhere'))
  const load = run('validate', '--rules', dir)
  expect(load).toMatchObject({ status: 1, stdout: '' })
  expect(load.stderr).toMatch(
    /b\.yaml:20: beats\.start\.ways\.0\.when\.any\.0: read "poraphrase"; write one of: /,
  )
  expect(load.stderr).toMatch(/c\.yaml:21: beats\.start\.ways\.0\.goto: there is no beat "nowhere"/)
  // A script that is broken is told to whoever serves or checks, too; the first line of each names file and line.
  expect(run('check', '--rules', dir, 'You left.', 'I left you.').stderr).toBe(load.stderr)
})
