// The sentence around a place in a reply.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesAround } from '../../src/practice/sentences.js'

const TEXT = '  First one.  The second, then! Third?\n\nA line without an end'
const place = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]

test('whole sentences without the space around them, and where the places are', () => {
  expect(sentencesAround(TEXT, [place('second')])).toEqual([
    { start: 14, text: 'The second, then!', spans: [[4, 10]] },
  ])
  expect(sentencesAround(TEXT, [place('line')])[0]!.text).toBe('A line without an end')
  expect(
    sentencesAround(TEXT, [place('then'), place('First'), place('The')]).map(({ text, spans }) => [
      text,
      spans,
    ]),
  ).toEqual([
    ['First one.', [[0, 5]]],
    [
      'The second, then!',
      [
        [0, 3],
        [12, 16],
      ],
    ],
  ])
})

test('a place across two sentences joins them', () => {
  const [one, ...more] = sentencesAround(TEXT, [[place('then')[0], place('Third')[1]], place('second')])
  expect(more).toEqual([])
  expect(one!.text).toBe('The second, then! Third?')
})

test('nothing around a place that is not there', () => {
  expect(sentencesAround('', [[0, 4]])).toEqual([])
  expect(sentencesAround(TEXT, [[900, 904]])).toEqual([])
  expect(sentencesAround(TEXT, [])).toEqual([])
})

test('every place of any text keeps its words', () => {
  const part = fc.constantFrom('I was late. ', 'so ', '“Oh!” ', '\n', '...', 'e.g. ', '😀', 'x')
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('')
      const from = a % text.length
      const to = from + 1 + (b % (text.length - from))
      for (const { start, text: sentence, spans } of sentencesAround(text, [[from, to]])) {
        expect(text.slice(start, start + sentence.length)).toBe(sentence)
        expect(spans).toEqual([[from - start, to - start]])
      }
    }),
  )
})
