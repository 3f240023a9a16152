// The closed word classes and the spelling table, as rules/lexicon/grammar.yaml gives them.
import * as z from 'zod'

const words = z.array(z.string())
export const grammarSchema = z.strictObject({
  pronouns: z.strictObject({ i: words, you: words, we: words, they: words, it: words }),
  nominative: words,
  possessive: words,
  be: words,
  have: words,
  do: words,
  modal: words,
  'past-aux': words,
  negators: words,
  coordinators: words,
  subordinators: words,
  adversative: words,
  causal: words,
  wh: words,
  determiners: words,
  prepositions: words,
  intensifiers: words,
  adverbs: words,
  light: words,
  'invariant-past': words,
  saying: words,
  thinking: words,
  'leads-on': words,
  interjections: words,
  names: words,
  'names-that-are-words': words,
  spelling: z.record(z.string(), z.string()),
  'ambiguous-spelling': words,
  'its-is': words,
  'your-are': words,
  endings: z.record(z.string(), z.string()),
})

export type Person = 'i' | 'you' | 'we' | 'they' | 'it'

export interface Grammar {
  person: ReadonlyMap<string, Person>
  nominative: ReadonlySet<string>
  possessive: ReadonlySet<string>
  be: ReadonlySet<string>
  have: ReadonlySet<string>
  do: ReadonlySet<string>
  modal: ReadonlySet<string>
  pastAux: ReadonlySet<string>
  negators: ReadonlySet<string>
  coordinators: ReadonlySet<string>
  subordinators: ReadonlySet<string>
  adversative: ReadonlySet<string>
  wh: ReadonlySet<string>
  determiners: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  intensifiers: ReadonlySet<string>
  adverbs: ReadonlySet<string>
  light: ReadonlySet<string>
  invariantPast: ReadonlySet<string>
  saying: ReadonlySet<string>
  thinking: ReadonlySet<string>
  leadsOn: ReadonlySet<string>
  /** Words that stand for a sentence by themselves. */
  interjections: ReadonlySet<string>
  names: ReadonlySet<string>
  nameWords: ReadonlySet<string>
  spelling: ReadonlyMap<string, string[]>
  ambiguous: ReadonlySet<string>
  itsIs: ReadonlySet<string>
  yourAre: ReadonlySet<string>
  endings: ReadonlyMap<string, string>
}

export function readGrammar(data: z.infer<typeof grammarSchema>): Grammar {
  const person = new Map<string, Person>()
  for (const [who, list] of Object.entries(data.pronouns)) for (const w of list) person.set(w, who as Person)
  return {
    person,
    nominative: new Set(data.nominative),
    possessive: new Set(data.possessive),
    be: new Set(data.be),
    have: new Set(data.have),
    do: new Set(data.do),
    modal: new Set(data.modal),
    pastAux: new Set(data['past-aux']),
    negators: new Set(data.negators),
    coordinators: new Set(data.coordinators),
    subordinators: new Set(data.subordinators),
    adversative: new Set(data.adversative),
    wh: new Set(data.wh),
    determiners: new Set(data.determiners),
    prepositions: new Set(data.prepositions),
    intensifiers: new Set(data.intensifiers),
    adverbs: new Set(data.adverbs),
    light: new Set(data.light),
    invariantPast: new Set(data['invariant-past']),
    saying: new Set(data.saying),
    thinking: new Set(data.thinking),
    leadsOn: new Set(data['leads-on']),
    interjections: new Set(data.interjections),
    names: new Set(data.names),
    nameWords: new Set(data['names-that-are-words']),
    spelling: new Map(Object.entries(data.spelling).map(([k, v]) => [k, v.split(' ')])),
    ambiguous: new Set(data['ambiguous-spelling']),
    itsIs: new Set(data['its-is']),
    yourAre: new Set(data['your-are']),
    endings: new Map(Object.entries(data.endings)),
  }
}

/** Whether a word belongs to a closed class: those that hold sentences together and mean little by themselves. */
export function isSmall(word: string, g: Grammar): boolean {
  return (
    g.person.has(word) ||
    g.determiners.has(word) ||
    g.prepositions.has(word) ||
    g.coordinators.has(word) ||
    g.subordinators.has(word) ||
    g.adverbs.has(word) ||
    g.negators.has(word) ||
    g.modal.has(word) ||
    g.be.has(word) ||
    g.have.has(word) ||
    g.do.has(word)
  )
}
