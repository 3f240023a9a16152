// The parts of the command line that need no process: lines, marks, answers, the feedback for a person.
import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forPerson, wantsColour } from '../../src/cli/human.js'
import { answerLine, judgeLines } from '../../src/cli/jsonl.js'
import { linesOf } from '../../src/cli/lines.js'
import { markText, printable, tagName } from '../../src/cli/marks.js'
import { fakeEngine, fakeFeedback } from '../server/fake-engine.js'

async function* chunks(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function lines(text: string, size: number, max?: number) {
  const result: (string | null)[] = []
  for await (const line of linesOf(chunks(text, size), max)) result.push(line?.toString() ?? null)
  return result
}

test('lines come out whole, wherever the chunks end', async () => {
  for (const size of [1, 2, 3, 100]) {
    expect(await lines('a\r\nbé\n\nlast', size)).toEqual(['a', 'bé', '', 'last'])
    expect(await lines('a\n', size)).toEqual(['a'])
    expect(await lines('', size)).toEqual([])
    expect(await lines(`short\n${'x'.repeat(50)}\nnext\n`, size, 10)).toEqual(['short', null, 'next'])
  }
})

test('each kind of bad line has its own error, and keeps its id', () => {
  const answer = (line: string | Buffer) => answerLine(fakeEngine, Buffer.from(line as string))
  const error = (line: string | Buffer) => {
    const got = answer(line)
    return 'error' in got ? [got.id, got.error.code] : got
  }
  for (const line of ['', '{', '[]', '"x"', 'null', Buffer.from([0x22, 0xff, 0x22])])
    expect(error(line)).toEqual([null, 'not_json'])
  expect(error('{"id": 7, "statement": "x"}')).toEqual([7, 'bad_request'])
  expect(error('{"id": "a", "reply": "x"}')).toEqual(['a', 'bad_request'])
  expect(error('{"id": "a", "statement": "", "reply": " "}')).toEqual(['a', 'empty_reply'])
  expect(answer(JSON.stringify({ id: 'b', statement: '', reply: 'x'.repeat(4312) }))).toEqual({
    id: 'b',
    error: {
      code: 'reply_too_long',
      message: 'This reply has 4,312 characters; 4,000 fit. It is all still here.',
    },
  })
  expect(answer('{"statement": "s", "reply": "r"}')).toEqual({
    id: null,
    ...fakeFeedback({ statement: 's', reply: 'r' }),
  })
})

test('200,000 lines take no more memory than the first thousand', { timeout: 120_000 }, async () => {
  async function* input() {
    const line = Buffer.from(
      `${JSON.stringify({ id: 'a', statement: 'You were late.', reply: 'You waited for me.' })}\n`,
    )
    const chunk = Buffer.concat(Array.from({ length: 100 }, () => line))
    for (let i = 0; i < 2000; i++) yield chunk
  }
  let answers = 0
  let start = 0
  let peak = 0
  const output = new Writable({
    highWaterMark: 16 * 1024,
    write(_chunk, _encoding, done) {
      if (++answers % 1000 === 0) {
        const used = process.memoryUsage().rss
        if (start === 0) start = used
        peak = Math.max(peak, used)
      }
      setImmediate(done)
    },
  })
  expect(await judgeLines(fakeEngine, input(), output)).toBe(0)
  await new Promise((resolve) => output.end(resolve))
  expect(answers).toBe(200_000)
  expect((peak - start) / 2 ** 20).toBeLessThan(120)
})

test('tags are letters that can’t be mistaken', () => {
  const tags = Array.from({ length: 25 }, (_, at) => tagName(at))
  expect(tags.join(' ')).toBe('a b c d e f g h j k m n p q r s t u v w x y z a2 b2')
})

const mark = (text: string, spans: [number, number][]) =>
  markText(
    text,
    spans.map((span, at) => ({ span, tag: tagName(at) })),
    (_, tag) => tag,
  )

test('marks stand around their words, nested and crossing', () => {
  expect(
    mark('I know you', [
      [0, 6],
      [7, 10],
    ]),
  ).toBe('[a]I know[/a] [b]you[/b]')
  expect(
    mark('I know you', [
      [0, 10],
      [2, 6],
    ]),
  ).toBe('[a]I [b]know[/b] you[/a]')
  expect(
    mark('abcdef', [
      [0, 4],
      [2, 6],
    ]),
  ).toBe('[a]ab[b]cd[/a]ef[/b]')
  expect(mark('abc', [])).toBe('abc')
})

test('without its marks the text is the text', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{30}$/), spans, (text, at) => {
      expect(mark(text, at).replace(/\[\/?[a-z]\d*\]/g, '')).toBe(text)
    }),
  )
})

test('a text can’t steer the terminal', () => {
  expect(printable('a\u001b[2Jb\u202ec\u0007\nd\te\r\nf')).toBe('a\ufffd[2Jb\ufffdc\ufffd\nd\te \nf')
})

const texts = { statement: 'You were late.', reply: 'You waited for me.' }

test('a person reads score, marks, findings, points and the next thing', () => {
  const shown = forPerson(fakeFeedback(texts), texts, fakeEngine, false)
  expect(shown).toMatchInlineSnapshot(`
    "Felt heard 18 of 100, level 2 of 5

    How it lands
      [a]You[/a] waited for me.

    What the words do
      [a] strength  “You”  paraphrase/says-back
            Says it back.
            Next: Go on.
            Why: It was heard.

    What was said
      ○ missed: “You were late.”

    Where the points come from
      Every reply begins at   +18
      Felt heard               18

    Try this now
      Name the feeling.
    "
  `)
  expect(stripVTControlCharacters(forPerson(fakeFeedback(texts), texts, fakeEngine, true))).toBe(shown)
})

test('with safety, help comes first and no score at all; what can’t be judged says so', () => {
  const danger = forPerson(fakeFeedback({ ...texts, reply: 'DANGER' }), texts, fakeEngine, false)
  expect(danger).toBe('Nothing justifies being hit.\n\n  A helpline: 000\n    Day and night.\n')
  expect(forPerson(fakeFeedback({ ...texts, reply: 'ZZZ' }), texts, fakeEngine, false)).toBe(
    'This can’t be judged.\n',
  )
})

test('colours are for terminals whose owner wants them', () => {
  expect(wantsColour({ isTTY: true }, {})).toBe(true)
  expect(wantsColour({}, {})).toBe(false)
  expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false)
  expect(wantsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false)
})
