// Two good replies of different voice, after a first try: marked by the engine like one's own, and what sets them apart.
import { CODES, type Code, type Feedback } from '../../contract.js'
import { shown } from '../parts/context.js'
import { Failed, Waiting } from '../parts/failed.js'
import { MarkedExample } from '../parts/marked-example.js'
import { api, type Model, Refused } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { baseOf, type Session } from '../state/session.js'
import { useView } from '../state/view.js'
import { curly, list, say } from '../words.js'

/** Codes that every model shows as a strength and this feedback does not. */
export function missing(models: Model[], own: Feedback | undefined): Code[] {
  const strong = (feedback: Feedback | undefined, code: Code) =>
    feedback?.findings.some((one) => one.code === code && one.effect === 'strength' && !one.setAside) ?? false
  return CODES.filter((code) => models.every((model) => strong(model.feedback, code)) && !strong(own, code))
}

export function Models({ session }: { session: Session }) {
  useView(say('models.view'))
  const loaded = useLoad(`models ${session.key}`, () => api.models(session.scenario?.id ?? '')).value
  const base = baseOf(session.key)
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') {
    if (!(loaded.error instanceof Refused)) return <Failed retry={loaded.retry} />
    return (
      <Page session={session} lead={say('models.locked')}>
        <a class="button primary" href={base}>
          {say('models.lockedLink')}
        </a>
      </Page>
    )
  }
  const models = loaded.value
  const own = session.tries.at(-1)
  const names = missing(models, own?.feedback).map((code) => say(`skills.${code}`).toLowerCase())
  const views = models.map((model) =>
    shown(session, { reply: model.reply, feedback: model.feedback, attempt: null }),
  )
  const she = views[0]?.she ?? {}
  return (
    <Page session={session} lead={say('models.lead', she)}>
      <div class="compare models">
        {views.map((view, index) => (
          <MarkedExample
            key={view.reply}
            view={view}
            heading="h2"
            label={say('models.voice', { voice: models[index]?.voice ?? '' })}
          />
        ))}
      </div>
      {own && (
        <p class="one-thing contrast">
          {names.length > 0 ? say('models.contrast', { list: list(names) }) : say('models.contrastNone')}
        </p>
      )}
      <a class="button primary" href={own ? `${base}/feedback` : base}>
        {say(session.line ? 'talk.back' : own ? 'models.back' : 'models.lockedLink')}
      </a>
    </Page>
  )
}

function Page({
  session,
  lead,
  children,
}: {
  session: Session
  lead: string
  children: preact.ComponentChildren
}) {
  return (
    <section class="plain-view models-view">
      <p class="label">{curly(session.scenario?.title ?? '')}</p>
      <h1 class="page-title" tabIndex={-1}>
        {say('models.title')}
      </h1>
      <p class="lead">{lead}</p>
      {children}
    </section>
  )
}
