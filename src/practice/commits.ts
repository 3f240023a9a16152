// Whether a sentence promises anything: it looks ahead, and what it tells is one's own doing. Past deeds and wishes do not.

/** "I'll", "we won't", "is going to"; what the other person will do is no promise of one's own. */
const AHEAD =
  /(?<!\byou\s?)(?:['’]ll|\b(?:will|shall|won['’]?t)|\bgoing to|\bgonna|\babout to)\b|^\s*ill\s+[a-z]/i
const VOW =
  /\bi (?:promise|swear|vow|guarantee|commit)\b|\b(?:i['’]?m |i am )?(?:promising|swearing)\b|\bnever[, ]+ever\b|\b(?:n?ever again)\b|\bas long as\b|\bon \S+ (?:\S+ )?(?:life|lives|grave)\b|\b(?:no|not|nothing|nobody|never)\b.*\bagain\b/i
const HOUR = 'noon|midnight|half|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
/** A time to come, or one that comes again. */
const WHEN = new RegExp(
  `\\b(?:today|tomorrow|tmrw|tonight|going forward|in future|until|till|from (?:now|today|here|this|${DAY})|next \\w+|every \\w+|each \\w+|${DAY}|this (?:week|weekend|evening|afternoon)|(?:at|by) (?:${HOUR})|\\d{1,2}[.:]\\d\\d)`,
  'i',
)
const IRREGULAR =
  'was|were|did|had|got|left|said|told|went|forgot|broke|made|came|took|lost|kept|let|knew|saw|thought|felt|gave|hid|lied|ran|sat|stood|wrote|sold|spent|chose|put it|should have|could have|would have'
const PAST = new RegExp(
  `\\b(?:i|we|you|he|she|it|this|that|they|there|what)\\s+(?:(?:\\w+ly|never|just|always|even|only)\\s+)?(?:${IRREGULAR}|\\w{2,}ed)\\b|^\\s*(?:${IRREGULAR}|\\w{2,}ed)\\b`,
  'i',
)
/** What one wishes, feels or has understood. */
const INNER =
  /\b(?:i|we)\s*(?:['’]d|would|['’]m|am)?\s*(?:so|really|just|truly|only)?\s*(?:want|need|like|love|hope|wish|sorry|feel|know|understand|see|hear|think|mean)\b/i

/** The other person's doing. */
const THEIRS = /^\s*you(?:['’]ll)?\b/i

/** Whether a sentence, or one of its clauses, looks ahead to one's own doing. False for an empty text. */
export function commits(text: string): boolean {
  return text
    .split(/[.!?;—–]+|,\s|\b(?:and|but|because)\b/i)
    .some(
      (part) =>
        AHEAD.test(part) ||
        VOW.test(part) ||
        (WHEN.test(part) && !PAST.test(part) && !INNER.test(part) && !THEIRS.test(part)),
    )
}
