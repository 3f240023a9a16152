// The made-up replies of the reference pictures 3 and 4: test cases of the drawing, not of the engine.
export const statement = "You said you'd be there, but you weren't. You knew how important this was to me!"
const first =
  "You were counting on me and I wasn't there. I know you're upset, but work was crazy and I couldn't just leave."
const second =
  "You were counting on me and I wasn't there. You sound hurt. You'd told me how much this evening meant to you, and I stayed at work anyway."

export const replies = { first, second }

export const scenario = {
  id: 'the-recital',
  part: 'acknowledging',
  title: 'The recital',
  difficulty: 'gentle',
  relationship: 'partner',
  partner: { name: 'Mara', pronoun: 'she' },
  setting:
    "Thursday evening was Mara's first solo recital. You had promised to come. You stayed at work and wrote to her at ten.",
  statement,
  focus: ['paraphrase'],
  hint: 'What was she counting on? Begin there, before anything about you.',
}

const row = (id, part, title, difficulty, opening, first, last, tries) => ({
  ...{ id, part, title, difficulty, relationship: 'partner', opening, first, last, tries },
  ...{ temper: 'sad', talk: false, steps: [], due: null, standing: tries === 0 ? 'unmet' : 'later' },
})

export const scenarios = [
  row(
    'the-recital',
    'acknowledging',
    'The recital',
    'gentle',
    'You said you’d be there, but you weren’t.',
    36,
    36,
    1,
  ),
  row(
    'station',
    'acknowledging',
    'The station',
    'gentle',
    'I waited an hour in the rain and you didn’t even call.',
    34,
    82,
    2,
  ),
  row(
    'dinner',
    'acknowledging',
    'The dinner',
    'medium',
    'You told your friends before you told me.',
    46,
    61,
    3,
  ),
  row(
    'dishes',
    'acknowledging',
    'The dishes',
    'hard',
    'I’m not angry. I’m just tired of asking.',
    null,
    null,
    0,
  ),
  row('offer', 'apologizing', 'The job offer', 'gentle', 'I had to hear it from your sister.', null, null, 0),
  row(
    'bank',
    'apologizing',
    'The bank letter',
    'medium',
    'Four hundred euros, and you said nothing.',
    null,
    null,
    0,
  ),
  row('phone', 'apologizing', 'The phone', 'hard', 'You read my messages.', null, null, 0),
  row('question', 'proving', 'The question', 'medium', 'How do I know it won’t happen again?', null, null, 0),
  row(
    'memory',
    'proving',
    'The long memory',
    'hard',
    'You’ve been on time for two weeks. It was two years.',
    null,
    null,
    0,
  ),
]

const CODES =
  'paraphrase feeling i_statement defensive i_know responsibility apology motive plan asks validation gratitude patience parroting blame overpromise rushing advice contempt threat'.split(
    ' ',
  )

const span = (text, words) => [text.indexOf(words), text.indexOf(words) + words.length]

function skills(given) {
  return Object.fromEntries(
    CODES.map((code) => [code, given[code] ?? { shown: false, strength: 0, spans: [], explanation: '' }]),
  )
}

const skill = (shown, strength, explanation) => ({ shown, strength, spans: [], explanation })

function finding(rule, code, effect, spans, message, more = {}) {
  return {
    ...{ rule, code, effect, spans, message, about: [], fixes: [] },
    next: 'End the sentence at “upset”.',
    why: 'After “but”, people listen to the second half only. Here the second half is a reason, so the first reads as a preface.',
    except: 'it turns against the speaker: “but that’s no excuse”.',
    source: 'Gottman: defensiveness and its antidote',
    record: null,
    ...more,
  }
}

const at = (words) => [span(first, words)]
const points = ["You said you'd be there", "you weren't", 'how important this was to me'].map((w) =>
  span(statement, w),
)

export const feedbackFirst = {
  score: 41,
  level: 2,
  skills: skills({
    paraphrase: skill(true, 0.8, 'Two of her three points.'),
    feeling: skill(true, 0.4, '“Upset” is there, inside an “I know”.'),
    i_statement: skill(true, 0.6, '“I wasn’t there” is plain. The excuse weakens it.'),
    defensive: skill(true, 1, '“but”, and the reason after it.'),
    i_know: skill(true, 1, '“I know you’re upset”.'),
  }),
  findings: [
    finding(
      'paraphrase/counts-on',
      'paraphrase',
      'strength',
      at('You were counting on me'),
      'Goes one step past the words and stays in Mara’s story.',
      { about: [points[0]] },
    ),
    finding(
      'paraphrase/says-back',
      'paraphrase',
      'strength',
      at("I wasn't there"),
      'Turns “you weren’t” into “I wasn’t”, with nothing put in front of it.',
      { about: [points[1]] },
    ),
    finding(
      'i-statement/owns',
      'i_statement',
      'strength',
      at("I wasn't there"),
      'Says in the first person what happened.',
    ),
    finding(
      'paraphrase/missed',
      'paraphrase',
      'hint',
      [],
      'This would be a good place to say what the evening meant to her, in your own words.',
      { about: [points[2]] },
    ),
    finding(
      'i-know/claims',
      'i_know',
      'slip',
      at("I know you're upset"),
      'Says for certain what only Mara can tell. Offer it as what you see.',
      {
        fixes: [
          {
            label: 'Change to “You sound upset”',
            edits: [
              {
                start: span(first, "I know you're")[0],
                end: span(first, "I know you're")[1],
                text: 'You sound',
              },
            ],
            score: 49,
          },
        ],
      },
    ),
    finding(
      'feeling/names',
      'feeling',
      'strength',
      at("you're upset"),
      'A feeling is named, and it is hers. “Upset” is a wide word; “hurt” would be nearer to what she said.',
    ),
    finding(
      'defensive/yes-but',
      'defensive',
      'slip',
      at('but'),
      'Turns from her side to yours. What stands before it stops counting.',
      {
        fixes: [
          {
            label: 'Take out “but … leave”',
            edits: [{ start: first.indexOf(', but'), end: first.length - 1, text: '' }],
            score: 71,
          },
        ],
      },
    ),
    finding(
      'defensive/excuse',
      'defensive',
      'slip',
      at("work was crazy and I couldn't just leave"),
      'A reason, given here, asks her to see your side first.',
    ),
  ],
  ledger: [
    { label: 'Every reply begins at', points: 20, finding: null },
    { label: 'Says it back', points: 24, finding: 0 },
    { label: 'Owns your part', points: 12, finding: 2 },
    { label: '“I know” about her feeling', points: -8, finding: 4 },
    { label: 'Names the feeling', points: 12, finding: 5 },
    { label: '“but” takes it back', points: -7, finding: 6 },
    { label: 'Excuse', points: -12, finding: 7 },
  ],
  coverage: [
    { span: points[0], state: 'covered', by: at('You were counting on me') },
    { span: points[1], state: 'covered', by: at("I wasn't there") },
    { span: points[2], state: 'missed', by: [] },
  ],
  next: { skill: 'defensive', advice: 'Stop at “upset”. Leave out everything from “but” on.' },
  safety: null,
  unjudged: null,
  engine: { version: '0.1.0', rules: 'picture' },
}

const then = (words) => [span(second, words)]

export const feedbackSecond = {
  ...feedbackFirst,
  score: 89,
  level: 4,
  skills: skills({
    paraphrase: skill(true, 1, 'All three of her points.'),
    feeling: skill(true, 0.8, '“Hurt” is hers.'),
    i_statement: skill(true, 0.8, '“I wasn’t there”, “I stayed at work anyway”.'),
    defensive: skill(false, 0, 'Nothing guards.'),
    i_know: skill(false, 0, 'Nothing claims to know.'),
  }),
  findings: [
    finding(
      'paraphrase/counts-on',
      'paraphrase',
      'strength',
      then('You were counting on me'),
      'Goes one step past the words.',
    ),
    finding(
      'i-statement/owns',
      'i_statement',
      'strength',
      then("I wasn't there"),
      'Says in the first person what happened.',
    ),
    finding(
      'feeling/names',
      'feeling',
      'strength',
      then('You sound hurt'),
      'A feeling is named, as what one sees.',
    ),
    finding(
      'responsibility/owns',
      'responsibility',
      'strength',
      then('I stayed at work anyway'),
      'Owns the deed, with no reason beside it.',
    ),
  ],
  ledger: [
    { label: 'Every reply begins at', points: 20, finding: null },
    { label: 'Says it back', points: 30, finding: 0 },
    { label: 'Owns your part', points: 12, finding: 1 },
    { label: 'Names the feeling', points: 16, finding: 2 },
    { label: 'Takes responsibility', points: 11, finding: 3 },
  ],
  coverage: [
    { span: points[0], state: 'covered', by: then('You were counting on me') },
    { span: points[1], state: 'covered', by: then("I wasn't there") },
    { span: points[2], state: 'covered', by: then('how much this evening meant to you') },
  ],
  next: { skill: 'asks', advice: 'Ask her something that begins with “what” or “how”.' },
}

export const feedbackUnsafe = {
  ...feedbackFirst,
  ...{ score: null, level: null, findings: [], ledger: [], coverage: [], next: null, skills: skills({}) },
  safety: { kind: 'violence', message: '', resources: [] },
}

export const attempt = (n, reply, score, kind, round = 'r1') => ({
  ...{
    id: `a${n}`,
    scenario: 'the-recital',
    turn: '',
    talk: null,
    round,
    kind,
    reply,
    score,
    level: 2,
    shown: [],
  },
  ...{ at: new Date(Date.now() - 61_000).toISOString(), statement: null },
})

/** One kept with what was said, one draft alone. */
export const ownAttempts = [statement, ''].map((said, n) => ({
  ...attempt(`own${n}`, second, 89, 'first', `own${n}`),
  ...{ scenario: 'own', statement: said },
}))

export const hints = {
  full: { stage: 'full', cold: false, text: scenario.hint },
  short: { stage: 'short', cold: false, text: 'What happened, as Mara saw it?' },
  none: { stage: 'none', cold: false, text: null },
  cold: { stage: 'none', cold: true, text: null },
}

/** Nothing is left to try. */
export const feedbackDone = { ...feedbackSecond, next: null }

/** Level 4 beside few points, because a limit holds them. */
export const feedbackCapped = {
  ...feedbackSecond,
  score: 35,
  findings: [
    ...feedbackSecond.findings,
    finding('defensive/general', 'defensive', 'hint', then('anyway'), 'May turn to your own side.'),
  ],
  ledger: [
    ...feedbackSecond.ledger,
    { label: 'The feeling named does not fit what was said', points: -54, finding: null, cap: 35 },
  ],
}

/** A slip that holds the score down, and so takes back what the strengths had gained. */
export const feedbackUndid = {
  ...feedbackFirst,
  score: 30,
  ledger: [
    ...feedbackFirst.ledger,
    { ...feedbackFirst.ledger.at(-1), label: 'Guards itself: no more than 30', points: -11, cap: 30 },
  ],
}

export const feedbackNothing = {
  ...feedbackFirst,
  ...{ score: 22, level: 2, findings: [], coverage: [], next: null, skills: skills({}) },
  ledger: [{ label: 'Every reply begins at', points: 22, finding: null }],
}

export const feedbackUnjudged = {
  ...feedbackUnsafe,
  safety: null,
  unjudged: { code: 'not_english', message: 'Sayback reads English only, so it does not judge this reply.' },
}

/** A point turned around, and four marks on one stretch: the deepest is not drawn, its tag is. */
export const feedbackTwisted = {
  ...feedbackFirst,
  findings: [
    ...feedbackFirst.findings,
    finding('paraphrase/disputes', 'paraphrase', 'slip', at("you're upset"), 'Turns a point around.', {
      about: [points[0]],
    }),
    finding('feeling/faint', 'feeling', 'hint', at('upset'), 'A wide word.'),
  ],
  coverage: [
    { span: points[0], state: 'twisted', by: at("you're upset") },
    ...feedbackFirst.coverage.slice(1),
  ],
}

/** The same reply with "I know" set aside here, and one of two skills on the same words by its rule. */
export const feedbackAside = {
  ...feedbackFirst,
  score: 49,
  skills: {
    ...feedbackFirst.skills,
    i_know: skill(false, 0, 'What was found here is left out by you.'),
  },
  findings: feedbackFirst.findings.map((one) => {
    const kind = { 'i-know/claims': 'here', 'paraphrase/says-back': 'rule' }[one.rule]
    return kind ? { ...one, setAside: { kind, objection: kind } } : one
  }),
  ledger: [
    ...feedbackFirst.ledger,
    { label: 'Left out by you: “I know” about her feeling', points: 8, finding: 4, leftOut: true },
  ],
}

const kept = (id, kind, rule, words, place, message) => ({
  ...{ id, kind, rule, words, before: '', after: '', place, message },
  at: new Date(Date.now() - 61_000).toISOString(),
})

export const objections = [
  kept('rule', 'rule', 'paraphrase/says-back', '', '', 'Turns “you weren’t” into “I wasn’t”.'),
  kept('phrase', 'phrase', 'defensive/gone', 'work was crazy', '', null),
  kept('own', 'here', 'i-know/claims', "I know you're upset", 'own:0123456789abcdef', 'Says for certain.'),
  kept('here', 'here', 'i-know/claims', "I know you're upset", 'the-recital', 'Says for certain.'),
]

export const models = [
  { voice: 'plain', reply: second, feedback: feedbackSecond },
  { voice: 'warm', reply: `${second} `, feedback: feedbackSecond },
]
