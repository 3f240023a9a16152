// What stands around every view: the way out, the wordmark, the pages, and the foot of the page.
import { announcement } from '../state/announce.js'
import { leave } from '../state/leave.js'
import { path } from '../state/router.js'
import { say } from '../words.js'

/** The pages of the header, each with the addresses that are part of it. */
const PAGES = [
  { to: '/', name: 'nav.today', of: ['/practise/', '/talk/'] },
  { to: '/course', name: 'nav.course', of: ['/course/', '/scenarios'] },
  { to: '/progress', name: 'nav.progress', of: ['/progress/'] },
  { to: '/own', name: 'nav.own', of: ['/own/'] },
]

export function Header({ urgent }: { urgent: boolean }) {
  const at = path.value
  return (
    <header class="header">
      <div class="header-in">
        <button type="button" class={`button leave${urgent ? ' is-urgent' : ''}`} onClick={leave}>
          {say('nav.leave')}
          <span class="leave-rest">{say('nav.leaveRest')}</span>
        </button>
        <a class="wordmark" href="/">
          Say<span>back</span>
        </a>
        <nav aria-label={say('nav.label')}>
          {PAGES.map(({ to, name, of }) => {
            const within = !urgent && of.some((address) => at.startsWith(address))
            return (
              <a
                key={to}
                href={to}
                aria-current={!urgent && at === to ? 'page' : within ? 'true' : undefined}
              >
                {say(name)}
              </a>
            )
          })}
        </nav>
        <a
          class="unsafe-link"
          href="/not-safe"
          {...(at === '/not-safe' && { 'aria-current': 'page' as const })}
        >
          {say('nav.unsafe')}
        </a>
      </div>
    </header>
  )
}

export function Footer() {
  return (
    <footer class="footer">
      <div class="footer-in">
        <p>{say('nav.footer')}</p>
        <nav aria-label={say('nav.more')}>
          <a href="/kept">{say('nav.kept')}</a>
          <a href="/settings">{say('nav.settings')}</a>
          <a href="/preview">{say('preview.title')}</a>
          <a href="/judged">{say('nav.judged')}</a>
          <a href="/sources">{say('nav.sources')}</a>
        </nav>
      </div>
    </footer>
  )
}

/** The one live region; it is always there, so that screen readers know it before anything is said. */
export function Live() {
  return (
    <div class="sr" role="status" aria-live="polite">
      {announcement.value}
    </div>
  )
}
