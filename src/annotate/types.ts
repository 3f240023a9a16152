// What annotation says of a text: its words, clauses and sentences, each with its exact place.
import type { Person } from './grammar.js'

/** Kinds of words, as bits of `Word.tags`; the names are those of the pattern language (rules/README.md). */
export const TAG = {
  VERB: 1 << 0,
  PAST: 1 << 1,
  PRES: 1 << 2,
  ING: 1 << 3,
  PART: 1 << 4,
  NOUN: 1 << 5,
  ADJ: 1 << 6,
  ADV: 1 << 7,
  MODAL: 1 << 8,
  AUX: 1 << 9,
  PRON: 1 << 10,
  DET: 1 << 11,
  PREP: 1 << 12,
  NUM: 1 << 13,
  WH: 1 << 14,
  NEG: 1 << 15,
  INTENS: 1 << 16,
  CONJ: 1 << 17,
  EXP: 1 << 18,
  EXPS: 1 << 19,
  LIGHT: 1 << 20,
  NAME: 1 << 21,
} as const
export type TagName = keyof typeof TAG
export const FINITE = TAG.PAST | TAG.PRES | TAG.MODAL | TAG.AUX

export interface Word {
  /** Lower case, opened ("dont" gives "do" and "not"), spelling mended. */
  norm: string
  /** What else the word may stand for ("'d": would or had). */
  alt: string[]
  lemmas: string[]
  tags: number
  /** Place in the text, UTF-16, end-exclusive. Both halves of a contraction share one. */
  start: number
  end: number
  sentence: number
  clause: number
  /** What stands between the word before and this one: spaces, punctuation, emoji. */
  gap: string
  quoted: boolean
}

export const is = (w: Word | undefined, bits: number): boolean => w !== undefined && (w.tags & bits) !== 0

export type Subject = Person | 'mine' | 'yours' | 'noun' | 'none'
export type Tense = 'past' | 'present' | 'perfect' | 'future' | 'modal' | 'none'

export interface Clause {
  /** Words from..to, end-exclusive. */
  from: number
  to: number
  sentence: number
  /** Whose doing the clause tells. `inherited` where the subject stands in an earlier clause. */
  subject: Subject
  inherited: boolean
  /** Word index of the finite verb, or -1. */
  verb: number
  tense: Tense
  negated: boolean
  mood: 'statement' | 'question' | 'command' | 'fragment'
  /** The word that ties it to the one before ("but", "because"), or "". */
  link: string
  /** Base form of the verb that governs it ("I know | you were hurt": know), or "". */
  governor: string
  governorSubject: Subject
  exclaimed: boolean
  quoted: boolean
}

export interface Sentence {
  from: number
  to: number
  ending: string
}

export interface Annotation {
  text: string
  words: Word[]
  clauses: Clause[]
  sentences: Sentence[]
}
