// Every cue that speaks for or against an act in a clause, by name. rules/weights.yaml says how much each counts.
import { type Clause, type Subject, TAG } from '../annotate/types.js'
import type { Vocabulary } from '../annotate/vocabulary.js'
import { type Aligned, align, copiedRuns, isContent, type Run } from './alignment.js'
import { type Feeling, feelingsIn, fitsStatement, supported } from './feelings.js'
import type { Reading } from './reading.js'

export interface Pair {
  reply: Reading
  statement: Reading
  feelings: Feeling[]
  statementFeelings: Feeling[]
  aligned: Aligned[]
  runs: Run[]
  /** Content words of the statement; 0 where none was given. */
  statementContent: number
}

export function pair(reply: Reading, statement: Reading, v: Vocabulary): Pair {
  return {
    reply,
    statement,
    feelings: feelingsIn(reply),
    statementFeelings: feelingsIn(statement),
    aligned: align(reply, statement, v),
    runs: copiedRuns(reply, statement),
    statementContent: statement.words.filter(isContent).length,
  }
}

/** The subject as cues name it. */
function who(s: Subject): string {
  return s === 'noun' ? 'other' : s
}

/** Cues of each clause of the reply, in the order of its clauses. */
export function clauseCues(p: Pair, v: Vocabulary): Set<string>[] {
  const { reply } = p
  const sets = reply.clauses.map((c) => own(p, c, v))
  for (const m of reply.matches)
    for (const i of clausesOf(reply, m.from, m.to)) sets[i]!.add(`rule ${m.rule.id}`)
  const support = supported(p.statementFeelings)
  for (const f of p.feelings) {
    const set = sets[f.clause]!
    const state = f.commanded
      ? 'told'
      : f.conditional
        ? 'if'
        : f.negated
          ? 'not'
          : fitsStatement(f, support)
            ? 'fits'
            : 'odd'
    set.add(`feeling of ${f.owner}, ${state}`)
    if (state === 'fits') {
      set.add(`feeling of ${f.owner}, ${f.kind}`)
      if (support.named.has(f.family)) set.add(`feeling of ${f.owner}, named by the partner`)
    }
  }
  for (const h of reply.ground.hits) {
    if (h.entry.feeling) continue
    for (const i of clausesOf(reply, h.start, h.end)) {
      const c = reply.clauses[i]!
      sets[i]!.add(`<${h.entry.name}>`)
      sets[i]!.add(`<${h.entry.name}> ${who(c.subject)}`)
      if (c.negated) sets[i]!.add(`<${h.entry.name}> negated`)
    }
  }
  align2(p, sets)
  neighbours(p, sets)
  if (noPart(p)) for (const s of sets) s.add(NO_PART)
  return sets
}

/** The statement tells of something in which the listener has no part: it never says "you". */
export const NO_PART = 'the listener has no part in it'
const YOU = new Set(['you', 'your', 'yours', 'yourself'])
const noPart = (p: Pair) => p.statementContent > 0 && !p.statement.words.some((w) => YOU.has(w.norm))

/** Clauses that hold at least one word of from..to; a long one is counted where it begins and where it ends. */
function clausesOf(r: Reading, from: number, to: number): number[] {
  const a = r.words[from]!.clause
  const b = r.words[to - 1]!.clause
  return a === b ? [a] : [a, b]
}

function own({ reply }: Pair, c: Clause, v: Vocabulary): Set<string> {
  const s = new Set<string>()
  const subject = who(c.subject)
  const words = reply.words.slice(c.from, c.to)
  s.add(`subject ${subject}`)
  s.add(`subject ${subject}, ${c.tense}`)
  if (c.negated) s.add(`subject ${subject}, negated`)
  if (c.negated) s.add('negated')
  if (c.mood !== 'statement') s.add(c.mood)
  if (c.mood === 'question') s.add(`question, subject ${subject}`)
  if (c.mood === 'question' && words.some((w) => w.tags & TAG.WH)) s.add('question with what, how, why ...')
  if (c.mood === 'question' && words.some((w) => w.norm === 'what' || w.norm === 'how'))
    s.add('question with what or how')
  if (c.mood === 'question' && words.some((w) => w.norm === 'why')) s.add('question with why')
  if (c.link) {
    s.add(`after ${c.link}`)
    s.add(`after ${c.link}, subject ${subject}`)
  }
  if (c.governor) {
    s.add(`inside ${c.governorSubject} ${c.governor}`)
    s.add(`inside ${c.governorSubject} say or think`)
  }
  typed(reply, c, s)
  if (c.exclaimed) s.add('exclaimed')
  if (c.quoted) s.add('quoted')
  const n = c.to - c.from
  s.add(n <= 3 ? 'up to 3 words' : n <= 7 ? '4 to 7 words' : 'over 7 words')
  const verbAt = c.verb >= 0 ? c.verb : c.from
  const after = reply.words.slice(verbAt + 1, c.to)
  if (after.some((w) => w.norm === 'you' || w.norm === 'your' || w.norm === 'yourself'))
    s.add(`${subject} to you`)
  if (after.some((w) => w.norm === 'me' || w.norm === 'my' || w.norm === 'us')) s.add(`${subject} to me`)
  if (words.some((w) => w.norm === 'i' || w.norm === 'me' || w.norm === 'my')) s.add('names me')
  if (words.some((w) => w.norm === 'you' || w.norm === 'your')) s.add('names you')
  if (!words.some((w) => ['i', 'me', 'my', 'you', 'your', 'we', 'us', 'our'].includes(w.norm)))
    s.add('names neither of us')
  const verb = reply.words[c.verb]
  if (verb) {
    for (const l of verb.lemmas) if (l !== verb.norm || verb.lemmas.length === 1) s.add(`verb ${l}`)
    const main = reply.words
      .slice(c.verb, c.to)
      .find((w) => w.tags & TAG.VERB && !(w.tags & (TAG.AUX | TAG.MODAL)))
    const field = main ? fieldOf(main.lemmas, 'verb', v) : ''
    if (field) {
      s.add(`verb of ${field}`)
      s.add(`verb of ${field}, subject ${subject}`)
    }
    if (verb.norm === 'should') s.add(`should, subject ${subject}`)
    if (verb.tags & TAG.MODAL) s.add(`${verb.norm}, subject ${subject}`)
    if (verb.lemmas.includes('be')) s.add(`be, subject ${subject}`)
  }
  for (const [i, w] of words.entries()) {
    for (const l of w.lemmas) s.add(`word ${anyone(l)}`)
    s.add(i === 0 ? `begins with ${anyone(w.norm)}` : `words ${anyone(words[i - 1]!.norm)} ${anyone(w.norm)}`)
  }
  s.add(`ends with ${anyone(words.at(-1)!.norm)}`)
  const index = reply.clauses.indexOf(c)
  const next = reply.clauses[index + 1]
  if (next?.governor && next.sentence === c.sentence) s.add(`leads into the next clause, subject ${subject}`)
  const earlier = reply.clauses.filter((x, i) => i < index && x.sentence === c.sentence)
  if (earlier.some((x) => isReflection(reply, x))) s.add(`under a reflection, subject ${subject}`)
  for (const w of words) {
    const field = w.tags & TAG.NOUN && !(w.tags & TAG.VERB) ? fieldOf(w.lemmas, 'noun', v) : ''
    if (field) s.add(`noun of ${field}`)
  }
  if (words.some((w) => w.tags & TAG.NUM)) s.add('a number')
  if (words.some((w) => w.tags & TAG.ING) && c.verb < 0) s.add('-ing without subject')
  if (words.some((w) => w.norm === 'sorry' || w.norm === 'apologize')) s.add('sorry')
  return s
}

/** "he" and "she" are judged alike: both count as "they". */
const anyone = (word: string): string => THIRD.get(word) ?? word
const THIRD = new Map([
  ['he', 'they'],
  ['she', 'they'],
  ...['him', 'his', 'her', 'hers', 'their', 'theirs'].map((w): [string, string] => [w, 'them']),
])

function fieldOf(lemmas: readonly string[], pos: 'noun' | 'verb', v: Vocabulary): string {
  for (const l of lemmas.length > 1 ? lemmas.slice(1) : lemmas) {
    const f = v.field(l, pos)
    if (f) return f
  }
  return v.field(lemmas[0]!, pos)
}

/** "you feel ...", "it sounds like ...": what follows in the sentence is told as the partner's. */
function isReflection(r: Reading, c: Clause): boolean {
  const verb = r.words[c.verb]
  if (c.subject === 'you' && verb && r.words.slice(c.from, c.to).some((w) => w.lemmas.includes('feel')))
    return true
  return r.ground.hits.some((h) => h.entry.name === 'frame' && h.start >= c.from && h.start < c.to)
}

function align2(p: Pair, sets: Set<string>[]): void {
  const { reply } = p
  if (p.statementContent === 0) {
    for (const s of sets) s.add('no statement given')
    return
  }
  polarity(p, sets)
  const per = reply.clauses.map(() => new Set<number>())
  const firm = reply.clauses.map(() => 0)
  for (const a of p.aligned) {
    const c = reply.words[a.reply]!.clause
    per[c]!.add(a.statement)
    if (a.kind !== 'opposite') firm[c]!++
  }
  for (const [i, c] of reply.clauses.entries()) {
    const content = reply.words.slice(c.from, c.to).filter(isContent).length
    const shared = per[i]!.size
    if (shared > 0) sets[i]!.add(`shares a word, subject ${who(c.subject)}`)
    if (shared > 0) sets[i]!.add(shared > 1 ? 'shares two words or more' : 'shares one word')
    if (content > 0 && firm[i]! / content >= 0.5) sets[i]!.add('half its words are the partner’s')
    if (shared === 0 && content > 0) sets[i]!.add('shares no word')
  }
  for (const run of p.runs) {
    const share = run.content / p.statementContent
    if (run.content >= 5 || (share >= 0.75 && run.content >= 2))
      for (const i of clausesOf(reply, run.from, run.to)) sets[i]!.add('copied run')
    else if (run.content >= 3)
      for (const i of clausesOf(reply, run.from, run.to)) sets[i]!.add('short copied run')
  }
}

/** Says the same of a thing, or the opposite: "you never asked" answered with "I did ask" or with "I never asked". */
function polarity({ reply, statement, aligned }: Pair, sets: Set<string>[]): void {
  for (const a of aligned) {
    if (a.kind === 'meaning') continue
    const i = reply.words[a.reply]!.clause
    const ours = reply.clauses[i]!
    const theirs = statement.clauses[statement.words[a.statement]!.clause]!
    const same = (ours.negated === theirs.negated) === (a.kind !== 'opposite')
    const flipped =
      (ours.subject === 'i' && theirs.subject === 'you') || (ours.subject === 'you' && theirs.subject === 'i')
    if (flipped)
      sets[i]!.add(
        same ? `agrees, subject ${who(ours.subject)}` : `says the opposite, subject ${who(ours.subject)}`,
      )
    else if (ours.subject === theirs.subject && (ours.subject === 'i' || ours.subject === 'you'))
      sets[i]!.add(`keeps the subject ${who(ours.subject)}`)
    if (ours.mood === 'question' && ours.to - ours.from <= 4) sets[i]!.add('echoes it as a question')
  }
  if (statement.clauses.some((c) => c.mood === 'question')) for (const s of sets) s.add('the partner asked')
}

const LAUGHS =
  /[\u{1F602}\u{1F923}\u{1F605}\u{1F606}\u{1F644}\u{1F480}\u{1F60F}\u{1F937}\u{1F612}\u{1F61C}\u{1F61D}\u{1F609}]/u
const WARM =
  /[\u{2764}\u{1F499}-\u{1F49E}\u{1F618}\u{1F60D}\u{1F970}\u{1F917}\u{1F389}\u{1F4AA}\u{1F31E}\u{1F60A}\u{1F44D}]/u
const SAD = /[\u{1F622}\u{1F62D}\u{1F614}\u{1F61E}\u{1F64F}\u{1F625}\u{1F97A}\u{1F494}]/u

/** How it is typed: capitals, doubled marks, laughter, emoji after the clause. */
function typed(r: Reading, c: Clause, s: Set<string>): void {
  const last = r.words[c.to - 1]!
  const after = r.text.slice(last.end, r.words[c.to]?.start)
  if (/[!?]{2,}/.test(after)) s.add('doubled marks')
  if (LAUGHS.test(after)) s.add('laughing or rolling emoji')
  if (WARM.test(after)) s.add('cheering emoji')
  if (SAD.test(after)) s.add('sad or pleading emoji')
  const words = r.words.slice(c.from, c.to)
  if (words.some((w) => /^(lol|lmao|haha+|ha|hah|hehe|rofl)$/.test(w.norm))) s.add('laughs')
  if (
    words.some((w) => /^\p{Lu}{2,}$/u.test(r.text.slice(w.start, w.end)) && w.norm.length > 2) &&
    /\p{Ll}/u.test(r.text)
  )
    s.add('a word in capitals')
}

const ECHOED = /^(<|subject |rule |question$|feeling of (you|i|it), fits)/
const LOCAL =
  /^(subject (i|you|we|it|other)$|<(excuse-mark|minimise|dismiss|counter|deny|martyr|own-blame|disown|hardship|thanks|plan|validation|stock|frame|credit)>$|question$|feeling of (you|i|it), fits$|rule )/

/** What stands before and after: the clauses beside it, and the reply as a whole. */
function neighbours({ reply }: Pair, sets: Set<string>[]): void {
  const plain = sets.map((s) => [...s].filter((cue) => ECHOED.test(cue) && LOCAL.test(cue)))
  for (const [i, s] of sets.entries()) {
    for (const cue of plain[i - 1] ?? []) s.add(`before it: ${cue}`)
    for (const cue of plain[i + 1] ?? []) s.add(`after it: ${cue}`)
    const next = reply.clauses[i + 1]
    if (next?.link === 'but') s.add('a "but" follows')
    if (i === 0) s.add('opens the reply')
    if (i === sets.length - 1 && i > 0) s.add('ends the reply')
    const c = reply.clauses[i]!
    const sentence = reply.clauses.filter((x) => x.sentence === c.sentence)
    if (sentence.some((x) => x.subject === 'i') && sentence.some((x) => x.subject === 'you'))
      s.add('you and I in one sentence')
  }
}
