// What is known of single English words: their parts of speech, base forms and relatives, read from dist/wordnet.txt.
import { readFileSync } from 'node:fs'
import { type Grammar, isSmall } from './grammar.js'

export const POS = { noun: 1, verb: 2, adj: 4, adv: 8 } as const

export interface Related {
  synonyms: ReadonlySet<string>
  derived: ReadonlySet<string>
  antonyms: ReadonlySet<string>
}

const NONE: Related = { synonyms: new Set(), derived: new Set(), antonyms: new Set() }

/** Endings that inflection adds, with what stands in their place in the base form, and the part of speech that takes them. */
const ENDINGS: [ending: string, base: string, pos: number][] = [
  ['ies', 'y', 3],
  ['es', '', 3],
  ['s', '', 3],
  ['ied', 'y', 2],
  ['ed', '', 2],
  ['ed', 'e', 2],
  ['ying', 'ie', 2],
  ['ing', '', 2],
  ['ing', 'e', 2],
  ['er', '', 4],
  ['est', '', 4],
  ['er', 'e', 4],
  ['ier', 'y', 4],
]

export class Vocabulary {
  readonly #words = new Map<string, number>()
  readonly #fields = new Map<string, [noun: string, verb: string]>()
  readonly #past = new Map<string, string[]>()
  readonly #participle = new Map<string, string[]>()
  readonly #relatedLines = new Map<string, string>()
  readonly #related = new Map<string, Related>()
  readonly #lemmas = new Map<string, string[]>()
  readonly #invariant: ReadonlySet<string>
  /** Forms of be, have and do: so common that no other base may be guessed for them ("doe" for "does"). */
  readonly #base = new Map<string, string[]>()
  readonly #names = new Map<string, 'name' | 'word'>()
  #near: Map<string, string[]> | null = null
  readonly #extra = new Set<string>()

  /** `path` is dist/wordnet.txt. Throws where it can't be read. */
  constructor(path: string, grammar: Grammar) {
    this.#invariant = grammar.invariantPast
    for (const [base, list] of [
      ['be', grammar.be],
      ['have', grammar.have],
      ['do', [...grammar.do, 'done', 'doing']],
    ] as const)
      for (const form of list) this.#base.set(form, [base])
    const push = (map: Map<string, string[]>, form: string, lemma: string) => {
      const list = map.get(form)
      if (list) list.push(lemma)
      else map.set(form, [lemma])
    }
    let section = ''
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line.startsWith('=')) section = line
      else if (section === '=words') {
        const [word, mask, noun = '', verb = ''] = line.split(' ') as [string, string, string?, string?]
        this.#words.set(word, Number.parseInt(mask, 16))
        if (noun || verb) this.#fields.set(word, [noun, verb])
      } else if (section === '=forms') {
        const [form, lemma, kind] = line.split(' ') as [string, string, string]
        push(kind === 'p' ? this.#past : this.#participle, form, lemma)
      } else if (section === '=related') {
        const at = line.indexOf('|')
        this.#relatedLines.set(line.slice(0, at), line.slice(at + 1))
      } else if (section === '=names') {
        const [name, word] = line.split(' ') as [string, string?]
        if (!isSmall(name, grammar)) this.#names.set(name, word ? 'word' : 'name')
      }
    }
    for (const name of grammar.names) this.#names.set(name, 'name')
    for (const name of grammar.nameWords) this.#names.set(name, 'word')
  }

  /** Bit mask of `POS` for a base form; 0 where the word is unknown. */
  pos(lemma: string): number {
    return this.#words.get(lemma) ?? 0
  }

  /** WordNet's broad field of the commonest sense ("communication", "person"); "" where it has none. */
  field(lemma: string, pos: 'noun' | 'verb'): string {
    return this.#fields.get(lemma)?.[pos === 'noun' ? 0 : 1] ?? ''
  }

  /** Whether it is a given name, and if so whether an ordinary word as well ("mark"). */
  name(word: string): 'name' | 'word' | null {
    return this.#names.get(word) ?? null
  }

  /** Adds a word that the rules use, so that spelling correction can reach it. */
  learn(word: string): void {
    if (!this.#words.has(word)) this.#extra.add(word)
  }

  known(word: string): boolean {
    return (
      this.#words.has(word) || this.#extra.has(word) || this.#base.has(word) || this.lemmas(word).length > 1
    )
  }

  /** The word itself and every base form it may be an inflection of; of be, have and do the base form alone. */
  lemmas(word: string): string[] {
    const cached = this.#base.get(word) ?? this.#lemmas.get(word)
    if (cached) return cached
    const found = new Set<string>([word])
    for (const l of this.#past.get(word) ?? []) found.add(l)
    for (const l of this.#participle.get(word) ?? []) found.add(l)
    for (const [ending, base, pos] of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < (ending === 'ying' ? 1 : 2)) continue
      const stem = word.slice(0, -ending.length)
      const candidate = stem + base
      // "hated" is of hate, not of hat: a short stem would have doubled its last letter.
      if (
        base === '' &&
        pos === 2 &&
        ending !== 's' &&
        /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) &&
        this.pos(`${stem}e`) & POS.verb
      )
        continue
      if (this.pos(candidate) & pos) found.add(candidate)
      const doubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : ''
      if (base === '' && doubled.length > 1 && ending !== 's' && this.pos(doubled) & pos) found.add(doubled)
      if (base === '' && stem.endsWith('k') && this.pos(stem.slice(0, -1)) & pos && stem.endsWith('ck'))
        found.add(stem.slice(0, -1))
    }
    const list = [...found]
    if (this.#lemmas.size < 50_000) this.#lemmas.set(word, list)
    return list
  }

  /** Whether the form can be a simple past, a past participle, an -ing form. */
  verbForms(word: string): { past: boolean; participle: boolean; ing: boolean; base: boolean } {
    const lemmas = this.lemmas(word)
    const regular =
      word.endsWith('ed') &&
      !(this.pos(word) & POS.verb) &&
      lemmas.some((l) => l !== word && this.pos(l) & POS.verb)
    const invariant = this.#invariant.has(word)
    return {
      past: regular || invariant || this.#past.has(word),
      participle: regular || invariant || this.#participle.has(word),
      ing: word.endsWith('ing') && lemmas.some((l) => l !== word && this.pos(l) & POS.verb),
      base: (this.pos(word) & POS.verb) > 0,
    }
  }

  related(lemma: string): Related {
    const cached = this.#related.get(lemma)
    if (cached) return cached
    const line = this.#relatedLines.get(lemma)
    if (line === undefined) return NONE
    const [s, d, a] = line.split('|').map((part) => new Set(part ? part.split(',') : []))
    const entry = { synonyms: s!, derived: d!, antonyms: a! }
    this.#related.set(lemma, entry)
    return entry
  }

  /**
   * The common word that an unknown one of five letters or more was probably meant to be: one edit away, or two swapped
   * letters, first letter kept. Null where there is none or more than one.
   */
  correct(word: string): string | null {
    if (word.length < 5 || !/^[a-z]+$/.test(word)) return null
    this.#near ??= this.#deletions()
    const found = new Set<string>()
    for (const key of [word, ...cuts(word)])
      for (const w of this.#near.get(key) ?? []) if (w[0] === word[0] && near(w, word)) found.add(w)
    if (found.size === 1) return [...found][0]!
    const verbs = [...found].filter((w) => w.length === word.length)
    return verbs.length === 1 ? verbs[0]! : null
  }

  #deletions(): Map<string, string[]> {
    const map = new Map<string, string[]>()
    for (const source of [this.#relatedLines.keys(), this.#extra, this.#past.keys(), this.#participle.keys()])
      for (const w of source) {
        if (w.length < 4) continue
        for (const key of [w, ...cuts(w)]) {
          const list = map.get(key)
          if (list) list.push(w)
          else map.set(key, [w])
        }
      }
    return map
  }
}

function cuts(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** One insertion, deletion, substitution or swap of neighbours apart. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const rest = (x: string, y: string, from: number) => x.slice(from) === y.slice(from)
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    a.slice(i) === b.slice(i + 1) ||
    a.slice(i + 1) === b.slice(i) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, b, i + 2))
  )
}
