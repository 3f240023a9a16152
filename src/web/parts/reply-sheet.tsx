// The reply on the ruled sheet, with its marks; and the key to the marks below it.
import type { Edit } from '../../contract.js'
import { cleanSpans, type Item } from '../pure/items.js'
import type { Mark, Tag } from '../pure/segments.js'
import { pointId, pointing } from '../state/hot.js'
import { say } from '../words.js'
import type { Shown } from './context.js'
import { Marked } from './marked.js'
import { TagBox, TagButton } from './tag.js'

const RANK = { strength: 1, slip: 2, hint: 3 } as const

export function replyMarks(view: Shown, struck: Edit[] = []): { marks: Mark[]; tags: Tag[] } {
  const marks: Mark[] = []
  const tags: Tag[] = []
  for (const item of view.items) {
    // What is set aside has no line; it only lights up.
    const ghost = item.setAside !== null
    for (const span of item.spans) marks.push({ id: item.letter, span, rank: RANK[item.effect], ghost })
    tags.push({ id: item.letter, at: item.at, blank: item.absent })
  }
  view.feedback.coverage.forEach((point, index) => {
    for (const span of cleanSpans(point.by, view.reply.length))
      marks.push({ id: pointId(index + 1), span, rank: 9, ghost: true })
  })
  for (const { start, end } of struck)
    if (end > start) marks.push({ id: 'struck', span: [start, end], rank: 0, ghost: true })
  return { marks, tags }
}

interface Props {
  view: Shown
  /** Opens a finding; without it the tags are plain, for a view with no findings beside it. */
  pick?: (letter: string) => void
  struck?: Edit[]
}

export function MarkedReply({ view, pick, struck }: Props) {
  const { marks, tags } = replyMarks(view, struck)
  const item = (id: string) => view.items.find((one) => one.letter === id)
  return (
    <p class={`sheet sheet-read${struck ? ' striking' : ''}`} data-tags>
      <Marked
        text={view.reply}
        marks={marks}
        tags={tags}
        role={(id) => item(id)?.effect ?? ''}
        tag={(tag) => {
          const one = item(tag.id)
          if (!one) return null
          if (pick) return <TagButton key={tag.id} item={one} view={view} pick={pick} />
          return <TagBox key={tag.id} item={one} />
        }}
        {...(pick && { pick, details: (id: string) => `finding-${id}`, hover: pointing })}
      />
    </p>
  )
}

export function Legend({ view }: { view: Shown }) {
  const items = view.items.filter((item) => !item.setAside)
  const has = (effect: string) => items.some((item) => item.effect === effect)
  if (items.length === 0) return null
  const hint = items.find((item) => item.effect === 'hint')
  return (
    <p class="legend">
      <span class="sr">{say('feedback.legend')}: </span>
      {has('strength') && <span class="mark strength line-1">{say('feedback.strength')}</span>}
      {has('slip') && <span class="mark slip line-1">{say('feedback.slip')}</span>}
      {hint && (
        <span class="legend-hint">
          <span aria-hidden="true">
            <TagBox item={hint} />
          </span>{' '}
          <span class="mark hint line-1">{say('feedback.hint')}</span>
        </span>
      )}
      {twoDeep(items) && <span class="legend-note">{say('feedback.legendTwo')}</span>}
    </p>
  )
}

function twoDeep(items: Item[]): boolean {
  const spans = items.flatMap((item) => item.spans)
  return spans.some((a, i) => spans.some((b, j) => i < j && a[0] < b[1] && b[0] < a[1]))
}
