// Matches the pattern language against annotated words: each pattern becomes one function.
import { TAG, type Word } from '../annotate/types.js'
import type { Keys } from './keys.js'
import type { Element } from './pattern.js'

/** A match: word indexes, end-exclusive; `from`/`to` are the marked words. */
export interface Match {
  start: number
  end: number
  from: number
  to: number
}

/** What a pattern needs to know of the text. */
export interface Ground {
  words: readonly Word[]
  /** For each word the numbers of what it meets: its forms and base forms, then the classes that have an entry which begins there. */
  keys: readonly (readonly number[])[]
  /** Ends of the entries of a class, given by its number, that begin at word i. */
  classEnds(number: number, i: number): readonly number[]
}

/** Attempts in a sentence: where the present one began, what it found on the way, and the sentence's end. */
export interface Run extends Match {
  ground: Ground
  words: readonly Word[]
  limit: number
}

/** Whether the rest of the pattern matches from word `at` on. */
export type Step = (run: Run, at: number) => boolean

const accept: Step = (run, at) => {
  if (at <= run.start) return false
  run.end = at
  return true
}
const yes: Step = () => true

/** The pattern as one function, in which each element calls the next: made once, so that matching makes no closures. */
export function compile(elements: readonly Element[], keys: Keys): Step {
  return row(elements, accept, keys)
}

const row = (elements: readonly Element[], last: Step, keys: Keys): Step =>
  elements.reduceRight<Step>((next, e) => stepOf(e, next, keys), last)

function stepOf(e: Element, next: Step, keys: Keys): Step {
  switch (e.kind) {
    case 'word':
    case 'lemma':
    case 'tag':
      return oneOf([e], next, keys)
    case 'class': {
      const number = keys.number('class', e.name)
      return (r, at) => {
        if (at < r.limit)
          for (const end of r.ground.classEnds(number, at)) if (end <= r.limit && next(r, end)) return true
        return false
      }
    }
    case 'group': {
      const options = optionsOf(e.options, next, keys)
      if (options.length === 1) return options[0]!
      return (r, at) => {
        for (const option of options) if (option(r, at)) return true
        return false
      }
    }
    case 'maybe': {
      const some = stepOf(e.element, next, keys)
      return (r, at) => some(r, at) || next(r, at)
    }
    case 'not': {
      const it = stepOf(e.element, yes, keys)
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

type Plain = Extract<Element, { kind: 'word' | 'lemma' | 'tag' }>
const isPlain = (e: Element | undefined): e is Plain =>
  e?.kind === 'word' || e?.kind === 'lemma' || e?.kind === 'tag'

/** The steps of a group's options in their order, those that stand side by side and take one plain word as one. */
function optionsOf(options: readonly Element[][], next: Step, keys: Keys): Step[] {
  const steps: Step[] = []
  let plain: Plain[] = []
  const close = () => {
    if (plain.length > 0) steps.push(oneOf(plain, next, keys))
    plain = []
  }
  for (const option of options) {
    const [first] = option
    if (option.length === 1 && isPlain(first)) plain.push(first)
    else {
      close()
      steps.push(row(option, next, keys))
    }
  }
  close()
  return steps
}

/** One word that is any of these. */
function oneOf(list: readonly Plain[], next: Step, keys: Keys): Step {
  let bits = 0
  const numbers = new Set<number>()
  for (const e of list)
    if (e.kind === 'tag') bits |= e.bits
    else numbers.add(e.kind === 'word' ? keys.number('word', e.word) : keys.number('lemma', e.lemma))
  const [only] = numbers
  if (only === undefined)
    return (r, at) => at < r.limit && (r.words[at]!.tags & bits) !== 0 && next(r, at + 1)
  if (numbers.size === 1 && bits === 0)
    return (r, at) => at < r.limit && r.ground.keys[at]!.includes(only) && next(r, at + 1)
  return (r, at) => {
    if (at >= r.limit) return false
    if ((r.words[at]!.tags & bits) !== 0) return next(r, at + 1)
    for (const n of r.ground.keys[at]!) if (numbers.has(n)) return next(r, at + 1)
    return false
  }
}

/** The match that begins at word i, inside the sentence that ends before the run's limit, or null. */
export function matchAt(step: Step, run: Run, i: number): Match | null {
  run.start = i
  run.from = -1
  run.to = -1
  if (!step(run, i)) return null
  const { end, from, to } = run
  return { start: i, end, from: from < 0 ? i : from, to: to < 0 ? end : to }
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
