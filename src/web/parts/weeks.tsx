// The table beside a curve: each week's figures, with the scenarios that they come from.
import type { Code, ProgressTry, ProgressWeek, Share, SkillProgress } from '../../contract.js'
import { monday } from '../dates.js'
import { curly, say } from '../words.js'

interface Props {
  skill: SkillProgress
  weeks: ProgressWeek[]
  name: string
  id: string
}

/** The latest week first, as one looks for it. */
export function Weeks({ skill, weeks, name, id }: Props) {
  const rows = weeks.map((week, index) => ({ ...week, ...skill.weeks[index]! })).reverse()
  return (
    <table class="week-table" id={id}>
      <caption class="sr">{say('progress.weekCaption', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('progress.week')}</th>
          <th scope="col">{say('progress.first')}</th>
          <th scope="col">{say('progress.revised')}</th>
          <th scope="col">{say('progress.behind')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, first, revised, tries }) => (
          <tr key={from}>
            <th scope="row">{monday(from)}</th>
            <Figure share={first} />
            <Figure share={revised} />
            <td>
              <ul>
                {tries.map((one, index) => (
                  <Behind key={`${index} ${one.scenario}`} one={one} code={skill.skill} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ share }: { share: Share | null }) {
  return <td>{share ? say('progress.share', { ...share }) : say('progress.noShare')}</td>
}

/** A scenario with what its first reply had, and the revised one where there is one. */
function Behind({ one, code }: { one: ProgressTry; code: Code }) {
  const first = one.first.includes(code)
  const revised = one.revised?.includes(code)
  const word = (had: boolean) => say(had ? 'progress.had' : 'progress.hadNot')
  return (
    <li>
      <a href={`/practise/${one.scenario}`}>{curly(one.title)}</a>{' '}
      <span class="behind-had">
        {revised === undefined
          ? word(first)
          : say('progress.thenRevised', { first: word(first), revised: word(revised) })}
      </span>
    </li>
  )
}
