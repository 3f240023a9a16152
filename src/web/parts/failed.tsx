// What stands where something is still being loaded, or could not be: one sentence, and one thing to do.
import { say } from '../words.js'

/** Seen only where it takes its time; the styles hold it back. */
export function Waiting() {
  return <p class="waiting">{say('waiting')}</p>
}

export function Failed({ retry }: { retry: () => void }) {
  return (
    <section class="plain-view">
      <h1 class="page-title" tabIndex={-1}>
        {say('failed.title')}
      </h1>
      <p class="lead">{say('failed.text')}</p>
      <button type="button" class="button primary" onClick={retry}>
        {say('failed.retry')}
      </button>
    </section>
  )
}

interface MissingProps {
  title: string
  text?: string
  link: string
  to?: string
}

export function Missing({ title, text, link, to = '/course' }: MissingProps) {
  return (
    <section class="plain-view">
      <h1 class="page-title" tabIndex={-1}>
        {title}
      </h1>
      {text && <p class="lead">{text}</p>}
      <a class="button primary" href={to}>
        {link}
      </a>
    </section>
  )
}
