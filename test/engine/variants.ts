// Ways to write the same reply otherwise: each gives a text that says the same, or null where it does not apply.

import { exchange, likeCase, otherNames, type Pair, they } from './persons.js'

type Vary = (text: string) => string | null

/** Null where nothing changed. */
const changed = (to: Vary): Vary => {
  return (text) => {
    const out = to(text)
    return out === text ? null : out
  }
}
const AUX = 'do|does|did|is|are|was|were|has|have|had|could|would|should|ca|wo|must|need|might'
const FULL: Record<string, string> = { ca: 'can', wo: 'will' }
const QUESTION = new RegExp(
  `(^|[,.!?;:…—-]\\s*|\\b(?:why|how|so|but|and)\\s)(${AUX})n['’]t (I|you|he|she|it|we|they|that|there)\\b`,
  'gi',
)

function fullForms(text: string): string | null {
  // "Don't you come lecturing me" is an order.
  if (/\bain['’]t\b|\bd['’]you\b|(^|[.!?]\s+)don['’]t you\b[^?]*([.!]|$)/i.test(text)) return null
  const full = (aux: string) => likeCase(aux, FULL[aux.toLowerCase()] ?? aux.toLowerCase())
  return text
    .replace(QUESTION, (_, before, aux, who) => `${before}${full(aux)} ${who} not`)
    .replace(new RegExp(`\\b(${AUX})n['’]t\\b`, 'gi'), (_, aux) => `${full(aux)} not`)
    .replace(/\b(I)['’]m\b/gi, '$1 am')
    .replace(/\b(you|we|they)['’]re\b/gi, '$1 are')
    .replace(/\b(\w+)['’]ve\b/gi, '$1 have')
    .replace(/\b(I|you|he|she|it|we|they|that)['’]ll\b/gi, '$1 will')
    .replace(
      /\b(it|that|there|he|she|what|who|where|how|here)['’]s (?=(?:always |never |only |just )?(?:been|got|had|gone|happened|done|made))/gi,
      '$1 has ',
    )
    .replace(
      /\b(it|that|there|he|she|what|who|where|how|here)['’]s\b(?! (?:\w+ed|left|read|put|set|come)\b)/gi,
      '$1 is',
    )
}

/** Not where the verb bears the stress, or where the subject is another's object: "how low I am by now", "what I did for it is done". */
const STRESSED =
  '(?<!\\b(?:how|what|where|who|as|than|like|so|yes,?|which|and|for|of|to|with|about|on|in|at|by|how \\w+) )'
const GOES_ON = '(?= (?!and\\b|but\\b|or\\b|because\\b|when\\b|if\\b)[a-z])'

function contracted(text: string): string {
  const join = (subject: string, verb: string, ending: string) => (s: string) =>
    s.replace(new RegExp(`${STRESSED}\\b(${subject}) ${verb}${GOES_ON}`, 'g'), `$1'${ending}`)
  const not = (s: string) =>
    s
      .replace(/\b([Cc])an ?not\b/g, "$1an't")
      .replace(/\b([Ww])ill not\b/g, "$1on't")
      .replace(
        /\b(do|does|did|is|are|was|were|has|have|had|could|would|should) not\b(?! only)/gi,
        (_, aux) => `${aux}n't`,
      )
  return [
    not,
    join('I|i', 'am', 'm'),
    join('[Yy]ou|[Ww]e|[Tt]hey', 'are', 're'),
    join('I|i|[Yy]ou|[Ww]e|[Tt]hey|[Ii]t', 'will', 'll'),
    join('[Ii]t|[Hh]e|[Ss]he', 'is', 's'),
    (s: string) =>
      s.replace(
        /\b(I|[Yy]ou|[Ww]e|[Tt]hey) have (?=(?:been|never|always|just|let|made|done|known)\b)/g,
        "$1've ",
      ),
  ].reduce((s, step) => step(s), text)
}

/** As typed in a hurry. Left alone where another word would arise: we're, we'll, she'll, he'll, she'd, he'd, we'd. */
function noApostrophes(text: string): string {
  return text
    .replace(/\b(\w+n)['’]t\b/g, '$1t')
    .replace(/\bI['’](m|ve|ll|d)\b/gi, 'i$1')
    .replace(/\b(you|they)['’](re|ve|ll|d)\b/gi, '$1$2')
    .replace(/\b(it|that|there|what|he|she|who|where|how|here|let)['’]s\b/gi, '$1s')
}

function curly(text: string): string {
  let open = false
  return text
    .replace(/(?<=\p{L})'|'(?=\s|$|[.,!?;:)])/gu, '’')
    .replace(/'(?=\d)/g, '’')
    .replace(/'(?=\p{L})/gu, '‘')
    .replace(/"/g, () => {
      open = !open
      return open ? '“' : '”'
    })
}
const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

function firstLetter(text: string): string | null {
  const [, first = '', second = ''] = /^(\p{L})(.?)/u.exec(text) ?? []
  if (first === '' || /\p{Lu}/u.test(second)) return null
  const lower = first.toLowerCase()
  return (first === lower ? first.toUpperCase() : lower) + text.slice(1)
}

/** Whole words in capitals are a way of shouting; without them the text says less. */
const lowerCase: Vary = (text) => (/\b\p{Lu}{3,}\b/u.test(text) ? null : text.toLowerCase())

const inReply =
  (vary: Vary) =>
  ({ statement, reply }: Pair): Pair | null => {
    const out = changed(vary)(reply)
    return out === null ? null : { statement, reply: out }
  }
const inBoth =
  (vary: Vary) =>
  ({ statement, reply }: Pair): Pair | null => {
    const [s, r] = [vary(statement), changed(vary)(reply)]
    return s === null || r === null ? null : { statement: s, reply: r }
  }

/** Each by the name under which invariance.test.ts counts it. */
export const VARIANTS = {
  'other names': otherNames,
  'he and she exchanged': inBoth(exchange),
  'they for he and she': inBoth(they),
  'full forms for contractions': inReply(fullForms),
  'contractions for full forms': inReply(contracted),
  'no apostrophes': inReply(noApostrophes),
  'curly and straight quotes exchanged': inReply((t) => (/[‘’“”]/.test(t) ? straight(t) : curly(t))),
  'case of the first letter': inReply(firstLetter),
  'all lower case': inReply(lowerCase),
  'trailing space': inReply((t) => `${t} \n`),
  'a neutral emoji at the end': inReply((t) => `${t} ${t.length % 2 ? '🙂' : '🌿'}`),
  'last full stop left out': inReply((t) => t.replace(/(?<=[\p{L}\d])\.\s*$/u, '')),
  'full stops inside left out': inReply((t) => t.replace(/(?<=[a-z])\. (?=\p{Lu})/gu, ' ')),
  'doubled spaces': inReply((t) => t.replace(/(?<=\S) (?=\S)/g, '  ')),
} satisfies Record<string, (pair: Pair) => Pair | null>
