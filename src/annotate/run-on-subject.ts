// Whether a sentence begins at a subject for want of a full stop: "i broke the vase | i am sorry", but not "the vase I loved".
import type { Grammar } from './grammar.js'
import { FINITE, is, TAG, type Word } from './types.js'

const DAY = /^(yesterday|today|tonight|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** A subject and its verb after a clause that has both, where nothing ties the two together. Doubt means no. */
export function bySubject(words: readonly Word[], from: number, i: number, g: Grammar): boolean {
  const w = words[i]!
  const previous = words[i - 1]!
  const thing = /^(it|that|this|there)$/.test(w.norm)
  if (!thing && !/^(i|you|we|he|she|they)$/.test(w.norm)) return false
  if (!finiteAfter(words, i, thing) || g.leadsOn.has(previous.norm) || DAY.test(previous.norm)) return false
  // "my family did | I will", not "did I".
  const verbal =
    !thing &&
    is(words[i + 1], TAG.AUX | TAG.MODAL) &&
    is(previous, TAG.AUX | TAG.MODAL) &&
    !g.be.has(previous.norm)
  if (is(previous, TAG.AUX | TAG.MODAL) && !verbal && previous.norm !== "'s") return false
  if (is(previous, TAG.CONJ | TAG.WH | TAG.DET | TAG.INTENS)) return false
  if (is(previous, TAG.EXPS) && !/^('s|mine|yours|ours)$/.test(previous.norm)) return false
  if (is(previous, TAG.PREP) && !/^(up|down|out|off|away|back|over)$/.test(previous.norm)) return false
  if (is(previous, TAG.ADV) && !/^(again|too|once|always|yet|anyway|already)$/.test(previous.norm))
    return false
  // "let you", "made it": an object.
  if (is(previous, TAG.VERB) && !is(previous, TAG.NOUN | TAG.ADJ) && (thing || w.norm === 'you')) return false
  if (w.norm === 'that' && is(previous, TAG.EXP)) return false
  if (w.norm === 'there' && !is(words[i + 1], TAG.AUX | TAG.MODAL)) return false
  const part = segment(words, from, i, g)
  return (
    complete(part, g) && !governed(part, g) && (!nounLike(part) || !(thing || relative(words, part, i, g)))
  )
}

/** The words since the last comma or coordinator after which a subject stands. */
function segment(words: readonly Word[], from: number, i: number, g: Grammar): readonly Word[] {
  let at = i
  let subject = false
  do {
    at--
    subject ||= g.nominative.has(words[at]!.norm) || is(words[at], TAG.NOUN)
  } while (at > from && !(subject && (g.coordinators.has(words[at]!.norm) || /\S/.test(words[at]!.gap))))
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
  if (part.some((w) => WAITS.test(w.norm))) return false
  // "the day you left": what happened then is still to come.
  if (
    part.some((w, k) => is(w, TAG.NOUN) && g.leadsOn.has(w.norm) && g.nominative.has(part[k + 1]?.norm ?? ''))
  )
    return false
  const opener = part.findIndex((w) => g.subordinators.has(w.norm) && !TRAILS.test(w.norm))
  return opener < 0 || opener > verb
}
const WAITS =
  /^(so|such|too|what|which|whose|how|whatever|whichever|however|whoever|rather|every|each|next|moment)$/
/** These open no clause that comes before its main one. */
const TRAILS = /^(because|than|who|that|until)$/

/** Whether its last verb is one of saying or thinking that still waits for what was said: "you told them all I lie", not "I get it I lied". */
function governed(part: readonly Word[], g: Grammar): boolean {
  const at = part.findLastIndex(
    (w, k) => is(w, TAG.VERB) && (!is(w, TAG.NOUN) || g.nominative.has(part[k - 1]?.norm ?? '')),
  )
  const verb = part[at]
  if (!verb) return false
  const rest = part.slice(at + 1)
  if (verb.lemmas.some((l) => g.saying.has(l) || /^(know|think|believe|guess|hope|seem|swear|feel)$/.test(l)))
    return !rest.some((w) =>
      /^(it|that|this|so|anything|something|nothing|word|words|sorry|yes|no)$/.test(w.norm),
    )
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
