// What appeared and what went between two lists, by name.

/** Names of `after` that `before` has not, and the other way round; each once, in order. */
export function cameAndWent(
  before: readonly string[],
  after: readonly string[],
): { came: string[]; went: string[] } {
  const only = (list: readonly string[], other: readonly string[]) => [
    ...new Set(list.filter((name) => !other.includes(name))),
  ]
  return { came: only(after, before), went: only(before, after) }
}
