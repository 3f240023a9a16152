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
  /** Filled at first use. */
  required?: string[][]
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

/** Keys under which a pattern may begin: "w:word", "l:lemma", "c:class", "t:bits" or "*" (anywhere). */
export function firstKeys(elements: readonly Element[]): string[] {
  const keys: string[] = []
  for (const e of elements) {
    if (e.kind === 'open' || e.kind === 'close' || e.kind === 'start') continue
    if (e.kind === 'word') return [...keys, `w:${e.word}`]
    if (e.kind === 'lemma') return [...keys, `l:${e.lemma}`]
    if (e.kind === 'class') return [...keys, `c:${e.name}`]
    if (e.kind === 'tag') return [...keys, `t:${e.bits}`]
    if (e.kind === 'group') {
      const nested = e.options.map(firstKeys)
      return nested.some((n) => n.length === 0) ? ['*'] : [...keys, ...nested.flat()]
    }
    if (e.kind === 'maybe') {
      keys.push(...firstKeys([e.element]))
      continue
    }
    return ['*']
  }
  return keys
}

/**
 * What a text must hold for the pattern to match at all: of each inner list at least one key. Spares most attempts.
 */
export function requiredKeys(elements: readonly Element[]): string[][] {
  return elements.flatMap((e) => {
    if (e.kind === 'word') return [[`w:${e.word}`]]
    if (e.kind === 'lemma') return [[`l:${e.lemma}`]]
    if (e.kind === 'class') return [[`c:${e.name}`]]
    if (e.kind !== 'group') return []
    const options = e.options.map((o) => requiredKeys(o)[0])
    return options.every((o) => o !== undefined) ? [options.flatMap((o) => o!)] : []
  })
}

/** The keys of these words, for `requiredKeys` and `firstKeys`. */
export function keysOf(w: Word): string[] {
  const keys = [`w:${w.norm}`]
  for (const x of w.alt) keys.push(`w:${x}`)
  for (const l of w.lemmas) keys.push(`l:${l}`)
  return keys
}

/** Answers whether a pattern can match in a text with these keys; remembers each answer. */
export function possible(present: ReadonlySet<string>): (pattern: Pattern) => boolean {
  const known = new Map<Pattern, boolean>()
  return (pattern) => {
    let answer = known.get(pattern)
    if (answer === undefined) {
      pattern.required ??= requiredKeys(pattern.elements)
      answer = pattern.required.every((any) => any.some((key) => present.has(key)))
      known.set(pattern, answer)
    }
    return answer
  }
}

/** Every match that begins at word i, inside the sentence that ends before `limit`; the longest only. */
export function matchAt(pattern: Pattern, ground: Ground, i: number, limit: number): Match | null {
  let best: Match | null = null
  const { elements } = pattern
  const state = { from: -1, to: -1 }
  const step = (k: number, at: number, rest: readonly Element[], then: (at: number) => boolean): boolean => {
    if (k === rest.length) return then(at)
    const e = rest[k]!
    const go = (next: number) => step(k + 1, next, rest, then)
    const w = ground.words[at]
    switch (e.kind) {
      case 'word':
        return at < limit && (w!.norm === e.word || w!.alt.includes(e.word)) && go(at + 1)
      case 'lemma':
        return at < limit && w!.lemmas.includes(e.lemma) && go(at + 1)
      case 'tag':
        return at < limit && (w!.tags & e.bits) !== 0 && go(at + 1)
      case 'class':
        for (const end of ground.classEnds(e.name, at)) if (end <= limit && go(end)) return true
        return false
      case 'group':
        for (const option of e.options) if (step(0, at, option, go)) return true
        return false
      case 'maybe':
        return step(0, at, [e.element], go) || go(at)
      case 'not':
        return at < limit && !step(0, at, [e.element], () => true) && go(at + 1)
      case 'gap':
        for (let n = 0; n <= e.most && at + n <= limit; n++) if (go(at + n)) return true
        return false
      case 'start':
        return (
          (at === 0 ||
            at === ground.words.length ||
            ground.words[at - 1]!.clause !== w?.clause ||
            isLink(ground, at)) &&
          go(at)
        )
      case 'end':
        return (at >= limit || ground.words[at]!.clause !== ground.words[at - 1]?.clause) && go(at)
      case 'open': {
        const was = state.from
        state.from = at
        if (go(at)) return true
        state.from = was
        return false
      }
      case 'close': {
        const was = state.to
        state.to = at
        if (go(at)) return true
        state.to = was
        return false
      }
    }
  }
  step(0, i, elements, (end) => {
    if (end <= i) return false
    best = { start: i, end, from: state.from < 0 ? i : state.from, to: state.to < 0 ? end : state.to }
    return true
  })
  return best
}

/** A word that only ties its clause to the one before does not hide the clause's start. */
function isLink(ground: Ground, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) {
    const w = ground.words[i]!
    if (!(w.tags & (TAG.CONJ | TAG.ADV | TAG.INTENS)) || w.clause !== ground.words[at]?.clause) return false
    if (i === 0 || ground.words[i - 1]!.clause !== w.clause) return true
  }
  return false
}
