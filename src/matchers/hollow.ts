// Replies that have the words of listening, or its form, and say nothing of what happened: said again and again, listed, strung
// together, or with a reason from elsewhere.
import { is, TAG } from '../annotate/types.js'
import { isContent } from './alignment.js'
import type { Pair } from './cues.js'
import { FIRST, SECOND } from './shared.js'

/** Three words in a row count as said again where they stood in the reply before; under so many words nobody fills a page. */
const ROW = 3
const FEW = 12
const HALF = 0.5
const FEW_NAMES = 8
const TIE = 8
/** So many words to a piece at least: fewer are a way of telling ("Five hats, six friends."). */
const LONG_PIECE = 4
/** So many feelings in a list name none; so many set phrases or short pieces say none. */
const MANY_FEELINGS = 6
const TIED = 0.6
const MANY_PHRASES = 4
const MANY_PIECES = 5
const MANY_WORDS = 20
/** What is set by custom, whatever was told. */
const SET_PHRASES = ['stock', 'frame', 'thanks', 'validation', 'patience']
const LISTENING_WORD = 'listening-word'

/** The keys of the caps in rules/skills.yaml that hold such a reply down; none for an empty reply. `told`: it says the story back. */
export function hollow(p: Pair, told: boolean): string[] {
  const keys: string[] = []
  if (saidAgain(p) >= HALF) keys.push('said-again')
  if (listsFeelings(p)) keys.push('feelings-listed')
  if (onlyListeningWords(p) || onlyNames(p)) keys.push('only-its-words')
  if (!told && reasonFromElsewhere(p)) keys.push('reason-from-elsewhere')
  return keys
}

/** Share of the reply's words, 0 to 1, that stand in a row of three said before in it. */
function saidAgain({ reply: { words } }: Pair): number {
  if (words.length < FEW) return 0
  const before = new Set<string>()
  const again = new Set<number>()
  for (let i = 0; i + ROW <= words.length; i++) {
    const row = words.slice(i, i + ROW).map((w) => w.norm)
    if (before.has(row.join(' '))) for (let k = i; k < i + ROW; k++) again.add(k)
    before.add(row.join(' '))
  }
  return again.size / words.length
}

/** Six feelings or qualities given to the partner, or to nobody, at most half as many words that say anything else, and few that tie them into sentences. */
function listsFeelings(p: Pair): boolean {
  const named = new Set(p.feelings.filter((f) => f.owner === 'you' || f.owner === 'open').map((f) => f.from))
  for (const [i, w] of p.reply.words.entries())
    if (w.tags & TAG.ADJ && !(w.tags & TAG.VERB) && isContent(w)) named.add(i)
  const rest = [...content(p, [])].filter((i) => !named.has(i))
  const tying = p.reply.words.filter((w) => is(w, TAG.PRON | TAG.DET | TAG.PREP)).length
  return named.size >= MANY_FEELINGS && rest.length <= named.size / 2 && tying <= named.size * TIED
}

/** Set phrases or short pieces in a row, with no word of content but the names of what listening does. */
function onlyListeningWords(p: Pair): boolean {
  const { text, words, ground } = p.reply
  if (words.length < FEW || content(p, [...SET_PHRASES, LISTENING_WORD]).size > 0) return false
  let phrases = 0
  let to = 0
  for (const h of ground.hits)
    if (SET_PHRASES.includes(h.entry.name) && h.start >= to) {
      phrases++
      to = h.end
    }
  return phrases >= MANY_PHRASES || pieces(text) >= MANY_PIECES || (words.length >= MANY_WORDS && phrases > 1)
}

/** How many pieces the marks of a text make of it. */
const pieces = (text: string) => text.split(/[.,;!?\n]+/).filter((piece) => /\p{L}/u.test(piece)).length

/** Eight words or more in a row, and hardly one that ties them into a sentence: the names of things, not what happened. */
function onlyNames({ reply: { text, words } }: Pair): boolean {
  const tying = words.filter((w) =>
    is(w, TAG.PRON | TAG.DET | TAG.PREP | TAG.CONJ | TAG.AUX | TAG.MODAL),
  ).length
  return words.length >= Math.max(FEW_NAMES, LONG_PIECE * pieces(text)) && tying <= words.length / TIE
}

/** "You feel ... because ...", where the reason names neither of the two and no word of what was said, yet a thing of its own. */
function reasonFromElsewhere({ reply, statementContent, feelings, aligned }: Pair): boolean {
  if (statementContent === 0) return false
  return reply.clauses.some((c, i) => {
    const words = reply.words.slice(c.from, c.to)
    const theirs = feelings.some((f) => f.owner === 'you' && f.clause === i - 1)
    return (
      theirs &&
      c.link === 'because' &&
      c.verb >= 0 &&
      words.some((w) => isContent(w) && is(w, TAG.NOUN)) &&
      !words.some((w) => is(w, TAG.PRON | TAG.DET) && BOTH.has(w.norm)) &&
      !aligned.some((a) => a.reply >= c.from && a.reply < c.to)
    )
  })
}
const BOTH = new Set([...FIRST, ...SECOND, 'we', 'us', 'our'])

/** The places of the words of content that stand outside feelings, names and the entries of these lists. */
function content({ reply, feelings }: Pair, lists: readonly string[]): Set<number> {
  const places = new Set<number>()
  for (const [i, w] of reply.words.entries()) if (isContent(w) && !is(w, TAG.NAME)) places.add(i)
  const leave = (from: number, to: number) => {
    for (let i = from; i < to; i++) places.delete(i)
  }
  for (const f of feelings) leave(f.from, f.to)
  for (const h of reply.ground.hits) if (lists.includes(h.entry.name)) leave(h.start, h.end)
  return places
}
