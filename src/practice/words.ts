// Numbers, dates and spans of time as words, from rules/words, for sentences that are put together from figures.

/** The sentence of that key, with its blanks filled. */
export type Say = (key: string, values?: Record<string, string | number>) => string

const DAY = 24 * 60 * 60 * 1000

/** "six"; figures from thirteen on. */
export function number(n: number, say: Say): string {
  return Number.isInteger(n) && n >= 0 && n <= 12 ? say(`number_${n}`) : n.toLocaleString('en-US')
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "earlier today", "yesterday", "six days ago", "three weeks ago", "two months ago". Time to come counts as today. */
export function ago(ms: number, say: Say): string {
  const days = Math.max(0, Math.round(ms / DAY))
  if (days === 0) return say('ago_today')
  if (days === 1) return say('ago_day')
  if (days < 14) return say('ago_days', { n: number(days, say) })
  if (days < 60) return say('ago_weeks', { n: number(Math.round(days / 7), say) })
  return say('ago_months', { n: number(Math.round(days / 30.4), say) })
}

const format = (options: Intl.DateTimeFormatOptions) => {
  const dates = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (time: string | number): string => dates.format(new Date(time))
}

/** "3 December". */
export const dayAndMonth = format({ day: 'numeric', month: 'long' })
/** "October". */
export const month = format({ month: 'long' })
