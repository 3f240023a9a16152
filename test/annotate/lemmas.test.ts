// Base forms: every form of be, have and do has one alone, and "her" is an object where it stands for "him".
import { expect, test } from 'vitest'
import { TAG } from '../../src/annotate/types.js'
import { read } from './read.js'

const base = (word: string) => read(word).words[0]!.lemmas

test.each(['was', 'were', 'is', 'are', 'am', 'been', 'being', 'be'])('%s: be', (word) => {
  expect(base(word)).toEqual(['be'])
})
test.each(['does', 'did', 'doing', 'done', 'do'])('%s: do', (word) => {
  expect(base(word)).toEqual(['do'])
})
test.each(['has', 'had', 'having', 'have'])('%s: have', (word) => {
  expect(base(word)).toEqual(['have'])
})

const kinds = (text: string) => {
  const { words } = read(text)
  return words.filter((w) => /^(her|him|them)$/.test(w.norm)).map((w) => w.tags)
}
test.each([
  'I told X nothing.',
  'I left X alone.',
  'I saw X.',
  'I told X that I lied.',
  'I let X go.',
  'I saw X yesterday.',
  'I called X again, with X beside me.',
])('%s: her, him and them alike', (text) => {
  const as = (who: string) => kinds(text.replaceAll('X', who))
  expect(as('her')).toEqual(as('him'))
  expect(as('them')).toEqual(as('him'))
})
test.each(['I took her hand.', 'I read her old letters.', 'Her own mother knew.'])('%s: hers', (text) => {
  expect(kinds(text)[0]! & TAG.EXPS).toBeGreaterThan(0)
})
