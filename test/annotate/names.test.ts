// Names are told from the words they look like, in capitals or not; unknown ones count by their capital and are left as typed.
import { expect, test } from 'vitest'
import { heard, names, spelt } from './read.js'

test.each([
  ['Mark said that Rose had left.', ['Mark', 'Rose']],
  ['I told Will, and Will told Grace.', ['Will', 'Will', 'Grace']],
  ['You and Jack left with Bill and Pat.', ['Jack', 'Bill', 'Pat']],
  ['I saw Sue, Art, Drew and Frank at the bar.', ['Sue', 'Art', 'Drew', 'Frank']],
  ['You asked Hope, Joy and Faith before me.', ['Hope', 'Joy', 'Faith']],
  ['Dean has gone home with Nick and Rob.', ['Dean', 'Nick', 'Rob']],
  ['I gave it to Chase, not to Grant or Skip.', ['Chase', 'Grant', 'Skip']],
  ["I can feel how raw it is, Xiomara, and it's mine.", ['Xiomara']],
  ['Nobody likes a greedy girl, mark', ['mark']],
  ['mark, i was late and i lied', ['mark']],
  ['i told rob about your scan', ['rob']],
  ['sorry grace, i forgot', ['grace']],
  ['denise sends the rota', ['denise']],
  ['Oluwaseun knew it before I did.', ['Oluwaseun']],
  ['Tell Marketa I was wrong.', ['Marketa']],
])('%s', (text, as) => {
  expect(names(text)).toEqual(as)
})

test.each([
  'Mark my words, you will regret it.',
  'Will you tell me how it was?',
  'May I ask what you need?',
  'I hope that you rose early, with joy and good faith.',
  'The bill came in May and I had to pay it.',
  'Hope you are well.',
  'I will drop you off and grant you that.',
  "You'll see, I'd never sue.",
  'i will frankly skip it, may i',
  'STOP SHOUTING AT MARK MY WORDS',
])('no name: %s', (text) => {
  expect(names(text)).toEqual([])
})

test('every name is read like every other', () => {
  const as = (name: string) =>
    JSON.stringify(heard(`I forgot ${name}, and ${name} waited.`)).replaceAll(new RegExp(name, 'gi'), 'X')
  const others = ['Mark', 'Will', 'Xiomara', 'Grace', 'Daniel', 'Noor', 'Rose', 'Sanjay']
  for (const name of others) expect([name, as(name)]).toEqual([name, as('Anna')])
})

test('a name in small letters is not mended into a word', () => {
  expect(spelt('i told denise and oluwaseun')).toBe('i told denise and oluwaseun')
})
