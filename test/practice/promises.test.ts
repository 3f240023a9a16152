// Promises: found in replies, made smaller by a revision, asked about after a week, and what the person says of them.
import { expect, test } from 'vitest'
import type { PromiseState } from '../../src/contract.js'
import { type Promising, promises, type Said } from '../../src/practice/promises.js'
import { day, iso, say } from './history.js'

let count = 0
/** A reply in which {braces} are a plan and [brackets] an overpromise. */
function written(n: number, text: string, over: Partial<Promising> = {}): Promising {
  count++
  const spans = (open: string, close: string): [number, number][] => {
    const plain = text.replace(/[{}[\]]/g, '')
    const found = [...text.matchAll(new RegExp(`\\${open}(.*?)\\${close}`, 'g'))].map(([, words]) => words!)
    return found.map((words) => [plain.indexOf(words), plain.indexOf(words) + words.length])
  }
  return {
    ...{ id: `a${count}`, scenario: 'station', round: `r${count}`, turn: '', at: iso(n) },
    reply: text.replace(/[{}[\]]/g, ''),
    marks: [
      { rule: 'plan/x', code: 'plan', spans: spans('{', '}') },
      { rule: 'overpromise/x', code: 'overpromise', spans: spans('[', ']') },
    ],
    ...over,
  }
}
function list(replies: Promising[], now = 0, said: [string, Said][] = []) {
  const title = (id: string) => (id === 'station' ? 'The station' : null)
  return promises(replies, new Map(said), title, day(now), say)
}

test('each promise is its sentence, with where and when; the latest first', () => {
  const first = written(0, 'I was late. {I will write to you by six} if I am.')
  const second = written(1, '[I will never hurt you again].', { scenario: 'own' })
  expect(list([first, second], 1)).toEqual([
    {
      ...{
        id: `${second.id}.0`,
        kind: 'overpromise',
        text: 'I will never hurt you again.',
        attempt: second.id,
      },
      ...{ scenario: 'own', title: null, at: iso(1), state: 'open', changed: null, asks: false },
      ...{ words: null, said: false },
      note: 'More than anyone can keep. A smaller one can be kept.',
    },
    {
      ...{
        id: `${first.id}.12`,
        kind: 'plan',
        text: 'I will write to you by six if I am.',
        attempt: first.id,
      },
      ...{ scenario: 'station', title: 'The station', at: iso(0), state: 'open', changed: null, asks: false },
      ...{ words: null, said: false },
      note: null,
    },
  ])
  expect(list([])).toEqual([])
})

test('a sentence that is both is one, and more than can be kept', () => {
  expect(list([written(0, '{I swear I will [call] every day}.')]).map(({ kind }) => kind)).toEqual([
    'overpromise',
  ])
})

test('a plan that the revision leaves out was not made; an overpromise was made smaller', () => {
  const round = { round: 'one' }
  const replies = [
    written(0, '{I will call by six}. [I will never be late again]. {I will bring the book}.', round),
    written(0.1, '{I will call by six}. {I will leave at five on Fridays}.', round),
    written(0.2, 'Elsewhere.'),
  ]
  const found = list(replies, 1)
  expect(found.map(({ text, state, at }) => [text, state, at])).toEqual([
    ['I will leave at five on Fridays.', 'open', iso(0.1)],
    ['I will never be late again.', 'smaller', iso(0)],
    ['I will call by six.', 'open', iso(0)],
  ])
  expect(found[1]).toMatchObject({ changed: iso(0.1), note: 'Made smaller on 2 November.' })
  const back = written(0.3, '[I will never be late again]!', round)
  expect(list([...replies, back], 1).find(({ kind }) => kind === 'overpromise')!.state).toBe('open')
})

test('another line of the conversation, or another round, takes nothing back', () => {
  const round = { round: 'talk' }
  const replies = [written(0, '{I will call}.', round), written(0.1, 'Yes.', { ...round, turn: 'opens' })]
  expect(list([...replies, written(1, 'No.')]).map(({ state }) => state)).toEqual(['open'])
})

test('the same words at the same scenario are one promise, dated when they were first written', () => {
  const again = [
    written(0, '{I will call by six}.'),
    written(5, '{i will call by six}'),
    written(5, '{I will call by six}.', { scenario: 'b' }),
  ]
  expect(list(again, 6).map(({ at, scenario }) => [scenario, at])).toEqual([
    ['b', iso(5)],
    ['station', iso(0)],
  ])
})

test('it asks after a week, and no more once somebody has said how it went', () => {
  const replies = [written(0, '{I will call}.'), written(0, '[I will always be there].')]
  expect(list(replies, 6.9).map(({ asks }) => asks)).toEqual([false, false])
  const [over, plan] = list(replies, 7)
  expect([over!.asks, plan!.asks]).toEqual([true, true])
  expect(plan!.note).toBe('Seven days ago you wrote this. How did it go?')
  expect(over!.note).toBe('Seven days ago you wrote this. Is there a smaller one that you could keep?')
  const after = (state: PromiseState, now: number) =>
    list(replies, now, [[plan!.id, { state, at: iso(8), words: null }]])[1]!
  expect(after('kept', 30)).toMatchObject({ state: 'kept', changed: iso(8), asks: false, note: null })
  expect(after('let_go', 30)).toMatchObject({ state: 'let_go', asks: false, note: null })
  expect(after('smaller', 30)).toMatchObject({ asks: false, note: 'Made smaller on 10 November.' })
  // Still at it: it asks again a week later.
  expect([after('open', 14).asks, after('open', 15).asks]).toEqual([false, true])
})

test('what the person said stands above what a revision did', () => {
  const round = { round: 'one' }
  const first = written(0, '{I will call}.', round)
  const said: [string, Said][] = [[`${first.id}.0`, { state: 'kept', at: iso(2), words: null }]]
  expect(list([first, written(0.1, 'Other words.', round)], 3, said)).toMatchObject([{ state: 'kept' }])
})

test.each([
  'I walked off on Friday and you stood there.',
  'That was unfair to you.',
  'I forgot you every single evening.',
  "I'd like to hear how you are tonight.",
  'I want to know what you think.',
  'You will feel better tomorrow.',
  'I should have phoned.',
])('%s is no promise', (text) => {
  expect(list([written(0, `{${text}}`), written(1, `[${text}]`)])).toEqual([])
})

test.each([
  "I'll ring the plumber.",
  'I am going to tell my mother.',
  'The laptop stays shut on Sundays.',
  'I cook on Tuesdays and you put your feet up.',
  "I was late, and from now on I'll set two alarms.",
  'I leave the office at five from Monday.',
  'Never again a word to your sister.',
  "I've booked us a table for Saturday.",
])('%s is one', (text) => {
  expect(list([written(0, `{${text}}`)]).map((one) => one.text)).toEqual([text])
})
