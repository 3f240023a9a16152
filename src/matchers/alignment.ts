// Lays a reply's words beside the statement's: same word, same root, synonym, opposite under negation; copied runs.

import natural from 'natural/lib/natural/stemmers/index.js'
import { type Annotation, TAG, type Word } from '../annotate/types.js'
import type { Vocabulary } from '../annotate/vocabulary.js'

/** Words that carry content: not pronouns, auxiliaries, determiners and the like. */
export function isContent(w: Word): boolean {
  return (
    (w.tags &
      (TAG.PRON |
        TAG.AUX |
        TAG.MODAL |
        TAG.DET |
        TAG.PREP |
        TAG.CONJ |
        TAG.WH |
        TAG.NEG |
        TAG.INTENS |
        TAG.EXPS |
        TAG.LIGHT)) ===
      0 && w.norm.length > 2
  )
}

export interface Aligned {
  reply: number
  statement: number
  kind: 'same' | 'root' | 'meaning' | 'opposite'
}

const stemCache = new Map<string, string>()
function stem(word: string): string {
  let s = stemCache.get(word)
  if (s === undefined) {
    s = natural.PorterStemmer.stem(word)
    if (stemCache.size < 20_000) stemCache.set(word, s)
  }
  return s
}

/** For each content word of the reply the statement's word that it takes up, where there is one. */
export function align(reply: Annotation, statement: Annotation, v: Vocabulary): Aligned[] {
  const theirs = statement.words.flatMap((w, i) => (isContent(w) ? [{ w, i }] : []))
  const list: Aligned[] = []
  for (const [i, w] of reply.words.entries()) {
    if (!isContent(w)) continue
    let best: Aligned | null = null
    for (const t of theirs) {
      const kind = relation(w, t.w, v)
      if (kind && (!best || ORDER.indexOf(kind) < ORDER.indexOf(best.kind)))
        best = { reply: i, statement: t.i, kind }
    }
    if (best) list.push(best)
  }
  return list
}
const ORDER = ['same', 'root', 'meaning', 'opposite'] as const

function relation(a: Word, b: Word, v: Vocabulary): Aligned['kind'] | null {
  if (a.norm === b.norm) return 'same'
  if (a.lemmas.some((l) => b.lemmas.includes(l))) return 'root'
  if (stem(a.norm) === stem(b.norm)) return 'root'
  for (const la of a.lemmas) {
    const r = v.related(la)
    for (const lb of b.lemmas) {
      if (r.derived.has(lb)) return 'root'
      if (r.synonyms.has(lb)) return 'meaning'
      if (r.antonyms.has(lb)) return 'opposite'
    }
  }
  return null
}

const FLIP = new Map([
  ['i', 'you'],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
  ['myself', 'yourself'],
  ['am', 'are'],
  ['was', 'were'],
])
const flipped = (w: Word) => FLIP.get(w.norm) ?? w.norm

export interface Run {
  from: number
  to: number
  /** Content words in it. */
  content: number
}

/** Longest runs of the reply that stand word for word in the statement, with I and you exchanged or not. */
export function copiedRuns(reply: Annotation, statement: Annotation): Run[] {
  const a = reply.words.map(flipped)
  const b = statement.words.map(flipped)
  const runs: Run[] = []
  for (let i = 0; i < a.length; ) {
    let best = 0
    for (let j = 0; j < b.length; j++) {
      let n = 0
      while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++
      if (n > best) best = n
    }
    if (best >= 3)
      runs.push({ from: i, to: i + best, content: reply.words.slice(i, i + best).filter(isContent).length })
    i += Math.max(1, best)
  }
  return runs
}
