// The words that one typed word stands for: contractions with and without apostrophe, texting, "id" that is "I'd".
import { type Grammar, isSmall } from './grammar.js'
import { american, mend } from './spelling.js'
import { POS, type Vocabulary } from './vocabulary.js'

/** A word as it was typed; `lower` has straight apostrophes. */
export interface Typed {
  lower: string
  asTyped: string
  start: number
  end: number
  /** What stands before it, from the end of the last word. */
  gap: string
}

/** A word, and what else it may stand for ("'d": would, or had). */
export type Form = [norm: string, alt: string[]]

/** The words that `all[i]` stands for; its neighbours decide where there are several readings. */
export function open(all: readonly Typed[], i: number, g: Grammar, v: Vocabulary): Form[] {
  const { lower, asTyped, gap } = all[i]!
  const near = neighbours(all, i)
  if (lower === 'its' && isIts(all, i, g, v)) return apart("it's", g, v)!
  if (
    (lower === 'your' || lower === 'ur') &&
    g.yourAre.has(near.next) &&
    !/^(is|are|was|of)$/.test(near.after)
  )
    return [
      ['you', ['your']],
      ['are', ['']],
    ]
  if (lower === 'cause' && (/['’‘]$/.test(gap) || isBecause(near, g))) return [['because', []]]
  const read = AMBIGUOUS[lower]
  if (read ? read(near, g, v) && asTyped !== 'ID' : !g.ambiguous.has(lower) || verbFollows(near, g, v)) {
    const words = apart(lower, g, v)
    if (words) return words
  }
  return [[mend(lower, asTyped !== lower, g, v), []]]
}

/** The spelling that annotation would give to a word of a list or pattern. */
export function normalWords(word: string, g: Grammar, v: Vocabulary): string[] {
  const words = g.ambiguous.has(word) || AMBIGUOUS[word] ? null : apart(word, g, v)
  return words?.map(([norm]) => norm) ?? [american(word, v)]
}

/** The parts of a word that stands in the table or has an apostrophe, or null. */
function apart(lower: string, g: Grammar, v: Vocabulary): Form[] | null {
  const table = g.spelling.get(lower)
  if (table) return table.flatMap((w): Form[] => (w.includes("'") ? (apart(w, g, v) ?? []) : [[w, []]]))
  const at = lower.lastIndexOf("'")
  if (at <= 0) return null
  const plain = (w: string): Form[] => apart(w, g, v) ?? [[american(w, v), []]]
  if (lower.endsWith("n't")) return [...plain(lower.slice(0, -3)), ['not', []]]
  const stem = lower.slice(0, at)
  const rest = lower.slice(at)
  const ending = g.endings.get(rest)
  if (ending) return [...plain(stem), [ending, rest === "'d" ? ['had'] : []]]
  if (rest === "'s") {
    const pronoun = g.nominative.has(stem) || g.wh.has(stem) || stem === 'here'
    return [...plain(stem), pronoun ? ['is', ['has']] : ["'s", ['is', 'has']]]
  }
  return plain(rest === "'" ? stem : lower.replaceAll("'", ''))
}

/** The words beside one, "" where something other than a space stands between. */
interface Near {
  before: string
  next: string
  after: string
}

function neighbours(all: readonly Typed[], i: number): Near {
  const reach = (k: number): string => {
    const from = Math.min(i, k) + 1
    const to = Math.max(i, k)
    for (let j = from; j <= to; j++) if (!/^\s+$/.test(all[j]?.gap ?? '')) return ''
    return all[k]?.lower ?? ''
  }
  return { before: reach(i - 1), next: reach(i + 1), after: reach(i + 2) }
}

const GOES_ON = /^(be|have|not|never|just|always|do|probably|only|even|also|still|really|like|love|been)$/

/** Whether a verb's base form follows, as after "will" or "would". */
const verbFollows = ({ next }: Near, g: Grammar, v: Vocabulary): boolean =>
  GOES_ON.test(next) || ((v.pos(next) & POS.verb) > 0 && !g.person.has(next))

/** What follows "had" or "would" and hardly a noun: a participle, an adverb, "a", "no", "every". */
const hadFollows = (near: Near, g: Grammar, v: Vocabulary): boolean =>
  verbFollows(near, g, v) || v.verbForms(near.next).participle || g.adverbs.has(near.next)

/** Words of two readings that are told apart by more than the verb after them: whether the contraction is meant. */
const AMBIGUOUS: Record<string, (near: Near, g: Grammar, v: Vocabulary) => boolean> = {
  id: ({ before, next }, g) =>
    next !== '' &&
    !/^(card|cards|number|numbers|badge|check|checks|document|documents|photo|is|was|and|or|please)$/.test(
      next,
    ) &&
    (!g.determiners.has(before) || before === 'that') &&
    !/^(photo|fake|student|valid|without|of|with|lost|national)$/.test(before),
  ill: (near, g, v) =>
    (verbFollows(near, g, v) || g.adverbs.has(near.next)) &&
    near.next !== 'will' &&
    !g.be.has(near.before) &&
    !g.determiners.has(near.before) &&
    !/^(feel|feels|felt|feeling|fell|fall|fallen|so|very|too|really|get|got|getting|look|looked|mentally|seriously|terminally|taken)$/.test(
      near.before,
    ),
  lets: (near, g, v) =>
    (near.next === 'not' || verbFollows(near, g, v)) &&
    (near.before === '' ||
      (isSmall(near.before, g) && g.person.get(near.before) !== 'they' && !THINGS.test(near.before))),
  shed: (near, g, v) => verbSubject(near, g, v),
  wed: (near, g, v) => verbSubject(near, g, v),
  y: ({ before, next }, g) => (next === '' ? before === '' : isSmall(next, g)),
  r: ({ before, next }) =>
    PERSONS.test(next) || PERSONS.test(before) || /^(what|where|how|who|why|y|there)$/.test(before),
  n: ({ before, next }) => before !== '' && next !== '',
  w: ({ next }) => next !== '' && next !== 'e',
}
const THINGS = /^(it|that|this|who|which|what)$/
const PERSONS = /^(u|you|we|they|ur|these|those)$/

/** "shed be late" against "the shed", "I shed tears": no article or subject before it, and what follows goes on from "had" or "would". */
function verbSubject(near: Near, g: Grammar, v: Vocabulary): boolean {
  const { before, next, after } = near
  if (g.determiners.has(before) || g.modal.has(before) || g.have.has(before) || g.be.has(before)) return false
  if (/^(i|you|we|he|she|they|to|got|get|newly|garden)$/.test(before)) return false
  const noun = (v.pos(next) & POS.noun) > 0 && !GOES_ON.test(next)
  return hadFollows(near, g, v) && (!noun || isSmall(after, g))
}

/** "cause you were late" against "the cause", "you cause me trouble". */
function isBecause({ before, next }: Near, g: Grammar): boolean {
  const subject =
    g.nominative.has(next) || g.determiners.has(next) || /^(im|ive|youre|hes|shes|its|id|ill|u)$/.test(next)
  const noun =
    g.determiners.has(before) || /^(root|main|real|good|just|to|i|you|u|we|they|it|that|which)$/.test(before)
  return subject && !noun && !g.modal.has(before) && !g.do.has(before) && before !== 'not'
}

/** Whether "its" stands for "it's": what follows can't be owned ("its not", "its finished"), or the clause has no other verb ("its work"). */
function isIts(all: readonly Typed[], i: number, g: Grammar, v: Vocabulary): boolean {
  const { before, next, after } = neighbours(all, i)
  if (next === '' || next === 'own' || next === 'self') return false
  if (
    g.itsIs.has(next) ||
    g.spelling.has(next) ||
    isSmall(next, g) ||
    NUMBER.test(next) ||
    v.name(next) === 'name'
  )
    return true
  const noun = (v.pos(next) & POS.noun) > 0
  const forms = v.verbForms(next)
  const ends = after === '' || (isSmall(after, g) && !isVerb(after, g, v) && after !== 'of')
  if (forms.ing && (!noun || ends)) return true
  if (ends && (forms.participle || v.pos(next) & POS.adj)) return true
  const opens =
    before === '' || g.coordinators.has(before) || g.subordinators.has(before) || SAYS.test(before)
  const told = v.lemmas(before).some((l) => g.saying.has(l) || g.thinking.has(l)) && forms.participle && !noun
  return (opens || told) && !verbLater(all, i + 2, g, v)
}
const SAYS = /^(think|thought|guess|say|said|says|hope|maybe|now|well|yes|no|yeah|god)$/
const NUMBER =
  /^(\d.*|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|nearly|almost)$/
const isVerb = (w: string, g: Grammar, v: Vocabulary): boolean =>
  g.be.has(w) || g.have.has(w) || g.do.has(w) || g.modal.has(w) || v.verbForms(w).past

/** Whether a verb in the past or an auxiliary follows before the clause ends. */
function verbLater(all: readonly Typed[], from: number, g: Grammar, v: Vocabulary): boolean {
  for (let k = from; k < all.length; k++) {
    const { lower, gap } = all[k]!
    if (
      !/^\s+$/.test(gap) ||
      g.coordinators.has(lower) ||
      g.subordinators.has(lower) ||
      g.nominative.has(lower)
    )
      return false
    if (isVerb(lower, g, v)) return true
  }
  return false
}
