// An engine of few words: says what the server and the command line need, so that their tests don't hang on the rules.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { CODES, type Feedback } from '../../src/contract.js'
import type { Engine, ScenarioFile } from '../../src/engine.js'
import type { Rules } from '../../src/rules/load.js'

const messages: Record<string, string> = parse(readFileSync('rules/words/messages.yaml', 'utf8'))

const ENGINE = { version: '9.9.9', rules: 'fake' }

function skills(shown: boolean): Feedback['skills'] {
  const skill = { shown, strength: shown ? 1 : 0, spans: [], explanation: '' }
  const hidden = { ...skill, shown: false, strength: 0 }
  const all = CODES.map((code) => [code, code === 'paraphrase' ? skill : hidden] as const)
  return Object.fromEntries(all) as unknown as Feedback['skills']
}

const guarded: Feedback['skills'] = {
  ...skills(false),
  defensive: { shown: true, strength: 1, spans: [], explanation: '' },
}

const NOTHING: Feedback = {
  score: null,
  level: null,
  skills: skills(false),
  findings: [],
  ledger: [],
  coverage: [],
  next: null,
  safety: null,
  unjudged: null,
  engine: ENGINE,
}

/** The reply's length is its score; "BUT" guards itself; "DANGER" is a matter of safety, "ZZZ" can't be judged, "THROW" is a fault of ours. */
export function fakeFeedback({ statement, reply }: { statement: string; reply: string }): Feedback {
  if (reply.includes('THROW')) throw new TypeError(`secret: ${reply}`)
  if (reply.includes('DANGER')) {
    const resources = [{ name: 'A helpline', contact: '000', note: 'Day and night.' }]
    return { ...NOTHING, safety: { kind: 'violence', message: 'Nothing justifies being hit.', resources } }
  }
  if (reply.includes('ZZZ'))
    return { ...NOTHING, unjudged: { code: 'not_english', message: 'This can’t be judged.' } }
  const score = Math.min(100, reply.length)
  return {
    ...NOTHING,
    score,
    level: 2,
    skills: reply.includes('BUT') ? guarded : skills(true),
    findings: [
      {
        rule: 'paraphrase/says-back',
        code: 'paraphrase',
        effect: 'strength',
        spans: [[0, Math.min(3, reply.length)]],
        about: [],
        message: 'Says it back.',
        why: 'It was heard.',
        next: 'Go on.',
        fixes: [{ label: 'Cut', edits: [{ start: 0, end: 1, text: '' }], score: 12 }],
        except: '',
        source: '',
        record: null,
      },
    ],
    ledger: [{ label: 'Every reply begins at', points: score, finding: null }],
    coverage: [{ span: [0, statement.length], state: 'missed', by: [] }],
    next: { skill: 'feeling', advice: 'Name the feeling.' },
  }
}

/** Hears, guards itself, or neither: opens, leaves (bad), or stays as it is. */
const beats: ScenarioFile['beats'] = {
  start: {
    state: { hurt: 3, guard: 3, trust: 1 },
    ways: [
      { when: { any: ['paraphrase'], score: { from: 20 } }, goto: 'opens', why: 'It was heard.' },
      { when: { any: ['defensive'] }, goto: 'leaves', why: 'A defence came back.' },
      { goto: 'start', why: 'Little was said.' },
    ],
  },
  opens: {
    says: 'I looked for you.',
    state: { hurt: 3, guard: 1, trust: 2 },
    ways: [
      { when: { any: ['defensive'] }, goto: 'leaves', why: 'It closed again.' },
      { goto: 'eased', why: 'It stayed open.' },
    ],
  },
  eased: { says: 'Thank you.', state: { hurt: 1, guard: 1, trust: 3 }, end: 'good', why: 'Heard twice.' },
  leaves: { says: 'Forget it.', state: { hurt: 4, guard: 4, trust: 0 }, end: 'bad', why: 'Not heard.' },
}

export const fakeEngine: Engine = {
  ...ENGINE,
  scenarios: ['the-recital', 'the-visit', 'the-talk'].map((id) => ({
    id,
    part: 'acknowledging',
    title: id,
    difficulty: 'gentle',
    relationship: 'partner',
    partner: { name: 'Mara', pronoun: 'she' },
    setting: 'You were late.',
    statement: 'You promised to come. The chair stayed empty.',
    focus: ['paraphrase'],
    hint: 'What did she count on?',
    fault: 'mine',
    ...(id === 'the-talk' && { beats }),
    models: [{ voice: 'plain', reply: 'I said I would be there, and I was not.' }],
  })),
  course: { steps: [] },
  thresholds: Object.fromEntries(CODES.map((code) => [code, 0.5])) as Engine['thresholds'],
  message: (key, values = {}) =>
    (messages[key] ?? `no message "${key}"`).replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
  feedback: fakeFeedback,
  /** Of the rules only what each skill is. */
  loaded: { skills: parse(readFileSync('rules/skills.yaml', 'utf8')), rules: [] as Rules['rules'] } as Rules,
  cues: () => {
    throw new Error('the fake engine reads no clauses')
  },
}
