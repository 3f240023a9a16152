// Sentences without their full stops are told apart where it is plain, and nothing else is cut in two.
import { expect, test } from 'vitest'
import { spelt } from './read.js'

test.each([
  ['Nobody asked you to lie Do it again and we talk', 'nobody asked you to lie | do it again and we talk'],
  ['i was late that was wrong you waited', 'i was late | that was wrong | you waited'],
  [
    'You cooked and cooked I came at ten It was cruel',
    'you cooked and cooked | i came at ten | it was cruel',
  ],
  ['i broke the vase i am sorry', 'i broke the vase | i am sorry'],
  ['i missed your birthday i was with them', 'i missed your birthday | i was with them'],
  ['You sat there alone Gutted, I would think', 'you sat there alone | gutted i would think'],
  ['i came home you were asleep', 'i came home | you were asleep'],
  [
    'Your sister knew before you did I will tell her nothing more',
    'your sister knew before you did | i will tell her nothing more',
  ],
  ['I left you there Not once did I look back', 'i left you there | not once did i look back'],
])('%s', (text, as) => {
  expect(spelt(text)).toBe(as)
})

test.each([
  'I know you were hurt by it',
  'i told you i was late',
  'the day you left i cried',
  'When I came you were asleep',
  'You read the diary I kept in the loft',
  'I was so tired I fell asleep on the stairs',
  'I am sorry I forgot you',
  'everything you did was for them',
  'On Sunday I was with your mother',
  'Every time I speak you look at the door',
  'You let him laugh and you let me sit there',
  'We watched The Crown and I fell asleep',
  'I work with Greek builders in May and with Mum on Sundays',
])('one sentence: %s', (text) => {
  expect(spelt(text)).not.toContain('|')
})
