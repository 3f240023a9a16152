// Progress: first tries against revised ones, what carries over, which slips come back, and the promises one has made.
import '../styles/progress.css'
import type { ComponentChildren } from 'preact'
import type { Progress as Figures, Promised } from '../../contract.js'
import { day } from '../dates.js'
import { again, CameBack } from '../parts/came-back.js'
import { CurveKey, Curves } from '../parts/curves.js'
import { Failed, Waiting } from '../parts/failed.js'
import { Levels } from '../parts/levels.js'
import { Mastery } from '../parts/mastery.js'
import { PromiseRow } from '../parts/promise.js'
import { useLoad } from '../state/load.js'
import { mine } from '../state/mine.js'
import { useView } from '../state/view.js'
import { capital, count, curly, say } from '../words.js'

/** Promises that stand here; the others have a page of their own. */
const FEW = 3

export function Progress() {
  useView(say('progress.view'))
  const loaded = useLoad('progress', async () => {
    const [progress, promises] = await Promise.all([mine.progress(), mine.fewPromises(FEW)])
    return { progress, promises }
  }).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  const { progress, promises } = loaded.value
  return (
    <div class="progress">
      {progress.since !== null && (
        <p class="label">
          {say('progress.since', { n: capital(count('reply', progress.replies)), day: day(progress.since) })}
        </p>
      )}
      <h1 class="page-title" tabIndex={-1}>
        {curly(progress.lead)}
      </h1>
      {progress.weeks.length === 0 ? (
        <a class="button primary" href="/">
          {say('progress.begin')}
        </a>
      ) : (
        <Drawn progress={progress} />
      )}
      {(progress.weeks.length > 0 || promises.all > 0) && <Promises {...promises} />}
    </div>
  )
}

function Drawn({ progress }: { progress: Figures }) {
  const slips = again(progress.slips)
  return (
    <>
      <Part name="skills">
        {progress.skills.map((skill) => (
          <Curves key={skill.skill} skill={skill} progress={progress} />
        ))}
        <CurveKey weeks={progress.weeks} />
      </Part>
      <Part name="carries">
        <Mastery skills={progress.skills} />
      </Part>
      <Part name="levels">
        <Levels levels={progress.levels} compared={progress.compared} />
      </Part>
      <Part name="slips">
        {slips.length > 0 ? <CameBack slips={slips} /> : <p class="serif-line">{say('progress.noSlips')}</p>}
      </Part>
    </>
  )
}

function Promises({ promises, all }: { promises: Promised[]; all: number }) {
  return (
    <Part name="promises">
      {promises.length === 0 ? (
        <p class="serif-line">{say('promises.empty')}</p>
      ) : (
        <>
          <ul>
            {promises.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} />
            ))}
          </ul>
          <a class="all-promises" href="/promises">
            {say('progress.allPromises', { n: all })}
          </a>
        </>
      )}
    </Part>
  )
}

type Name = 'skills' | 'carries' | 'levels' | 'slips' | 'promises'

function Part({ name, children }: { name: Name; children: ComponentChildren }) {
  return (
    <section class="part" aria-labelledby={`part-${name}`}>
      <div class="part-head">
        <h2 class="section-title" id={`part-${name}`}>
          {say(`progress.parts.${name}.title`)}
        </h2>
        <p class="note">{say(`progress.parts.${name}.note`)}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}
