// Ends sentences that were typed without a full stop: "asked you to lie Do it again", "i was late that was wrong you waited".
import type { Grammar } from './grammar.js'
import { TAG, type Word } from './types.js'
import type { Vocabulary } from './vocabulary.js'

const FINITE = TAG.PAST | TAG.PRES | TAG.MODAL | TAG.AUX
const is = (w: Word | undefined, bits: number) => w !== undefined && (w.tags & bits) !== 0

/** Numbers the sentences anew, one more from every place where another begins. */
export function splitRunOns(words: Word[], text: string, g: Grammar, v: Vocabulary): void {
  const capitals = usesCapitals(words, text)
  const stops = words.some((w, i) => i > 0 && words[i - 1]!.sentence !== w.sentence && /[.!?]/.test(w.gap))
  let more = 0
  let from = 0
  for (const [i, w] of words.entries()) {
    const follows = i > 0 && words[i - 1]!.sentence === w.sentence + more
    if (!follows) from = i
    else if (
      /^\s+$/.test(w.gap) &&
      w.quoted === words[i - 1]!.quoted &&
      ((capitals && byCapital(words, i, text, v)) ||
        (!stops && (bySubject(words, from, i, g) || byCourtesy(words, from, i))))
    ) {
      more++
      from = i
    }
    w.sentence += more
  }
}

/** Sentences begin with capitals here, and most other words do not. */
function usesCapitals(words: readonly Word[], text: string): boolean {
  const long = words.filter((w) => w.norm.length > 3)
  return long.filter((w) => /^\p{Lu}/u.test(text.slice(w.start))).length <= Math.max(2, long.length / 3)
}

/** A capital on a word that is no name, nor in a title ("The Bear"). */
function byCapital(words: readonly Word[], i: number, text: string, v: Vocabulary): boolean {
  const w = words[i]!
  const previous = words[i - 1]!
  const capital = (k: number) => /^\p{Lu}/u.test(text.slice(words[k]?.start ?? text.length))
  if (!capital(i) || /^\p{Lu}{2}/u.test(text.slice(w.start)) || w.norm === 'i' || w.tags & TAG.NAME)
    return false
  if (is(previous, TAG.PREP | TAG.DET | TAG.CONJ | TAG.EXPS) && !PARTICLE.test(previous.norm)) return false
  if (is(w, TAG.PRON | TAG.WH | TAG.NEG | TAG.AUX | TAG.MODAL | TAG.CONJ | TAG.PREP | TAG.ADV | TAG.DET))
    return (
      !(is(w, TAG.DET) && !is(w, TAG.PRON) && capital(i + 1)) && !(w.norm === 'may' && is(previous, TAG.PREP))
    )
  const title =
    (i > 1 && capital(i - 1) && previous.norm !== 'i') || (capital(i + 1) && words[i + 1]!.norm !== 'i')
  if (title || is(previous, TAG.PREP) || NATION.test(w.norm)) return false
  return !is(w, TAG.NOUN) && v.known(w.norm) && is(w, TAG.VERB | TAG.ADJ)
}
const PARTICLE = /^(up|down|out|off|away|back|over|in|on|through|around|about|past|that|this|so|too|though)$/
const NATION = /(ish|ese|ian|ean|ican|man|nch|tch|elsh|swiss|greek)$/

/** A subject and its verb after a clause that has both, where nothing ties the two together. Doubt means no. */
function bySubject(words: readonly Word[], from: number, i: number, g: Grammar): boolean {
  const w = words[i]!
  const previous = words[i - 1]!
  const thing = /^(it|that|this|there)$/.test(w.norm)
  if (!thing && !/^(i|you|we|he|she|they)$/.test(w.norm)) return false
  if (!finiteAfter(words, i, thing) || LOOSE.test(previous.norm)) return false
  if (is(previous, TAG.CONJ | TAG.WH | TAG.AUX | TAG.MODAL | TAG.DET | TAG.EXPS | TAG.INTENS)) return false
  if (is(previous, TAG.PREP) && !/^(up|down|out|off|away|back|over)$/.test(previous.norm)) return false
  if (is(previous, TAG.ADV) && !/^(again|too|once|always|yet|anyway|already)$/.test(previous.norm))
    return false
  // "let you", "made it": an object.
  if (is(previous, TAG.VERB) && !is(previous, TAG.NOUN | TAG.ADJ) && (thing || w.norm === 'you')) return false
  if (w.norm === 'that' && is(previous, TAG.EXP)) return false
  const part = segment(words, from, i, g)
  return (
    complete(part, g) && !governed(part, g) && (!nounLike(part) || !(thing || relative(words, part, i, g)))
  )
}
/** After these "that" may be left out ("sorry I forgot"), or what follows says more of them ("everything you did"). */
const LOOSE =
  /^(sorry|glad|sure|happy|afraid|lucky|aware|certain|worried|scared|proud|sad|surprised|amazed|ashamed|grateful|angry|upset|mad|annoyed|furious|disappointed|relieved|convinced|confident|hurt|embarrassed|shocked|thankful|terrified|frightened|gutted|devastated|true|obvious|clear|possible|like|all|everything|anything|nothing|something|some(one|body|where)|any(one|body|where)|no(body|where)|every(one|body|where)|least|most|one|those|more|less|so|much|only|time|way|day|moment|reason|minute|second|night|week|year|morning|first|last|place|person|things?|bit|half|part|kind|idea|proof|fact|feeling|promise)$/

/** The words since the last comma or coordinator. */
function segment(words: readonly Word[], from: number, i: number, g: Grammar): readonly Word[] {
  let at = i - 1
  while (at > from && !g.coordinators.has(words[at]!.norm) && !/[^\s]/.test(words[at]!.gap)) at--
  return words.slice(at, i)
}

function finiteAfter(words: readonly Word[], i: number, thing: boolean): boolean {
  for (let j = i + 1; j < Math.min(words.length, i + 4); j++) {
    const x = words[j]!
    if (!/^\s*$/.test(x.gap)) return false
    if (is(x, FINITE) && !is(x, TAG.PREP)) return !thing || is(x, TAG.AUX | TAG.MODAL)
    if (!is(x, TAG.ADV | TAG.NEG | TAG.INTENS)) return false
  }
  return false
}

/** Whether it has a subject and then a finite verb, and no "if", "when", "what" or "every time" waits for its main clause. */
function complete(part: readonly Word[], g: Grammar): boolean {
  const subject = part.findIndex((w) => g.nominative.has(w.norm) || is(w, TAG.NOUN))
  const verb = part.findIndex((w, k) => k > subject && is(w, FINITE) && w.norm !== "'s")
  if (subject < 0 || verb < 0) return false
  if (
    part.some((w) =>
      /^(so|such|too|what|which|whose|how|whatever|whichever|however|whoever|rather)$/.test(w.norm),
    )
  )
    return false
  const opener = part.findIndex(
    (w) => g.subordinators.has(w.norm) || /^(every|each|next|moment)$/.test(w.norm),
  )
  return opener < 0 || opener > verb
}

/** Whether its last verb is one of saying or thinking that still waits for what was said: "you told them all I lie", not "I get it I lied". */
function governed(part: readonly Word[], g: Grammar): boolean {
  const at = part.findLastIndex((w) => is(w, TAG.VERB) && !is(w, TAG.NOUN))
  const verb = part[at]
  if (!verb) return false
  const rest = part.slice(at + 1)
  if (verb.lemmas.some((l) => g.saying.has(l) || /^(know|think|believe|guess|hope|seem|swear|feel)$/.test(l)))
    return !rest.some((w) => /^(it|that|this|so)$/.test(w.norm))
  const thinks = verb.lemmas.some((l) => g.thinking.has(l))
  return thinks && !rest.some((w) => !is(w, TAG.ADV | TAG.PREP))
}

/** Whether it ends in a noun, or in what stands where one does ("the green"). */
function nounLike(part: readonly Word[]): boolean {
  const last = part.at(-1)
  const before = part.at(-2)
  return is(last, TAG.NOUN) || (is(before, TAG.DET | TAG.EXPS | TAG.NUM) && !is(last, TAG.PREP))
}

/** "the vase I loved" against "the vase I am sorry": a clause that says what the noun is has no object of its own. */
function relative(words: readonly Word[], part: readonly Word[], i: number, g: Grammar): boolean {
  let j = part.length - 1
  if (is(part[j], TAG.NAME) || /^(home|work|dinner|lunch|bed|church|school|mom|dad)$/.test(part[j]!.norm))
    return false
  while (j > 0 && is(part[j - 1], TAG.NOUN | TAG.ADJ | TAG.NUM) && !is(part[j - 1], TAG.VERB)) j--
  const own = is(part[j - 1], TAG.EXPS)
  const verb = words.findIndex((w, k) => k > i && is(w, FINITE))
  const next = words[verb + 1]
  if (!next || next.sentence !== words[i]!.sentence) return !own
  if (g.be.has(words[verb]!.norm)) return false
  return !own && !is(next, TAG.DET | TAG.EXPS | TAG.EXP)
}

/** "i was late sorry i forgot", "i get it please stay". */
function byCourtesy(words: readonly Word[], from: number, i: number): boolean {
  const w = words[i]!
  const next = words[i + 1]
  if (!next || !/^\s+$/.test(next.gap)) return false
  if (
    w.norm === 'please'
      ? !is(next, TAG.VERB)
      : !(w.norm === 'sorry' && /^(i|for|about|that)$/.test(next.norm))
  )
    return false
  const previous = words[i - 1]!
  return (
    words.slice(from, i).some((x) => is(x, FINITE)) &&
    !is(previous, TAG.AUX | TAG.INTENS | TAG.ADV | TAG.DET | TAG.CONJ | TAG.PREP | TAG.NEG | TAG.EXPS) &&
    !is(previous, TAG.EXP) &&
    !previous.lemmas.some((l) => /^(say|feel|get|look|sound|seem|hear|mean|please|sorry)$/.test(l))
  )
}
