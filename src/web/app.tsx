// The whole page: the frame, and the view that the address names.
import { useComputed } from '@preact/signals'
import { Missing } from './parts/failed.js'
import { Footer, Header, Live } from './parts/frame.js'
import { later } from './parts/later.js'
import { unsafe } from './state/reply.js'
import { path } from './state/router.js'
import { useView } from './state/view.js'
import { JudgedPage, SourcesPage } from './views/about.js'
import { Course } from './views/course.js'
import { Kept } from './views/kept.js'
import { NotSafe } from './views/not-safe.js'
import { Own } from './views/own.js'
import { type Phase, Practise } from './views/practise.js'
import { Scenarios } from './views/scenarios.js'
import { Settings } from './views/settings.js'
import { Step } from './views/step.js'
import { Today } from './views/today.js'
import { say } from './words.js'

const Progress = later(async () => (await import('./views/progress.js')).Progress)
const Promises = later(async () => (await import('./views/promises.js')).Promises)
const Talk = later(async () => (await import('./views/talk.js')).Talk)
const Preview = later(async () => (await import('./views/preview.js')).Preview)

const PHASES: Record<string, Phase> = {
  '': 'write',
  feedback: 'feedback',
  revise: 'revise',
  change: 'change',
  models: 'models',
}

function View() {
  const [first = '', second = '', third = '', ...rest] = path.value.replace(/^\/|\/$/g, '').split('/')
  const depth = [first, second, third].filter((step) => step !== '').length + rest.length
  if (first === '') return <Today />
  if (first === 'course' && depth === 2) return <Step key={second} id={decodeURIComponent(second)} />
  const own = PHASES[second]
  if (first === 'own' && depth < 3 && own && own !== 'models') return <Own phase={own} />
  const phase = PHASES[third]
  if (first === 'practise' && second !== '' && depth < 4 && phase)
    return <Practise key={second} id={decodeURIComponent(second)} phase={phase} />
  if (first === 'talk' && second !== '' && depth < 5)
    return <Talk key={second} steps={[second, third, ...rest].map(decodeURIComponent)} />
  if (depth === 1) {
    if (first === 'course') return <Course />
    if (first === 'scenarios') return <Scenarios />
    if (first === 'kept') return <Kept />
    if (first === 'progress') return <Progress />
    if (first === 'promises') return <Promises />
    if (first === 'not-safe') return <NotSafe />
    if (first === 'judged') return <JudgedPage />
    if (first === 'settings') return <Settings />
    if (first === 'sources') return <SourcesPage />
    if (first === 'preview') return <Preview />
  }
  return <NoPage />
}

function NoPage() {
  useView(say('missing.title'))
  return <Missing title={say('missing.title')} text={say('missing.text')} link={say('missing.link')} />
}

export function App() {
  const urgent = useComputed(
    () => path.value === '/not-safe' || (unsafe.value !== null && path.value.endsWith('/feedback')),
  )
  return (
    <>
      <a class="skip" href="#main">
        {say('app.skip')}
      </a>
      <Header urgent={urgent.value} />
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <Footer />
      <Live />
    </>
  )
}
