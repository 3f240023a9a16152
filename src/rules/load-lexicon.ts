// Loads the lists of lexicon/: the feelings, one class for each other file, and what *.add.yaml files add to them.
import type { Grammar } from '../annotate/grammar.js'
import { normalWords } from '../annotate/opening.js'
import type { Vocabulary } from '../annotate/vocabulary.js'
import { ASKED, isAsking } from '../annotate/words.js'
import { type Entry, Lexicon } from './lexicon.js'
import { type Element, type Pattern, parsePattern } from './pattern.js'
import type { Reader } from './reader.js'
import { feelingsSchema, listSchema } from './schema.js'

/** A pattern with its words in the spelling that annotation gives, or null: then its problem is told at `place`, which takes a while to find. */
export type Compile = (text: string, place: () => string) => Pattern | null

export function compiler(reader: Reader, grammar: Grammar, vocabulary: Vocabulary): Compile {
  return (text, place) => {
    try {
      return { source: text, elements: normal(parsePattern(text).elements, grammar, vocabulary) }
    } catch (e) {
      reader.problems.push(`${place()}: ${(e as Error).message}`)
      return null
    }
  }
}

function feelings(name: string, reader: Reader, compile: Compile): Entry[] {
  const source = reader.read(name, feelingsSchema)
  const entries: Entry[] = []
  for (const [family, kinds] of Object.entries(source?.data ?? {}))
    for (const [kind, strengths] of Object.entries(kinds))
      for (const [strength, list] of Object.entries(strengths))
        for (const [i, text] of list.entries()) {
          const pattern = compile(text, () => source!.at([family, kind, strength, i]))
          const feeling = { family, kind, strength: Number(strength) }
          if (pattern) entries.push({ name: 'feeling', pattern, feeling })
        }
  return entries
}

function list(name: string, of: string, reader: Reader, compile: Compile): Entry[] {
  const source = reader.read(name, listSchema)
  return (source?.data.entries ?? []).flatMap((text, i) => {
    const pattern = compile(text, () => source!.at(['entries', i]))
    return pattern ? [{ name: of, pattern }] : []
  })
}

/** Reads all lists, to be found in one sweep with the `dangers`; the vocabulary learns their words. */
export function loadLexicon(
  reader: Reader,
  compile: Compile,
  vocabulary: Vocabulary,
  dangers: readonly Entry[],
): Lexicon {
  const files = reader.folders.list('lexicon').filter((file) => file !== 'grammar.yaml')
  if (!files.includes('feelings.yaml')) files.push('feelings.yaml')
  const lists = files.flatMap((file) => {
    const name = `lexicon/${file}`
    const of = file.replace(/(\.add)?\.yaml$/, '')
    if (!files.includes(`${of}.yaml`))
      reader.problems.push(
        `${reader.folders.path(name)}: there is no list "${of}" to add to; call the file ${of}.yaml for a list of its own`,
      )
    return of === 'feelings' ? feelings(name, reader, compile) : list(name, of, reader, compile)
  })
  const entries = [...lists, ...dangers]
  for (const e of entries) learn(e.pattern.elements, vocabulary)
  return new Lexicon(entries)
}

/** Brings a pattern's words to the spelling and the order that annotation gives. */
function normal(elements: readonly Element[], g: Grammar, v: Vocabulary): Element[] {
  const list = elements.flatMap((e): Element[] => {
    if (e.kind === 'word') return normalWords(e.word, g, v).map((word) => ({ kind: 'word', word }))
    if (e.kind === 'lemma') return [{ kind: 'lemma', lemma: normalWords(e.lemma, g, v)[0]! }]
    if (e.kind === 'group') return [{ kind: 'group', options: e.options.map((o) => normal(o, g, v)) }]
    if (e.kind === 'not' || e.kind === 'maybe')
      return [{ kind: e.kind, element: normal([e.element], g, v)[0]! }]
    return [e]
  })
  return negationFirst(list, g)
}

/** "could you not" as "could not you", which is how annotation puts it. */
function negationFirst(list: Element[], g: Grammar): Element[] {
  const asks = (e: Element | undefined): boolean =>
    e?.kind === 'word'
      ? isAsking(e.word, g)
      : e?.kind === 'group' && e.options.every((o) => o.length === 1 && asks(o[0]))
  const not = (e: Element | undefined) => e?.kind === 'word' && e.word === 'not'
  for (const [i, e] of list.entries()) {
    const at = list[i + 1]?.kind === 'maybe' ? i + 2 : i + 1
    if (e.kind === 'word' && ASKED.test(e.word) && asks(list[i - 1]) && not(list[at]))
      list.splice(i, 0, ...list.splice(at, 1))
  }
  return list
}

function learn(elements: readonly Element[], v: Vocabulary): void {
  for (const e of elements) {
    if (e.kind === 'word') v.learn(e.word)
    if (e.kind === 'lemma') v.learn(e.lemma)
    if (e.kind === 'group') for (const o of e.options) learn(o, v)
    if (e.kind === 'not' || e.kind === 'maybe') learn([e.element], v)
  }
}
