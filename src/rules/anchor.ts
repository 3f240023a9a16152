// Where to begin looking for a pattern: the rarest word that it cannot do without, and how far that stands behind its start.
import type { Key } from './keys.js'
import type { Element } from './pattern.js'

export interface Anchor {
  /** A text that holds none of these holds no match. */
  keys: Key[]
  /** The one that is there stands at least and at most so many words behind the start; `most` may be Infinity. */
  least: number
  most: number
}

/** Rough costs: how often a key is met in ordinary text. Only speed hangs on them. */
const COMMON =
  /^(i|you|it|that|this|the|a|to|be|is|are|am|was|were|have|had|do|did|not|and|of|in|for|me|my|your|what|so|just|will|would|get|go|feel)$/
const costOf = ({ keys }: Anchor): number =>
  keys.reduce(
    (sum, [kind, name]) => sum + (kind === 'class' ? 4 : COMMON.test(name) ? 20 : name.length < 4 ? 3 : 1),
    0,
  )

/** The anchor that is met least often; null for a pattern that needs no word, lemma or class. */
export function rarestAnchor(elements: readonly Element[]): Anchor | null {
  return anchorsOf(elements).sort((a, b) => costOf(a) - costOf(b))[0] ?? null
}

function anchorsOf(elements: readonly Element[]): Anchor[] {
  const list: Anchor[] = []
  let [least, most] = [0, 0]
  for (const e of elements) {
    if (e.kind === 'word') list.push({ keys: [['word', e.word]], least, most })
    if (e.kind === 'lemma') list.push({ keys: [['lemma', e.lemma]], least, most })
    if (e.kind === 'class') list.push({ keys: [['class', e.name]], least, most })
    if (e.kind === 'group') {
      const options = e.options.flatMap((o) => anchorsOf(o).slice(0, 1))
      if (options.length === e.options.length)
        list.push({
          keys: options.flatMap((o) => o.keys),
          least: least + Math.min(...options.map((o) => o.least)),
          most: most + Math.max(...options.map((o) => o.most)),
        })
    }
    const [shortest, longest] = lengthOf(e)
    least += shortest
    most += longest
  }
  return list
}

/** The fewest and the most words that an element can take. */
function lengthOf(e: Element): [least: number, most: number] {
  if (e.kind === 'word' || e.kind === 'lemma' || e.kind === 'tag' || e.kind === 'not') return [1, 1]
  if (e.kind === 'class') return [1, Number.POSITIVE_INFINITY]
  if (e.kind === 'gap') return [0, e.most]
  if (e.kind === 'maybe') return [0, lengthOf(e.element)[1]]
  if (e.kind !== 'group') return [0, 0]
  const options = e.options.map((o) => o.map(lengthOf))
  return [
    Math.min(...options.map((o) => o.reduce((sum, [least]) => sum + least, 0))),
    Math.max(...options.map((o) => o.reduce((sum, [, most]) => sum + most, 0))),
  ]
}
