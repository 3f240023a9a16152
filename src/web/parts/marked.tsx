// Draws a text with its marks: one element a layer, tags before their words, blanks where something is missing.
import type { ComponentChildren, HTMLAttributes } from 'preact'
import { type Layer, type Mark, type Piece, pieces, type Tag } from '../pure/segments.js'
import { lit } from '../state/hot.js'

interface Props {
  text: string
  marks: Mark[]
  tags: Tag[]
  /** The class of a mark: its role. */
  role: (id: string) => string
  tag: (tag: Tag) => ComponentChildren
  /** What a click on a mark's words does, and where its details are; none where nothing opens. */
  pick?: (id: string) => void
  details?: (id: string) => string
  hover?: (id: string) => HTMLAttributes<HTMLElement>
}

export function Marked(props: Props) {
  return (
    <>
      {pieces(props.text, props.marks, props.tags).map((piece) => (
        <One {...props} piece={piece} />
      ))}
    </>
  )
}

function One({ piece, ...props }: Props & { piece: Piece }) {
  const words = props.text.slice(piece.start, piece.end)
  const drawn = piece.layers.reduceRight<ComponentChildren>(
    (inside, layer) => <Wrapped layer={layer} {...props} inside={inside} />,
    words,
  )
  if (piece.tags.length === 0) return <>{drawn}</>
  const blanks = piece.tags.filter((tag) => tag.blank)
  const others = piece.tags.filter((tag) => !tag.blank)
  return (
    <>
      {blanks.map((tag) => (
        <span class="hold hold-blank" key={tag.id}>
          {props.tag(tag)}
          <span class={`blank${lit.value === tag.id ? ' on' : ''}`} />
        </span>
      ))}
      {others.length > 0 ? (
        <span class="hold">
          {others.map(props.tag)}
          {drawn}
        </span>
      ) : (
        drawn
      )}
    </>
  )
}

function Wrapped({ layer, inside, ...props }: Props & { layer: Layer; inside: ComponentChildren }) {
  const { id, ghost } = layer.mark
  const on = lit.value === id ? ' on' : ''
  if (ghost) return <span class={`ghost${on}`}>{inside}</span>
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tag before the words is the button; this is its larger target
    <mark
      class={`mark line-${layer.line} ${props.role(id)}${on}`}
      aria-details={props.details?.(id)}
      onClick={
        props.pick &&
        ((event) => {
          event.stopPropagation()
          props.pick?.(id)
        })
      }
      {...props.hover?.(id)}
    >
      {inside}
    </mark>
  )
}
