// Letters for findings, in reading order: a, b, c ... without i, l and o, then a2, b2 ...
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz'

export function letter(index: number): string {
  const round = Math.floor(index / ALPHABET.length)
  return ALPHABET.charAt(index % ALPHABET.length) + (round === 0 ? '' : String(round + 1))
}
