// The types that everyone shares: what goes in, and the one piece of feedback that comes out. Imports nothing.

/** A stretch of text: UTF-16 code units, end-exclusive, into the exact string that was sent. */
export type Span = [start: number, end: number]

/** Every code of the codebook, the five core ones first. */
export const CODES = [
  'paraphrase',
  'feeling',
  'i_statement',
  'defensive',
  'i_know',
  'responsibility',
  'apology',
  'motive',
  'plan',
  'asks',
  'validation',
  'gratitude',
  'patience',
  'parroting',
  'blame',
  'overpromise',
  'rushing',
  'advice',
  'contempt',
  'threat',
] as const
export type Code = (typeof CODES)[number]

/** The five that the page shows for every reply. */
export const CORE_CODES = [
  'paraphrase',
  'feeling',
  'i_statement',
  'defensive',
  'i_know',
] as const satisfies Code[]

/** Longest reply or statement that is judged, in UTF-16 code units. Longer ones are refused, never cut. */
export const MAX_TEXT = 4000

export interface SkillResult {
  /** True where the reply has what the code names (for codes to avoid: the slip was found). */
  shown: boolean
  /** 0 to 1: how sure and how full. `shown` is strength at or over the code's threshold in rules/skills.yaml. */
  strength: number
  spans: Span[]
  explanation: string
}

export interface Edit {
  start: number
  end: number
  text: string
}

/** One change a person can make with a click. A run of three underscores in `text` is a blank for their own words. */
export interface Fix {
  label: string
  edits: Edit[]
  /** The exact score of the edited reply, or null where safety suspends it. */
  score?: number | null
}

export interface Finding {
  /** Path of the rule file without its ending: "i-know/claims-their-feeling". */
  rule: string
  code: Code
  effect: 'strength' | 'slip' | 'hint'
  /** Places in the reply; empty where something is missing from it. */
  spans: Span[]
  /** Places in the statement that it answers to. */
  about: Span[]
  /** What the words do. Speaks of the words, never of the person. */
  message: string
  why: string
  /** One next move. */
  next: string
  fixes: Fix[]
  /** When the same words are fine. */
  except: string
  source: string
  /** Among our own cases: replies in which readers saw the same, of those in which the rule matched; null where it was never counted. */
  record: { right: number; of: number } | null
}

export interface LedgerEntry {
  label: string
  /** Whole points, may be negative. All entries add up to the score. */
  points: number
  /** Index into `findings`, or null for the starting points and for caps. */
  finding: number | null
}

export interface Coverage {
  /** A point or a feeling of the statement. */
  span: Span
  state: 'covered' | 'missed' | 'twisted'
  /** Places in the reply that take it up. */
  by: Span[]
}

export interface Resource {
  name: string
  contact: string
  note: string
}

export interface Safety {
  kind: 'violence' | 'threat' | 'self_harm'
  message: string
  resources: Resource[]
}

export interface Feedback {
  /** How well the partner would feel heard, 0 to 100; null where safety suspends scoring or the text cannot be judged. */
  score: number | null
  /** Depth of listening, 1 to 5, as the codebook defines it; null with the score. */
  level: 1 | 2 | 3 | 4 | 5 | null
  skills: Record<Code, SkillResult>
  findings: Finding[]
  ledger: LedgerEntry[]
  coverage: Coverage[]
  next: { skill: Code; advice: string } | null
  safety: Safety | null
  /** Why no score is given although nothing is unsafe: "not_english" or "nothing_to_read"; else null. */
  unjudged: { code: 'not_english' | 'nothing_to_read'; message: string } | null
  engine: { version: string; rules: string }
}

export interface ErrorBody {
  error: { code: string; message: string }
}

// ---- The page's own calls (HTTP, beside POST /api/feedback) ----

export type Part = 'acknowledging' | 'apologizing' | 'proving'
export type Difficulty = 'gentle' | 'medium' | 'hard'
export type Temper = 'loud' | 'cold' | 'sad' | 'sarcastic' | 'calm'
/** Whose doing it was: "half": the accusation is only half true. "none": not at fault, and must still listen. */
export type Fault = 'mine' | 'half' | 'none'

/** A scenario as the page lists it. */
export interface ScenarioSummary {
  id: string
  part: Part
  title: string
  difficulty: Difficulty
  relationship: string
  /** First sentence of the statement, for lists. */
  opening: string
  /** Whether it is a conversation of several beats. */
  talk: boolean
  /** Ids of the course's steps that it belongs to, in their order. */
  steps: string[]
  /** Scores of the first try and the latest one, and how many there are; null and 0 before any. */
  first: number | null
  last: number | null
  tries: number
}

export interface Scenario {
  id: string
  part: Part
  title: string
  difficulty: Difficulty
  relationship: string
  /** Who speaks: a name, and the pronouns for "say to her". */
  partner: { name: string; pronoun: 'she' | 'he' | 'they' }
  temper: Temper | null
  fault: Fault
  /** What happened, two to four short sentences addressed to "you". */
  setting: string
  statement: string
  focus: Code[]
  /** One line on what to listen for. */
  hint: string
  /** How many beats its conversation has, ends included; 0 where it is a single reply. */
  beats: number
}

/** One stored reply. `kind` is "first" for the first reply of a round, "revision" after that. */
export interface Attempt {
  id: string
  scenario: string
  /** Groups a first try with its revisions; "Again" begins a new one. */
  round: string
  kind: 'first' | 'revision'
  /** ISO 8601, UTC. */
  at: string
  reply: string
  score: number | null
  level: number | null
  /** Codes that were shown. */
  shown: Code[]
}
