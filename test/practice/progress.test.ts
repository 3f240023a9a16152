// Skills over the weeks, and the sentence over the figures.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { lead } from '../../src/practice/lead.js'
import { progress, weekOf } from '../../src/practice/progress.js'
import { lines, type Try } from '../../src/practice/tries.js'
import { avoids, iso, practice, reply, say } from './history.js'

function curves(tries: Try[]) {
  const p = practice(tries)
  return progress(lines(p), p, (id) => `Title ${id}`)
}
const skill = (code: Code, tries: Try[]) => curves(tries).skills.find((one) => one.skill === code)!
const sentence = (tries: Try[]) => lead(lines(practice(tries)), curves(tries), avoids, say)

test('weeks begin on Monday, UTC', () => {
  expect(weekOf('2026-11-01T23:59:59.999Z')).toBe('2026-10-26')
  expect(weekOf('2026-11-02T00:00:00.000Z')).toBe('2026-11-02')
  expect(weekOf('2026-11-08T23:59:00.000Z')).toBe('2026-11-02')
  expect(weekOf('1970-01-01T00:00:00.000Z')).toBe('1969-12-29')
})

test('each week has its share of first and of revised replies, and the scenarios behind it', () => {
  const tries = [
    reply(0, 'a', ['feeling'], { round: 'x' }),
    reply(0.01, 'a', ['feeling', 'paraphrase', 'blame'], { round: 'x' }),
    reply(1, 'b', ['i_know']),
    reply(1, 'own', ['paraphrase']),
    reply(15, 'b', ['paraphrase']),
  ]
  const { weeks, compared } = curves(tries)
  expect(weeks).toEqual([
    {
      from: '2026-11-02',
      tries: [
        {
          scenario: 'a',
          title: 'Title a',
          first: ['feeling', 'defensive', 'i_know'],
          revised: ['paraphrase', 'feeling', 'defensive', 'i_know'],
        },
        { scenario: 'b', title: 'Title b', first: ['defensive'], revised: null },
      ],
    },
    {
      from: '2026-11-16',
      tries: [
        { scenario: 'b', title: 'Title b', first: ['paraphrase', 'defensive', 'i_know'], revised: null },
      ],
    },
  ])
  expect(skill('paraphrase', tries).weeks).toEqual([
    { first: { had: 0, of: 2 }, revised: { had: 1, of: 1 } },
    { first: { had: 1, of: 1 }, revised: null },
  ])
  expect(skill('i_know', tries).weeks[0]).toEqual({ first: { had: 1, of: 2 }, revised: { had: 1, of: 1 } })
  expect(compared).toBeNull()
  expect(skill('paraphrase', tries)).toMatchObject({
    now: { had: 1, of: 3 },
    before: null,
    revised: { had: 1, of: 1 },
  })
})

/** First tries on days from `from` on, at ever new scenarios; `had` of the `of` show the codes. */
const run = (
  from: number,
  had: number,
  of: number,
  codes: Code[] = ['paraphrase'],
  every: Code[] = [],
): Try[] =>
  Array.from({ length: of }, (_, i) => reply(from + i, `s${from + i}`, [...every, ...(i < had ? codes : [])]))

test('the latest are compared with as many of the earliest, twenty at most, and never with themselves', () => {
  const tries = [...run(0, 20, 30), ...run(30, 6, 25)]
  expect(skill('paraphrase', tries)).toMatchObject({ before: { had: 20, of: 20 }, now: { had: 1, of: 20 } })
  expect(curves(tries).compared).toEqual({ before: iso(0), now: iso(35) })
  expect(skill('paraphrase', run(0, 4, 11))).toMatchObject({
    before: { had: 4, of: 5 },
    now: { had: 0, of: 5 },
  })
  expect(skill('paraphrase', run(0, 4, 9))).toMatchObject({ before: null, now: { had: 4, of: 9 } })
  expect(skill('paraphrase', [])).toMatchObject({ before: null, now: null, revised: null, weeks: [] })
})

test('the lead says what changed most, in plain words', () => {
  expect(sentence([])).toBe('Two replies to one scenario, and a first line can be drawn.')
  expect(sentence(run(0, 0, 1))).toMatch(/^One reply so far/)
  expect(sentence(run(0, 0, 4))).toMatch(/^Four first tries so far/)
  const october = (had: number, codes?: Code[]) => run(-20, had, 10, codes)
  const november = (had: number, codes?: Code[]) => run(5, had, 10, codes)
  expect(sentence([...october(3), ...november(6)])).toBe(
    'Your first tries now say it back twice as often as they did in October.',
  )
  expect(sentence([...october(2), ...november(8)])).toMatch(
    /more than twice as often as they did in October\.$/,
  )
  expect(sentence([...october(5), ...november(8)])).toBe(
    'Your first tries say it back in eight of ten replies now; in October it was five.',
  )
  expect(sentence([...october(0), ...november(4, ['feeling'])])).toBe(
    'Your first tries name the feeling in four of ten replies now; in October they did not yet.',
  )
  expect(sentence([...run(5, 3, 10), ...run(15, 6, 10)])).toMatch(/as they did at first\.$/)
})

test('where nothing grew it says what is there, and nothing of a fall', () => {
  const fallen = [...run(-20, 9, 10), ...run(5, 1, 10)]
  expect(sentence(fallen)).toBe('Your first tries listen without defending in ten of ten replies.')
  expect(sentence(run(0, 2, 6))).toMatch(/^Your first tries .* in ten of ten replies\.$/)
})

test('a second sentence names the slip that stands in most of the latest, if it stands in two', () => {
  const slips = (had: number, code: Code = 'defensive') => run(0, had, 10, [code])
  expect(sentence(slips(1))).not.toMatch(/Defending/)
  expect(sentence(slips(2))).toMatch(/ Defending is the slip that comes up most\.$/)
  expect(sentence([...run(0, 3, 10, ['advice']), ...run(10, 4, 10, ['i_know'])])).toMatch(
    / “I know” is the slip that comes up/,
  )
  expect(sentence([...run(-20, 9, 20, ['blame']), ...run(0, 5, 20, ['blame'])])).toMatch(
    /Blame comes back less often/,
  )
  expect(sentence([...run(-20, 8, 20, ['blame']), ...run(0, 5, 20, ['blame'])])).toMatch(
    /Blame is the slip that comes up/,
  )
})

test('every core skill and every slip has its words', () => {
  for (const { skill: code } of curves([]).skills)
    expect(say(`progress_does_${code}`)).not.toMatch(/^progress_/)
})
