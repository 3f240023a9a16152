// What is said of a script or a course that does not hang together: file, line, what was read, the remedy.
import { expect, test } from 'vitest'
import { parseYaml } from '../../src/rules/read.js'
import { courseSchema } from '../../src/rules/scenario-schema.js'
import { checkCourse } from '../../src/rules/talks.js'
import { problemsWith, read, SCRIPT } from './script.js'

test('a script in order has no problems', () => {
  expect(read(SCRIPT).problems).toEqual([])
})

const WARM = 'goto: warm\n'
test.each([
  [
    'an unreachable beat',
    '- goto: warm\n',
    '- goto: shuts\n',
    [
      'kettle.yaml:42: walks.0.path.2: no way leads from "opens" to "warm"; add one, or change the path',
      'kettle.yaml:36: beats.warm: no way leads here from "start"; lead one here, or take the beat out',
    ],
  ],
  [
    'a dead end without ways',
    '    end: bad\n    why: The talk stopped before it began.\n',
    '',
    [
      'kettle.yaml:31: beats.shuts: a dead end: no reply has a way on; give it ways, or "end" and "why"',
      'kettle.yaml:42: walks.1.path.1: "shuts" is no end; walk on until the talk ends',
    ],
  ],
  [
    'a circle without an end',
    `- ${WARM}`,
    '- goto: opens\n',
    [
      'kettle.yaml:42: walks.0.path.2: no way leads from "opens" to "warm"; add one, or change the path',
      'kettle.yaml:25: beats.opens: a dead end: no end can be reached from here; lead one of its ways towards an end',
      'kettle.yaml:36: beats.warm: no way leads here from "start"; lead one here, or take the beat out',
    ],
  ],
  [
    'a missing goto',
    '- goto: shuts',
    '- goto: shutz',
    [
      'kettle.yaml:23: beats.start.ways.1.goto: there is no beat "shutz"; write it, or lead to one of "start", "opens", "shuts", "warm"',
      'kettle.yaml:44: walks.1.path.1: no way leads from "start" to "shuts"; add one, or change the path',
      'kettle.yaml:31: beats.shuts: no way leads here from "start"; lead one here, or take the beat out',
    ],
  ],
  [
    'a last way with a when',
    '- goto: warm',
    '- when: { missed: { under: 3 } }\n        goto: warm',
    [
      'kettle.yaml:29: beats.opens.ways.0.when: the last way has a "when", so a reply may have none; add one without',
    ],
  ],
  [
    'a way before the last without a when',
    '- goto: warm',
    '- { goto: shuts, why: Always. }\n      - goto: warm',
    [
      'kettle.yaml:29: beats.opens.ways.0: this way fits every reply, so those after it are never taken; put it last',
    ],
  ],
  [
    'no start',
    'beats:\n  start:',
    'beats:\n  begin:',
    [
      'kettle.yaml:17: beats.begin: missing "says"; write what the partner says here',
      'kettle.yaml:42: walks.0.path.0: there is no beat "start"; write one of "begin", "opens", "shuts", "warm"',
      'kettle.yaml:44: walks.1.path.0: there is no beat "start"; write one of "begin", "opens", "shuts", "warm"',
      'kettle.yaml:16: beats: there is no beat "start"; it is the first one and says the statement',
    ],
  ],
  [
    'a start that speaks',
    '  start:\n',
    '  start:\n    says: Hello there.\n',
    ['kettle.yaml:18: beats.start.says: the first beat says the scenario’s "statement"; take "says" out'],
  ],
  [
    'a beat that says nothing',
    '    says: Forget it.\n',
    '',
    ['kettle.yaml:31: beats.shuts: missing "says"; write what the partner says here'],
  ],
  [
    'an end with ways',
    '    end: bad\n',
    '    end: bad\n    ways: [{ goto: warm, why: No. }]\n',
    ['kettle.yaml:34: beats.shuts.end: an end has no ways; take out "end" or "ways"'],
  ],
  [
    'an end without a why',
    '    why: The talk stopped before it began.\n',
    '',
    ['kettle.yaml:31: beats.shuts: missing "why"; write why the talk ended so'],
  ],
  [
    'a why at a beat that goes on',
    '    says: It was the',
    '    why: Because.\n    says: It was the',
    ['kettle.yaml:26: beats.opens.why: only an end has a "why" of its own; write it in the ways'],
  ],
  [
    'a state out of bounds',
    'guard: 4',
    'guard: 5',
    ['kettle.yaml:33: beats.shuts.state.guard: read 5; write at most 4'],
  ],
  ['half a state', 'hurt: 3, ', '', ['kettle.yaml:33: beats.shuts.state.hurt: missing; write it (number)']],
  [
    'an empty condition',
    'when: { any: [paraphrase, feeling], none: [defensive], score: { from: 60 } }',
    'when: {}',
    [
      'kettle.yaml:20: beats.start.ways.0.when: an empty condition; name any, all, none, score or missed, or leave "when" out of the last way',
    ],
  ],
  [
    'an empty range',
    'score: { from: 60 }',
    'score: {}',
    ['kettle.yaml:20: beats.start.ways.0.when.score: an empty range; write "from", "under" or both'],
  ],
  [
    'a range with nothing in it',
    'score: { from: 60 }',
    'score: { from: 60, under: 60 }',
    [
      'kettle.yaml:20: beats.start.ways.0.when.score: no number is in this range; "from" must be less than "under"',
    ],
  ],
  [
    'a key of another name',
    'says: Forget it.',
    'sais: Forget it.',
    ['kettle.yaml:32: beats.shuts: no key "sais" is known here; check its spelling, or take it out'],
  ],
  [
    'an unfit name',
    '  warm:\n',
    '  Warm End:\n',
    [
      'kettle.yaml:36: beats.Warm End: this name does not fit; use small letters, digits and hyphens, a letter first',
    ],
  ],
  [
    'one beat key twice',
    '  warm:\n',
    '  opens:\n',
    ['kettle.yaml:36: "opens" stands twice; rename one of the two, or take it out'],
  ],
  [
    'one bad reply alone',
    '  - reply: You should have hidden it, then.\n',
    '',
    ['kettle.yaml:13: bad: read 1 entries; write at least 2 entries'],
  ],
  [
    'a walk that is too short',
    '["It is only tea."]',
    '["It is only tea.", "What else?"]',
    ['kettle.yaml:44: walks.1: 2 beats and 2 replies; write one reply fewer than there are beats'],
  ],
  [
    'a walk that begins later',
    'path: [start, shuts]',
    'path: [opens, warm]',
    ['kettle.yaml:44: walks.1.path.0: begins with "opens"; every walk begins with "start"'],
  ],
  [
    'a walk that does not end',
    'path: [start, shuts]',
    'path: [start, opens]',
    ['kettle.yaml:44: walks.1.path.1: "opens" is no end; walk on until the talk ends'],
  ],
] as const)('%s', (_, from, to, problems) => {
  expect(problemsWith(from, to)).toEqual(problems)
})

test('an unknown code is named, with those that there are', () => {
  expect(problemsWith('none: [defensive]', 'none: [defensiv]')).toEqual([
    expect.stringMatching(
      /^kettle\.yaml:20: beats\.start\.ways\.0\.when\.none\.0: read "defensiv"; write one of: paraphrase, .*threat$/,
    ),
  ])
})

test('walks without beats', () => {
  const [before] = SCRIPT.split('beats:\n')
  const text = `${before}walks:\n  - { path: [start, warm], replies: [A reply.] }\n`
  expect(read(text).problems).toEqual([
    'kettle.yaml:16: walks: walks belong to a conversation; write its beats, or take them out',
  ])
  expect(read(before!).problems).toEqual([])
})

test('what YAML can not read is a problem, never a crash', () => {
  for (const text of [
    '',
    'a: [',
    '- 1',
    '\t\t:::',
    `${'['.repeat(50_000)}`,
    'a: &a [*a]\nb: *nope',
    '!!js/x 5',
  ])
    expect(read(text).problems.length).toBeGreaterThan(0)
  const layers = Array.from({ length: 12 }, (_, i) => `l${i}: &l${i} [${`*l${i - 1}, `.repeat(i && 9)}x]`)
  expect(read(layers.join('\n')).problems.length).toBeGreaterThan(0)
})

const step = (over: string) => `  - id: own-the-deed
    part: acknowledging
    title: Own the deed
    page: [One paragraph., Another one.]
    source: A source
    contrast: { statement: You forgot me., name: Ada, better: I forgot you., worse: You exaggerate., why: One owns it. }
    ${over}
`
function course(text: string): string[] {
  const problems: string[] = []
  const source = parseYaml(`steps:\n${text}`, 'course.yaml', courseSchema, problems)
  const { scenario } = read(SCRIPT)
  const scenarios = [
    { ...scenario!, id: 'a' },
    { ...scenario!, id: 'b', difficulty: 'medium' as const },
    { ...scenario!, id: 'c', difficulty: 'hard' as const },
  ]
  if (source) checkCourse(source.data, scenarios, source.at, problems)
  return problems
}

test('a course in order, and one that is not', () => {
  const good = step('scenarios: [a, b, c]')
  expect(course(good)).toEqual([])
  expect(course(good + good)).toEqual([
    'course.yaml:9: steps.1.id: there are two steps "own-the-deed"; rename one of them',
  ])
  expect(course(step('scenarios: [a, c, b]'))).toEqual([
    'course.yaml:8: steps.0.scenarios.2: "b" is medium, after a harder one; put the easier ones first',
  ])
  expect(course(step('scenarios: [a, b, nope]'))).toEqual([
    'course.yaml:8: steps.0.scenarios.2: there is no scenario "nope"; write scenarios/nope.yaml, or name another',
  ])
  expect(course(step('scenarios: [a, a, b]'))).toEqual([
    'course.yaml:8: steps.0.scenarios.1: "a" stands twice; take one of the two out',
  ])
  expect(course(step('scenarios: [a, b]'))).toEqual([
    'course.yaml:8: steps.0.scenarios: read 2 entries; write at least 3 entries',
  ])
})
