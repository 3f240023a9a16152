// What is wrong with a script, line by line, with the way to each line.
import type { RefObject } from 'preact'
import { problemAt } from '../pure/problem.js'
import { capital, count, say } from '../words.js'

/** Selects a line, from 1, and brings it into sight. */
export function selectLine(area: HTMLTextAreaElement, line: number): void {
  const before = area.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, text) => sum + text.length + 1, 0)
  const end = area.value.indexOf('\n', start)
  area.focus()
  area.setSelectionRange(start, end < 0 ? area.value.length : end)
  area.scrollTop = (before.length - 3) * Number.parseFloat(getComputedStyle(area).lineHeight)
}

interface Props {
  problems: string[]
  area: RefObject<HTMLTextAreaElement | null>
}

/** So many are shown by themselves. */
const SHOWN = 10

export function Problems({ problems, area }: Props) {
  if (problems.length === 0) return <p class="note sound">{say('preview.sound')}</p>
  const rest = problems.slice(SHOWN)
  return (
    <div class="problems">
      <p class="label">{capital(count('problem', problems.length))}</p>
      <List problems={problems.slice(0, SHOWN)} area={area} />
      {rest.length > 0 && (
        <details>
          <summary class="note">{say('preview.more', { n: rest.length })}</summary>
          <List problems={rest} area={area} />
        </details>
      )}
    </div>
  )
}

function List({ problems, area }: Props) {
  return (
    <ul>
      {problems.map((problem) => {
        const { line, text } = problemAt(problem)
        const show = () => line !== null && area.current && selectLine(area.current, line)
        return (
          <li key={problem}>
            {line !== null && (
              <button type="button" class="quiet link" onClick={show}>
                {say('preview.line', { n: line })}
              </button>
            )}{' '}
            {text}
          </li>
        )
      })}
    </ul>
  )
}
