// Ends sentences that were typed without a full stop: "asked you to lie Do it again", "i was late that was wrong you waited".
import type { Grammar } from './grammar.js'
import { bySubject } from './run-on-subject.js'
import { FINITE, is, TAG, type Word } from './types.js'
import type { Vocabulary } from './vocabulary.js'

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
      ((capitals && byCapital(words, i, text, g, v)) ||
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
function byCapital(words: readonly Word[], i: number, text: string, g: Grammar, v: Vocabulary): boolean {
  const w = words[i]!
  const previous = words[i - 1]!
  const capital = (k: number) => /^\p{Lu}/u.test(text.slice(words[k]?.start ?? text.length))
  if (!capital(i) || /^\p{Lu}{2}/u.test(text.slice(w.start)) || w.norm === 'i' || w.tags & TAG.NAME)
    return false
  if (is(previous, TAG.PREP | TAG.DET | TAG.CONJ | TAG.EXPS) && !PARTICLE.test(previous.norm)) return false
  if (g.interjections.has(w.norm)) return true
  if (is(w, TAG.PRON | TAG.WH | TAG.NEG | TAG.AUX | TAG.MODAL | TAG.CONJ | TAG.PREP | TAG.ADV | TAG.DET))
    return (
      !(is(w, TAG.DET) && !is(w, TAG.PRON) && capital(i + 1)) && !(w.norm === 'may' && is(previous, TAG.PREP))
    )
  if (/^(yesterday|today|tonight|tomorrow)$/.test(w.norm)) return !is(previous, TAG.PREP | TAG.AUX)
  const title =
    (i > 1 && capital(i - 1) && previous.norm !== 'i') || (capital(i + 1) && words[i + 1]!.norm !== 'i')
  if ((title && !is(w, TAG.PAST)) || is(previous, TAG.PREP) || NATION.test(w.norm)) return false
  return !is(w, TAG.NOUN) && v.known(w.norm) && is(w, TAG.VERB | TAG.ADJ)
}
const PARTICLE = /^(up|down|out|off|away|back|over|in|on|through|around|about|past|that|this|so|too|though)$/
const NATION = /(ish|ese|ian|ean|ican|man|nch|tch|elsh|swiss|greek)$/

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
