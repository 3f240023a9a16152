// The whole pipeline at a glance: annotate -> find -> score -> explain -> answer. Keeps no state between texts but what it read lately.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Lately } from './annotate/lately.js'
import { CODES, type Code, type Feedback, type Finding, type Fix, type SkillResult } from './contract.js'
import { actsOf } from './explain/acts.js'
import { findings } from './explain/findings.js'
import { fixesFor, mends } from './explain/fixes.js'
import { type Disagreement, leftOut, setAside, standing } from './explain/objections.js'
import { explanation, fill, inPart, nextStep } from './explain/words.js'
import { coverage } from './matchers/coverage.js'
import { clauseCues, type Pair, pair } from './matchers/cues.js'
import { fitsStatement, supported } from './matchers/feelings.js'
import { hollow } from './matchers/hollow.js'
import { unjudgeable } from './matchers/language.js'
import { type Reading, read } from './matchers/reading.js'
import { ruledOut } from './matchers/ruled-out.js'
import { safety } from './matchers/safety.js'
import { Net } from './rules/find.js'
import { loadRules, type Rules, type ScenarioFile } from './rules/load.js'
import type { Parsed } from './rules/read.js'
import type { Course } from './rules/scenario-schema.js'
import { leaveOut } from './score/left-out.js'
import { probability } from './score/odds.js'
import { isHint, score } from './score/score.js'
import { type Strengths, Weighing } from './score/strength.js'

export { RulesError, type ScenarioFile } from './rules/load.js'

export type Thresholds = Readonly<Record<Code, number>>

export interface Engine {
  readonly version: string
  /** Hash of the rule files. */
  readonly rules: string
  readonly scenarios: readonly ScenarioFile[]
  readonly course: Course
  /** From this strength on, a code is shown. */
  readonly thresholds: Thresholds
  /** Everything that was loaded, for tools that list or count rules. */
  readonly loaded: Rules
  /** Learner-facing sentences by key, from rules/words/messages.yaml; `{length}` and the like are filled from `values`. */
  message(key: string, values?: Record<string, string | number>): string
  /**
   * Judges one pair. `name` is how the other person is called; `objections` are the person's own that may hold here. They mark
   * findings and undo what these did; they find nothing new. Never throws on a text that `inputProblem` lets pass.
   */
  feedback(pair: {
    statement: string
    reply: string
    name?: string
    objections?: readonly Disagreement[]
  }): Feedback
  /** The cues of each clause of the reply, as fitting and the card of rules need them. */
  cues(pair: { statement: string; reply: string }): { pair: Pair; cues: Set<string>[] }
}

const WORDNET = fileURLToPath(new URL('../dist/wordnet.txt', import.meta.url))
const PARSED = fileURLToPath(new URL('../dist/rules.json', import.meta.url))
const PACKAGE = new URL('../package.json', import.meta.url)

/** What `npm run build` left in dist/rules.json, or null. Files that changed since are read anew. */
function parsedAtBuild(): Parsed | null {
  return existsSync(PARSED)
    ? new Map(JSON.parse(readFileSync(PARSED, 'utf8')) as [string, { text: string; data: unknown }][])
    : null
}

/** Loads the rules and gives the engine. Throws RulesError when a rule file is broken. */
export function createEngine(rulesDir: string): Engine {
  const rules = loadRules(rulesDir, WORDNET, parsedAtBuild())
  const net = new Net(rules)
  const weighing = new Weighing(rules)
  const version = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version
  const engine = { version, rules: rules.hash }
  const message = (key: string, values: Record<string, string | number> = {}) =>
    fill(rules.messages.get(key) ?? key, values)
  // One statement is mostly answered many times.
  const statements = new Lately<string, Reading>(20)
  const readStatement = (text: string) => statements.get(text, () => read(text, rules, null))
  const prepare = (statement: Reading, reply: string) =>
    pair(read(reply, rules, net), statement, rules.vocabulary)

  const judge = (
    statement: Reading,
    reply: string,
    name: string,
    objections: readonly Disagreement[],
    withFixes: boolean,
  ): Feedback => {
    const p = prepare(statement, reply)
    const danger = safety([p.reply, p.statement], rules)
    const problem = unjudgeable(p.reply, rules)
    if (danger || problem)
      return {
        ...silent(rules, name),
        safety: danger,
        unjudged: !danger && problem ? { code: problem, message: message(problem) } : null,
        engine,
      }
    const strengths = weighing.strengths(clauseCues(p, rules.vocabulary, rules.grammar), ruledOut(p))
    const shown = skillsOf(strengths, rules)
    const flags = Object.fromEntries(CODES.map((c) => [c, shown[c].shown])) as Record<Code, boolean>
    const coverageBut = (aside: readonly Finding[]) => coverage(p, actsOf(p, strengths, flags, rules, aside))
    const whole = coverageBut([])
    const hints = CODES.filter((c) => isHint(c, shown[c], rules.skills))
    const { findings: found, spans } = findings(p, strengths, flags, hints, weighing, rules, whole)
    const aside = setAside(found, { statement: statement.text, reply }, objections)
    const cover = aside.length > 0 ? coverageBut(aside) : whole
    // Words that no longer turn away may cover the point that was offered as missed.
    const missed = (f: Finding) => cover.some((c) => c.state === 'missed' && c.span[0] === f.about[0]?.[0])
    const list = found.filter((f) => f.spans.length > 0 || missed(f))
    const out = leftOut(spans, list)
    const support = supported(p.statementFeelings)
    const limits = hollow(p, shown.paraphrase.shown)
    const oddFeeling = p.feelings.some(
      (f) =>
        f.kind === 'state' && f.owner === 'you' && !f.negated && !f.conditional && !fitsStatement(f, support),
    )
    if (oddFeeling && !shown.feeling.shown && !shown.paraphrase.shown) limits.push('wrong-feeling')
    const findingOf = (code: Code) => {
      const own = [...list.keys()].filter((i) => list[i]!.code === code && list[i]!.spans.length > 0)
      return own.find((i) => !list[i]!.setAside) ?? own[0] ?? null
    }
    const scored = leaveOut(
      shown,
      out,
      rules.skills,
      (s) => score(s, rules.skills, limits, p.reply.words.length, findingOf),
      findingOf,
    )
    if (withFixes)
      for (const f of list) {
        const rule = rules.rules.find((r) => r.id === f.rule)!
        for (const fix of fixesFor(f, rule, p)) {
          const after = afterwards(statement, reply, fix, name, objections)
          if (after && !mends(f.rule, fix, { ...scored, findings: list }, after, rules.skills)) continue
          f.fixes = [{ ...fix, score: after?.score ?? null }]
          break
        }
      }
    const part = inPart(p, shown)
    const stand = Object.fromEntries(CODES.map((c) => [c, standing(c, spans[c], list)])) as typeof spans
    const skills = Object.fromEntries(
      CODES.map((c): [Code, SkillResult] => {
        const { shown: isShown, strength } = scored.shown[c]
        return [
          c,
          {
            shown: isShown,
            strength: Math.round(strength * 1000) / 1000,
            spans: stand[c],
            explanation: out.includes(c)
              ? rules.skills.left.explanation
              : part[c]
                ? message(part[c], { name })
                : explanation(c, isShown, stand[c], reply, rules.skills, name),
          },
        ]
      }),
    ) as Feedback['skills']
    return {
      score: scored.score,
      level: scored.level,
      skills,
      findings: list,
      ledger: scored.ledger,
      coverage: cover,
      next: nextStep(
        { ...scored, spans: stand, findings: list, out, part, reply, statement: statement.text, name },
        rules.skills,
        message,
      ),
      safety: null,
      unjudged: null,
      engine,
    }
  }

  /** How the edited reply is judged; null where nothing would be left to judge. */
  const afterwards = (
    statement: Reading,
    reply: string,
    fix: Fix,
    name: string,
    objections: readonly Disagreement[],
  ): Feedback | null => {
    const edited = [...fix.edits]
      .sort((a, b) => b.start - a.start)
      .reduce((text, e) => text.slice(0, e.start) + e.text + text.slice(e.end), reply)
    return edited.trim() === '' ? null : judge(statement, edited, name, objections, false)
  }

  return {
    version,
    rules: rules.hash,
    scenarios: rules.scenarios,
    course: rules.course,
    thresholds: Object.fromEntries(CODES.map((c) => [c, rules.skills.codes[c]!.threshold])) as Thresholds,
    loaded: rules,
    message,
    feedback: ({ statement, reply, name, objections = [] }) =>
      judge(readStatement(statement), reply, name ?? message('partner'), objections, true),
    cues: ({ statement, reply }) => {
      const p = prepare(readStatement(statement), reply)
      return { pair: p, cues: clauseCues(p, rules.vocabulary, rules.grammar) }
    },
  }
}

function skillsOf(s: Strengths, rules: Rules): Record<Code, { shown: boolean; strength: number }> {
  return Object.fromEntries(
    CODES.map((code) => {
      const strength = probability(s.reply[code])
      return [code, { shown: strength >= rules.skills.codes[code]!.threshold, strength }]
    }),
  ) as Record<Code, { shown: boolean; strength: number }>
}

/** The answer that judges nothing. */
function silent(rules: Rules, name: string): Omit<Feedback, 'safety' | 'unjudged' | 'engine'> {
  const skills = Object.fromEntries(
    CODES.map((c) => [
      c,
      {
        shown: false,
        strength: 0,
        spans: [],
        explanation: explanation(c, false, [], '', rules.skills, name),
      },
    ]),
  ) as unknown as Feedback['skills']
  return { score: null, level: null, skills, findings: [], ledger: [], coverage: [], next: null }
}
