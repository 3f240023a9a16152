// Loads everything in the rule folders: collects every problem of every file and throws them once.
import { existsSync, statSync } from 'node:fs'
import type * as z from 'zod'
import { type Grammar, grammarSchema, readGrammar } from '../annotate/grammar.js'
import { Vocabulary } from '../annotate/vocabulary.js'
import { dangerEntries, type SafetyFile } from './dangers.js'
import { Folders } from './folders.js'
import type { Entry, Lexicon } from './lexicon.js'
import { type Compile, compiler, loadLexicon } from './load-lexicon.js'
import { classesOf, type Pattern } from './pattern.js'
import type { Parsed, Source } from './read.js'
import { Reader, withoutEnding } from './reader.js'
import { type Course, courseSchema, type ScenarioFile, scenarioSchema } from './scenario-schema.js'
import {
  cardSchema,
  messagesSchema,
  type RuleFile,
  resourcesSchema,
  ruleSchema,
  type Skills,
  safetySchema,
  skillsSchema,
  type Weights,
  weightsSchema,
} from './schema.js'
import { checkCourse, checkTalk } from './talks.js'

export type { ScenarioFile } from './scenario-schema.js'

export interface Rule extends RuleFile {
  id: string
  patterns: Pattern[]
  unlessPatterns: Pattern[]
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
  course: Course
  messages: ReadonlyMap<string, string>
  safety: SafetyFile
  resources: z.infer<typeof resourcesSchema>
  /** Hash of every rule file: the same text under the same hash gives the same answer. */
  hash: string
  /** "file:line" of a place in a rule file, such as "course" or "scenarios/the-ward". */
  at(file: string, path: readonly PropertyKey[]): string
}

/** Every problem of every rule file. `message` has one line for each: file, line, what was read, the remedy. */
export class RulesError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

const NOT_RULES = new Set(['lexicon', 'scenarios', 'words'])
const ORDER = ['acknowledging', 'apologizing', 'proving', 'gentle', 'medium', 'hard']

/**
 * Reads the folder `dir`, over the shipped one where it is not whole by itself, and WordNet's map. Throws RulesError with all
 * problems. `parsed` holds files read before, by content; what is read now is put into `keep`.
 */
export function loadRules(
  dir: string,
  wordnet: string,
  parsed: Parsed | null = null,
  keep: Parsed | null = null,
): Rules {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new RulesError([`${dir}: there is no rules folder here; give another with --rules DIR`])
  if (!existsSync(wordnet)) throw new RulesError([`${wordnet}: WordNet's map is missing; run npm run build`])
  const folders = new Folders(dir)
  if (folders.bare)
    throw new RulesError([
      `${dir}: there is no rule, list or scenario in this folder; rules/README.md says what may stand in it`,
    ])
  const reader = new Reader(folders, parsed, keep)
  const { problems } = reader

  const grammarFile = reader.read('lexicon/grammar.yaml', grammarSchema)
  if (!grammarFile) throw new RulesError(problems)
  const grammar = readGrammar(grammarFile.data)
  const vocabulary = new Vocabulary(wordnet, grammar)
  const compile = compiler(reader, grammar, vocabulary)
  const safety = reader.read('safety.yaml', safetySchema)
  const lexicon = loadLexicon(reader, compile, vocabulary, dangers(safety, compile, problems))
  const rules = loadRuleFiles(reader, compile, lexicon)

  const skills = reader.read('skills.yaml', skillsSchema)
  const weights = folders.has('weights.yaml')
    ? reader.read('weights.yaml', weightsSchema)
    : { data: NO_WEIGHTS }
  const card = folders.has('card.yaml') ? reader.read('card.yaml', cardSchema) : { data: {} }
  const messages = new Map<string, string>()
  if (!folders.has('words/messages.yaml')) reader.read('words/messages.yaml', messagesSchema)
  for (const path of folders.all('words/messages.yaml')) {
    const source = reader.read('words/messages.yaml', messagesSchema, path)
    for (const [key, text] of Object.entries(source?.data ?? {})) messages.set(key, text)
  }
  const scenarios = loadScenarios(reader)
  const course = folders.has('course.yaml')
    ? reader.read('course.yaml', courseSchema)
    : { data: { steps: [] }, at: () => '' }
  if (course) checkCourse(course.data, scenarios, course.at, problems)
  const resources = reader.read('words/resources.yaml', resourcesSchema)
  if (problems.length > 0 || !skills || !weights || !card || !course || !safety || !resources)
    throw new RulesError(problems)
  const replaced = rules.filter(({ id }) => folders.isOwn(`${id}.yaml`)).map(({ id }) => id)
  return {
    grammar,
    vocabulary,
    lexicon,
    rules,
    skills: skills.data,
    weights: folders.isOwn('weights.yaml') ? weights.data : weightsBut(replaced, weights.data),
    card: folders.isOwn('card.yaml') ? card.data : cardBut(replaced, card.data),
    scenarios,
    course: course.data,
    messages,
    safety: safety.data,
    resources: resources.data,
    hash: reader.digest(),
    at: (file, path) => reader.at(file, path),
  }
}

/** What the file's patterns find; each problem of theirs is told with its line. */
function dangers(source: Source<SafetyFile> | null, compile: Compile, problems: string[]): Entry[] {
  if (!source) return []
  return dangerEntries(source.data, (text, path) => {
    const place = () => source.at(path)
    const p = compile(text, place)
    for (const c of p ? classesOf(p.elements) : [])
      problems.push(`${place()}: <${c}> is none of this file's words; write it there, above its use`)
    return p
  })
}

function loadRuleFiles(reader: Reader, compile: Compile, lexicon: Lexicon): Rule[] {
  const { folders, problems } = reader
  const names = folders
    .folders()
    .filter((sub) => !NOT_RULES.has(sub))
    .flatMap((sub) => folders.list(sub).map((file) => `${sub}/${file}`))
  return names.flatMap((name): Rule[] => {
    const source = reader.read(name, ruleSchema)
    if (!source) return []
    const patterns = (list: readonly string[] | undefined, key: string) =>
      (list ?? []).flatMap((text, i) => {
        const place = () => source.at([key, i])
        const p = compile(text, place)
        for (const c of p ? classesOf(p.elements) : [])
          if (!lexicon.names.has(c))
            problems.push(`${place()}: <${c}> is no list in lexicon/; write one, or use a known one`)
        return p ? [p] : []
      })
    return [
      {
        ...source.data,
        id: withoutEnding(name),
        patterns: Array.isArray(source.data.find) ? patterns(source.data.find, 'find') : [],
        unlessPatterns: patterns(source.data.unless, 'unless'),
      },
    ]
  })
}

/** By part, then difficulty, then id. */
function loadScenarios(reader: Reader): ScenarioFile[] {
  const { folders, problems } = reader
  const scenarios: ScenarioFile[] = []
  for (const file of folders.list('scenarios', ['.yaml', '.yml'])) {
    const name = `scenarios/${file}`
    const source = reader.read(name, scenarioSchema)
    if (!source) continue
    const scenario = { id: withoutEnding(file), ...source.data }
    const twin = scenarios.find(({ id }) => id.toLowerCase() === scenario.id.toLowerCase())
    if (twin)
      problems.push(
        `${source.at([])}: there are two scenarios "${scenario.id}", the name of the file being the id; rename one of the files`,
      )
    checkTalk(scenario, source.at, problems)
    scenarios.push(scenario)
  }
  return scenarios.sort(
    (a, b) =>
      ORDER.indexOf(a.part) - ORDER.indexOf(b.part) ||
      ORDER.indexOf(a.difficulty) - ORDER.indexOf(b.difficulty),
  )
}

/** Nothing was fitted yet. */
const NO_WEIGHTS: Weights = {
  clause: { always: {}, cues: {} },
  context: { always: {}, weights: {} },
  whole: { always: {}, weights: {} },
}

/** Without what was fitted and counted on rules whose patterns have been replaced: there their author's trust holds. */
function weightsBut(ids: readonly string[], weights: Weights): Weights {
  const but = new Set(ids.map((id) => `rule ${id}`))
  if (but.size === 0) return weights
  const { always, cues } = weights.clause
  const kept = Object.entries(cues).filter(([cue]) => !but.has(cue))
  return { ...weights, clause: { always, cues: Object.fromEntries(kept) } }
}

function cardBut(ids: readonly string[], card: Rules['card']): Rules['card'] {
  return Object.fromEntries(Object.entries(card).filter(([id]) => !ids.includes(id)))
}
