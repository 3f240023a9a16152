// Quotation marks of every kind set off the same words.
import { expect, test } from 'vitest'
import { heard, read } from './read.js'

const quoted = (text: string) =>
  read(text)
    .words.filter((w) => w.quoted)
    .map((w) => w.norm)
    .join(' ')

test.each([
  ["I told you 'calm down' again.", 'calm down'],
  ['I told you ‘calm down’ again.', 'calm down'],
  ['I told you "calm down" again.', 'calm down'],
  ['I told you “calm down” again.', 'calm down'],
  ["You called them 'my girls' and left.", 'my girls'],
  ["The boys' room was cold, and I didn't see it.", ''],
  ["I did it 'cause I was tired, rock 'n' roll.", ''],
  ["Back in the '90s you'd have laughed.", ''],
  ["It's the nurses' station, I said.", ''],
  ['You said "it doesn\'t matter" and it did.', 'it does not matter'],
])('%s', (text, words) => {
  expect(quoted(text)).toBe(words)
})

test('straight and curly alike', () => {
  expect(heard("You said 'fine' and I didn't ask.")).toEqual(heard('You said ‘fine’ and I didn’t ask.'))
})
