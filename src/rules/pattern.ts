// The pattern language of rules/README.md: parses a pattern and matches it against annotated words.
import { TAG, type TagName, type Word } from '../annotate/types.js'

export type Element =
  | { kind: 'word'; word: string }
  | { kind: 'lemma'; lemma: string }
  | { kind: 'class'; name: string }
  | { kind: 'tag'; bits: number }
  | { kind: 'group'; options: Element[][] }
  | { kind: 'not'; element: Element }
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'maybe'; element: Element }

export interface Pattern {
  source: string
  elements: Element[]
  /** The compiled form, made at the first try. */
  run?: Step
}

/** A match: word indexes, end-exclusive; `from`/`to` are the marked words. */
export interface Match {
  start: number
  end: number
  from: number
  to: number
}

/** What a pattern needs to know of the text beside its words. */
export interface Ground {
  words: readonly Word[]
  /** Ends of the entries of a class that begin at word i. */
  classEnds(name: string, i: number): readonly number[]
  /** The classes that have an entry which begins at word i, by length, longest first. */
  classesAt(i: number): readonly string[]
}

const GAP = { '..': 3, '...': 8 } as const

/** Parses one pattern. Throws an Error whose message says what was read and what to write instead. */
export function parsePattern(source: string): Pattern {
  const tokens = source
    .replace(/([()[\]|])/g, ' $1 ')
    .replace(/\)\s+\?/g, ')? ')
    .split(/\s+/)
    .filter(Boolean)
  let at = 0
  const row = (depth: number): Element[] => {
    const list: Element[] = []
    while (at < tokens.length) {
      const t = tokens[at]!
      if (t === '|' || t === ')' || t === ')?') {
        if (depth === 0) throw new Error(`"${source}": "${t}" stands without its "("`)
        return list
      }
      at++
      list.push(element(t, depth))
    }
    if (depth > 0) throw new Error(`"${source}": "(" is not closed; add ")"`)
    return list
  }
  const element = (t: string, depth: number): Element => {
    if (t === '(' || t === '!(') {
      const options = [row(depth + 1)]
      while (tokens[at] === '|') {
        at++
        options.push(row(depth + 1))
      }
      const close = tokens[at++]
      if (close !== ')' && close !== ')?') throw new Error(`"${source}": "(" is not closed; add ")"`)
      const group: Element = { kind: 'group', options }
      if (t === '!(') return { kind: 'not', element: group }
      return close === ')?' ? { kind: 'maybe', element: group } : group
    }
    if (t === '!') return { kind: 'not', element: element(tokens[at++] ?? '', depth) }
    if (t === '[') return { kind: 'open' }
    if (t === ']') return { kind: 'close' }
    if (t === '^') return { kind: 'start' }
    if (t === '$') return { kind: 'end' }
    if (t === '..' || t === '...') return { kind: 'gap', most: GAP[t] }
    if (t.endsWith('?')) return { kind: 'maybe', element: element(t.slice(0, -1), depth) }
    if (t.startsWith('!')) return { kind: 'not', element: element(t.slice(1), depth) }
    if (t.startsWith('~')) return { kind: 'lemma', lemma: t.slice(1) }
    if (/^<[a-z:-]+>$/.test(t)) return { kind: 'class', name: t.slice(1, -1) }
    if (/^[A-Z]+$/.test(t)) {
      const bits = TAG[t as TagName]
      if (bits === undefined)
        throw new Error(`"${source}": unknown kind of word "${t}"; known are ${Object.keys(TAG).join(', ')}`)
      return { kind: 'tag', bits }
    }
    if (/^[\p{Ll}\p{M}\p{N}'-]+$/u.test(t)) return { kind: 'word', word: t }
    throw new Error(`"${source}": can't read "${t}"; words are lower case, classes <like-this>`)
  }
  const elements = row(0)
  if (!elements.some((e) => e.kind !== 'open' && e.kind !== 'close'))
    throw new Error(`"${source}": an empty pattern`)
  return { source, elements }
}

/** The names of the classes that a pattern uses. */
export function classesOf(elements: readonly Element[]): string[] {
  return elements.flatMap((e) =>
    e.kind === 'class'
      ? [e.name]
      : e.kind === 'group'
        ? e.options.flatMap(classesOf)
        : e.kind === 'not' || e.kind === 'maybe'
          ? classesOf([e.element])
          : [],
  )
}

interface Run {
  ground: Ground
  words: readonly Word[]
  /** Where it began, and the sentence's end. */
  start: number
  limit: number
  from: number
  to: number
  end: number
}
type Step = (run: Run, at: number) => boolean

const accept: Step = (run, at) => {
  if (at <= run.start) return false
  run.end = at
  return true
}
const yes: Step = () => true

/** The elements as one function that calls the next: made once a pattern, so that matching makes no closures. */
function compile(elements: readonly Element[], last: Step): Step {
  return elements.reduceRight<Step>((next, e) => stepOf(e, next), last)
}

function stepOf(e: Element, next: Step): Step {
  switch (e.kind) {
    case 'word': {
      const { word } = e
      return (r, at) => {
        if (at >= r.limit) return false
        const w = r.words[at]!
        return (w.norm === word || (w.alt.length > 0 && w.alt.includes(word))) && next(r, at + 1)
      }
    }
    case 'lemma': {
      const { lemma } = e
      return (r, at) => at < r.limit && r.words[at]!.lemmas.includes(lemma) && next(r, at + 1)
    }
    case 'tag': {
      const { bits } = e
      return (r, at) => at < r.limit && (r.words[at]!.tags & bits) !== 0 && next(r, at + 1)
    }
    case 'class': {
      const { name } = e
      return (r, at) => {
        if (at < r.limit)
          for (const end of r.ground.classEnds(name, at)) if (end <= r.limit && next(r, end)) return true
        return false
      }
    }
    case 'group': {
      const options = e.options.map((o) => compile(o, next))
      return (r, at) => {
        for (const option of options) if (option(r, at)) return true
        return false
      }
    }
    case 'maybe': {
      const some = stepOf(e.element, next)
      return (r, at) => some(r, at) || next(r, at)
    }
    case 'not': {
      const it = stepOf(e.element, yes)
      return (r, at) => at < r.limit && !it(r, at) && next(r, at + 1)
    }
    case 'gap': {
      const { most } = e
      return (r, at) => {
        for (let n = 0; n <= most && at + n <= r.limit; n++) if (next(r, at + n)) return true
        return false
      }
    }
    case 'start':
      return (r, at) =>
        (at === 0 ||
          at === r.words.length ||
          r.words[at - 1]!.clause !== r.words[at]!.clause ||
          isLink(r.words, at)) &&
        next(r, at)
    case 'end':
      return (r, at) => (at >= r.limit || r.words[at]!.clause !== r.words[at - 1]?.clause) && next(r, at)
    case 'open':
      return (r, at) => {
        const was = r.from
        r.from = at
        if (next(r, at)) return true
        r.from = was
        return false
      }
    case 'close':
      return (r, at) => {
        const was = r.to
        r.to = at
        if (next(r, at)) return true
        r.to = was
        return false
      }
  }
}

/** The match that begins at word i, inside the sentence that ends before `limit`, or null. */
export function matchAt(pattern: Pattern, ground: Ground, i: number, limit: number): Match | null {
  pattern.run ??= compile(pattern.elements, accept)
  const run: Run = { ground, words: ground.words, start: i, limit, from: -1, to: -1, end: -1 }
  if (!pattern.run(run, i)) return null
  return { start: i, end: run.end, from: run.from < 0 ? i : run.from, to: run.to < 0 ? run.end : run.to }
}

/** A word that only ties its clause to the one before does not hide the clause's start. */
function isLink(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) {
    const w = words[i]!
    if (!(w.tags & (TAG.CONJ | TAG.ADV | TAG.INTENS)) || w.clause !== words[at]?.clause) return false
    if (i === 0 || words[i - 1]!.clause !== w.clause) return true
  }
  return false
}
