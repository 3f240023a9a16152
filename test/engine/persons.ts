// Other people in the same reply: other names, he and she exchanged, "they" for both. See variants.ts.

export interface Pair {
  statement: string
  reply: string
}

/** Written as the word that it stands for: in capitals, with one, or without. */
export function likeCase(model: string, word: string): string {
  if (/^\p{Lu}{2}/u.test(model)) return word.toUpperCase()
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

const NAMES =
  'Alan Ania Annabel Anna Bea Ben Bernadette Callum Chloe Craig Daniel Darren Debbie Dev Ewan Farida Fran Gemma Graham Greg Hannah Helen Isla Jen Jo Joan Jonno Joseph Kieran Lena Mara Marco Marcus Maribel Martin Maureen Molly Nadia Nell Noor Ollie Pavel Pete Phil Priya Rob Rupert Ruth Sandra Sanjay Sheila Steph Stephen Theo Tom Tomasz'.split(
    ' ',
  )
const OTHERS = ['Jonas', 'Mara', 'Oluwaseun', 'Grace', 'Mark', 'Xiomara']

/** Other names in both texts, each always for the same one. */
export function otherNames(pair: Pair): Pair | null {
  const given = new Map<string, string>()
  const swap = (text: string) =>
    text.replace(new RegExp(`\\b(${NAMES.join('|')})\\b`, 'g'), (name) => {
      const free = OTHERS.filter((x) => x !== name && ![...given.values()].includes(x))
      if (!given.has(name)) given.set(name, free[name.length % free.length] ?? 'Yusuf')
      return given.get(name)!
    })
  const reply = swap(pair.reply)
  return reply === pair.reply ? null : { statement: swap(pair.statement), reply }
}

/** Words after which "her" was an object ("told her that"), not a possessive ("her hand"). */
const AFTER_OBJECT =
  /^(i|you|he|she|it|we|they|who|the|a|an|this|that|one|my|your|and|or|but|so|as|if|when|than|because|not|to|for|at|in|on|off|of|by|with|from|about|over|into|out|down|up|back|away|since|before|after|through|anything|something|nothing|everything|what|how|why|all|even|just|exactly|last|another|tonight|yesterday|again|too|first|do|say|cry|go|laugh|cross)$/i
const isObject = (after: string) =>
  !/^[ \n]+[\p{L}\d]/u.test(after) || AFTER_OBJECT.test(/^\s+([\p{L}\d]+)/u.exec(after)?.[1] ?? '')

/** The text with every third person singular put as `to` says; `her` is told apart by what follows it. */
function persons(text: string, to: Record<string, string>): string {
  return text.replace(/\b(he|she|him|her|his|hers|himself|herself)\b/gi, (word, _, at: number) => {
    const after = text.slice(at + word.length)
    const low = word.toLowerCase()
    const key = low === 'her' || low === 'his' ? `${low} ${isObject(after) ? 'alone' : 'own'}` : low
    return likeCase(word, to[key] ?? word)
  })
}
/** Beside these words only one of "he" and "she" is right. */
const GENDERED =
  /\b(mum|mummy|mother|mam|mammy|mama|ma|nan|nana|nani|gran\w*|dad|daddy|father|brother|sister|son|daughter|wife|husband|aunt\w*|uncle|man|woman|\w*lady|boy\w*|girl\w*|lad|laddie|widow|king|queen|niece|nephew|pregnan\w+|ovulat\w+)\b/i
/** Null where a word stands there that fits only one of them. */
export const exchange = (text: string) =>
  GENDERED.test(text) && /\b(he|she|him|her|his|hers)\b/i.test(text) ? null : persons(text, EXCHANGED)
const EXCHANGED = {
  he: 'she',
  she: 'he',
  him: 'her',
  hers: 'his',
  himself: 'herself',
  herself: 'himself',
  'her alone': 'him',
  'her own': 'his',
  'his alone': 'hers',
  'his own': 'her',
}
const THEY = {
  he: 'they',
  she: 'they',
  him: 'them',
  hers: 'theirs',
  himself: 'themselves',
  herself: 'themselves',
  'her alone': 'them',
  'her own': 'their',
  'his alone': 'theirs',
  'his own': 'their',
}
const PLURAL: Record<string, string> = { was: 'were', is: 'are', has: 'have', does: 'do' }

/** "they" for "he" and "she"; null where a verb stands in the present, since its ending, and others after it, would change. */
export function they(text: string): string | null {
  if (
    /\b(he|she)(['’]s)?( (never|also|still|just|always|really|only))? (?!was|is|has|does)\w+s\b/i.test(text)
  )
    return null
  if (/\b(he|she)\b[^.?!]*\band (was|is|has|does|\w+s)\b/i.test(text) || /\b(is|was) (he|she)\b/i.test(text))
    return null
  if (/\b(he|she)['’]s (\w+ed|left|read|put|set)\b/i.test(text)) return null
  const verbs = text
    .replace(/\b(he|she)['’]s (?=been|got|had|gone|done)/gi, '$1 has ')
    .replace(/\b(he|she)['’]s\b/gi, '$1 is')
    .replace(
      /\b(he|she)( (?:never|also|still|just|always|really|only))? (was|is|has|does)(?=\b|n['’]t)/gi,
      (_, who, adverb, verb) => `${who}${adverb ?? ''} ${PLURAL[verb.toLowerCase()]}`,
    )
  return persons(verbs, THEY)
}
