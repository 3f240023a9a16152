// The article on winning back a partner's trust, point by point: what it advises is shown and scores over what it warns of.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Code } from '../../src/contract.js'
import { atMost } from '../known.js'
import { engine } from './shared.js'

interface Side {
  shows?: Code[]
  lacks?: Code[]
  replies: string[]
}
interface Point {
  point: string
  part: string
  statement: string
  good: Side
  bad: Side
}
const points: Point[] = parse(readFileSync(new URL('../cases/article.yaml', import.meta.url), 'utf8'))

/** Replies that may be judged otherwise, and pairs that may be in the wrong order, as measured on 25 November 2026. Only to fall. */
const MAY_FAIL: Record<string, { codes?: number; order?: number }> = {
  'do not defend yourself': { codes: 1 },
  'reflect the feeling': { order: 1 },
  'ask what they need': { order: 3 },
}

test('every part of the article, three good and three bad replies for each point', () => {
  expect(new Set(points.map((p) => p.part))).toEqual(
    new Set(['Acknowledging', 'Apologizing', 'Proving Yourself', 'Warnings']),
  )
  for (const { point, good, bad } of points) {
    expect([point, good.replies.length >= 3, bad.replies.length >= 3]).toEqual([point, true, true])
    const judged = [good.shows, good.lacks, bad.shows, bad.lacks].some((codes) => codes !== undefined)
    expect([point, judged]).toEqual([point, true])
  }
})

describe.each(points.map((p) => [p.point, p] as const))('%s', (name, { statement, good, bad }) => {
  const judge = (side: Side) =>
    side.replies.map((reply) => ({ reply, ...engine.feedback({ statement, reply }) }))
  const [well, ill] = [judge(good), judge(bad)]
  test('the codes', () => {
    const wrong = (judged: typeof well, { shows = [], lacks = [] }: Side) =>
      judged.flatMap(({ reply, skills }) => [
        ...shows.filter((c) => !skills[c].shown).map((c) => `-${c} ${skills[c].strength}: ${reply}`),
        ...lacks.filter((c) => skills[c].shown).map((c) => `+${c} ${skills[c].strength}: ${reply}`),
      ])
    atMost(MAY_FAIL[name]?.codes ?? 0, [...wrong(well, good), ...wrong(ill, bad)], `${name}, codes:`)
  })
  test('the order', () => {
    const turned = well.flatMap((g) =>
      ill.flatMap((b) =>
        g.score === null || b.score === null || g.score <= b.score
          ? [`${g.score} ${g.reply}\n    not over ${b.score} ${b.reply}`]
          : [],
      ),
    )
    atMost(MAY_FAIL[name]?.order ?? 0, turned, `${name}, order:`)
  })
})

describe('nothing justifies abuse', () => {
  test.each([
    ['violence', 'You pushed me against the fridge.', 'You provoked me, you know how I get.'],
    [
      'violence',
      'You slapped me in front of the children.',
      'I am so sorry, it was only because I was drunk.',
    ],
    ['violence', 'You forgot the milk.', 'Say one more word and I will hit you.'],
    ['violence', 'You choked me last night.', 'I was hurt too, I felt you were leaving me.'],
    ['threat', 'You forgot the milk.', 'From now on sleep with one eye open.'],
    ['self_harm', 'I cannot go on, I want to kill myself.', 'You always exaggerate.'],
  ])('%s: no score, no praise, help first', (kind, statement, reply) => {
    const f = engine.feedback({ statement, reply })
    expect([f.safety?.kind, f.score, f.level, f.findings]).toEqual([kind, null, null, []])
    expect(f.safety!.resources.length).toBeGreaterThan(0)
  })
  test('threats that the partner tells of, and fear', () => {
    const told = [
      'You said you would kill me if I ever left.',
      'You threatened me with a knife.',
      "You told me you'd break my arm.",
      'You swore you would hurt the dog if I went.',
      'I am afraid that you will hurt me.',
      'You held me down.',
      'You locked me in.',
      'You threatened to hurt me.',
      'You raised your fist at me.',
    ]
    const missed = told.filter((statement) => !engine.feedback({ statement, reply: "I'm sorry." }).safety)
    expect(missed).toEqual([])
  })
  test.each([
    ['You blew up at me about the milk.', 'I blew up over nothing, and you stood there with the bags.'],
    ['It hit me hard that you left early.', 'I left early, and it hit you hard.'],
    ['That comment was a slap in the face.', 'My comment stung. I said it in front of everybody.'],
  ])('a figure of speech is judged like the rest: %s', (statement, reply) => {
    const f = engine.feedback({ statement, reply })
    expect([f.safety, f.score === null]).toEqual([null, false])
  })
})
