// The scenarios and the course that are shipped: all in order by the engine, and enough of each kind.
import { expect, test } from 'vitest'
import { validate } from '../../src/practice/validate.js'
import { engine } from '../engine/shared.js'

const { scenarios, course } = engine

test('rules, models, bad replies, walks and contrasts are in order', { timeout: 120_000 }, () => {
  expect(validate(engine)).toEqual([])
})

test('forty-two scenarios or more, ten or more of each part', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(42)
  for (const part of ['acknowledging', 'apologizing', 'proving'])
    expect([part, scenarios.filter((s) => s.part === part).length >= 10]).toEqual([part, true])
})

test('fifteen conversations or more of three replies or more, each with a good, a mixed and a bad end', () => {
  const talks = scenarios.filter(({ beats }) => beats)
  const ends = talks.map(({ id, beats }) => [
    id,
    [...new Set(Object.values(beats!).flatMap(({ end }) => end ?? []))].sort(),
  ])
  expect(ends).toEqual(talks.map(({ id }) => [id, ['bad', 'good', 'mixed']]))
  const longest = talks.map(({ walks }) => Math.max(...walks!.map(({ replies }) => replies.length)))
  expect(longest.filter((replies) => replies >= 3).length).toBeGreaterThanOrEqual(15)
})

test('ten written talks or more for each conversation, ten that end well and ten badly, in other words than the models', () => {
  const talks = scenarios.filter(({ walks }) => walks)
  expect(talks.filter(({ walks }) => walks!.length < 10).map(({ id }) => id)).toEqual([])
  const ends = talks.flatMap(({ beats, walks }) => walks!.map(({ path }) => beats![path.at(-1)!]!.end))
  for (const end of ['good', 'bad'])
    expect([end, ends.filter((one) => one === end).length >= 10]).toEqual([end, true])
  const sentences = (text: string) => text.match(/[^.!?]+[.!?]*/g)!.map((one) => one.trim())
  const told = talks.flatMap(({ id, models, walks }) => {
    const model = new Set(models.flatMap(({ reply }) => sentences(reply)))
    const said = walks!.flatMap(({ replies }) => replies.flatMap(sentences))
    return said.filter((one) => model.has(one)).map((one) => `${id}: ${one}`)
  })
  expect(told).toEqual([])
})

test('every way of being hurt is met, and so is an accusation that is only half true, or not at all', () => {
  const met = (key: 'temper' | 'fault') => new Set(scenarios.map((s) => s[key]))
  expect([...met('temper')].sort()).toEqual(['calm', 'cold', 'loud', 'sad', 'sarcastic'])
  expect([...met('fault')].sort()).toEqual(['half', 'mine', 'none'])
})

test('fourteen steps, part by part, and every scenario belongs to one of its own part', () => {
  expect(course.steps.map(({ id }) => id)).toEqual([
    ...['own-the-deed', 'dont-defend', 'listen', 'validate'],
    ...['explain-your-motive', 'be-sincere', 'never-blame', 'communicate'],
    ...['plan', 'ask-what-they-need', 'keep-in-touch', 'time-together', 'gratitude', 'patience'],
  ])
  const parts = (id: string) => course.steps.filter((step) => step.scenarios.includes(id)).map((s) => s.part)
  expect(scenarios.filter(({ id, part }) => !parts(id).includes(part)).map(({ id }) => id)).toEqual([])
})
