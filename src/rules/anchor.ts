// Where to begin looking for a pattern: the rarest word that it cannot do without, and how far that stands behind its start.
import type { Keys, Kind } from './keys.js'
import type { Element } from './pattern.js'

export interface Anchor {
  /** A text in which none of these is met holds no match. */
  numbers: readonly number[]
  /** The one that is met stands at least and at most so many words behind the start; `most` may be Infinity. */
  least: number
  most: number
  /** Roughly how often one is met in ordinary text. */
  cost: number
}

/** What is known of a pattern, or of a part, without a text. */
export interface Survey {
  /** The fewest and the most words that it takes. */
  least: number
  most: number
  /** Null where it needs no word, lemma or class. */
  anchor: Anchor | null
}

/** Only speed hangs on these. */
const COMMON =
  /^(i|you|it|that|this|the|a|to|be|is|are|am|was|were|have|had|do|did|not|and|of|in|for|me|my|your|what|so|just|will|would|get|go|feel)$/
const costOf = (kind: Kind, name: string): number =>
  kind === 'class' ? 4 : COMMON.test(name) ? 20 : name.length < 4 ? 3 : 1

/** Surveys elements that follow each other, and gives a number to every key that they name. */
export function survey(elements: readonly Element[], keys: Keys): Survey {
  const all: Survey = { least: 0, most: 0, anchor: null }
  for (const e of elements) {
    const { least, most, anchor } = surveyOne(e, keys)
    if (anchor && anchor.cost < (all.anchor?.cost ?? Number.POSITIVE_INFINITY))
      all.anchor = { ...anchor, least: all.least + anchor.least, most: all.most + anchor.most }
    all.least += least
    all.most += most
  }
  return all
}

function surveyOne(e: Element, keys: Keys): Survey {
  const key = (kind: Kind, name: string, most: number): Survey => ({
    least: 1,
    most,
    anchor: { numbers: [keys.number(kind, name)], least: 0, most: 0, cost: costOf(kind, name) },
  })
  switch (e.kind) {
    case 'word':
      return key('word', e.word, 1)
    case 'lemma':
      return key('lemma', e.lemma, 1)
    case 'class':
      return key('class', e.name, Number.POSITIVE_INFINITY)
    case 'tag':
      return { least: 1, most: 1, anchor: null }
    case 'not':
      surveyOne(e.element, keys)
      return { least: 1, most: 1, anchor: null }
    case 'gap':
      return { least: 0, most: e.most, anchor: null }
    case 'maybe':
      return { least: 0, most: surveyOne(e.element, keys).most, anchor: null }
    case 'group':
      return surveyGroup(e.options.map((option) => survey(option, keys)))
    default:
      return { least: 0, most: 0, anchor: null }
  }
}

function surveyGroup(options: readonly Survey[]): Survey {
  const anchors = options.flatMap(({ anchor }) => anchor ?? [])
  return {
    least: Math.min(...options.map((o) => o.least)),
    most: Math.max(...options.map((o) => o.most)),
    anchor:
      anchors.length < options.length
        ? null
        : {
            numbers: anchors.flatMap((a) => a.numbers),
            least: Math.min(...anchors.map((a) => a.least)),
            most: Math.max(...anchors.map((a) => a.most)),
            cost: anchors.reduce((sum, a) => sum + a.cost, 0),
          },
  }
}
