// Somebody's reply, marked by the engine as one's own would be: its score, its sheet, and what each mark does.

import { itemsOf } from '../pure/items.js'
import { capital, say } from '../words.js'
import { kindLine, kindOf, type Shown } from './context.js'
import { MarkedReply } from './reply-sheet.js'
import { TagBox } from './tag.js'

interface Props {
  view: Shown
  label: string
  /** The level of its heading. */
  heading: 'h2' | 'h3'
}

/** Without what the reply leaves out: that is for one's own reply, not for one to learn from. */
function asExample(view: Shown): Shown {
  const findings = view.feedback.findings.filter(({ effect, spans }) => effect !== 'hint' || spans.length > 0)
  const feedback = { ...view.feedback, findings }
  return { ...view, feedback, items: itemsOf(view.reply, feedback) }
}

export function MarkedExample({ view: whole, label, heading: Heading }: Props) {
  const view = asExample(whole)
  return (
    <section class="side">
      <div class="side-head">
        <Heading class="label you">{label}</Heading>
        <span class="side-score" aria-hidden="true">
          {view.feedback.score}
        </span>
        {view.feedback.score !== null && (
          <span class="sr">{say('models.score', { score: view.feedback.score })}</span>
        )}
      </div>
      <MarkedReply view={view} />
      <ul class="mark-key" aria-label={say('models.does')}>
        {view.items.map((item) => (
          <li key={item.letter}>
            <TagBox item={item} />
            <span class={`kind ${item.setAside ? 'aside' : item.effect}`}>
              {item.setAside ? kindLine(item, view.she) : capital(kindOf(item, view.she))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
