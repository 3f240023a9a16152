// What the partner said, with its numbered points; and the list below that says what became of each.
import type { Coverage } from '../../contract.js'
import { cleanSpans } from '../pure/items.js'
import type { Mark, Tag } from '../pure/segments.js'
import { lit, open, pointId, pointing, select } from '../state/hot.js'
import { quote, say } from '../words.js'
import { quoted, quoteSpans, type Shown } from './context.js'
import { Marked } from './marked.js'
import { walkTags } from './tag.js'

const SIGNS = { covered: '✓', missed: '○', twisted: '≠' } as const

export function PointBox({ n, state }: { n: number; state: Coverage['state'] }) {
  return (
    <span class={`pill pill-${state}`}>
      {n}
      <span class="pill-sign">{SIGNS[state]}</span>
    </span>
  )
}

/** Who said it: "Mara said". */
export function saidBy(view: Pick<Shown, 'scenario'>): string {
  const name = view.scenario?.partner.name
  return name ? say('practise.said', { name }) : say('practise.theySaid')
}

function pointName(view: Shown, n: number): string {
  const point = view.feedback.coverage[n - 1]
  if (!point) return ''
  return say('feedback.pointName', {
    n,
    state: say(`feedback.stateWords.${point.state}`),
    quote: quoteSpans(view.statement, [point.span]),
  })
}

function togglePoint(n: number): void {
  select(open.peek() === pointId(n) ? null : pointId(n))
}

export function Statement({ view }: { view: Shown }) {
  const { coverage } = view.feedback
  const marks: Mark[] = []
  const tags: Tag[] = []
  coverage.forEach((point, index) => {
    const [span] = cleanSpans([point.span], view.statement.length)
    if (!span) return
    marks.push({ id: pointId(index + 1), span, rank: index })
    tags.push({ id: pointId(index + 1), at: span[0], blank: false })
  })
  for (const item of view.items)
    for (const span of cleanSpans(item.about, view.statement.length))
      marks.push({ id: item.letter, span, rank: 9, ghost: true })
  const number = (id: string) => Number(id.slice(1))
  return (
    <>
      <h2 class="label partner">{saidBy(view)}</h2>
      <blockquote class={`statement marked size-${sizeOf(view.statement)}`} data-tags>
        <span class="open-quote">“</span>
        <Marked
          text={view.statement}
          marks={marks}
          tags={tags}
          role={(id) => coverage[number(id) - 1]?.state ?? ''}
          pick={(id) => togglePoint(number(id))}
          details={(id) => `point-${number(id)}`}
          hover={pointing}
          tag={({ id }) => (
            <button
              key={id}
              type="button"
              class="tag-button pill-button"
              aria-label={pointName(view, number(id))}
              aria-pressed={open.value === id}
              onClick={() => togglePoint(number(id))}
              onKeyDown={walkTags}
              {...pointing(id)}
            >
              <PointBox n={number(id)} state={coverage[number(id) - 1]?.state ?? 'missed'} />
            </button>
          )}
        />
        ”
      </blockquote>
    </>
  )
}

/** How large a statement of this length is set: three steps, so that a long one still fits a screen. */
export function sizeOf(text: string): 1 | 2 | 3 {
  return text.length <= 130 ? 1 : text.length <= 260 ? 2 : 3
}

export function Points({ view }: { view: Shown }) {
  if (view.feedback.coverage.length === 0) return null
  return (
    <ol class="points" aria-label={say('feedback.pointsTitle', view.she)}>
      {view.feedback.coverage.map((point, index) => {
        const id = pointId(index + 1)
        return (
          <li key={id} id={`point-${index + 1}`} class={lit.value === id ? 'on' : ''} {...pointing(id)}>
            <span class="sr">{say('feedback.pointListName', { n: index + 1 })}: </span>
            <span aria-hidden="true">
              <PointBox n={index + 1} state={point.state} />
            </span>
            <span>
              <Fate view={view} point={point} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Fate({ view, point }: { view: Shown; point: Coverage }) {
  const words = quoteSpans(view.statement, [point.span])
  const by = cleanSpans(point.by, view.reply.length).map((span) => quoteSpans(view.reply, [span], 60))
  if (point.state === 'missed')
    return (
      <>
        <strong>{say('feedback.missed')}</strong> {say('feedback.missedNote', { quote: words })}
      </>
    )
  const twisted = point.state === 'twisted'
  return (
    <>
      <strong>{say(`feedback.${point.state}`)}</strong>{' '}
      {by.length > 0
        ? say(twisted ? 'feedback.twistedBy' : 'feedback.coveredBy', { quotes: quoted(by) })
        : quote(words)}
    </>
  )
}
