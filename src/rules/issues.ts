// Says what is wrong with one value of a rule file: what was read there, and the remedy.
import type * as z from 'zod'

type Issue = z.core.$ZodIssue

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** One sentence for the issue at a place where `value` stands; undefined where nothing stands there. */
export function sayIssue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `no key ${issue.keys.map(quoted).join(', ')} is known here; check its spelling, or take it out`
    case 'invalid_value':
      return `${value === undefined ? 'missing' : `read ${quoted(value)}`}; write one of: ${issue.values.join(', ')}`
    case 'invalid_type':
      if (value === undefined) return `missing; write it (${issue.expected})`
      return `read ${quoted(value)}; write ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_key':
      return 'this name does not fit; use small letters, digits and hyphens, a letter first'
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      const unit = { array: ' entries', string: ' characters' }[issue.origin as string] ?? ''
      const found = Array.isArray(value) ? `${value.length} entries` : quoted(value)
      return `read ${found}; write ${bound}${unit}`
    }
    case 'custom':
      return issue.message
    default:
      return `${issue.message}; read ${quoted(value)}`
  }
}
