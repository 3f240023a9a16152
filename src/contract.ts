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

/** One stored reply. `kind` is "first" for the first reply of a round to a line, "revision" after that. */
export interface Attempt {
  id: string
  scenario: string
  /** The beat of the talk that it answers; empty for a single reply to the statement. */
  turn: string
  /** Id of the talk in which it was written; null for a single reply. */
  talk: string | null
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

// ---- Conversations ----

/** How the partner is while a line is said, each from 0 (none) to 4 (very much). */
export interface TalkState {
  hurt: number
  guard: number
  trust: number
}

export interface TalkEnd {
  kind: 'good' | 'mixed' | 'bad'
  /** Why it ended so. */
  why: string
}

/** A line of the partner's in a talk. */
export interface TalkLine {
  beat: string
  says: string
  state: TalkState
  /** The state of the line before; null at the start. */
  before: TalkState | null
  /** Null where the talk goes on. */
  end: TalkEnd | null
}

/** What a reply led to. */
export interface TalkMove extends TalkLine {
  before: TalkState
  /** Why the reply led here. */
  why: string
}

/** A line with the reply to it. */
export interface TalkTurn extends TalkLine {
  attempt: Attempt
  /** Why the reply led to the next line. */
  why: string
  /** What the reply did: trust grew, guard and hurt eased ("opens"), or the other way ("closes"). */
  moved: 'opens' | 'closes' | 'stays'
}

/** Another way that was tried from one of a talk's beats: where it parts, and what came of it there. */
export interface OtherWay {
  /** The talk's id. */
  id: string
  /** ISO 8601, UTC. */
  at: string
  /** Index of the turn at which it parts from this talk. */
  from: number
  reply: string
  to: TalkMove
}

export interface Talk {
  id: string
  scenario: string
  round: string
  /** When this way was begun; ISO 8601, UTC. */
  at: string
  turns: TalkTurn[]
  /** Where it stands. */
  now: TalkLine
  others: OtherWay[]
}

/** How clearly a code is there: far enough above its threshold, far enough below, or neither. */
export interface CodeSeen {
  code: Code
  strength: number
  clearly: 'shown' | 'absent' | 'neither'
}

/** One condition of a way with what was found. */
export interface WayCondition {
  kind: 'any' | 'all' | 'none' | 'score' | 'missed'
  holds: boolean
  /** For any, all, none: the codes that it names. */
  codes: CodeSeen[]
  /** For score and missed: what was counted, and the bounds; `under` is the first number that is too much. */
  number: { found: number; from: number | null; under: number | null } | null
}

/** A script under work, played: what is wrong with it, and where each reply leads. */
export interface Preview {
  /** "script:line: what, remedy". */
  problems: string[]
  /** Null where the script can't be played. Replies after an end are left out. */
  play: PreviewPlay | null
}

export interface PreviewPlay {
  title: string
  partner: Scenario['partner']
  setting: string
  statement: string
  turns: PreviewTurn[]
  /** Where the talk stands; null for a script without beats. */
  now: TalkLine | null
}

export interface PreviewTurn {
  /** The line that the reply answers; null for a script without beats. */
  line: TalkLine | null
  reply: string
  feedback: Feedback
  /** Every way of the beat in order; at most one is taken. */
  ways: { goto: string; why: string; taken: boolean; conditions: WayCondition[] }[]
}
