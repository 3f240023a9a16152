// Conversations on the real server: walked to a good and a bad end, by mouse and by keyboard alone, gone back in, loaded again.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { turningPoints } from '../../src/web/pure/turning.js'
import { passes } from './axe.js'
import { server } from './launched.js'
import { page, requests } from './session.js'

interface Script {
  statement: string
  beats: Record<string, { says: string; why?: string }>
  walks: { path: string[]; replies: string[] }[]
}
const file = new URL('../../rules/scenarios/the-recital.yaml', import.meta.url)
const script: Script = parse(readFileSync(file, 'utf8'))
const TALK = '/talk/the-recital'
const curly = (text: string) => text.trim().replace(/(?<=\w)'(?=\w)/g, '’')
const says = (beat: string) => curly(script.beats[beat]?.says ?? script.statement)
const walk = (...path: string[]) => script.walks.find((one) => one.path.join() === path.join())!.replies
const GOOD = walk('start', 'opens', 'under', 'may', 'chair')
const BAD = walk('start', 'closes', 'leaves')

const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === document.body ? '' : at?.id || at?.textContent || ''
  })
const live = () => page.locator('[role=status]').textContent()
const stored = async () => (await (await fetch(`${server.address}/api/history`)).json()).attempts
const lines = async () =>
  (await page.locator('.thread .talk-says').allTextContents()).map((one) => one.slice(1, -1))

async function open(): Promise<void> {
  await page.goto(server.address + TALK)
  await page.waitForSelector('#reply')
}

async function reply(text: string): Promise<void> {
  await page.fill('#reply', text)
  await page.click('.send')
  await page.waitForSelector('.answer')
}

async function goOn(): Promise<void> {
  await page.click('.answer .primary')
  await page.waitForSelector('.thread')
}

async function talkTo(replies: string[]): Promise<void> {
  for (const text of replies) {
    await reply(text)
    await goOn()
  }
}

test('the list leads a conversation to its talk, and a single reply to its practice', async () => {
  await page.goto(`${server.address}/scenarios`)
  await page.waitForSelector('.row')
  expect(await page.locator('a[href="/practise/the-blanket"]').count()).toBeGreaterThan(0)
  await page.locator(`a[href="${TALK}"]`).first().click()
  await page.waitForSelector('.talk #reply')
  expect(await focused()).toBe('reply')
})

test('by mouse to a good end; every state passes', async () => {
  await open()
  expect(await page.title()).toBe('The recital, Sayback')
  expect(await lines()).toEqual([says('start')])
  expect(await page.locator('.moods dd').allTextContents()).toEqual(['high', 'up', 'low'])
  expect(await page.locator('.talk-head').textContent()).not.toContain('before,')
  const order = await page
    .locator('.hint-box button, .send')
    .evaluateAll((all) => all.map((one) => one.className))
  expect(order.at(-1)).toContain('send')
  await passes(page, 'the beginning')

  await reply(GOOD[0]!)
  expect(await focused()).toBe('landed')
  expect(await page.locator('.answer .talk-says').textContent()).toContain(says('opens'))
  expect(await page.locator('.answer .moved').textContent()).toBe(
    'Mara opens. Her evening is in your words. So there is more that she can tell.',
  )
  const guard = page.locator('.answer .moods dd').nth(1)
  expect(await guard.textContent()).toBe('halfway ↓, less than before')
  expect(await guard.locator('.state-before').count()).toBe(1)
  await expect.poll(live).toContain(`Mara answers: ${script.beats.opens!.says.trim()}`)
  expect(await page.locator('.statement, .points, .sheet-read, .try, .skills, .score').count()).toBe(6)
  expect(await page.locator('.finding').count()).toBeGreaterThan(0)
  expect(await page.locator('.primary').count()).toBe(1)
  await passes(page, 'the answer')

  expect(await page.locator('.talk-head').count()).toBe(0)
  await goOn()
  expect(await focused()).toBe('reply')
  // The field says what it answers.
  const line = await page.getAttribute('#reply', 'aria-describedby')
  expect(await page.locator(`#${line}`).textContent()).toBe(`“${says('opens')}”`)
  expect(await page.locator('.talk-head').textContent()).toContain('where a bar was before')
  expect(await lines()).toEqual([says('start'), says('opens')])
  expect(await page.locator('.you-said-words').textContent()).toBe(curly(GOOD[0]!))
  await passes(page, 'the second line')

  await talkTo(GOOD.slice(1, -1))
  await reply(GOOD.at(-1)!)
  expect(await page.locator('.answer-end').textContent()).toContain('The talk ends well.')
  await goOn()
  expect(await focused()).toBe('ending')
  expect(await lines()).toEqual(['start', 'opens', 'under', 'may', 'chair'].map(says))
  expect(await page.locator('.ending').textContent()).toBe(
    `The talk ends well.${curly(script.beats.chair!.why!)}`,
  )
  expect(await page.locator('#reply').count()).toBe(0)
  expect(await page.locator('.turning li').count()).toBe(1)
  expect(await page.locator('.turning .moved').textContent()).toContain('Mara opens.')
  expect(await page.locator('.turning .acts a').nth(1).getAttribute('href')).toBe('/course')
  expect(await page.locator('.turning .onward').textContent()).toMatch(/^Next: ./)
  await passes(page, 'a good end')

  await page.click('.turning a[href$="/models"]')
  await page.waitForSelector('.models')
  await page.click('.models-view .primary')
  await page.waitForSelector('#ending')
  const elsewhere = requests.filter((one) => new URL(one.url()).origin !== server.address)
  expect(elsewhere).toEqual([])
})

test('by keyboard alone to a bad end, and back to the first line from there', async () => {
  await open()
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60 && !(await focused()).includes(name); i++) await page.keyboard.press('Tab')
    expect(await focused()).toContain(name)
  }
  await tabTo('reply')
  for (const text of BAD) {
    await expect.poll(focused).toBe('reply')
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await expect.poll(focused).toBe('landed')
    await tabTo(text === BAD.at(-1) ? 'See the whole talk' : 'Go on with the talk')
    await page.keyboard.press('Enter')
  }
  await expect.poll(focused).toBe('ending')
  await expect.poll(live).toContain('The talk breaks off.')
  expect(await lines()).toEqual(['start', 'closes', 'leaves'].map(says))
  await passes(page, 'a bad end')

  await tabTo('Try another way')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('reply')
  expect(await lines()).toEqual([says('start')])
  expect(await page.locator('.other-you').textContent()).toContain('Calm down')
})

test('going back keeps the old way beside the new one, and leads back to it', async () => {
  await open()
  await talkTo(BAD)
  const first = page.url()
  await page.locator('.thread').getByRole('button', { name: 'Try another way from line 2' }).click()
  await page.waitForSelector('#reply')
  expect(page.url()).not.toBe(first)
  expect(await lines()).toEqual(['start', 'closes'].map(says))
  expect(await page.locator('.other').textContent()).toContain('It broke off there.')
  await passes(page, 'gone back')
  await page.reload()
  await page.waitForSelector('.other')

  const better = walk('start', 'closes', 'opens', 'under', 'may', 'april')[1]!
  await talkTo([better])
  expect(await lines()).toEqual(['start', 'closes', 'opens'].map(says))
  const other = page.locator('#turn-2 .other')
  expect(await other.locator('.other-says').textContent()).toContain(says('leaves'))
  await passes(page, 'two ways')
  await other.getByRole('link').click()
  await page.waitForSelector('#ending')
  expect(page.url()).toBe(first)
  expect(await page.locator('#turn-2 .other-you').textContent()).toContain('You’re right')
  expect((await stored()).length).toBe(3)
})

test('a reply is changed from its marks: by hand, and by a fix, from that very line', async () => {
  await open()
  await talkTo([BAD[0]!])
  await page.getByRole('link', { name: 'See the marks of your reply to line 1' }).click()
  await page.waitForSelector('.answer')
  await page.click('.try .button')
  await page.waitForSelector('.thread #reply')
  expect(await page.inputValue('#reply')).toBe(BAD[0])
  // Nothing was done to it yet.
  expect(await page.locator('.done-note').count()).toBe(0)
  await page.goBack()
  await page.waitForSelector('.answer')
  const fix = page.locator('.fix').first()
  await fix.click()
  await page.waitForSelector('.thread .done-note')
  const changed = await page.inputValue('#reply')
  expect(changed).not.toBe(BAD[0])
  await page.click('.done-note >> text=Undo')
  expect(await page.inputValue('#reply')).toBe(BAD[0])
  await expect.poll(focused).toBe('reply')
  await expect.poll(live).toBe('Undone. Your words are back.')
  expect(await page.locator('.done-note').count()).toBe(0)
  await page.fill('#reply', changed)
  await page.reload()
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe(changed)
})

test('nothing is lost on a reload: the draft, the talk, a reply’s marks', async () => {
  await open()
  await page.fill('#reply', GOOD[0]!)
  await page.reload()
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe(GOOD[0])
  await reply(GOOD[0]!)
  const score = await page.locator('.big').textContent()
  await page.reload()
  await page.waitForSelector('.answer')
  expect(await page.locator('.big').textContent()).toBe(score)
  await goOn()
  expect(await page.inputValue('#reply')).toBe('')
  await page.fill('#reply', 'You were')
  await page.reload()
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe('You were')
  expect(await lines()).toEqual(['start', 'opens'].map(says))
  await open()
  await page.click('.talk-last a')
  await page.waitForSelector('#turn-2')
})

test('a reply that can’t be judged takes no way, is said so, and is still there', async () => {
  await open()
  await talkTo([GOOD[0]!])
  const text = 'Ich habe das nicht gewollt und bin jetzt sehr müde.'
  await page.fill('#reply', text)
  await page.click('.send')
  await page.waitForSelector('.no-way')
  expect(await page.locator('.one-thing').textContent()).toContain('Sayback reads English only')
  expect(await page.locator('.no-way').textContent()).toBe(
    'The talk has not moved: Mara is still at this line.',
  )
  expect(await page.locator('.big, .answer').count()).toBe(0)
  await passes(page, 'no way')
  await page.click('.try .primary')
  await page.waitForSelector('.thread')
  expect(await page.inputValue('#reply')).toBe(text)
  expect(await lines()).toEqual(['start', 'opens'].map(says))
  expect((await stored()).length).toBe(1)
})

test('a reply that speaks of danger shows help, and leaves the talk where it is', async () => {
  await open()
  const text = 'If you ever say that again I will hit you.'
  await page.fill('#reply', text)
  await page.click('.send')
  await page.waitForSelector('.danger')
  expect(await page.locator('.leave.is-urgent').count()).toBe(1)
  expect(await page.locator('.answer, .big').count()).toBe(0)
  await passes(page, 'danger')
  await page.click('text=Go back to my reply')
  await page.waitForSelector('.thread')
  expect(await page.inputValue('#reply')).toBe(text)
  expect(await stored()).toEqual([])
})

test('when the server is gone the reply stays; so does the talk when going back fails', async () => {
  await open()
  await talkTo([BAD[0]!])
  await page.fill('#reply', BAD[1]!)
  await server.stop()
  await page.click('.send')
  await page.waitForSelector('text=Your reply is safe here.')
  await page.locator('.thread').getByRole('button', { name: 'Try another way from line 1' }).click()
  await page.waitForSelector('text=The talk is as it was')
  expect(await page.inputValue('#reply')).toBe(BAD[1])
  await passes(page, 'trouble')
  await server.start()
  await page.locator('.trouble button').click()
  await page.waitForSelector('.answer')
})

test('a talk that went on in another window says so, and keeps the reply', async () => {
  await open()
  await talkTo([BAD[0]!])
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.fill('#reply', 'I hear you.')
  await other.click('.send')
  await other.waitForSelector('.answer')
  await page.fill('#reply', BAD[1]!)
  await page.click('.send')
  await page.waitForSelector('text=This talk is at another line by now.')
  await page.reload()
  await page.waitForSelector('#reply')
  expect(await page.inputValue('#reply')).toBe(BAD[1])
  expect(await page.locator('.turn').count()).toBe(3)
})

test('what the address does not name; a single reply has no talk', async () => {
  await page.goto(`${server.address}${TALK}/no-such-talk`)
  await page.waitForSelector('text=This talk can’t be opened')
  await page.click('main .primary')
  await page.waitForSelector('#reply')
  await page.goto(`${server.address}/talk/no-such-scenario`)
  await page.waitForSelector('text=There is no scenario at this address.')
  await page.goto(`${server.address}${TALK}/feedback`)
  await page.waitForURL(`**${TALK}`)
  await page.goto(`${server.address}/talk/the-blanket`)
  await page.waitForURL('**/practise/the-blanket')
})

test('the single practice of a first line leaves the talk’s replies out', async () => {
  await open()
  await talkTo([BAD[0]!])
  await page.goto(`${server.address}/practise/the-recital`)
  await page.waitForSelector('#reply')
  expect(await page.locator('.attempts li').count()).toBe(0)
})

test('a disagreement is about the line that was answered', async () => {
  await open()
  await talkTo([BAD[0]!])
  await reply(BAD[1]!)
  await page.locator('.finding.slip .finding-acts .small').first().click()
  const sent = page.waitForRequest('**/api/objections')
  if ((await page.locator('.disagree').count()) === 0)
    await page.locator('.finding.slip .finding-head button').first().click()
  await page.locator('.disagree button').first().click()
  expect((await sent).postDataJSON()).toMatchObject({ scenario: 'the-recital', turn: 'closes' })
  await page.waitForSelector('.is-aside')
  expect(await page.locator('.answer .talk-says').textContent()).toContain(says('leaves'))
})

test('turning points: where the way turns, and not where it goes on', () => {
  const of = (...moved: ('opens' | 'closes' | 'stays')[]) =>
    turningPoints(moved.map((one) => ({ moved: one })))
  expect(of()).toEqual([])
  expect(of('stays', 'stays')).toEqual([])
  expect(of('opens', 'opens', 'stays', 'opens')).toEqual([0])
  expect(of('stays', 'closes', 'stays', 'opens', 'opens', 'closes')).toEqual([1, 3, 5])
})
