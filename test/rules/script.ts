// A small whole script, and what is said of it when one thing in it is changed.
import { parseYaml } from '../../src/rules/read.js'
import { type ScenarioFile, scenarioSchema } from '../../src/rules/scenario-schema.js'
import { checkTalk } from '../../src/rules/talks.js'

export const SCRIPT = `part: acknowledging
title: The kettle
difficulty: gentle
relationship: flatmate
partner: { name: Ada, pronoun: she }
setting: You used the last of the tea and went out.
statement: You finished my tea again. I had been looking forward to it all day.
focus: [paraphrase, feeling]
hint: What had she looked forward to?
models:
  - { voice: plain, reply: "You came home tired, and I had drunk your tea. You must have been let down. I'm sorry I took it." }
  - { voice: warm, reply: "You had looked forward to one cup all day, and I left you none. I imagine you felt forgotten." }
bad:
  - reply: It is only tea.
  - reply: You should have hidden it, then.
beats:
  start:
    state: { hurt: 2, guard: 2, trust: 2 }
    ways:
      - when: { any: [paraphrase, feeling], none: [defensive], score: { from: 60 } }
        goto: opens
        why: You said back what she had hoped for.
      - goto: shuts
        why: Nothing of her day was in it.
  opens:
    says: It was the one quiet minute I had planned.
    state: { hurt: 2, guard: 1, trust: 3 }
    ways:
      - goto: warm
        why: You stayed with it.
  shuts:
    says: Forget it.
    state: { hurt: 3, guard: 4, trust: 1 }
    end: bad
    why: The talk stopped before it began.
  warm:
    says: Thank you. Shall we buy some together?
    state: { hurt: 1, guard: 0, trust: 4 }
    end: good
    why: She was heard twice.
walks:
  - path: [start, opens, warm]
    replies: ["You had waited all day for that cup, and I drank it.", "You had kept that minute for yourself."]
  - path: [start, shuts]
    replies: ["It is only tea."]
`

/** Problems of the script with `from` changed to `to`; "" for the script as it is. Throws where `from` isn't in it. */
export function problemsWith(from: string, to: string): string[] {
  if (!SCRIPT.includes(from)) throw new Error(`not in the script: ${from}`)
  return read(SCRIPT.replace(from, to)).problems
}

export function read(text: string): { problems: string[]; scenario: ScenarioFile | null } {
  const problems: string[] = []
  const source = parseYaml(text, 'kettle.yaml', scenarioSchema, problems)
  const scenario = source && { id: 'kettle', ...source.data }
  if (source && scenario) checkTalk(scenario, source.at, problems)
  return { problems, scenario }
}
