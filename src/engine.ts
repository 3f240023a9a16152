// The whole pipeline at a glance: annotate -> find -> score -> explain. (Placeholder body: the real one lands shortly.)
import type { Code, Feedback, Scenario } from './contract.js'
import { CODES } from './contract.js'

export interface ScenarioFile extends Scenario {
  /** Two good replies of different voice, which the engine itself scores at 85 or more. */
  models: { voice: string; reply: string }[]
}

/** Every problem of every rule file, collected. `message` has one line for each: file, line, what was read, the remedy. */
export class RulesError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

export interface Engine {
  readonly version: string
  /** Hash of the rule files. */
  readonly rules: string
  readonly scenarios: readonly ScenarioFile[]
  /** Learner-facing sentences by key, from rules/words/messages.yaml; `{length}` and the like are filled from `values`. */
  message(key: string, values?: Record<string, string | number>): string
  /** Judges one pair. Never throws on a text that `inputProblem` lets pass. */
  feedback(pair: { statement: string; reply: string }): Feedback
}

/** Loads the rules and gives the engine. Throws RulesError when a rule file is broken. */
export function createEngine(_rulesDir: string): Engine {
  const none = { shown: false, strength: 0, spans: [], explanation: '' }
  return {
    version: '0.1.0',
    rules: 'placeholder',
    scenarios: [
      {
        id: 'the-recital', part: 'acknowledging', title: 'The recital', difficulty: 'gentle', relationship: 'partner',
        partner: { name: 'Mara', pronoun: 'she' }, setting: 'Placeholder setting.', statement: 'You promised to come. The chair stayed empty.',
        focus: ['paraphrase'], hint: 'What was she counting on?', models: [],
      },
    ],
    message: (key) => key,
    feedback: ({ statement, reply }) => ({
      score: 41, level: 2,
      skills: Object.fromEntries(CODES.map((c: Code) => [c, { ...none }])) as Feedback['skills'],
      findings: [
        { rule: 'paraphrase/says-back', code: 'paraphrase', effect: 'strength', spans: [[0, Math.min(12, reply.length)]], about: [[0, 10]], message: 'Says it back.', why: 'Because.', next: 'Go on.', fixes: [], except: 'Always fine.', source: 'MITI 4.2.1' },
        { rule: 'defensive/yes-but', code: 'defensive', effect: 'slip', spans: [[Math.min(14, reply.length - 1), Math.min(30, reply.length)]], about: [], message: 'Takes it back.', why: 'After "but" people hear the second half.', next: 'Stop before "but".', fixes: [{ label: 'Take it out', edits: [{ start: Math.min(14, reply.length - 1), end: Math.min(30, reply.length), text: '' }], score: 60 }], except: 'It turns against the speaker.', source: 'Gottman' },
      ],
      ledger: [{ label: 'Every reply begins at', points: 26, finding: null }, { label: 'Says it back', points: 35, finding: 0 }, { label: '“but” takes it back', points: -20, finding: 1 }],
      coverage: [{ span: [0, Math.min(20, statement.length)], state: 'covered', by: [[0, Math.min(12, reply.length)]] }, { span: [Math.min(22, statement.length), statement.length], state: 'missed', by: [] }],
      next: { skill: 'defensive', advice: 'Stop before “but”.' },
      safety: null, unjudged: null, engine: { version: '0.1.0', rules: 'placeholder' },
    }),
  }
}
