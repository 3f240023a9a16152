// A mark's tag: the letter as a button before its words, and as a plain box in lists.
import type { Item } from '../pure/items.js'
import { contained } from '../pure/items.js'
import { open, pointing } from '../state/hot.js'
import { say } from '../words.js'
import { itemQuote, kindOf, type Shown } from './context.js'

export function TagBox({ item }: { item: Pick<Item, 'effect' | 'letter' | 'setAside'> }) {
  return <span class={`tag tag-${item.setAside ? 'aside' : item.effect}`}>{item.letter}</span>
}

function nameOf(item: Item, view: Shown): string {
  const parts = {
    letter: item.letter,
    effect: say(item.setAside ? 'feedback.effects.aside' : `feedback.effects.${item.effect}`),
    kind: kindOf(item, view.she),
    quote: itemQuote(item, view.reply, view.statement),
  }
  const name = parts.quote === '' ? say('feedback.tagAbsent', parts) : say('feedback.tagName', parts)
  const inner = contained(item, view.items).map((other) => other.letter)
  return inner.length === 0 ? name : `${name}. ${say('feedback.contains', { letters: inner.join(', ') })}`
}

/** Arrow keys move between the tags of one text, or the points of one. */
export function walkTags(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  const here = event.currentTarget
  if (!step || !(here instanceof HTMLElement)) return
  const all = [...(here.closest('[data-tags]')?.querySelectorAll<HTMLElement>('button.tag-button') ?? [])]
  const next = all[all.indexOf(here) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

export function TagButton({ item, view, pick }: { item: Item; view: Shown; pick: (letter: string) => void }) {
  return (
    <button
      type="button"
      class="tag-button"
      id={`tag-${item.letter}`}
      aria-label={nameOf(item, view)}
      aria-expanded={open.value === item.letter}
      aria-controls={`finding-${item.letter}`}
      onClick={() => pick(item.letter)}
      onKeyDown={walkTags}
      {...pointing(item.letter)}
    >
      <TagBox item={item} />
    </button>
  )
}
