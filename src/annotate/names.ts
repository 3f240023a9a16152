// Tells names from words: "Mark said" from "mark my words", by capitals, position and neighbours. Unknown names count by their capital.
import type { Grammar } from './grammar.js'
import { TAG, type Word } from './types.js'
import type { Vocabulary } from './vocabulary.js'

/** Sets the tag NAME on every name, and as its base form the name with its capital: it has no relatives among the words. */
export function markNames(words: Word[], text: string, g: Grammar, v: Vocabulary): void {
  const shouted = !/\p{Ll}/u.test(text)
  const titled = shouted || titleCase(words, text)
  const sure = new Set<string>()
  const name = (w: Word) => {
    w.tags |= TAG.NAME
    w.lemmas = [w.norm.charAt(0).toUpperCase() + w.norm.slice(1)]
  }
  const capital = (w: Word) =>
    !titled &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(w.start, w.end)) &&
    text.slice(w.start).toLowerCase().startsWith(w.norm)
  for (const [i, w] of words.entries()) {
    const kind = v.name(w.norm)
    const mid = !opens(words, i)
    if (kind === 'name') name(w)
    else if (kind === 'word' && mid && capital(w) && standsAlone(words[i - 1]!, w, g)) {
      name(w)
      sure.add(w.norm)
    } else if (kind === 'word' && byPosition(words, i, capital(w), g, v)) {
      name(w)
      if (capital(w)) sure.add(w.norm)
    } else if (!kind && capital(w) && unknown(w, g, v) && (mid || verbAfter(words, i, g, v))) {
      name(w)
      sure.add(w.norm)
    }
  }
  const asked = (i: number) => opens(words, i) && g.nominative.has(words[i + 1]?.norm ?? '')
  for (const [i, w] of words.entries()) if (sure.has(w.norm) && capital(w) && !asked(i)) name(w)
}

/** Whether a sentence, a quotation or the like begins here, where any word has its capital. */
function opens(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  return i === 0 || words[i - 1]!.sentence !== w.sentence || /[^\s,]/.test(w.gap)
}

/** Nearly all longer words have capitals, as in a title: then these say nothing. */
function titleCase(words: readonly Word[], text: string): boolean {
  const long = words.filter((w) => w.norm.length > 3)
  return (
    long.length > 5 && long.filter((w) => /^\p{Lu}/u.test(text.slice(w.start))).length > long.length * 0.7
  )
}

const MONTHS = /^(may|june|april|august|summer|winter|autumn|dawn|eve)$/
/** No article before it, no "in May". */
const standsAlone = (previous: Word, w: Word, g: Grammar): boolean =>
  !(g.determiners.has(previous.norm) && !/^(that|all|both|no)$/.test(previous.norm)) &&
  !(
    MONTHS.test(w.norm) &&
    (g.prepositions.has(previous.norm) || /^(last|next|since|until|late|early|mid)$/.test(previous.norm))
  )

const unknown = (w: Word, g: Grammar, v: Vocabulary): boolean =>
  w.norm.length > 2 && !v.known(w.norm) && !g.spelling.has(w.norm) && /^\p{L}+$/u.test(w.norm)

const CALLED =
  /^(told|asked|married|phoned|rang|texted|met|dear|hi|hey|hello|thanks|sorry|uncle|aunt|auntie|mr|mrs|ms|cousin|sister|brother)$/
/** A name by its place: called at the end or the start, alone, after "told", or as the subject of a verb. */
function byPosition(words: readonly Word[], i: number, capital: boolean, g: Grammar, v: Vocabulary): boolean {
  const w = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  const first = opens(words, i)
  const last = !next || next.sentence !== w.sentence
  if (last && previous && !first && /^,\s*$/.test(w.gap)) return true
  if (first && !last && /^,\s/.test(next.gap)) return true
  if (first && last && capital) return true
  if (previous && !first && CALLED.test(previous.norm) && /^\s+$/.test(w.gap))
    return (
      last ||
      !/^\s+$/.test(next.gap) ||
      (!g.nominative.has(next.norm) && !g.possessive.has(next.norm) && !g.determiners.has(next.norm))
    )
  return first && capital && verbAfter(words, i, g, v)
}

/** Whether a verb in the third person follows: "Will said", "Rose has". */
function verbAfter(words: readonly Word[], i: number, g: Grammar, v: Vocabulary): boolean {
  const next = words[i + 1]
  if (!next || next.sentence !== words[i]!.sentence || !/^\s*$/.test(next.gap)) return false
  const third = g.be.has(next.norm) || g.have.has(next.norm) || g.do.has(next.norm) || g.modal.has(next.norm)
  return (
    (third && !/^(be|been|being|have|do|am|are)$/.test(next.norm)) ||
    v.verbForms(next.norm).past ||
    next.norm === "'s"
  )
}
