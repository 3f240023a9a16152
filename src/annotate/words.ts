// Cuts a text into words with exact places: opens contractions, undoes texting spelling, mends typos.
import type { Grammar } from './grammar.js'
import type { Word } from './types.js'
import type { Vocabulary } from './vocabulary.js'

/** A word as it is typed, with the apostrophes inside it and one behind it. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}\p{N}]+)*['’]?/gu
const SENTENCE_END = /[.!?…\n]/u
/** British endings and the American ones that the lists use. */
const BRITISH: [RegExp, string][] = [
  [/is(e|es|ed|ing|ation)$/, 'iz$1'],
  [/(?<=..)our(s|ed|ing|ful|ite|able)?$/, 'or$1'],
]

interface Piece {
  forms: [norm: string, alt: string[]][]
  start: number
  end: number
}

/** Words of the text in order; empty for a text without letters or digits. */
export function cutWords(text: string, grammar: Grammar, vocabulary: Vocabulary): Word[] {
  const raw: { lower: string; start: number; end: number }[] = []
  for (const m of text.matchAll(WORD)) {
    const trimmed = m[0].replace(/['’]$/, (q) => (/s['’]$/.test(m[0]) ? q : ''))
    raw.push({
      lower: trimmed.toLowerCase().replace(/[’‘`´]/g, "'"),
      start: m.index,
      end: m.index + trimmed.length,
    })
  }
  const words: Word[] = []
  let before = 0
  let sentence = 0
  let quote = false
  for (const [i, piece] of raw.entries()) {
    const gap = text.slice(before, piece.start)
    before = piece.end
    if (i > 0 && endsSentence(gap, text, piece.start)) sentence++
    quote = quoteState(quote, gap)
    const forms = open(
      piece.lower,
      raw[i + 1]?.lower ?? '',
      /^\s*$/.test(text.slice(piece.end, raw[i + 1]?.start ?? piece.end)),
      text.slice(piece.start, piece.end),
      grammar,
      vocabulary,
    )
    for (const [k, [norm, alt]] of forms.entries())
      words.push({
        norm,
        alt,
        lemmas: vocabulary.lemmas(norm),
        tags: 0,
        start: piece.start,
        end: piece.end,
        sentence,
        clause: 0,
        gap: k === 0 ? gap : '',
        quoted: quote,
      })
  }
  return words
}

/** Whether a sentence ends in the gap between two words; `at` is where the next word begins. */
export function endsSentence(gap: string, text: string, at: number): boolean {
  if (!SENTENCE_END.test(gap)) return /\p{Extended_Pictographic}/u.test(gap)
  // "8.30", "e.g." and "..." before a small letter go on.
  if (/^\.$/.test(gap)) return false
  if (/^[.…]{2,}\s*$|^…\s*$/u.test(gap)) return /\p{Lu}/u.test(text[at] ?? '')
  return true
}

function quoteState(open: boolean, gap: string): boolean {
  let state = open
  for (const ch of gap) {
    if (ch === '“' || ch === '‘') state = true
    else if (ch === '”') state = false
    else if (ch === '’' && state) state = false
    else if (ch === '"') state = !state
  }
  return state
}

/** The words that one typed word stands for. */
function open(
  lower: string,
  next: string,
  joined: boolean,
  asTyped: string,
  g: Grammar,
  v: Vocabulary,
): Piece['forms'] {
  const plain = (w: string): [string, string[]] => [american(w, v), []]
  const baseNext =
    joined &&
    (/^(be|have|not|never|just|always|do)$/.test(next) || ((v.pos(next) & 2) > 0 && !g.person.has(next)))
  if (lower === 'its' && joined && (g.itsIs.has(next) || /ing$/.test(next)))
    return [
      ['it', []],
      ['is', ['has']],
    ]
  if (
    (lower === 'your' || lower === 'ur') &&
    joined &&
    g.yourAre.has(next) &&
    !/^(is|are|was|of)$/.test(next)
  )
    return [
      ['you', ['your']],
      ['are', ['']],
    ]
  const table = g.spelling.get(lower)
  if (table && !(g.ambiguous.has(lower) && !baseNext)) return table.map((w) => [w, []])
  if (lower === "can't")
    return [
      ['can', []],
      ['not', []],
    ]
  if (lower === "won't")
    return [
      ['will', []],
      ['not', []],
    ]
  if (lower === "let's")
    return [
      ['let', []],
      ['us', []],
    ]
  const at = lower.lastIndexOf("'")
  if (at > 0) {
    const stem = lower.slice(0, at)
    const rest = lower.slice(at)
    if (lower.endsWith("n't")) return [plain(lower.slice(0, -3)), ['not', []]]
    const ending = g.endings.get(rest)
    if (ending) return [plain(stem), [ending, rest === "'d" ? ['had'] : []]]
    if (rest === "'s") {
      const pronoun = g.nominative.has(stem) || g.wh.has(stem) || stem === 'here'
      return [plain(stem), pronoun ? ['is', ['has']] : ["'s", ['is', 'has']]]
    }
    if (rest === "'") return [plain(stem)]
    return [plain(lower.replaceAll("'", ''))]
  }
  return [mend(lower, asTyped, g, v)]
}

/** The spelling that annotation would give to a word of a list or pattern. */
export function normalWords(word: string, g: Grammar, v: Vocabulary): string[] {
  const table = g.ambiguous.has(word) ? undefined : g.spelling.get(word)
  return table ?? [american(word, v)]
}

function american(word: string, v: Vocabulary): string {
  if (word.length < 6) return word
  for (const [pattern, to] of BRITISH) {
    if (!pattern.test(word) || v.related(word).synonyms.size > 0) continue
    const other = word.replace(pattern, to)
    if (other !== word && v.known(other)) return other
  }
  return word
}

/** Undoes lengthening ("soooo") and single typos; a capitalised unknown word is a name and stays. */
function mend(lower: string, asTyped: string, g: Grammar, v: Vocabulary): [string, string[]] {
  let word = american(lower, v)
  const table = g.ambiguous.has(word) ? undefined : g.spelling.get(word)
  if (table?.length === 1) word = table[0]!
  if (
    v.known(word) ||
    g.person.has(word) ||
    g.subordinators.has(word) ||
    g.coordinators.has(word) ||
    word.length < 4
  )
    return [word, []]
  if (/(.)\1\1/.test(word)) {
    for (const n of ['$1$1', '$1']) {
      const shorter = word.replace(/(.)\1{2,}/g, n)
      if (v.known(shorter) || g.person.has(shorter) || g.adverbs.has(shorter)) return [shorter, []]
    }
  }
  if (asTyped !== lower) return [word, []]
  const better = v.correct(word)
  return [better ?? word, []]
}
