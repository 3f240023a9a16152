// Progress and promises as picture 6 has them, and what an import would do.
const CODES = ['paraphrase', 'feeling', 'i_statement', 'defensive', 'i_know']
/** Out of ten, week by week: first tries and revised ones. */
const CURVES = {
  paraphrase: [
    [3, 3, 3, 4, 5, 5, 5, 6],
    [6, 7, 7, 7, 8, 8, 9, 9],
  ],
  feeling: [
    [1, 2, 2, 3, 3, 4, 5, 5],
    [4, 5, 6, 5, 7, 7, 8, 8],
  ],
  i_statement: [
    [5, 5, 6, 6, 7, 7, 7, 8],
    [7, 7, 8, 9, 9, 9, 9, 10],
  ],
  defensive: [
    [2, 3, 2, 4, 3, 4, 4, 4],
    [6, 6, 7, 7, 8, 8, 8, 9],
  ],
  i_know: [
    [5, 6, 5, 7, 7, 8, 9, 9],
    [8, 8, 9, 9, 10, 10, 10, 10],
  ],
}
const of10 = (had) => (had === null ? null : { had, of: 10 })
const monday = (n) => new Date(Date.UTC(2026, 9, 5 + 7 * n)).toISOString().slice(0, 10)
const share = (had, of = 10) => ({ had, of })

const one = (scenario, title, first, revised) => ({ scenario, title, first, revised })
const behind = [
  one('the-station', 'The station', ['paraphrase', 'i_know'], ['paraphrase', 'feeling', 'i_know']),
  one('the-recital', 'The recital', ['defensive'], null),
]

/** `weeks` weeks of it, the pattern of the picture repeated. */
export function progressOf(weeks = 8) {
  const at = (curve, n) => (n === 3 && weeks > 8 ? null : curve[n % 8])
  return {
    lead: 'Your first tries now say it back twice as often as they did in October. Defending is what still comes back.',
    replies: 31,
    since: '2026-10-04T10:00:00.000Z',
    compared: { before: '2026-10-04T10:00:00.000Z', now: '2026-11-20T10:00:00.000Z' },
    skills: CODES.map((code, n) => ({
      ...{ skill: code, had: n % 4, of: 3, mastered: n % 4 >= 2 },
      ...{ now: share(CURVES[code][0][7]), before: share(CURVES[code][0][0]) },
      revised: share(CURVES[code][1][7]),
      weeks: Array.from({ length: weeks }, (_, n) => ({
        first: of10(CURVES[code][0][n % 8]),
        revised: of10(at(CURVES[code][1], n)),
      })),
    })),
    levels: [1, 2, 3, 4, 5].map((level) => ({
      ...{ level, now: share([0, 1, 2, 4, 3][level - 1]), before: share([3, 4, 2, 1, 0][level - 1]) },
      revised: share([0, 0, 1, 3, 6][level - 1]),
    })),
    weeks: Array.from({ length: weeks }, (_, n) => ({ from: monday(n), tries: behind })),
    slips: [
      {
        ...{ rule: 'defensive/yes-but', code: 'defensive', message: 'Takes it back with “but”.' },
        next: 'Try ending the sentence where the “but” would stand.',
        ...{ now: share(7, 20), before: share(11, 20) },
        sentences: [
          sentence("I wasn't there when you needed me, but you know how my boss is.", 'but you know'),
          sentence('That was careless of me, but I did call later.', 'but I did', 'the-bank-letter'),
        ],
      },
      {
        ...{ rule: 'defensive/excuse', code: 'defensive', message: null, next: null },
        ...{ now: share(4, 20), before: share(0, 20) },
        sentences: [sentence('I forgot, I was just so tired that week.', 'I was just')],
      },
    ],
  }
}

function sentence(text, from, scenario = 'the-recital') {
  const start = text.indexOf(from)
  return {
    ...{ attempt: 'try-1', scenario, title: 'The recital', at: '2026-11-14T10:00:00.000Z', text },
    spans: [[start, text.length - 1]],
  }
}

export const progressOne = {
  ...progressOf(1),
  lead: 'One reply so far. A few more, and there is something to compare.',
  ...{ replies: 1, compared: null, slips: [] },
  skills: progressOf(1).skills.map((skill, n) => ({
    ...skill,
    ...{
      now: share(n % 2, 1),
      before: null,
      revised: null,
      had: n % 2,
      of: n === 4 ? 0 : 1,
      mastered: false,
    },
    weeks: [{ first: share(n % 2, 1), revised: null }],
  })),
  levels: progressOf(1).levels.map((level) => ({
    ...level,
    ...{ now: share(level.level === 2 ? 1 : 0, 1), before: null, revised: null },
  })),
}

export const progressNone = {
  lead: 'Two replies to one scenario, and a first line can be drawn.',
  ...{ replies: 0, since: null, compared: null, weeks: [], slips: [], levels: progressOf(1).levels },
  skills: progressOne.skills.map((skill) => ({ ...skill, now: null, had: 0, of: 0, weeks: [] })),
}

const promise = (id, kind, text, title, at, over = {}) => ({
  ...{ id, kind, text, attempt: 'try-1', scenario: 'the-recital', title, at: `2026-11-${at}T10:00:00.000Z` },
  ...{ state: 'open', changed: null, words: null, said: false, asks: false, note: null },
  ...over,
})
const said = (state, changed) => ({ state, changed: `2026-11-${changed}T10:00:00.000Z`, said: true })

export const promises = [
  promise('p1.0', 'plan', "I'll show you the account on the first of each month.", 'The bank letter', '17'),
  promise('p2.0', 'plan', "I'll write to you by six if I'm going to be late.", 'The station', '14', {
    ...{ asks: true, note: 'Eleven days ago you wrote this. How did it go?' },
  }),
  promise('p3.0', 'overpromise', 'I will always be on time.', null, '12', {
    ...{ scenario: 'own', words: 'I will write as soon as I know that I am late.' },
    ...said('partly', '20'),
  }),
  promise('p4.0', 'overpromise', "I'll never hurt you again.", 'The question', '09', {
    ...{ state: 'smaller', changed: '2026-11-10T10:00:00.000Z', note: 'Made smaller on 10 November.' },
  }),
  ...['kept', 'not_kept', 'let_go'].map((state, n) =>
    promise(`p5.${n}`, 'plan', `I will call you on ${['Monday', 'Friday', 'Sunday'][n]}.`, 'The call', '02', {
      ...said(state, '11'),
    }),
  ),
]

const counts = (added, known) => ({ added, known })
export const weighed = {
  exported: '2026-11-20T10:00:00.000Z',
  merged: {
    ...{ attempts: counts(40, 3), talks: counts(2, 0), promises: counts(1, 1) },
    ...{ objections: counts(0, 0), settings: counts(0, 1) },
  },
}
