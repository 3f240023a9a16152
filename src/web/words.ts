// Gives the page its sentences by key, with blanks filled; the sentences stand in rules/words.
import words from 'virtual:words'
import type { Scenario } from '../contract.js'

export type Values = Record<string, string | number>
export type Pronoun = Scenario['partner']['pronoun']

/** Whatever stands under a dotted key of page.yaml (or safety.yaml, by "safety:key"); undefined where nothing does. */
export function tree<T = unknown>(key: string): T | undefined {
  const [file, path] = key.startsWith('safety:') ? [words.safety, key.slice(7)] : [words.page, key]
  let node: unknown = file
  for (const step of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[step]
  return node as T | undefined
}

/** Replaces {blanks}; one without a value stays as it is, so that a test can see it. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
}

/** One sentence by key, with curly apostrophes in what fills it, too. A missing key shows itself as the key; a test keeps that from happening. */
export function say(key: string, values?: Values): string {
  const text = tree(key)
  return typeof text === 'string' ? curly(fill(text, values)) : key
}

/** A small number as a word, a larger one in figures. */
export function inWords(n: number): string {
  return tree<string[]>('numbers')?.[n] ?? String(n)
}

/** "two slips", "one slip", "no slip". */
export function count(what: string, n: number): string {
  const forms = tree<string[]>(`count.${what}`) ?? []
  return fill(forms[Math.min(n, 2)] ?? what, { n: inWords(n) })
}

/** The pronoun blanks for one partner. */
export function pronouns(pronoun: Pronoun): Values {
  return tree<Values>(`pronouns.${pronoun}`) ?? {}
}

/** "a", "a and b", "a, b and c". */
export function list(parts: string[]): string {
  if (parts.length < 2) return parts.join('')
  return parts.slice(0, -1).join(say('models.comma')) + say('models.and') + parts.at(-1)
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** Straight apostrophes inside words as curly ones: the same length, so every offset holds. */
export const curly = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
export const quote = (text: string): string => `“${text}”`
/** Points with their sign: "+8", "−7" with a true minus. */
export const signed = (n: number): string => (n < 0 ? `−${-n}` : n > 0 ? `+${n}` : '0')
/** A number as English writes it: 4,312. */
export const figure = (n: number): string => n.toLocaleString('en')
