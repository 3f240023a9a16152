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

/** Bytes of a file that is read in. A history of 20 MB, more than five years of daily practice, fits as an export. */
export const MAX_IMPORT = 32 * 1024 * 1024

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
  /** Among our own cases: replies in which readers saw the same, of those in which the rule matched; null where it was never counted, or right too seldom. */
  record: { right: number; of: number } | null
  /** There where the person's own objections leave it out: how widely, and the id of the objection to take back. */
  setAside?: { kind: ObjectionKind; objection: string }
}

/**
 * What a person disagrees with. "here": the rule on these words, with what stands around them, in one place; "phrase": the rule
 * on these words anywhere; "rule": the rule everywhere.
 */
export type ObjectionKind = 'here' | 'phrase' | 'rule'

export interface Objection {
  id: string
  kind: ObjectionKind
  rule: string
  /** The words as they were typed; empty for a whole rule. */
  words: string
  /** "here" only: up to three words of the same sentence on either side, in plain spelling; empty at its edge. */
  before: string
  after: string
  /** "here" only: a scenario's id, or "own:" and a digest of what was said; else empty. */
  place: string
  /** ISO 8601, UTC. */
  at: string
}

export interface LedgerEntry {
  label: string
  /** Whole points, may be negative. All entries add up to the score. */
  points: number
  /** Index into `findings`, or null for the starting points and for caps. */
  finding: number | null
  /** True on the lines that undo what a code set aside by the person had done, and on what that changes in other lines. */
  leftOut?: true
  /** Only where this entry holds the score down: the most that it can be, 0 to 100. */
  cap?: number
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
  temper: Temper | null
  /** How the statement begins, for lists: its first sentence, or a few where that is very short. */
  opening: string
  /** Whether it is a conversation of several beats. */
  talk: boolean
  /** Ids of the course's steps that it belongs to, in their order. */
  steps: string[]
  /** Scores of the first try and the latest one, and how many there are; null and 0 before any. */
  first: number | null
  last: number | null
  tries: number
  /** When its card comes back, ISO 8601, UTC; null before any try. */
  due: string | null
  standing: Standing
}

/** "unmet": never tried; "due": to be practised again today; "later": it rests until it is due. */
export type Standing = 'unmet' | 'due' | 'later'

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
  /** How the partner is at the beginning of it; null where it is a single reply. */
  state: TalkState | null
}

/** What is said before a reply on what to listen for: the scenario's whole line, a short one, or nothing. */
export type HintStage = 'full' | 'short' | 'none'

/** The hint before the next reply to one scenario. src/practice/hints.ts says when it fades. */
export interface Hint {
  stage: HintStage
  /** A cold try shows what has stayed, so it goes without any hint. */
  cold: boolean
  /** The line to show; null at "none". */
  text: string | null
}

/** What a person can switch, by key; every key has its value at first in SETTINGS. */
export interface Settings {
  /** One quiet hint while a reply is typed. */
  typing_hint: boolean
}
export const SETTINGS: Settings = { typing_hint: false }

/** In place of a scenario's id: one's own situation. */
export const OWN = 'own'

/** One stored reply. `kind` is "first" for the first stored reply of a round to a line, "revision" after that. */
export interface Attempt {
  id: string
  /** A scenario's id, or OWN. */
  scenario: string
  /** What was said in one's own situation, empty for a draft alone; null where the scenario says it. */
  statement: string | null
  /** The beat of the talk that it answers; empty for a single reply to the statement. */
  turn: string
  /** Id of the talk in which it was written; null for a single reply. */
  talk: string | null
  /** The turns before it in its talk, from 0; not there for a single reply. */
  place?: number | undefined
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

/** What is kept of one finding of a stored reply: of slips, and of plans. Hints, and what the person set aside, are not. */
export interface Mark {
  rule: string
  code: Code
  /** Places in the reply. */
  spans: Span[]
}

// ---- Coming back ----

/** "due": met before, and its time has come; "easy": met before, to begin again after a pause; "new": not met yet. */
export type TodayKind = 'due' | 'easy' | 'new'

export interface TodayItem {
  kind: TodayKind
  scenario: ScenarioSummary
  /** One line on why it stands here. */
  reason: string
  minutes: number
}

/** What to practise now: at most two, ten minutes in all. */
export interface Today {
  items: TodayItem[]
  /** What to say where there are none: that this was today, or when the next comes back; else null. */
  rest: string | null
}

/** A skill is mastered once it came in two of the last three first tries on scenarios not met before. */
export interface Mastery {
  skill: Code
  /** Of the latest scenarios that were new, at most three, those whose first reply had it (for skills to avoid: no slip of it). */
  had: number
  of: number
  mastered: boolean
}

/**
 * "new": none of its scenarios was tried; "mastered": of the last three of them, each by its last unaided try, two went well;
 * "begun": anything between.
 */
export type StepStanding = 'new' | 'begun' | 'mastered'

/** A step of the course with its scenarios in rising difficulty. */
export interface CourseStep {
  id: string
  part: Part
  title: string
  scenarios: ScenarioSummary[]
  /** How many of them were tried. */
  met: number
  standing: StepStanding
}

export interface CoursePage extends CourseStep {
  /** Short paragraphs. */
  page: string[]
  source: string
  /** Two replies to one statement, both judged. */
  contrast: {
    statement: string
    name: string
    better: { reply: string; feedback: Feedback }
    worse: { reply: string; feedback: Feedback }
    why: string
  }
}

// ---- Seeing progress ----

/** So many of so many replies had it. `of` is at least 1. */
export interface Share {
  had: number
  of: number
}

export interface SkillProgress extends Mastery {
  /** The latest first tries, twenty at most. */
  now: Share | null
  /** As many of the earliest ones, none of them among the latest; null while there are too few to compare. */
  before: Share | null
  /** The revised replies that followed the latest first tries. */
  revised: Share | null
  /** In the order of `weeks`; null where there is no such reply in that week. */
  weeks: { first: Share | null; revised: Share | null }[]
}

/** How many of the same replies as for the skills came to this level. */
export interface LevelProgress {
  level: 1 | 2 | 3 | 4 | 5
  now: Share | null
  before: Share | null
  revised: Share | null
}

/** One week with replies in it: the scenarios behind its points. */
export interface ProgressWeek {
  /** Its Monday, UTC: "2026-11-23". */
  from: string
  tries: ProgressTry[]
}

export interface ProgressTry {
  scenario: string
  title: string
  /** The core skills that the first reply had, and those of the last revision; null where it was not revised. */
  first: Code[]
  revised: Code[] | null
}

export interface SlipProgress {
  rule: string
  code: Code
  /** What the words do, and one next move; null where there is no such rule any more. */
  message: string | null
  next: string | null
  /** In how many of the last twenty first tries it stands, and of the twenty before; `before` is null where there are none. */
  now: Share
  before: Share | null
  /** The latest sentences it stands in, three at most. */
  sentences: OwnSentence[]
}

/** A sentence that the person wrote. */
export interface OwnSentence {
  attempt: string
  scenario: string
  title: string
  /** ISO 8601, UTC. */
  at: string
  text: string
  /** Places in `text`. */
  spans: Span[]
}

export interface Progress {
  /** One or two plain sentences on what the figures say. */
  lead: string
  /** Replies at scenarios, first tries and revisions; and when the first of them was written, null before any. */
  replies: number
  since: string | null
  /** When the first of the tries that each skill has as before, and as now, was written; null without a comparison. */
  compared: { before: string; now: string } | null
  /** The five core skills. */
  skills: SkillProgress[]
  /** From the first level to the fifth. */
  levels: LevelProgress[]
  /** Oldest first; a week without replies is left out. */
  weeks: ProgressWeek[]
  /** Those that come back most, first. */
  slips: SlipProgress[]
}

export const PROMISE_STATES = [
  'open',
  'kept',
  'partly',
  'not_kept',
  'let_go',
  'smaller',
  'no_promise',
] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** A plan or a promise that stands in a reply. */
export interface Promised {
  id: string
  kind: 'plan' | 'overpromise'
  /** The sentence it stands in. */
  text: string
  attempt: string
  scenario: string
  /** Null where the scenario is not there (any more). */
  title: string | null
  /** When it was first written. ISO 8601, UTC. */
  at: string
  state: PromiseState
  /** When the state became what it is; null where it is as it was at first. */
  changed: string | null
  /** The person's own later wording; null where it stands as it was written. */
  words: string | null
  /** Whether the state, or the words, are what the person said of it. */
  said: boolean
  /** True where it is open for a week and nobody has said how it went. */
  asks: boolean
  /** One line on it: the question, or what became of it; null where there is nothing to say. */
  note: string | null
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
