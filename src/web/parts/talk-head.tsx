// What stands over a talk: its title, what happened, how to read the bars, and the way to begin again.
import type { ComponentChildren } from 'preact'
import type { Scenario } from '../../contract.js'
import { curly, say } from '../words.js'

interface Props {
  scenario: Scenario
  /** Whether some bar has moved, so that there is a mark of where it was. */
  moved?: boolean
  children?: ComponentChildren
}

export function TalkHead({ scenario, moved = false, children }: Props) {
  const { name } = scenario.partner
  return (
    <header class="talk-head">
      <div>
        <h1 class="page-title" tabIndex={-1}>
          {curly(scenario.title)}
        </h1>
        <p class="talk-setting">{curly(scenario.setting)}</p>
        <p class="note">{say(moved ? 'talk.legendMoved' : 'talk.legend', { name })}</p>
      </div>
      {children}
    </header>
  )
}
