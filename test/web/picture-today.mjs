// The made-up answers of reference picture 1: today, the course, and one of its steps.
import { feedbackFirst, feedbackSecond, replies, scenarios as rows, statement } from './picture.mjs'

/** Those of the picture: the first is due, one is a conversation, tempers and relationships differ. */
export const scenarios = rows.map((one) => ({
  ...one,
  ...(one.id === 'the-recital' && { standing: 'due' }),
  ...(one.id === 'dishes' && { talk: true, temper: 'cold', relationship: 'mother' }),
  ...(one.id === 'memory' && { temper: null, relationship: 'ferryman' }),
}))
/** As they are on a first visit. */
export const unmet = scenarios.map((one) => ({
  ...{ ...one, first: null, last: null, tries: 0, standing: 'unmet' },
}))

const find = (id, all = scenarios) => all.find((one) => one.id === id)
const item = (kind, scenario, reason) => ({ kind, scenario, reason, minutes: 5 })
const offer = 'The job offer. Not met yet. Say it back before you explain.'
const recital = 'The recital. Six days ago your first try came to 36. Long enough to see what stayed.'
const easy =
  'The recital. One that you have met, to begin again with. Three weeks ago your first try came to 36.'

export const today = {
  two: {
    items: [item('due', find('the-recital'), recital), item('new', find('offer'), offer)],
    rest: null,
  },
  easy: { items: [item('easy', find('the-recital'), easy), item('new', find('offer'), offer)], rest: null },
  first: { items: [item('new', find('offer', unmet), offer)], rest: null },
  done: {
    items: [],
    rest: 'Ten minutes are enough for today. The next one comes back on 3 December.',
  },
  nothing: {
    items: [],
    rest: 'There is no scenario here yet. You can still practise with your own words.',
  },
}

const step = (id, part, title, standing, ids) => {
  const own = ids.map((one) => find(one))
  const met = own.filter((one) => one.standing !== 'unmet').length
  return { id, part, title, scenarios: own, met, standing }
}
export const course = [
  step('own-the-deed', 'acknowledging', 'Own the deed', 'begun', ['the-recital', 'station', 'dishes']),
  step('listen', 'acknowledging', 'Listen, and say it back', 'mastered', ['station', 'dinner']),
  step('be-sincere', 'apologizing', 'Be sincere', 'new', ['offer', 'bank', 'phone']),
  step('plan', 'proving', 'Make a plan that can be seen', 'new', ['question', 'memory']),
]

export const stepPage = {
  ...course[0],
  page: [
    'When someone is hurt, there is a sentence they are waiting for, and it is a plain one.',
    "Say what you did as a stranger at the window would have seen it. “I'm sorry you had to wait” is polite.",
  ],
  source: "wikiHow, How to Win Back Your Partner's Trust; Lewicki and others 2016",
  contrast: {
    ...{ statement, name: 'Mara', why: 'Only one of them says where you were.' },
    better: { reply: replies.second, feedback: feedbackSecond },
    worse: { reply: replies.first, feedback: feedbackFirst },
  },
}
