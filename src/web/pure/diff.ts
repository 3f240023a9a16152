// Word-by-word difference between two replies, smoothed so that whole phrases change and not stray words.
export interface Part {
  text: string
  kind: 'same' | 'gone' | 'new'
}

interface Token {
  /** The word or sign itself, without the white space after it. */
  word: string
  text: string
}

type Step = { kind: Part['kind']; left: Token[]; right: Token[] }

function tokens(text: string): Token[] {
  const found =
    text.match(/\s*(?:[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s])\s*/gu) ?? (text === '' ? [] : [text])
  return found.map((piece) => ({ word: piece.trim().replaceAll('’', "'"), text: piece }))
}

const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.word)
const wordCount = (list: Token[]): number => list.filter(isWord).length

/** Longest common run of words, as steps from left to right. */
function align(left: Token[], right: Token[]): Step[] {
  const width = right.length + 1
  const table = new Uint16Array((left.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i * width + j] =
        left[i]!.word === right[j]!.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const steps: Step[] = []
  const add = (kind: Part['kind'], l?: Token, r?: Token) => {
    let step = steps.at(-1)
    if (step?.kind !== kind) {
      step = { kind, left: [], right: [] }
      steps.push(step)
    }
    if (l) step.left.push(l)
    if (r) step.right.push(r)
  }
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i]!.word === right[j]!.word)
      add('same', left[i++], right[j++])
    else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) add('gone', left[i++])
    else add('new', undefined, right[j++])
  }
  return steps
}

/** Turns a short common run between two larger changes into a change of its own: fewer, longer strokes. */
function smooth(steps: Step[]): Step[] {
  let changed = true
  while (changed) {
    changed = false
    for (let k = 0; k < steps.length; k++) {
      const step = steps[k]!
      if (step.kind !== 'same') continue
      const size = wordCount(step.left)
      const before = biggest(steps, k, -1)
      const after = biggest(steps, k, 1)
      const bounded = before > 0 && after > 0 && size <= Math.min(before, after)
      const onlySigns = size === 0 && before > 0 && k === steps.length - 1
      if (!bounded && !onlySigns) continue
      steps.splice(
        k,
        1,
        { kind: 'gone', left: step.left, right: [] },
        { kind: 'new', left: [], right: step.right },
      )
      changed = true
      break
    }
  }
  return steps
}

/** The larger of what went and what came, in words, right beside step k. */
function biggest(steps: Step[], k: number, way: 1 | -1): number {
  let gone = 0
  let fresh = 0
  for (let i = k + way; steps[i] && steps[i]!.kind !== 'same'; i += way) {
    gone += wordCount(steps[i]!.left)
    fresh += wordCount(steps[i]!.right)
  }
  return Math.max(gone, fresh)
}

const join = (list: Token[]): string => list.map((token) => token.text).join('')

function side(steps: Step[], which: 'left' | 'right'): Part[] {
  const parts: Part[] = []
  for (const step of steps) {
    const text = join(step[which])
    if (text === '') continue
    const last = parts.at(-1)
    if (last?.kind === step.kind) last.text += text
    else parts.push({ text, kind: step.kind })
  }
  return parts
}

/** Both sides in parts; joined, each is its own text again. Time and memory go with the product of the word counts. */
export function diff(before: string, after: string): { left: Part[]; right: Part[] } {
  const steps = smooth(align(tokens(before), tokens(after)))
  return { left: side(steps, 'left'), right: side(steps, 'right') }
}
