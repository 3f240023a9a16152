// What the engine finds in scripts that load: each kind of problem with its message.
import { expect, test } from 'vitest'
import { contrastProblems, scenarioProblems, validate } from '../../src/practice/validate.js'
import { parseYaml } from '../../src/rules/read.js'
import { scenarioSchema } from '../../src/rules/scenario-schema.js'
import { engine } from '../engine/shared.js'
import { SCRIPT } from '../rules/script.js'

function problemsOf(text: string): string[] {
  const source = parseYaml(text, 'kettle.yaml', scenarioSchema, [])!
  return scenarioProblems({ id: 'kettle', ...source.data }, engine, source.at)
}
function problemsWith(from: string, to: string): string[] {
  if (!SCRIPT.includes(from)) throw new Error(`not in the script: ${from}`)
  return problemsOf(SCRIPT.replace(from, to))
}

test('a script in order has no problems', () => {
  expect(problemsOf(SCRIPT)).toEqual([])
})

test('a model reply under 85', () => {
  const [problem, ...more] = problemsWith(
    "You came home tired, and I had drunk your tea. You must have been let down. I'm sorry I took it.",
    'I see.',
  )
  expect(problem).toMatch(
    /^kettle\.yaml:11: models\.0\.reply: scored \d+, a model needs 85; revise it \(Say in your own words .*\)$/,
  )
  expect(more).toEqual([])
})

test('a bad reply at 45 or more', () => {
  const [problem, ...more] = problemsWith(
    'reply: It is only tea.',
    'reply: You had looked forward to your tea, and I drank it.',
  )
  expect(problem).toMatch(
    /^kettle\.yaml:14: bad\.0\.reply: scored \d+, a bad reply stays under 45; make the slip plainer \(Says it back \+\d+.*\)$/,
  )
  expect(more).toEqual([])
})

test('no bad replies at all', () => {
  const bad = SCRIPT.slice(SCRIPT.indexOf('bad:\n'), SCRIPT.indexOf('beats:\n'))
  expect(problemsWith(bad, '')).toEqual([
    'kettle.yaml:1: bad: missing; write two typical replies that slip, each scored under 45',
  ])
})

test('a reply that can’t be judged is neither a model nor bad', () => {
  expect(problemsWith('reply: It is only tea.', 'reply: I will hit you.')).toEqual([
    'kettle.yaml:14: bad.0.reply: safety suspends it (violence); write another bad reply',
  ])
  expect(problemsWith('["It is only tea."]', '["Es tut mir leid, ich habe dich vergessen."]')).toEqual([
    'kettle.yaml:45: walks.1.replies.0: it can’t be judged, so "Es tut mir leid, ich habe dich vergessen." takes no way; write another reply',
    'kettle.yaml:23: beats.start.ways.1: no walk takes this way to "shuts"; write one that does, or take it out',
  ])
})

test('a walk that leaves its path says which condition was not met', () => {
  const [problem, ...more] = problemsWith(
    '["You had waited all day for that cup, and I drank it."',
    '["I see."',
  )
  expect(problem).toMatch(
    /^kettle\.yaml:43: walks\.0\.replies\.0: from "start" this leads to "shuts", not "opens": way 0 wants any: paraphrase 0\.\d\d \(clear from 0\.\d\d\), feeling 0\.\d\d \(clear from 0\.\d\d\); (none: .*; )?score \d+ \(needs from 60\); change the reply, the path or the condition$/,
  )
  // The walk stopped there, so what lay behind was not walked.
  expect(more).toEqual([
    'kettle.yaml:20: beats.start.ways.0: no walk takes this way to "opens"; write one that does, or take it out',
    'kettle.yaml:29: beats.opens.ways.0: no walk takes this way to "warm"; write one that does, or take it out',
  ])
})

test('a walk that another way takes first', () => {
  const wide = '      - { when: { score: { from: 0 } }, goto: shuts, why: Always. }\n      - goto: warm'
  const [problem] = problemsWith('      - goto: warm', wide)
  expect(problem).toBe(
    'kettle.yaml:44: walks.0.replies.1: from "opens" this leads to "shuts", not "warm": way 0 fits before way 1; change the reply, the path or the condition',
  )
})

test('a branch without a walk', () => {
  const second = SCRIPT.slice(SCRIPT.indexOf('  - path: [start, shuts]'))
  expect(problemsWith(second, '')).toEqual([
    'kettle.yaml:23: beats.start.ways.1: no walk takes this way to "shuts"; write one that does, or take it out',
  ])
  const walks = SCRIPT.slice(SCRIPT.indexOf('walks:\n'))
  expect(problemsWith(walks, '')).toHaveLength(3)
})

test('what is still a placeholder is said, and nothing else until it is written', () => {
  expect(problemsWith('says: Forget it.', 'says: TODO what she says then')).toEqual([
    'kettle.yaml:32: beats.shuts.says: still the skeleton\'s "TODO what she says then"; write your own text',
  ])
})

test('a step’s contrast', () => {
  const contrast = {
    statement: 'You forgot my birthday, and I waited for your call all evening.',
    name: 'Ada',
    better: 'I see.',
    worse: 'You waited for my call, and I forgot your birthday. You must have been so sad.',
    why: 'One owns it.',
  }
  const step = {
    id: 'x',
    part: 'acknowledging' as const,
    title: 'X',
    page: [],
    source: '',
    scenarios: [],
    contrast,
  }
  const at = (path: readonly PropertyKey[]) => `course.yaml:${path.join('.')}`
  expect(contrastProblems(step, engine, at, ['steps', 0])).toEqual([
    expect.stringMatching(/contrast\.better: scored \d+, a model needs 85; revise it/),
    expect.stringMatching(/contrast\.worse: scored \d+, a bad reply stays under 45; make the slip plainer/),
  ])
  const turned = {
    ...step,
    contrast: { ...contrast, better: engine.scenarios[0]!.models[0]!.reply, worse: 'Calm down.' },
  }
  expect(contrastProblems(turned, engine, at, ['steps', 0]).map((p) => p.includes('worse'))).not.toContain(
    true,
  )
})

test('an example of a rule that does not hold', () => {
  const [rule] = engine.loaded.rules.filter(({ id }) => id === 'defensive/martyr')
  const spoilt = { ...rule!, examples: { match: ['Nothing of the kind [here].'], miss: [] } }
  const loaded = { ...engine.loaded, rules: [spoilt] }
  const course = { steps: [] }
  expect(validate({ ...engine, loaded, scenarios: [], course })).toEqual([
    expect.stringMatching(
      /^rules\/defensive\/martyr\.yaml:\d+: examples: does not match: "Nothing of the kind here\."$/,
    ),
  ])
})
