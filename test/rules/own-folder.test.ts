// A folder of one's own: what it adds to the shipped rules, what it replaces, and what is said of one that is not right.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine, RulesError } from '../../src/engine.js'
import { RULES_DIR, engine as shipped } from '../engine/shared.js'
import { SCRIPT } from './script.js'

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'sayback-rules-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

function problemsOf(dir: string): string[] {
  try {
    createEngine(dir)
  } catch (error) {
    if (error instanceof RulesError) return error.problems
    throw error
  }
  return []
}

const RULE = `code: defensive
effect: slip
sure: sure
find: ["the (kettle|cat) (was|is) to blame"]
message: Puts it on a thing.
why: A thing can not be sorry.
next: Say what you did.
except: The kettle really did explode.
source: Ours
examples: { match: ["[The kettle was to blame].", "[The cat is to blame].", "No, [the cat was to blame]."], miss: ["I am to blame.", "The kettle is on.", "You blame me."] }
`

test('own files add to the shipped ones or take the place of those of the same name', () => {
  const dir = folder({
    'scenarios/the-kettle.yaml': SCRIPT,
    'scenarios/the-ward.yaml': SCRIPT.replace('The kettle', 'Another ward'),
    'defensive/on-a-thing.yaml': RULE,
    'defensive/sorry-but.yaml': RULE,
    'lexicon/feelings.add.yaml': 'sadness: { state: { "3": [gazumped] } }\n',
    'lexicon/harm.add.yaml': 'about: Words of our house.\nentries: ["~defrobnicate"]\n',
    'words/messages.yaml': 'not_yet: First you, then the others.\n',
  })
  const { loaded, ...engine } = createEngine(dir)
  expect(loaded.scenarios).toHaveLength(shipped.scenarios.length + 1)
  expect(loaded.scenarios.find(({ id }) => id === 'the-ward')?.title).toBe('Another ward')
  expect(loaded.rules).toHaveLength(shipped.loaded.rules.length + 1)
  expect(engine.message('not_yet')).toBe('First you, then the others.')
  expect(engine.message('partner')).toBe(shipped.message('partner'))
  expect(engine.rules).not.toBe(shipped.rules)
  const pair = { statement: 'You broke my cup.', reply: 'The cat was to blame.' }
  expect(shipped.feedback(pair).findings.map(({ rule }) => rule)).not.toContain('defensive/on-a-thing')
  expect(engine.feedback(pair).findings.map(({ rule }) => rule)).toContain('defensive/on-a-thing')
  const named = { statement: 'I lost the flat.', reply: 'You must feel so gazumped.' }
  expect(engine.feedback(named).skills.feeling.strength).toBeGreaterThan(
    shipped.feedback(named).skills.feeling.strength,
  )
  // What was counted on the shipped file's patterns says nothing of the new ones.
  expect(shipped.loaded.card).toHaveProperty(['defensive/sorry-but'])
  expect(loaded.card).not.toHaveProperty(['defensive/sorry-but'])
  expect(loaded.card).toHaveProperty(['defensive/martyr'])
  expect(shipped.loaded.weights.clause.cues).toHaveProperty(['rule defensive/sorry-but'])
  expect(loaded.weights.clause.cues).not.toHaveProperty(['rule defensive/sorry-but'])
})

test('a folder that is whole by itself stands alone, so that what was taken out of it stays out', () => {
  const dir = folder({})
  cpSync(RULES_DIR, dir, { recursive: true })
  expect(createEngine(dir).rules).toBe(shipped.rules)
  rmSync(join(dir, 'defensive/martyr.yaml'))
  rmSync(join(dir, 'scenarios/the-toast.yaml'))
  // The course still names it.
  expect(() => createEngine(dir)).toThrow(/course\.yaml:\d+: .*there is no scenario "the-toast"/)
  const course = readFileSync(join(dir, 'course.yaml'), 'utf8')
  writeFileSync(join(dir, 'course.yaml'), course.replace(', the-toast]', ']'))
  const { loaded } = createEngine(dir)
  expect(loaded.rules).toHaveLength(shipped.loaded.rules.length - 1)
  expect(loaded.scenarios).toHaveLength(shipped.scenarios.length - 1)
})

test('every problem of an own folder is told at once, with its file and line', () => {
  const dir = folder({
    'scenarios/a.yaml': SCRIPT.replace('goto: opens', 'goto: opnes'),
    'scenarios/b.yaml': SCRIPT,
    'scenarios/b.yml': SCRIPT,
    'lexicon/hram.add.yaml': 'about: Misspelt.\nentries: [hurt]\n',
    'defensive/mine.yaml': RULE.replace('code: defensive', 'code: defensiv').replace('effect: slip\n', ''),
    'blame/mine.yaml': RULE.replace('(kettle|cat)', '<kettles>'),
    'course.yaml': 'steps: []\n',
  })
  const problems = problemsOf(dir).map((problem) => problem.replaceAll(`${dir}/`, ''))
  expect(problems).toEqual([
    'lexicon/hram.add.yaml: there is no list "hram" to add to; call the file hram.yaml for a list of its own',
    'blame/mine.yaml:4: <kettles> is no list in lexicon/; write one, or use a known one',
    expect.stringMatching(/^defensive\/mine\.yaml:1: code: read "defensiv"; write one of: paraphrase, /),
    'defensive/mine.yaml:1: effect: missing; write one of: strength, slip, hint',
    expect.stringMatching(/^scenarios\/a\.yaml:21: beats\.start\.ways\.0\.goto: there is no beat "opnes";/),
    expect.stringMatching(/^scenarios\/a\.yaml:42: walks\.0\.path\.1: no way leads from "start" to "opens"/),
    expect.stringMatching(/^scenarios\/a\.yaml:25: beats\.opens: no way leads here/),
    expect.stringMatching(/^scenarios\/a\.yaml:36: beats\.warm: no way leads here/),
    'scenarios/b.yml:1: there are two scenarios "b", the name of the file being the id; rename one of the files',
  ])
})

test('a folder that holds nothing of the rules was not meant; one that is not there is named', () => {
  const dir = folder({ 'notes.txt': 'hello', 'more/notes.txt': 'hello' })
  expect(problemsOf(dir)).toEqual([
    `${dir}: there is no rule, list or scenario in this folder; rules/README.md says what may stand in it`,
  ])
  for (const path of [join(dir, 'nope'), join(dir, 'notes.txt')])
    expect(problemsOf(path)).toEqual([
      `${path}: there is no rules folder here; give another with --rules DIR`,
    ])
})
