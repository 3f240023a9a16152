// Contractions are read alike with and without their apostrophe, and words that only look like one stay.
import { expect, test } from 'vitest'
import { heard, spelt } from './read.js'

test.each([
  ['id lost the flat by then', "I'd lost the flat by then"],
  ['id hoped that id be first', "I'd hoped that I'd be first"],
  ['by the time id got a wash on it was dark', "By the time I'd got a wash on it was dark"],
  ['id no right to read it', "I'd no right to read it"],
  ['im sorry that id forgotten', "I'm sorry that I'd forgotten"],
  ['its finished between them', "It's finished between them"],
  ['its made school hard for her', "It's made school hard for her"],
  ['its in the drawer', "It's in the drawer"],
  ['she thinks its four hundred', "She thinks it's four hundred"],
  ['its been hard and its getting worse', "It's been hard and it's getting worse"],
  ['i thought youd gone and theyd left', "I thought you'd gone and they'd left"],
  ['hed promised, shed be late, wed agreed', "He'd promised, she'd be late, we'd agreed"],
  ['you cant and i shant and i darent', "You can't and I shan't and I daren't"],
  ['you mustnt and you neednt and they maynt', "You mustn't and you needn't and they mayn't"],
  ['hes left and shes been crying', "He's left and she's been crying"],
  [
    'whos been here, thats been eaten, theres been a call',
    "Who's been here, that's been eaten, there's been a call",
  ],
  ['ill probably be late, i wont lie', "I'll probably be late, I won't lie"],
  ['lets not argue', "Let's not argue"],
  ['youve had it and ive not', "You've had it and I've not"],
])('%s', (hurried, careful) => {
  expect(heard(hurried)).toEqual(heard(careful))
})

test.each([
  ['I lost my ID card', 'i lost my id card'],
  ['they took my id at the door', 'they took my id at the door'],
  ['the bike is in the shed', 'the bike is in the shed'],
  ['she shed tears over it', 'she shed tears over it'],
  ['the dog lost its collar', 'the dog lost its collar'],
  ['its own door was open', 'its own door was open'],
  ['its name was on the list', 'its name was on the list'],
  ['I was ill all week', 'i was ill all week'],
  ['my boss lets go of people', 'my boss lets go of people'],
  ['you had every cause to cry', 'you had every cause to cry'],
])('%s: stays', (text, as) => {
  expect(spelt(text)).toBe(as)
})

test.each([
  ["cause you weren't there", 'because you were not there'],
  ["'cause I was late", 'because i was late'],
  ['he came w a knife n left', 'he came with a knife and left'],
  ['y did u go', 'why did you go'],
  ['where r u', 'where are you'],
])('%s', (text, as) => {
  expect(spelt(text)).toBe(as)
})

test.each([
  ["Why didn't you call me then?", 'Why did you not call me then?'],
  ["You'd like that, wouldn't you.", "You'd like that, would you not."],
  ["Couldn't she have asked?", 'Could she not have asked?'],
  ["Isn't it enough?", 'Is it not enough?'],
])('%s as %s', (short, full) => {
  expect(heard(short)).toEqual(heard(full))
})

test('both words of a turned question have a place that is in order', () => {
  const text = 'Did you not know?'
  const places = ['did', 'not', 'you', 'know']
  expect(spelt(text).split(' ')).toEqual(places)
})
