// One section of a plain reading view: its title in the margin, its text beside it.
import type { ComponentChildren } from 'preact'

export function Section({
  title,
  note,
  children,
}: {
  title: string
  note?: string
  children: ComponentChildren
}) {
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{title}</h2>
        {note && <p class="note">{note}</p>}
      </div>
      <div class="part-text">{children}</div>
    </section>
  )
}
