// Slips that come back, with one's own sentences.
import { expect, test } from 'vitest'
import type { Mark } from '../../src/contract.js'
import { looked, MOST, slips, type Text } from '../../src/practice/slips.js'
import { lines, type Try } from '../../src/practice/tries.js'
import { avoids, iso, practice, reply } from './history.js'

const REPLY = 'I forgot it. I was just so tired that week. I will call you.'
const at = (words: string): [number, number] => [REPLY.indexOf(words), REPLY.indexOf(words) + words.length]
const busy: Mark = { rule: 'defensive/busy', code: 'defensive', spans: [at('I was just so tired')] }
const know: Mark = { rule: 'i-know/bare', code: 'i_know', spans: [at('week'), at('call')] }
const plan: Mark = { rule: 'plan/call', code: 'plan', spans: [at('I will call')] }

/** `count` first tries from day `from` on with these marks. */
function run(from: number, count: number, marks: Mark[] | null): [Try, Text][] {
  return Array.from({ length: count }, (_, i) => [
    reply(from + i, `s${from + i}`, []),
    { reply: REPLY, marks },
  ])
}
function found(list: [Try, Text][]) {
  const texts = new Map(list.map(([one, text]) => [one.id, text]))
  const rule = (id: string) =>
    id === busy.rule ? { message: 'Gives a reason.', next: 'Leave it.' } : undefined
  return slips(lines(practice(list.map(([one]) => one))), {
    texts,
    counts: ({ code }) => avoids(code),
    title: (id) => `T ${id}`,
    rule,
  })
}

test('the last twenty first tries are counted against the twenty before', () => {
  const list = [
    ...run(0, 10, [busy]),
    ...run(10, 20, [know, busy]),
    ...run(30, 13, [plan]),
    ...run(43, 7, [busy]),
  ]
  const [first, ...others] = found(list)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    ...{ rule: 'defensive/busy', code: 'defensive', message: 'Gives a reason.', next: 'Leave it.' },
    ...{ now: { had: 7, of: 20 }, before: { had: 20, of: 20 } },
  })
  expect(looked(lines(practice(list.map(([one]) => one))))).toHaveLength(40)
})

test('the sentences are the latest, whole, with the places in them', () => {
  const { sentences } = found(run(0, 8, [busy, plan]))[0]!
  expect(sentences).toHaveLength(MOST.sentences)
  expect(sentences[0]).toMatchObject({ scenario: 's7', title: 'T s7', at: iso(7) })
  for (const { text, spans } of sentences) {
    expect(text).toBe('I was just so tired that week.')
    expect(spans.map(([a, b]) => text.slice(a, b))).toEqual(['I was just so tired'])
  }
})

test('what comes most stands first, five at most; a rule that is gone has no words; nothing before is null', () => {
  const others = Array.from({ length: 6 }, (_, n): Mark => ({ ...know, rule: `i-know/${n}` }))
  const all = found([...run(0, 2, [know]), ...run(2, 3, [busy]), ...run(5, 1, others)])
  expect(all).toHaveLength(MOST.slips)
  expect(all.slice(0, 2).map(({ rule, now }) => [rule, now.had])).toEqual([
    ['defensive/busy', 3],
    ['i-know/bare', 2],
  ])
  expect(all[1]).toMatchObject({ message: null, next: null, before: null })
})

test('replies without marks, revisions and unknown texts say nothing', () => {
  expect(found([])).toEqual([])
  expect(found(run(0, 5, null))).toEqual([])
  expect(found([...run(0, 5, null), ...run(5, 2, [busy])])[0]!.now).toEqual({ had: 2, of: 2 })
  const round = { round: 'same' }
  const revision: [Try, Text] = [reply(1, 's', [], round), { reply: REPLY, marks: [busy] }]
  expect(found([[reply(0, 's', [], round), { reply: 'x', marks: [] }], revision])).toEqual([])
  const beyond = { ...busy, spans: [[900, 905]] as Mark['spans'] }
  expect(found(run(0, 1, [beyond]))[0]).toMatchObject({ now: { had: 1, of: 1 }, sentences: [] })
})
