// Cuts sentences into clauses and says of each whose doing it tells, when, with what polarity and mood.
import type { Grammar } from './grammar.js'
import { type Clause, FINITE, is, type Sentence, type Subject, TAG, type Tense, type Word } from './types.js'

export function sentencesOf(words: Word[], text: string): Sentence[] {
  const list: Sentence[] = []
  for (const [i, w] of words.entries()) {
    const current = list.at(-1)
    if (current && words[current.from]!.sentence === w.sentence) current.to = i + 1
    else list.push({ from: i, to: i + 1, ending: '' })
  }
  for (const [i, s] of list.entries()) {
    const end = words[s.to - 1]!.end
    const next = list[i + 1]
    s.ending = text.slice(end, next ? words[next.from]!.start : undefined)
  }
  return list
}

export function cutClauses(words: Word[], sentences: Sentence[], g: Grammar): Clause[] {
  const clauses: Clause[] = []
  for (const [s, sentence] of sentences.entries()) {
    const cuts = [sentence.from]
    for (let i = sentence.from + 1; i < sentence.to; i++)
      if (begins(words, cuts.at(-1)!, i, sentence.to, g)) cuts.push(i)
    for (const [k, from] of cuts.entries()) {
      const to = cuts[k + 1] ?? sentence.to
      const before = k > 0 ? clauses.at(-1)! : null
      const clause = describe(words, from, to, s, before, sentence, k === cuts.length - 1, g)
      for (let i = from; i < to; i++) words[i]!.clause = clauses.length
      clauses.push(clause)
    }
  }
  return clauses
}

/** Whether a subject with its verb starts at i: "you were", "the phone died", "my mum never called". */
function subjectVerb(words: Word[], i: number, end: number, g: Grammar): boolean {
  const w = words[i]
  if (!w || i >= end) return false
  const verbAt = (from: number, reach: number) => {
    for (let j = from; j < Math.min(end, from + reach); j++) {
      const x = words[j]!
      if (j > from && /[.,;:!?—–()]/.test(x.gap)) return false
      if (is(x, FINITE) && !is(x, TAG.PREP)) return true
      if (!is(x, TAG.ADV | TAG.NEG | TAG.INTENS) && x.norm !== 'both' && x.norm !== 'all') return false
    }
    return false
  }
  if (g.nominative.has(w.norm)) return verbAt(i + 1, 4)
  if (is(w, TAG.DET | TAG.EXPS) || (is(w, TAG.NOUN) && !is(w, TAG.VERB))) {
    for (let j = i + 1; j < Math.min(end, i + 5); j++) {
      const x = words[j]!
      if (/[.,;:!?—–()]/.test(x.gap)) return false
      if (is(x, FINITE) && !is(x, TAG.NOUN) && !is(x, TAG.ADJ) && j > i)
        return is(words[j - 1], TAG.NOUN | TAG.PRON) || j > i + 1
      if (!is(x, TAG.NOUN | TAG.ADJ | TAG.EXPS | TAG.NUM | TAG.ADV)) return false
    }
  }
  return false
}

/** "why didn't | you", "hadn't | you": the subject of a question that stands behind its negated auxiliary. */
function followsVerb(words: Word[], from: number, i: number, g: Grammar): boolean {
  if (i - 2 < from || !is(words[i - 1], TAG.NEG) || !is(words[i - 2], TAG.AUX | TAG.MODAL)) return false
  const before = words[i - 3]
  return i - 3 < from || is(before, TAG.WH) || !(g.nominative.has(before!.norm) || is(before, TAG.NOUN))
}

/** Whether a new clause begins at word i, the present one having begun at `from`. */
function begins(words: Word[], from: number, i: number, end: number, g: Grammar): boolean {
  const w = words[i]!
  const gap = w.gap
  if (/[;:—–()\n]|\s-+\s|[.…]/.test(gap)) return true
  const hasVerb = words.slice(from, i).some((x) => is(x, VERBISH))
  const comma = gap.includes(',')
  const previous = words[i - 1]!
  if (w.quoted !== previous.quoted) return true
  const linkBefore = g.coordinators.has(previous.norm) || g.subordinators.has(previous.norm)
  if (i - from === 1 && linkBefore) return false
  if (g.coordinators.has(w.norm)) {
    let j = i + 1
    while (j < end && (is(words[j], TAG.ADV | TAG.NEG) || words[j]!.norm === 'then') && j < i + 3) j++
    if (comma && w.norm === 'but') return true
    if (w.norm === 'but' || w.norm === 'yet')
      return (
        subjectVerb(words, j, end, g) || is(words[j], VERBISH) || comma || (j < end && !is(words[j], TAG.ADJ))
      )
    if (w.norm === 'so' && !comma && is(words[i + 1], TAG.ADJ | TAG.ADV)) return false
    if (subjectVerb(words, j, end, g)) return true
    if (
      words[j] &&
      g.subordinators.has(words[j]!.norm) &&
      words[j]!.norm !== 'that' &&
      subjectVerb(words, j + 1, end, g)
    )
      return true
    return hasVerb &&
      is(words[j], TAG.PAST | TAG.MODAL | TAG.AUX | TAG.ING) &&
      !is(words[j], TAG.NOUN | TAG.ADJ)
      ? true
      : hasVerb && is(words[j], TAG.PRES) && !is(words[j], TAG.NOUN)
  }
  if (g.subordinators.has(w.norm) && i > from) {
    if (comma && is(w, TAG.WH) && is(words[i + 1], TAG.AUX | TAG.MODAL)) return true
    const here = subjectVerb(words, i + 1, end, g)
    if (w.norm === 'than' || w.norm === 'as' || w.norm === 'like') return here && (hasVerb || i - from >= 2)
    if (here) return true
    if ((w.norm === 'who' || w.norm === 'which') && is(words[i + 1], FINITE)) return true
    if (
      comma &&
      [
        'while',
        'when',
        'if',
        'because',
        'since',
        'after',
        'before',
        'although',
        'though',
        'until',
        'unless',
      ].includes(w.norm)
    )
      return true
    return (w.norm === 'because' || w.norm === 'although' || w.norm === 'though') && hasVerb
  }
  if (comma) {
    if (subjectVerb(words, i, end, g)) return true
    return hasVerb && is(w, TAG.PAST | TAG.AUX | TAG.MODAL | TAG.ING) && !is(w, TAG.ADJ | TAG.NOUN)
  }
  // No punctuation: "i forgot it i know youre mad", "I know you're upset".
  if (
    w.norm === 'you' &&
    is(previous, TAG.VERB) &&
    !governs(previous, g) &&
    !is(words[i + 1], TAG.AUX | TAG.MODAL)
  )
    return false
  if (
    g.nominative.has(w.norm) &&
    hasVerb &&
    !linkBefore &&
    !['it', 'that', 'this', 'there', 'which', 'what', 'who'].includes(w.norm)
  )
    return (
      subjectVerb(words, i, end, g) && !is(previous, TAG.MODAL | TAG.AUX) && !followsVerb(words, from, i, g)
    )
  if (['it', 'that', 'this', 'there'].includes(w.norm) && hasVerb && !linkBefore)
    return is(words[i + 1], TAG.AUX | TAG.MODAL | TAG.PAST) && !is(previous, TAG.AUX | TAG.MODAL | TAG.PREP)
  return false
}
const governs = (w: Word, g: Grammar) => w.lemmas.some((l) => g.saying.has(l) || g.thinking.has(l))
const VERBISH = TAG.PAST | TAG.PRES | TAG.MODAL | TAG.AUX | TAG.ING

function describe(
  words: Word[],
  from: number,
  to: number,
  s: number,
  before: Clause | null,
  sentence: Sentence,
  last: boolean,
  g: Grammar,
): Clause {
  let at = from
  let link = ''
  while (
    at < to &&
    (g.coordinators.has(words[at]!.norm) ||
      (g.subordinators.has(words[at]!.norm) &&
        (at > from || subjectVerb(words, at + 1, to, g) || !g.nominative.has(words[at]!.norm)) &&
        !(g.wh.has(words[at]!.norm) && is(words[at + 1], TAG.AUX | TAG.MODAL))))
  ) {
    if (link && g.nominative.has(words[at]!.norm) && is(words[at + 1], TAG.AUX | TAG.MODAL | TAG.PAST)) break
    link = g.adversative.has(link) ? link : words[at]!.norm
    at++
    if (at - from >= 2) break
  }
  let subject: Subject = 'none'
  let subjectAt = -1
  let verb = -1
  for (let i = at; i < to; i++) {
    const w = words[i]!
    if (verb < 0 && subject === 'none') {
      const person = g.person.get(w.norm)
      if (
        g.nominative.has(w.norm) &&
        person &&
        !(is(words[i - 1], TAG.PREP) && w.gap.trim() === '' && person !== 'i')
      ) {
        subject = person
        subjectAt = i
        continue
      }
      if (
        g.possessive.has(w.norm) &&
        is(words[i + 1], TAG.NOUN | TAG.ADJ | TAG.ING | TAG.VERB) &&
        person &&
        !is(words[i - 1], TAG.PREP)
      ) {
        subject = person === 'i' ? 'mine' : person === 'you' ? 'yours' : 'noun'
        subjectAt = i
        continue
      }
    }
    if (
      is(w, FINITE) &&
      verb < 0 &&
      !(
        is(w, TAG.NOUN) &&
        !is(w, TAG.PAST | TAG.AUX) &&
        is(words[i - 1], TAG.DET | TAG.EXPS | TAG.PREP | TAG.ADJ)
      ) &&
      words[i - 1]?.norm !== 'to'
    ) {
      if (
        subject === 'none' &&
        i > at &&
        words.slice(at, i).some((x) => is(x, TAG.NOUN) && !is(x, TAG.VERB))
      ) {
        subject = 'noun'
        subjectAt = at
      }
      verb = i
      break
    }
  }
  // "were you", "did I", "how could you": the subject follows its auxiliary.
  let inverted = false
  if (verb >= 0 && subject === 'none' && is(words[verb], TAG.AUX | TAG.MODAL)) {
    const behind = words[verb + 1]?.norm === 'not' ? verb + 2 : verb + 1
    const next = words[behind]
    const person = next && g.nominative.has(next.norm) ? g.person.get(next.norm) : undefined
    if (person && behind < to) {
      subject = person
      subjectAt = behind
      // "..., hadn't you." asks nothing.
      inverted = behind === verb + 1 || behind < to - 1
    }
  }
  const tense = tenseOf(words, verb, to, subjectAt, g)
  const questionMark = last && sentence.ending.includes('?')
  const whFirst = is(words[at], TAG.WH)
  let inherited = false
  if (
    subject === 'none' &&
    verb >= 0 &&
    before &&
    !before.quoted &&
    (link === 'and' || link === 'but' || link === '' || link === 'or' || link === 'then' || link === 'so') &&
    before.subject !== 'none' &&
    !questionMark
  ) {
    subject = before.subject
    inherited = true
  }
  const bareBase =
    verb === at && is(words[verb], TAG.PRES) && !is(words[verb], TAG.AUX | TAG.PAST) && subjectAt < 0
  const forbids =
    subjectAt < 0 &&
    words[verb]?.norm === 'do' &&
    words[verb + 1]?.norm === 'not' &&
    words.slice(at, verb).every((w) => w.norm === 'please' || is(w, TAG.ADV))
  const mood =
    questionMark || (inverted && !g.negators.has(words[from]!.norm)) || (whFirst && inverted)
      ? 'question'
      : (bareBase && !inherited) || forbids
        ? 'command'
        : verb < 0
          ? 'fragment'
          : 'statement'
  const governing = governorOf(words, from, before, g)
  return {
    from,
    to,
    sentence: s,
    subject,
    inherited,
    verb,
    tense,
    negated: words.slice(from, to).some((w) => is(w, TAG.NEG)),
    mood,
    link,
    governor: governing?.lemma ?? '',
    governorSubject: governing?.subject ?? 'none',
    exclaimed: last && sentence.ending.includes('!'),
    quoted: words[from]!.quoted,
  }
}

function tenseOf(words: Word[], verb: number, to: number, subjectAt: number, g: Grammar): Tense {
  if (verb < 0) return 'none'
  const w = words[verb]!
  let j = Math.max(verb, subjectAt) + 1
  while (j < to && is(words[j], TAG.ADV | TAG.NEG | TAG.INTENS)) j++
  const next = words[j]
  if (w.norm === 'will' || w.norm === 'shall') return 'future'
  if (is(w, TAG.MODAL))
    return next?.norm === 'have' && (w.alt.length === 0 || true) && is(words[j + 1], TAG.PART | TAG.PAST)
      ? 'past'
      : w.alt.includes('had') && is(next, TAG.PART) && !is(next, TAG.PRES)
        ? 'past'
        : 'modal'
  if (g.have.has(w.norm) && w.norm !== 'had' && next && j < to && is(next, TAG.PART | TAG.PAST))
    return 'perfect'
  if (g.be.has(w.norm) && next?.norm === 'going' && words[j + 1]?.norm === 'to')
    return w.tags & TAG.PAST ? 'past' : 'future'
  if (is(w, TAG.PAST)) return 'past'
  return 'present'
}

/** The verb of saying or thinking at the end of the clause before, which this clause completes. */
function governorOf(
  words: Word[],
  from: number,
  before: Clause | null,
  g: Grammar,
): { lemma: string; subject: Subject } | null {
  if (!before) return null
  for (let i = before.to - 1; i >= Math.max(before.from, before.to - 4); i--) {
    const w = words[i]!
    const lemma = w.lemmas.find((l) => g.saying.has(l) || g.thinking.has(l))
    const after = words.slice(i + 1, before.to)
    const object = g.saying.has(lemma ?? '') && after.length === 1 && is(after[0], TAG.EXP)
    if (lemma && is(w, TAG.VERB) && (object || !after.some((x) => is(x, TAG.NOUN | TAG.PRON)))) {
      if (words[from]!.gap.includes(',') || g.coordinators.has(words[from]!.norm)) return null
      return { lemma, subject: before.subject }
    }
  }
  return null
}
