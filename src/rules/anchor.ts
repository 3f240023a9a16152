// What a pattern cannot do without, and how far behind its start that stands: so that it is tried only where it may match.
import type { Keys, Kind } from './keys.js'
import type { Element } from './pattern.js'

export interface Anchor {
  /** A sentence in which none of these is met holds no match. */
  numbers: readonly number[]
  /** The one that is met stands at least and at most so many words behind the start; `most` may be Infinity. */
  least: number
  most: number
  /** Roughly how often one of them is met in a thousand words. */
  cost: number
}

/** What is known of a pattern, or of a part, without a text. */
export interface Survey {
  /** The fewest and the most words that it takes. */
  least: number
  most: number
  /** Each must be met; empty where it needs no word, lemma or class. */
  anchors: Anchor[]
}

const COMMON =
  /^(i|you|it|that|this|the|a|to|be|is|are|am|was|were|have|had|do|did|not|and|of|in|for|me|my|your|what|so|just|will|would|get|go|feel)$/
/** By a word's letters, how often one is met in a thousand words that is not among the commonest. Only speed hangs on these. */
const BY_LENGTH = [0, 5, 5, 1.5, 0.5, 0.2]
const costOf = (kind: Kind, name: string): number =>
  kind === 'class' ? 5 : COMMON.test(name) ? 20 : BY_LENGTH[Math.min(name.length, BY_LENGTH.length - 1)]!

/** Surveys elements that follow each other, and gives a number to every key that they name. */
export function survey(elements: readonly Element[], keys: Keys): Survey {
  const all: Survey = { least: 0, most: 0, anchors: [] }
  for (const e of elements) {
    const { least, most, anchors } = surveyOne(e, keys)
    for (const a of anchors) all.anchors.push({ ...a, least: all.least + a.least, most: all.most + a.most })
    all.least += least
    all.most += most
  }
  return all
}

function surveyOne(e: Element, keys: Keys): Survey {
  const key = (kind: Kind, name: string, most: number): Survey => ({
    least: 1,
    most,
    anchors: [{ numbers: [keys.number(kind, name)], least: 0, most: 0, cost: costOf(kind, name) }],
  })
  switch (e.kind) {
    case 'word':
      return key('word', e.word, 1)
    case 'lemma':
      return key('lemma', e.lemma, 1)
    case 'class':
      return key('class', e.name, Number.POSITIVE_INFINITY)
    case 'tag':
      return { least: 1, most: 1, anchors: [] }
    case 'not':
      surveyOne(e.element, keys)
      return { least: 1, most: 1, anchors: [] }
    case 'gap':
      return { least: 0, most: e.most, anchors: [] }
    case 'maybe':
      return { least: 0, most: surveyOne(e.element, keys).most, anchors: [] }
    case 'group':
      return surveyGroup(e.options.map((option) => survey(option, keys)))
    default:
      return { least: 0, most: 0, anchors: [] }
  }
}

function surveyGroup(options: readonly Survey[]): Survey {
  const rarest = options.flatMap((o) => rarestOf(o) ?? [])
  const joint: Anchor = {
    numbers: rarest.flatMap((a) => a.numbers),
    least: Math.min(...rarest.map((a) => a.least)),
    most: Math.max(...rarest.map((a) => a.most)),
    cost: rarest.reduce((sum, a) => sum + a.cost, 0),
  }
  return {
    least: Math.min(...options.map((o) => o.least)),
    most: Math.max(...options.map((o) => o.most)),
    anchors: rarest.length === options.length ? [joint] : [],
  }
}

/** The anchor that is met least often; undefined where there is none. */
export const rarestOf = ({ anchors }: Survey): Anchor | undefined =>
  anchors.reduce<Anchor | undefined>((best, a) => (best && best.cost <= a.cost ? best : a), undefined)
