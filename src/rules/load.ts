// Loads everything in rules/: collects every problem of every file and throws them once.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { type Grammar, grammarSchema, readGrammar } from '../annotate/grammar.js'
import { normalWords } from '../annotate/opening.js'
import { Vocabulary } from '../annotate/vocabulary.js'
import { ASKED, isAsking } from '../annotate/words.js'
import type { Scenario } from '../contract.js'
import { dangerEntries, type SafetyFile } from './dangers.js'
import { type Entry, Lexicon } from './lexicon.js'
import { classesOf, type Element, type Pattern, parsePattern } from './pattern.js'
import { type Parsed, readYaml } from './read.js'
import {
  cardSchema,
  feelingsSchema,
  listSchema,
  messagesSchema,
  type RuleFile,
  resourcesSchema,
  ruleSchema,
  type Skills,
  safetySchema,
  scenarioSchema,
  skillsSchema,
  type Weights,
  weightsSchema,
} from './schema.js'

export interface Rule extends RuleFile {
  id: string
  patterns: Pattern[]
  unlessPatterns: Pattern[]
}

export interface ScenarioFile extends Scenario {
  /** Two good replies of different voice, which the engine itself scores at 85 or more. */
  models: { voice: string; reply: string }[]
}

export interface Rules {
  grammar: Grammar
  vocabulary: Vocabulary
  lexicon: Lexicon
  rules: Rule[]
  skills: Skills
  weights: Weights
  card: Record<string, [right: number, of: number]>
  scenarios: ScenarioFile[]
  messages: ReadonlyMap<string, string>
  safety: SafetyFile
  resources: z.infer<typeof resourcesSchema>
  /** Hash of every rule file: the same text under the same hash gives the same answer. */
  hash: string
}

/** Every problem of every rule file. `message` has one line for each: file, line, what was read, the remedy. */
export class RulesError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

const NOT_RULES = new Set(['lexicon', 'scenarios', 'words'])

/**
 * Reads the folder `dir` and WordNet's map. Throws RulesError with all problems. `parsed` holds files read before, by content;
 * what is read now is put into `keep`.
 */
export function loadRules(
  dir: string,
  wordnet: string,
  parsed: Parsed | null = null,
  keep: Parsed | null = null,
): Rules {
  const problems: string[] = []
  const hash = createHash('sha256')
  const folder = (sub: string) =>
    existsSync(join(dir, sub))
      ? readdirSync(join(dir, sub))
          .filter((f) => f.endsWith('.yaml'))
          .sort()
      : []
  const read = <T>(name: string, schema: z.ZodType<T>) => {
    const path = join(dir, name)
    if (existsSync(path)) hash.update(`${name}\n`).update(readFileSync(path))
    return readYaml(path, name, schema, problems, parsed, keep)
  }
  if (!existsSync(dir))
    throw new RulesError([`${dir}: there is no rules folder here; give another with --rules DIR`])
  if (!existsSync(wordnet)) throw new RulesError([`${wordnet}: WordNet's map is missing; run npm run build`])

  const grammarFile = read('lexicon/grammar.yaml', grammarSchema)
  if (!grammarFile) throw new RulesError(problems)
  const grammar = readGrammar(grammarFile.data)
  const vocabulary = new Vocabulary(wordnet, grammar)
  const pattern = (text: string, name: string, line: number): Pattern | null => {
    try {
      const parsed = parsePattern(text)
      return { source: text, elements: normal(parsed.elements, grammar, vocabulary) }
    } catch (e) {
      problems.push(`${name}:${line}: ${(e as Error).message}`)
      return null
    }
  }

  const entries: Entry[] = []
  const feelings = read('lexicon/feelings.yaml', feelingsSchema)
  if (feelings)
    for (const [family, kinds] of Object.entries(feelings.data))
      for (const [kind, strengths] of Object.entries(kinds))
        for (const [strength, list] of Object.entries(strengths))
          for (const [i, text] of list.entries()) {
            const p = pattern(text, 'lexicon/feelings.yaml', feelings.lineOf([family, kind, strength, i]))
            if (p)
              entries.push({
                name: 'feeling',
                pattern: p,
                feeling: { family, kind, strength: Number(strength) },
              })
          }
  for (const file of folder('lexicon')) {
    if (file === 'grammar.yaml' || file === 'feelings.yaml') continue
    const list = read(`lexicon/${file}`, listSchema)
    if (list)
      for (const [i, text] of list.data.entries.entries()) {
        const p = pattern(text, `lexicon/${file}`, list.lineOf(['entries', i]))
        if (p) entries.push({ name: file.slice(0, -5), pattern: p })
      }
  }
  const safety = read('safety.yaml', safetySchema)
  if (safety)
    entries.push(
      ...dangerEntries(safety.data, (text, path) => {
        const line = safety.lineOf(path)
        const p = pattern(text, 'safety.yaml', line)
        for (const c of p ? classesOf(p.elements) : [])
          problems.push(
            `safety.yaml:${line}: <${c}> is none of this file's words; write it there, above its use`,
          )
        return p
      }),
    )
  const lexicon = new Lexicon(entries)
  for (const e of entries) learn(e.pattern.elements, vocabulary)

  const rules: Rule[] = []
  for (const skill of readdirSync(dir, { withFileTypes: true })
    .filter((d) => d.isDirectory() && !NOT_RULES.has(d.name))
    .map((d) => d.name)
    .sort())
    for (const file of folder(skill)) {
      const name = `${skill}/${file}`
      const source = read(name, ruleSchema)
      if (!source) continue
      const compile = (list: readonly string[] | undefined, key: string) =>
        (list ?? []).flatMap((text, i) => {
          const line = source.lineOf([key, i])
          const p = pattern(text, name, line)
          for (const c of p ? classesOf(p.elements) : [])
            if (!lexicon.names.has(c))
              problems.push(
                `${name}:${line}: <${c}> is no list in rules/lexicon; write one, or use a known one`,
              )
          return p ? [p] : []
        })
      const patterns = Array.isArray(source.data.find) ? compile(source.data.find, 'find') : []
      rules.push({
        ...source.data,
        id: `${skill}/${file.slice(0, -5)}`,
        patterns,
        unlessPatterns: compile(source.data.unless, 'unless'),
      })
    }

  const skills = read('skills.yaml', skillsSchema)
  const weights = existsSync(join(dir, 'weights.yaml'))
    ? read('weights.yaml', weightsSchema)
    : { data: { clause: {}, context: {}, whole: {} } }
  const card = existsSync(join(dir, 'card.yaml')) ? read('card.yaml', cardSchema) : { data: {} }
  const messages = new Map<string, string>()
  const messageFile = read('words/messages.yaml', messagesSchema)
  if (messageFile) for (const [k, v] of Object.entries(messageFile.data)) messages.set(k, v)
  const scenarios: ScenarioFile[] = []
  for (const file of folder('scenarios')) {
    const s = read(`scenarios/${file}`, scenarioSchema)
    if (s) scenarios.push({ id: file.slice(0, -5), ...s.data })
  }
  const order = ['acknowledging', 'apologizing', 'proving', 'gentle', 'medium', 'hard']
  scenarios.sort(
    (a, b) =>
      order.indexOf(a.part) - order.indexOf(b.part) ||
      order.indexOf(a.difficulty) - order.indexOf(b.difficulty),
  )
  const resources = read('words/resources.yaml', resourcesSchema)
  if (problems.length > 0 || !skills || !weights || !card || !safety || !resources)
    throw new RulesError(problems)
  return {
    grammar,
    vocabulary,
    lexicon,
    rules,
    skills: skills.data,
    weights: weights.data,
    card: card.data,
    scenarios,
    messages,
    safety: safety.data,
    resources: resources.data,
    hash: hash.digest('hex').slice(0, 16),
  }
}

/** Brings a pattern's words to the spelling and the order that annotation gives. */
function normal(elements: readonly Element[], g: Grammar, v: Vocabulary): Element[] {
  const list = elements.flatMap((e): Element[] => {
    if (e.kind === 'word') return normalWords(e.word, g, v).map((word) => ({ kind: 'word', word }))
    if (e.kind === 'lemma') return [{ kind: 'lemma', lemma: normalWords(e.lemma, g, v)[0]! }]
    if (e.kind === 'group') return [{ kind: 'group', options: e.options.map((o) => normal(o, g, v)) }]
    if (e.kind === 'not' || e.kind === 'maybe')
      return [{ kind: e.kind, element: normal([e.element], g, v)[0]! }]
    return [e]
  })
  return negationFirst(list, g)
}

/** "could you not" as "could not you", which is how annotation puts it. */
function negationFirst(list: Element[], g: Grammar): Element[] {
  const asks = (e: Element | undefined): boolean =>
    e?.kind === 'word'
      ? isAsking(e.word, g)
      : e?.kind === 'group' && e.options.every((o) => o.length === 1 && asks(o[0]))
  const not = (e: Element | undefined) => e?.kind === 'word' && e.word === 'not'
  for (const [i, e] of list.entries()) {
    const at = list[i + 1]?.kind === 'maybe' ? i + 2 : i + 1
    if (e.kind === 'word' && ASKED.test(e.word) && asks(list[i - 1]) && not(list[at]))
      list.splice(i, 0, ...list.splice(at, 1))
  }
  return list
}

function learn(elements: readonly Element[], v: Vocabulary): void {
  for (const e of elements) {
    if (e.kind === 'word') v.learn(e.word)
    if (e.kind === 'lemma') v.learn(e.lemma)
    if (e.kind === 'group') for (const o of e.options) learn(o, v)
    if (e.kind === 'not' || e.kind === 'maybe') learn([e.element], v)
  }
}
