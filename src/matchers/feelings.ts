// Whose feeling is it? Gives each feeling word its owner, and says whether it is denied, forbidden, doubted or fits the statement.
import { type Clause, TAG } from '../annotate/types.js'
import type { Hit } from '../rules/lexicon.js'
import type { Reading } from './reading.js'

export interface Feeling {
  from: number
  to: number
  clause: number
  family: string
  kind: string
  strength: number
  /** Who feels it; "it" where a deed or a situation is said to have that effect, "open" in a fragment that names nobody. */
  owner: 'i' | 'you' | 'we' | 'they' | 'it' | 'open'
  negated: boolean
  /** Under an "if", so doubted. */
  conditional: boolean
  /** In a command ("calm down", "don't be sad"): told, not named. */
  commanded: boolean
}

/** Families that no complaint makes plausible: named to the partner, they fit only a statement that has them itself. */
export const UNLIKELY: ReadonlySet<string> = new Set([
  'calm',
  'glad',
  'proud',
  'loved',
  'hopeful',
  'grateful',
  'relieved',
  'surprised',
  'excited',
  'bored',
  'hungry_or_bodily',
  'disgusted',
])

const NEGATIVE_REACH = 4

/** Every feeling named in the text, by place; longer entries win over those inside them. */
export function feelingsIn(r: Reading): Feeling[] {
  const hits = r.ground.hits.filter((h) => h.entry.feeling).sort((a, b) => a.start - b.start || b.end - a.end)
  const ambiguous = new Set(
    r.ground.hits.filter((h) => h.entry.name === 'ambiguous-feeling').map((h) => `${h.start} ${h.end}`),
  )
  const list: Feeling[] = []
  let covered = -1
  for (const h of hits) {
    if (h.end <= covered) continue
    if (ambiguous.has(`${h.start} ${h.end}`) && !plain(r, h)) continue
    const f = attribute(r, h)
    if (!f) continue
    list.push(f)
    covered = Math.max(covered, h.end)
  }
  return list
}

/** Words that are feelings only in some places ("cold", "small") count right after a verb of feeling or an intensifier. */
function plain(r: Reading, h: Hit): boolean {
  for (let i = h.start - 1; i >= Math.max(0, h.start - 3); i--) {
    const w = r.words[i]!
    if (w.lemmas.some((l) => l === 'feel' || l === 'sound' || l === 'seem')) return true
    if (w.norm === 'must' || (w.norm === 'so' && i === h.start - 1)) return true
    if (!(w.tags & (TAG.INTENS | TAG.ADV)) && !['be', 'been', 'have', 'like', 'a', 'bit'].includes(w.norm))
      return false
  }
  return false
}

function attribute(r: Reading, h: Hit): Feeling | null {
  const clause = r.words[h.start]!.clause
  const c = r.clauses[clause]!
  const kind = h.entry.feeling!.kind
  const owner = ownerOf(r, h, c, kind)
  if (owner === null) return null
  const before = r.words.slice(Math.max(c.from, h.start - NEGATIVE_REACH), h.start)
  return {
    from: h.start,
    to: h.end,
    clause,
    family: h.entry.feeling!.family,
    kind,
    strength: h.entry.feeling!.strength,
    owner,
    negated:
      before.some(
        (w, i) =>
          w.tags & TAG.NEG && w.norm !== 'without' && !/^(wonder|doubt)/.test(before[i + 1]?.norm ?? ''),
      ) && !before.some((w) => w.norm === 'only' || w.norm === 'just'),
    conditional: c.link === 'if' || c.link === 'whether',
    commanded: c.mood === 'command',
  }
}

const PERSON: Record<string, Feeling['owner']> = {
  i: 'i',
  me: 'i',
  my: 'i',
  mine: 'i',
  myself: 'i',
  you: 'you',
  your: 'you',
  yours: 'you',
  yourself: 'you',
  we: 'we',
  us: 'we',
  our: 'we',
  he: 'they',
  she: 'they',
  they: 'they',
  him: 'they',
  her: 'they',
  them: 'they',
  his: 'they',
  their: 'they',
}

function ownerOf(r: Reading, h: Hit, c: Clause, kind: string): Feeling['owner'] | null {
  const inside = r.words
    .slice(h.start, h.end)
    .map((w) => PERSON[w.norm])
    .find((p) => p !== undefined)
  if (inside && (kind === 'image' || kind === 'effect' || kind === 'noun')) return inside
  const subject = personOf(c)
  if (kind === 'effect') {
    for (let i = h.end; i < Math.min(c.to + 1, h.end + 2, r.words.length); i++) {
      const p = PERSON[r.words[i]!.norm]
      if (p && r.words[i]!.sentence === r.words[h.start]!.sentence) return p
    }
    // "you were hurt", "you got let down": a passive is a state of its subject.
    const passive = r.words
      .slice(Math.max(c.from, h.start - 4), h.start)
      .some((w) => w.lemmas.some((l) => l === 'be' || l === 'get' || l === 'feel') || w.norm === 'being')
    if (passive && r.words[h.start]!.tags & TAG.PART && subject) return subject
    return subject === 'i' || subject === 'you' || subject === 'they' ? null : 'it'
  }
  if (kind === 'quality') return 'it'
  if (kind === 'noun') {
    for (let i = h.start - 1; i >= Math.max(c.from, h.start - 3); i--) {
      const p = PERSON[r.words[i]!.norm]
      if (p) return p
      if (!(r.words[i]!.tags & (TAG.ADJ | TAG.INTENS | TAG.DET | TAG.ADV))) break
    }
    return subject === 'i' || subject === 'you' ? subject : 'it'
  }
  // "made you feel small", "left you alone", "see you upset": the nearest person before the word.
  for (let i = h.start - 1; i >= Math.max(c.from, h.start - 5); i--) {
    const w = r.words[i]!
    const p = PERSON[w.norm]
    if (p && p !== 'they' && w.tags & TAG.EXP) return p
    if (w.norm === 'it' || w.norm === 'that' || w.norm === 'this') return 'it'
  }
  return subject ?? (c.subject === 'noun' || c.subject === 'it' ? 'it' : 'open')
}

function personOf(c: Clause): Feeling['owner'] | null {
  if (c.subject === 'i' || c.subject === 'mine') return 'i'
  if (c.subject === 'you' || c.subject === 'yours') return 'you'
  if (c.subject === 'we' || c.subject === 'they') return c.subject
  return null
}

/** Families that the statement names for its speaker, and those it denies. */
export function supported(statement: readonly Feeling[]): { named: Set<string>; denied: Set<string> } {
  const named = new Set<string>()
  const denied = new Set<string>()
  for (const f of statement) {
    if (f.owner === 'they' || f.owner === 'you') continue
    if (f.negated) denied.add(f.family)
    else named.add(f.family)
  }
  return { named, denied }
}

/** Whether a feeling given to the partner is plausible after the statement. An empty statement allows all but the unlikely. */
export function fitsStatement(f: Feeling, support: { named: Set<string>; denied: Set<string> }): boolean {
  if (support.named.has(f.family)) return true
  return !support.denied.has(f.family) && !UNLIKELY.has(f.family)
}
