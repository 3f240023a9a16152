// Gives each word its kinds: closed classes by list, the rest by WordNet and compromise. The only place that knows compromise.
import nlp from 'compromise/two'
import { type Grammar, isSmall } from './grammar.js'
import { TAG, type Word } from './types.js'
import { POS, type Vocabulary } from './vocabulary.js'

/** compromise's tags that we use, and ours. */
const FROM: [string, number][] = [
  ['Noun', TAG.NOUN],
  ['Adjective', TAG.ADJ],
  ['Adverb', TAG.ADV],
  ['Value', TAG.NUM],
  ['PastTense', TAG.VERB | TAG.PAST],
  ['Gerund', TAG.VERB | TAG.ING],
  ['Participle', TAG.VERB | TAG.PART],
  ['Infinitive', TAG.VERB | TAG.PRES],
  ['PresentTense', TAG.VERB | TAG.PRES],
  ['Verb', TAG.VERB],
]

interface Term {
  tags?: Set<string>
  text: string
}

/** Sets `tags` on every word. Words were opened and mended before, so compromise sees one term a word. */
export function tagWords(words: Word[], grammar: Grammar, vocabulary: Vocabulary): void {
  const terms = read(words)
  for (const [i, word] of words.entries()) {
    const beside = (k: number) => (words[k]?.sentence === word.sentence ? words[k] : undefined)
    word.tags = tagsOf(word, terms?.[i]?.tags, beside(i - 1), beside(i + 1), grammar, vocabulary)
  }
}

/** compromise's terms, one sentence a line, or null where it cut the words otherwise than we did. */
function read(words: Word[]): Term[] | null {
  let text = ''
  for (const [i, w] of words.entries()) {
    if (i > 0) text += words[i - 1]!.sentence === w.sentence ? ' ' : '\n'
    text += /^[a-z]+$/.test(w.norm) ? w.norm : w.norm === "'s" ? 'is' : /^\d+$/.test(w.norm) ? '7' : 'thing'
  }
  const doc = nlp.tokenize(text).compute(['lexicon', 'preTagger']) as unknown as { document: Term[][] }
  const terms = doc.document.flat()
  return terms.length === words.length ? terms : null
}

function tagsOf(
  word: Word,
  theirs: Set<string> | undefined,
  previous: Word | undefined,
  next: Word | undefined,
  g: Grammar,
  v: Vocabulary,
): number {
  if (word.tags & TAG.NAME) return TAG.NOUN | TAG.NAME
  const w = word.norm
  let tags = 0
  if (g.person.has(w)) tags |= TAG.PRON
  // "told her", "told her that" against "her hand": the first is an object, as "him" and "them" are.
  const object = w === 'her' && !ownsWhatFollows(previous, next, g, v)
  if (g.person.has(w) && (!g.possessive.has(w) || object)) tags |= TAG.EXP
  if ((g.possessive.has(w) && !object) || w === "'s") tags |= TAG.EXPS
  if (g.determiners.has(w) && !object) tags |= TAG.DET
  if (g.prepositions.has(w)) tags |= TAG.PREP
  if (g.wh.has(w)) tags |= TAG.WH
  if (g.negators.has(w)) tags |= TAG.NEG
  if (g.intensifiers.has(w)) tags |= TAG.INTENS
  if (g.adverbs.has(w)) tags |= TAG.ADV
  if (g.coordinators.has(w) || g.subordinators.has(w)) tags |= TAG.CONJ
  if (g.light.has(w)) tags |= TAG.LIGHT
  if (/^\d/.test(w)) tags |= TAG.NUM
  const all = [w, ...word.alt]
  if (all.some((x) => g.modal.has(x))) tags |= TAG.MODAL | TAG.VERB
  if (all.some((x) => g.be.has(x) || g.have.has(x) || g.do.has(x))) {
    tags |= TAG.AUX | TAG.VERB
    if (all.some((x) => g.pastAux.has(x))) tags |= TAG.PAST
    else if (w === 'been' || w === 'done') tags |= TAG.PART
    else if (w.endsWith('ing')) tags |= TAG.ING
    else tags |= TAG.PRES
  }
  if (tags & (TAG.MODAL | TAG.AUX)) return tags
  const closed = tags & (TAG.PRON | TAG.DET | TAG.PREP | TAG.WH | TAG.CONJ) && w !== 'like' && w !== 'past'
  if (closed) return tags
  if (theirs) for (const [name, bit] of FROM) if (theirs.has(name)) tags |= bit
  if (tags & TAG.ING) tags &= ~TAG.PRES
  const forms = v.verbForms(w)
  const subjectBefore =
    previous &&
    (g.nominative.has(previous.norm) || g.adverbs.has(previous.norm) || g.negators.has(previous.norm))
  const auxBefore = previous && previous.tags & (TAG.AUX | TAG.MODAL | TAG.NEG | TAG.ADV)
  if (forms.past && !(tags & TAG.PRES && !subjectBefore) && !(previous && previous.tags & TAG.DET))
    tags |= TAG.VERB | (previous && previous.tags & TAG.AUX ? 0 : TAG.PAST)
  if (forms.participle && (auxBefore || !(tags & TAG.NOUN))) tags |= TAG.VERB | TAG.PART
  if (forms.ing) tags |= TAG.VERB | TAG.ING
  // After "I", "you", "to" or a modal, a word that can be a verb is one, whatever else it may be.
  const toBefore = previous && (previous.norm === 'to' || previous.tags & TAG.MODAL)
  if (
    forms.base &&
    previous &&
    (toBefore ||
      (['i', 'you', 'we', 'they'].includes(previous.norm) && !(tags & TAG.PAST && !g.invariantPast.has(w))))
  )
    tags |= TAG.VERB | TAG.PRES
  if (next === undefined && v.pos(w) & 4 && !tags) tags |= TAG.ADJ
  if (v.pos(w) & 4 && previous && previous.tags & (TAG.INTENS | TAG.AUX)) tags |= TAG.ADJ
  if (!(tags & ~TAG.LIGHT)) tags |= TAG.NOUN
  return tags
}

/** Whether "her" before `next` is a possessive: a noun or an adjective follows, not another closed word, nor a verb after "made her". */
function ownsWhatFollows(
  previous: Word | undefined,
  next: Word | undefined,
  g: Grammar,
  v: Vocabulary,
): boolean {
  if (!next || /[.,;:!?…()–—\n]|\s-/.test(next.gap)) return false
  const w = next.norm
  if (w === 'own') return true
  if (isSmall(w, g) || UNOWNED.test(w)) return false
  const pos = v.lemmas(w).reduce((bits, l) => bits | v.pos(l), 0)
  if (pos !== 0 && !(pos & (POS.noun | POS.adj))) return false
  const after = (verbs: string[]) => previous?.lemmas.some((l) => verbs.includes(l)) === true
  if (v.pos(w) & POS.verb && after(['let', 'help'])) return false
  return !(v.pos(w) & POS.verb && !(v.pos(w) & POS.adj) && after(['make', 'see', 'hear', 'watch']))
}
const UNOWNED =
  /^(yesterday|today|tonight|tomorrow|last|next|first|straight|sometimes|often|alone|straight|asleep|awake|alive)$/
