// Gives each word its kinds: closed classes by list, the rest by WordNet and compromise. The only place that knows compromise.
import nlp from 'compromise/two'
import { type Grammar, isSmall } from './grammar.js'
import { Lately } from './lately.js'
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

/** Sets `tags` on every word. Words were opened and mended before, so compromise sees one term a word. */
export function tagWords(words: Word[], grammar: Grammar, vocabulary: Vocabulary): void {
  const theirs = read(words)
  for (const [i, word] of words.entries()) {
    const beside = (k: number) => (words[k]?.sentence === word.sentence ? words[k] : undefined)
    word.tags = tagsOf(word, theirs?.[i] ?? 0, beside(i - 1), beside(i + 1), grammar, vocabulary)
  }
}

/** Each word's tags as compromise sees them, or null where it cut the words otherwise than we did. */
function read(words: readonly Word[]): number[] | null {
  const tags: number[] = []
  for (let from = 0, to = 0; from < words.length; from = to) {
    const { sentence } = words[from]!
    while (words[to]?.sentence === sentence) to++
    tags.push(...readSentence(words.slice(from, to).map(shown)))
  }
  return tags.length === words.length ? tags : null
}

/** What compromise is shown of a word: anything but letters and digits would only be guessed at. */
const shown = ({ norm }: Word): string =>
  /^[a-z]+$/.test(norm) ? norm : norm === "'s" ? 'is' : /^\d+$/.test(norm) ? '7' : 'thing'

/** compromise reads each sentence by itself, so that one which stands in an edited reply again need not be read again. */
const readLately = new Lately<string, readonly number[]>(200)

function readSentence(words: string[]): readonly number[] {
  return readLately.get(words.join(' '), () => {
    const doc = nlp.tokenize([words] as unknown as string).compute(['lexicon', 'preTagger'])
    const { document } = doc as unknown as { document: { tags: Set<string> }[][] }
    return document
      .flat()
      .map((term) => FROM.reduce((bits, [name, b]) => (term.tags.has(name) ? bits | b : bits), 0))
  })
}

function tagsOf(
  word: Word,
  theirs: number,
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
  tags |= theirs
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
