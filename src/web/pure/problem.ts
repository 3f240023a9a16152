// Where a problem of a script lies: the preview's answers begin with it.
/** The line that a problem names, from 1, and its text; line null where it names none. */
export function problemAt(problem: string): { line: number | null; text: string } {
  const found = /^script(?::(\d+))?: (.*)$/s.exec(problem)
  return { line: found?.[1] ? Number(found[1]) : null, text: found?.[2] ?? problem }
}
