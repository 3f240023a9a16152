// One practice at one scenario (or at one's own words): its replies, the feedback on them, and where one is.
import { signal } from '@preact/signals'
import { type Attempt, type Feedback, OWN, type Scenario, type Span, type TalkMove } from '../../contract.js'
import type { Pronoun } from '../words.js'
import type { Pair } from './api.js'

export interface Judged {
  reply: string
  feedback: Feedback
  /** Null where nothing was stored: own words, or safety. */
  attempt: Attempt | null
  /** What it led to in a talk; null where it took no way. */
  move?: TalkMove | null
}

export interface Session {
  /** The scenario's id, or OWN; in a talk, its address. */
  key: string
  scenario: Scenario | null
  statement: string
  round: string
  /** This round's replies, oldest first. */
  tries: Judged[]
  /** Those of one's own words that the person chose to keep. */
  kept: readonly Judged[]
  /** In a talk: the beat that is answered, and the talk's id; null before its first reply. */
  line?: { turn: string; talk: string | null }
}

export const session = signal<Session | null>(null)

/** A text that a fix put into the field, to be taken up by the field when it opens. */
export interface Handover {
  text: string
  caret: Span
  /** What was done, in the fix's words. */
  note: string
  /** What the text was before, for Undo. */
  before: string
}
export const handover = signal<Handover | null>(null)

export function newRound(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The session under this key, begun afresh where there is none or another. */
export function openSession(key: string, scenario: Scenario | null, statement: string): Session {
  const now = session.peek()
  if (now?.key === key && now.statement === statement) return now
  const fresh: Session = { key, scenario, statement, round: newRound(), tries: [], kept: [] }
  session.value = fresh
  return fresh
}

export function addTry(judged: Judged): void {
  const now = session.peek()
  if (now) session.value = { ...now, tries: [...now.tries, judged] }
}

export function keepTry(judged: Judged): void {
  const now = session.peek()
  if (now) session.value = { ...now, kept: [...now.kept, judged] }
}

export function startAgain(): void {
  const now = session.peek()
  if (now) session.value = { ...now, round: newRound(), tries: [], kept: [] }
  handover.value = null
}

/** What the server needs to judge a reply here. */
export const pairOf = ({ scenario, statement, line }: Session, reply: string): Pair =>
  scenario ? { scenario: scenario.id, reply, ...(line && { turn: line.turn }) } : { statement, reply }

export const pronounOf = (scenario: Scenario | null): Pronoun => scenario?.partner.pronoun ?? 'they'
export const baseOf = (key: string): string =>
  key === OWN ? '/own' : key.startsWith('/') ? key : `/practise/${key}`
