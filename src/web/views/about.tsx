// How replies are judged, and the sources: plain reading.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Section } from '../parts/section.js'
import { api, type SkillInfo } from '../state/api.js'
import { useView } from '../state/view.js'
import { say, tree } from '../words.js'

interface Text {
  title: string
  text: string[]
}

export function JudgedPage() {
  useView(say('judged.title'))
  const skills = useSignal<SkillInfo[]>([])
  useEffect(() => {
    api.skills().then(
      (answer) => {
        skills.value = answer.skills ?? []
      },
      () => undefined,
    )
  }, [])
  return (
    <div class="reading">
      <h1 class="page-title" tabIndex={-1}>
        {say('judged.title')}
      </h1>
      <p class="lead">{say('judged.lead')}</p>
      {(tree<Text[]>('judged.sections') ?? []).map((section) => (
        <Section key={section.title} title={section.title}>
          {section.text.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Section>
      ))}
      <Section title={say('judged.levelsTitle')}>
        <dl class="readers">
          {[5, 4, 3, 2, 1].map((n) => (
            <div key={n}>
              <dt>
                {n} {say(`levels.${n}.name`)}
              </dt>
              <dd>{n > 1 && say('feedback.nextLevel', { n, what: say(`levels.${n}.asks`) })}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {skills.value.length > 0 && (
        <Section title={say('judged.skillsTitle')}>
          <dl class="readers">
            {skills.value.map((skill) => (
              <div key={skill.code}>
                <dt>{skill.name ?? skill.code}</dt>
                <dd>{skill.sentence ?? skill.description ?? ''}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <p class="note">{say('judged.more')}</p>
    </div>
  )
}

export function SourcesPage() {
  useView(say('sources.title'))
  return (
    <div class="reading">
      <h1 class="page-title" tabIndex={-1}>
        {say('sources.title')}
      </h1>
      <p class="lead">{say('sources.lead')}</p>
      <dl class="readers sources">
        {(tree<{ name: string; text: string }[]>('sources.items') ?? []).map((item) => (
          <div key={item.name}>
            <dt>{item.name}</dt>
            <dd>{item.text}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{say('sources.fonts')}</p>
    </div>
  )
}
