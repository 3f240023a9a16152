// When something could not be loaded: one sentence, and one thing to do.
import { say } from '../words.js'

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

export function Missing({ title, text, link }: { title: string; text?: string; link: string }) {
  return (
    <section class="plain-view">
      <h1 class="page-title" tabIndex={-1}>
        {title}
      </h1>
      {text && <p class="lead">{text}</p>}
      <a class="button primary" href="/">
        {link}
      </a>
    </section>
  )
}
