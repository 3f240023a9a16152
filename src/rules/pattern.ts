// The pattern language of rules/README.md: what a pattern says, element by element.
import { TAG, type TagName } from '../annotate/types.js'

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
