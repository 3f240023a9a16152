// What the engine must get right, in sentences of our own: each code and its near misses, safety, the model replies.
import { expect, test } from 'vitest'
import type { Code } from '../../src/contract.js'
import { engine, shownBy } from './shared.js'

const PROMISE = "You promised you'd come, and then you didn't. You knew what that evening meant to me."
const scoreOf = (reply: string, statement = PROMISE) => engine.feedback({ statement, reply }).score

test('owning it and naming the hurt scores high', () => {
  expect(scoreOf("I see now that I didn't show up for you, and that I let you down.")).toBeGreaterThan(80)
  expect(scoreOf('What I did was hurtful, and it broke the trust you had in me.')).toBeGreaterThan(75)
})

test('claiming to know scores low', () => {
  expect(scoreOf('I know exactly how you feel.')).toBeLessThan(30)
})

const SLIPS: [string, Code, string][] = [
  ['an excuse', 'defensive', 'The meeting ran over and the trains were a mess, what was I supposed to do.'],
  ['a denial', 'defensive', "That's not true, I never promised that."],
  ['a counter-attack', 'defensive', 'And what about you? You missed my concert in March.'],
  ['sorry, but', 'defensive', "I'm sorry, but you could have reminded me."],
  ['a non-apology', 'defensive', "I'm sorry you feel that way."],
  ['minimising', 'defensive', "It's really not a big deal, it was just one evening."],
  ['calm down', 'defensive', 'Calm down, you are overreacting.'],
  ['blame', 'blame', 'You always make everything about yourself.'],
  ['I know', 'i_know', "I know you're upset."],
  ['a promise nobody can keep', 'overpromise', 'I swear I will never, ever hurt you again.'],
  ['pressing to forget', 'rushing', 'Can we please just forget about it and move on?'],
  ['advice', 'advice', 'You should really try to let go of things like this.'],
  ['contempt', 'contempt', 'Oh boo hoo, poor you. Grow up.'],
  ['a threat', 'threat', "If you bring this up once more, I'm leaving you."],
]
test.each(SLIPS)('finds %s', (_, code, reply) => {
  expect(shownBy(PROMISE, reply)).toContain(code)
  expect(scoreOf(reply)).toBeLessThan(45)
})

const STRENGTHS: [string, Code, string][] = [
  ['the story said back', 'paraphrase', 'You were counting on me and I never came.'],
  ['the feeling named', 'feeling', 'You must have felt so alone there.'],
  ['an own deed', 'i_statement', 'I broke my promise to you.'],
  ['responsibility', 'responsibility', 'I broke my promise to you. That is on me.'],
  ['an apology for the deed', 'apology', "I'm sorry I left you sitting there."],
  [
    'a motive with the blame kept',
    'motive',
    "I was ashamed of being late, so I didn't call. That was wrong of me.",
  ],
  ['a plan', 'plan', "From now on I'll leave work at five on Fridays and I've put it in my calendar."],
  ['an open question', 'asks', 'What would help you trust me again?'],
  ['validation', 'validation', 'It makes sense that you are angry. Anyone would be.'],
  ['thanks', 'gratitude', 'Thank you for telling me.'],
  ['patience', 'patience', "Take all the time you need, you don't have to forgive me today."],
]
test.each(STRENGTHS)('finds %s', (_, code, reply) => {
  expect(shownBy(PROMISE, reply)).toContain(code)
})

const FINE: [string, Code, string][] = [
  ['I know what I did', 'i_know', 'I know I hurt you.'],
  ["I don't know how you feel", 'i_know', "I don't know how you feel. Will you tell me?"],
  [
    'but that is no excuse',
    'defensive',
    "I was scared to tell you, but that's no excuse. I should have told you.",
  ],
  ['disowned defence', 'defensive', 'I told you to calm down, and that was wrong of me.'],
  ['a calm limit', 'defensive', "I'd like to go on with this in ten minutes."],
  ['own feeling', 'feeling', 'I feel terrible.'],
  ['a forbidden feeling', 'feeling', "Don't be upset."],
]
test.each(FINE)('%s is not taken for %s', (_, code, reply) => {
  expect(shownBy(PROMISE, reply)).not.toContain(code)
})

test('the statement turned round word for word is parroting', () => {
  const reply = "I promised I'd come, and then I didn't. I knew what that evening meant to you."
  expect(shownBy(PROMISE, reply)).toContain('parroting')
})

test.each([
  ['violence', 'You hit me last night.', 'It will not happen again.'],
  ['violence', 'You came home late.', 'Say that once more and I will slap you.'],
  ['self_harm', 'I want to kill myself.', 'Please talk to me.'],
])('%s suspends the score and shows where help is', (kind, statement, reply) => {
  const f = engine.feedback({ statement, reply })
  expect(f.safety?.kind).toBe(kind)
  expect(f.safety?.resources.length).toBeGreaterThan(0)
  expect(f.score).toBeNull()
  expect(f.findings).toEqual([])
})

test.each([
  ['That story killed me, I laughed so hard.'],
  ['I hit send too early.'],
  ['The traffic beat me again.'],
])('figures of speech are no violence: %s', (reply) => {
  expect(engine.feedback({ statement: 'You were late.', reply }).safety).toBeNull()
})
