// What a statement is cut into, and by which words of a reply each point counts as picked up.
import { expect, test } from 'vitest'
import { pointsOf } from '../../src/matchers/points.js'
import { engine } from './shared.js'

function points(statement: string): string[] {
  const { statement: r, statementFeelings } = engine.cues({ statement, reply: 'ok' }).pair
  return pointsOf(r, statementFeelings).map(({ from, to }) =>
    statement.slice(r.words[from]!.start, r.words[to - 1]!.end),
  )
}

test.each([
  ['You told me you would feed the hens.', ['You told me you would feed the hens']],
  ['I resent that you sold the canoe.', ['I resent that you sold the canoe']],
  ['i believed it was yours. The lamp broke.', ['i believed it was yours', 'The lamp broke']],
  [
    'You swore in the car park, with a hand on your heart, that the loan was paid.',
    ['You swore in the car park, with a hand on your heart, that the loan was paid'],
  ],
  ['Oops, this is how you signed it.', ['Oops, this is how you signed it']],
])('a lead-in is one point with what it governs: %s', (statement, parts) => {
  expect(points(statement)).toEqual(parts)
})

test.each([
  [
    'Your uncle looked at my plate, grinned, and nudged your dad.',
    ['Your uncle looked at my plate, grinned, and nudged your dad'],
  ],
  [
    'You emptied the whole shed on Sunday and gave the tools of my grandfather away.',
    ['You emptied the whole shed on Sunday', 'gave the tools of my grandfather away'],
  ],
  [
    'I set it aside and I hoped for a word from the whole team.',
    ['I set it aside and I hoped for a word from the whole team'],
  ],
  ['You mocked my stammer and it stuck.', ['You mocked my stammer and it stuck']],
  ['You moved the wedding. Twice in March.', ['You moved the wedding. Twice in March']],
  ['I baked the scones, and the guests waited.', ['I baked the scones', 'the guests waited']],
])('short clauses join what they share a subject with or point back to: %s', (statement, parts) => {
  expect(points(statement)).toEqual(parts)
})

test.each([
  ['Ouch. You burnt the letters.', ['You burnt the letters']],
  ['I want to say this gently. You burnt the letters.', ['You burnt the letters']],
  ['I need to tell you something. You burnt the letters.', ['You burnt the letters']],
  ["I'm glad, honestly, but the roof still leaks.", ['the roof still leaks']],
])('a cry and talk about the talk are no points: %s', (statement, parts) => {
  expect(points(statement)).toEqual(parts)
})

test('what only sounds like talk about the talk stays a point', () => {
  expect(points('I can no longer talk to my own sister.')).toHaveLength(1)
  expect(points('I am so glad.')).toEqual(['I am so glad'])
  expect(points('You lied.')).toEqual(['You lied'])
  expect(points('It hurt me and you walked off.')).toEqual(['It hurt me', 'you walked off'])
})

/** The point that begins so, with the words that take it up. */
function by(statement: string, reply: string, begins: string): string[] | null {
  const { coverage } = engine.feedback({ statement, reply })
  const point = coverage.find(({ span: [a] }) => statement.slice(a).startsWith(begins))!
  return point.state === 'covered' ? point.by.map((s) => reply.slice(...s)) : null
}

test('words that stand in a clause without a mark count, where the reply listens', () => {
  const said = 'You waved my lunchbox about and giggled. Half the office stared at my desk.'
  const reply = 'I shake the lunchbox and giggle. You must have felt so small. I am so sorry for that.'
  expect(by(said, reply, 'You waved')).toEqual(['I shake the lunchbox', 'giggle'])
})

test('a point of hardly any content is found by its words with the persons exchanged', () => {
  const said = "Four nights. I ask where you were and you say nothing. I'm lonely here."
  const reply = 'Four nights I say nothing to you. You feel lonely next to me.'
  expect(by(said, reply, 'you say')).toEqual(['Four nights I say nothing to you'])
  const meant = 'You hid the bill in the drawer. i thought it was me'
  expect(
    by(meant, 'I hid the bill in the drawer and i let you down. you think it is you.', 'i thought'),
  ).not.toBeNull()
})

test('a likeness in meaning alone does not join what two different people did', () => {
  const said = 'Your cousin posts me a tiny boat. I was full of fear in the harbour.'
  const reply = 'You were so full of fear on that ship, and you were alone.'
  expect(by(said, reply, 'Your cousin')).toBeNull()
  expect(by(said, reply, 'I was full')).not.toBeNull()
})

test('the other side of the same doing takes up one point at most, and only in the same tense', () => {
  const said = 'You never phoned. You skipped the vows. I stood at the altar.'
  const { coverage } = engine.feedback({ statement: said, reply: 'I stayed away, and you felt abandoned.' })
  expect(coverage.filter(({ by: places }) => places.length > 0).length).toBeLessThanOrEqual(1)
})

test('a clause that turns away picks nothing up', () => {
  const said = 'You left the gate open and the sheep got out. I searched all night.'
  const reply = 'You searched all night. But it was only a sheep, you are overreacting about a gate.'
  expect(by(said, reply, 'You left')).toBeNull()
})
