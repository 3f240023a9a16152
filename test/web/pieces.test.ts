// The page's pure pieces: letters, items, seams, blanks, word differences, fixes, and the ledger's drawing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Feedback, Span } from '../../src/contract.js'
import { blankPlace, nextSentence } from '../../src/web/pure/blanks.js'
import { diff } from '../../src/web/pure/diff.js'
import { applyEdits, distinct, wordEdits } from '../../src/web/pure/fix.js'
import { contained, itemsOf, worthOf } from '../../src/web/pure/items.js'
import { bars, pairs, scale, undone, whatIfs } from '../../src/web/pure/ledger.js'
import { letter } from '../../src/web/pure/letters.js'
import { lines, type Mark, pieces, type Tag } from '../../src/web/pure/segments.js'
import * as picture from './picture.mjs'

const first = picture.feedbackFirst as unknown as Feedback
const second = picture.feedbackSecond as unknown as Feedback
const reply = picture.replies.first

test('letters run without i, l and o, then begin again with a number', () => {
  const all = Array.from({ length: 25 }, (_, index) => letter(index)).join(' ')
  expect(all).toBe('a b c d e f g h j k m n p q r s t u v w x y z a2 b2')
})

describe('items', () => {
  const items = itemsOf(reply, first)

  test('follow the text; a blank stands before the mark at its place; the longer mark comes first', () => {
    expect(items.map((item) => [item.letter, item.codes.join(' '), item.at])).toEqual([
      ['a', 'paraphrase', 0],
      ['b', 'paraphrase i_statement', 28],
      ['c', 'paraphrase', 44],
      ['d', 'i_know', 44],
      ['e', 'feeling', 51],
      ['f', 'defensive', 65],
      ['g', 'defensive', 69],
    ])
  })

  test('the same words with the same effect are one item with all its skills', () => {
    expect(items[1]?.findings).toEqual([1, 2])
  })

  test('an item knows what lies inside it', () => {
    expect(contained(items[3]!, items).map((item) => item.letter)).toEqual(['e'])
  })

  test('points go to the finding that earned them, and say with whom they are shared', () => {
    const worth = items.map((item) => worthOf(item, first, items))
    expect(worth[0]).toEqual({ points: 24, with: ['b'] })
    expect(worth[1]).toEqual({ points: 12, with: [] })
    expect(worth[2]).toEqual({ points: null, with: [] })
    expect(worth[3]).toEqual({ points: -8, with: [] })
  })

  test('spans outside the text or empty are left out rather than drawn', () => {
    const odd = {
      ...first,
      findings: [{ ...first.findings[0]!, spans: [[-3, 4] as Span, [5, 5] as Span, [90, 999] as Span] }],
    }
    expect(itemsOf(reply, odd)[0]?.spans).toEqual([
      [0, 4],
      [90, reply.length],
    ])
  })
})

describe('blanks', () => {
  test('a missed point goes after the sentence that took up the point before it', () => {
    expect(blankPlace(reply, first, first.findings[3]!)).toBe(reply.indexOf('I know'))
  })

  test('where nothing listens yet, listening goes first', () => {
    const none = { ...first, coverage: [], findings: [] }
    expect(blankPlace('Traffic was bad.', none, { ...first.findings[3]!, about: [] })).toBe(0)
  })

  test('the next sentence begins after the stop, its quotes and its spaces; the last one ends the text', () => {
    expect(nextSentence('One. Two.', 2)).toBe(5)
    expect(nextSentence('“One!”  Two', 2)).toBe(8)
    expect(nextSentence('no stop', 2)).toBe(7)
  })
})

describe('segments', () => {
  const mark = (id: string, start: number, end: number, rank = 1): Mark => ({ id, span: [start, end], rank })
  const lineOf = (marks: Mark[]) =>
    Object.fromEntries(lines(marks).map((layer) => [layer.mark.id, layer.line]))

  test('the shorter mark keeps line 1, the longer moves down, a fourth is not drawn', () => {
    expect(lineOf([mark('long', 0, 20), mark('short', 5, 10)])).toEqual({ short: 1, long: 2 })
    expect(lineOf([mark('a', 0, 9), mark('b', 0, 8), mark('c', 0, 7), mark('d', 0, 6)])).toEqual({
      d: 1,
      c: 2,
      b: 3,
      a: 0,
    })
  })

  test('on the same words strength comes before slip before hint', () => {
    expect(lineOf([mark('hint', 0, 5, 3), mark('slip', 0, 5, 2), mark('strength', 0, 5, 1)])).toEqual({
      strength: 1,
      slip: 2,
      hint: 3,
    })
  })

  test('crossing marks are cut at the seams', () => {
    const cut = pieces('I know you felt let down', [mark('j', 0, 15), mark('k', 7, 24)], [])
    expect(
      cut.map(({ start, end, layers }) => [start, end, layers.map((one) => one.mark.id).join('')]),
    ).toEqual([
      [0, 7, 'j'],
      [7, 15, 'kj'],
      [15, 24, 'k'],
    ])
  })

  test('a tag shares its piece with the first word, but not with one so long that it must break', () => {
    const tag: Tag = { id: 'a', at: 0, blank: false }
    expect(pieces('You were', [mark('a', 0, 8)], [tag])[0]).toMatchObject({ start: 0, end: 3, tags: [tag] })
    expect(pieces('a'.repeat(60), [mark('a', 0, 60)], [tag])[0]).toMatchObject({ start: 0, end: 60 })
  })

  test('pieces rejoin to the text, in order, whatever the marks and tags', () => {
    const spot = fc.nat(60)
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(fc.tuple(spot, spot), { maxLength: 8 }),
        fc.array(fc.tuple(spot, fc.boolean()), { maxLength: 6 }),
        (text, spans, places) => {
          const marks = spans
            .map(([a, b], index) =>
              mark(String(index), Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)),
            )
            .filter(({ span }) => span[1] > span[0])
          const tags = places.map(
            ([at, blank], index): Tag => ({ id: `t${index}`, at: Math.min(at, text.length), blank }),
          )
          const cut = pieces(text, marks, tags)
          expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
          expect(cut.flatMap((piece) => piece.tags)).toHaveLength(tags.length)
          for (const piece of cut) {
            const drawn = piece.layers.map((layer) => layer.line).filter((line) => line > 0)
            expect(new Set(drawn).size).toBe(drawn.length)
          }
        },
      ),
    )
  })
})

describe('diff', () => {
  test('the replies of the picture: what went and what came are one stroke each', () => {
    const { left, right } = diff(picture.replies.first, picture.replies.second)
    expect(left.map((part) => part.kind)).toEqual(['same', 'gone'])
    expect(right.map((part) => part.kind)).toEqual(['same', 'new'])
    expect(left[0]?.text.trim()).toBe("You were counting on me and I wasn't there.")
  })

  test('one word alone is one word, and curly apostrophes are no change', () => {
    expect(diff('I was late.', 'I was very late.').right).toEqual([
      { text: 'I was ', kind: 'same' },
      { text: 'very ', kind: 'new' },
      { text: 'late.', kind: 'same' },
    ])
    expect(diff("I wasn't", 'I wasn’t').right.every((part) => part.kind === 'same')).toBe(true)
  })

  test('nothing, against anything', () => {
    expect(diff('', 'a b')).toEqual({ left: [], right: [{ text: 'a b', kind: 'new' }] })
    expect(diff('  ', '')).toEqual({ left: [{ text: '  ', kind: 'gone' }], right: [] })
  })

  test('both sides rejoin to their texts, for any texts', () => {
    const words = fc.array(fc.constantFrom('I', 'you', 'hurt', 'but', '.', ',', '\n', '🙂', '  ', '‮'), {
      maxLength: 30,
    })
    const text = fc.oneof(
      words.map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { left, right } = diff(before, after)
        expect(left.map((part) => part.text).join('')).toBe(before)
        expect(right.map((part) => part.text).join('')).toBe(after)
      }),
    )
  })
})

describe('fixes', () => {
  const edit = { start: 5, end: 9, text: 'seem' }

  test('change the text, and find the blank to fill', () => {
    expect(applyEdits('They look sad', 'They look sad', [edit])).toEqual({
      text: 'They seem sad',
      caret: [9, 9],
    })
    expect(applyEdits('Sorry.', 'Sorry.', [{ start: 5, end: 5, text: ' I ___' }])).toEqual({
      text: 'Sorry I ___.',
      caret: [8, 11],
    })
  })

  test('find their words again when the text around them has changed', () => {
    expect(applyEdits('They look sad', 'Well. They look sad', [edit])?.text).toBe('Well. They seem sad')
    expect(applyEdits('They look sad', 'They look sad, I think', [edit])?.text).toBe('They seem sad, I think')
  })

  test('leave a text alone whose words are gone', () => {
    expect(applyEdits('They look sad', 'They appear sad', [edit])).toBeNull()
  })

  test('several edits at once, in any order', () => {
    const edits = [
      { start: 4, end: 5, text: 'Y' },
      { start: 0, end: 1, text: 'X' },
    ]
    expect(applyEdits('a b c', 'a b c', edits)?.text).toBe('X b Y')
  })

  test('a capital that comes along is no change of words, and the cursor stays where words went', () => {
    const edits = [
      { start: 0, end: 10, text: '' },
      { start: 10, end: 11, text: 'Y' },
    ]
    expect(applyEdits('Calm down, you cried.', 'Calm down, you cried.', edits)?.caret).toEqual([0, 0])
    const text = 'It’s late, you cried.'
    expect(
      wordEdits(text, [
        { start: 0, end: 11, text: '' },
        { start: 11, end: 12, text: 'Y' },
      ]),
    ).toHaveLength(1)
  })

  test('the same change offered by two findings is offered once', () => {
    const take = { label: 'Take out “a”', edits: [{ start: 0, end: 1, text: '' }] }
    const swap = { label: 'Change to “b”', edits: [{ start: 0, end: 1, text: 'b' }] }
    expect(distinct([take, swap, { ...take }])).toEqual([take, swap])
  })
})

describe('ledger', () => {
  test('a line that holds the score down for a slip names the strengths that it takes back', () => {
    const slip = first.ledger.findIndex((entry) => entry.label === 'Excuse')
    const cap = {
      label: 'Guards itself: no more than 30',
      points: -11,
      cap: 30,
      ...{ finding: first.ledger[slip]!.finding },
    }
    const capped = { ...first, ledger: [...first.ledger, cap] }
    const last = capped.ledger.length - 1
    expect(undone(last, capped).map((entry) => entry.label)).toEqual([
      'Says it back',
      'Owns your part',
      'Names the feeling',
    ])
    expect(undone(slip, capped)).toEqual([])
    expect(undone(last, { ...capped, ledger: [...first.ledger, { ...cap, finding: null }] })).toEqual([])
  })

  test('each bar begins where the one before ended; the last end is the score', () => {
    const drawn = bars(first.ledger)
    expect(drawn.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
      'start 0 20',
      'gain 20 44',
      'gain 44 56',
      'loss 48 56',
      'gain 48 60',
      'loss 53 60',
      'loss 41 53',
    ])
  })

  test('what-ifs come from the fixes, the largest gain first', () => {
    expect(whatIfs(first).map((one) => one.score)).toEqual([71, 49])
  })

  test('two ledgers line up by label, gains before losses', () => {
    const rows = pairs(first.ledger, second.ledger)
    expect(rows.map(({ label, first: a, second: b }) => `${label} ${a} ${b}`)).toEqual([
      'Every reply begins at 20 20',
      'Says it back 24 30',
      'Owns your part 12 12',
      'Names the feeling 12 16',
      'Takes responsibility 0 11',
      '“I know” about her feeling -8 0',
      '“but” takes it back -7 0',
      'Excuse -12 0',
    ])
    const place = scale(rows)
    for (const row of rows) for (const n of [row.first, row.second]) expect(place(n)).toBeGreaterThan(0)
    expect(place(30)).toBeLessThan(100)
  })
})
