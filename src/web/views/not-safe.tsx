// Help first: shown in place of feedback where a text speaks of danger, and always at "If you are not safe".
import words from 'virtual:words'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Safety } from '../../contract.js'
import { announce } from '../state/announce.js'
import { api } from '../state/api.js'
import { clearDrafts } from '../state/drafts.js'
import { unsafe } from '../state/reply.js'
import { go } from '../state/router.js'
import { baseOf, handover, type Judged, type Session, session } from '../state/session.js'
import { useView } from '../state/view.js'
import { fill, say } from '../words.js'

const text = (key: string, values?: Record<string, string>): string => fill(say(`safety:${key}`), values)
const { countries, fallback } = words.resources
const EU = 'BE BG HR CY CZ DK EE FI GR HU IT LV LT LU MT NL PL PT RO SK SI SE'.split(' ')

/** The country the browser's language names, where help is listed for it. */
export function guessCountry(languages: readonly string[]): string {
  for (const language of languages) {
    const region = /-([A-Z]{2})\b/.exec(language)?.[1]
    if (!region) continue
    if (countries.some((one) => one.code === region)) return region
    if (EU.includes(region)) return 'EU'
  }
  return fallback
}

/** Each line once; one that is there for several readers says so below its name. */
function once(lines: (typeof countries)[number]['lines']) {
  const known = new Map<string, (typeof lines)[number] & { notes: string[] }>()
  for (const line of lines) {
    const key = `${line.name} ${line.contact}`
    const before = known.get(key)
    if (!before) known.set(key, { ...line, notes: [line.note] })
    else if (!before.notes.includes(line.note)) before.notes.push(line.note)
  }
  return [...known.values()]
}

export function NotSafe() {
  useView(text('view'))
  return <Help kind="page" />
}

export function UnsafeReply({ judged, session: now }: { judged: Judged; session: Session }) {
  useView(text('view'), 'h1', judged.reply)
  useEffect(
    () => () => {
      unsafe.value = null
    },
    [],
  )
  const back = () => {
    unsafe.value = null
    handover.value = { text: judged.reply, caret: [0, 0], note: '', before: judged.reply }
    go(now.tries.length > 0 ? `${baseOf(now.key)}/revise` : baseOf(now.key))
  }
  const safety = judged.feedback.safety
  return safety && <Help kind={safety.kind} safety={safety} back={back} />
}

interface Props {
  kind: Safety['kind'] | 'page'
  safety?: Safety
  back?: () => void
}

function Help({ kind, safety, back }: Props) {
  const country = useSignal(guessCountry(navigator.languages))
  const here = countries.find((one) => one.code === country.value) ?? countries.at(-1)!
  return (
    <div class="not-safe">
      <div {...(safety && { role: 'alert' })}>
        <p class="label">{text('before')}</p>
        <h1 class="safety-title" tabIndex={-1}>
          {text(`titles.${kind}`)}
        </h1>
        <p class="safety-lead">{text(`leads.${kind}`)}</p>
      </div>
      <p class="danger">
        <strong>{text('now')}</strong>
        <span>{here.emergency.note}</span>
        <a href={`tel:${here.emergency.number}`}>{text('call', { number: here.emergency.number })}</a>
      </p>
      <section class="part">
        <div class="part-head">
          <h2 class="part-title">{text('talk')}</h2>
          <label class="note" for="country">
            {text('country')}
          </label>
          <select
            id="country"
            value={country.value}
            onChange={(event) => {
              country.value = event.currentTarget.value
            }}
          >
            {countries.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        <ul class="lines">
          {once(here.lines).map((line) => (
            <li key={line.name + line.contact}>
              <div>
                <p class="line-name">{line.name}</p>
                {line.notes.map((note) => (
                  <p class="note" key={note}>
                    {note}
                  </p>
                ))}
                <a class="line-page" href={line.page} rel="noreferrer noopener" target="_blank">
                  {new URL(line.page).hostname.replace(/^www\./, '')}
                </a>
              </div>
              <a class="line-number" href={`tel:${line.contact.replace(/[^\d+]/g, '')}`}>
                {line.contact}
              </a>
            </li>
          ))}
          {here.lines.length === 0 && <li class="note">{here.emergency.note}</li>}
        </ul>
      </section>
      <Part title={text('readers.title')}>
        <dl class="readers">
          {(['hurt', 'hurting', 'self'] as const).map((who) => (
            <div key={who}>
              <dt>{text(`readers.${who}.title`)}</dt>
              <dd>{text(`readers.${who}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={text('limits.title')}>
        <p>{text('limits.text')}</p>
      </Part>
      <Device />
      {back && (
        <p class="wrong">
          <span class="note">{text('wrong.ask')}</span>
          <button type="button" class="quiet link" onClick={back}>
            {text('wrong.back')}
          </button>
          <span class="note">{text('wrong.note')}</span>
        </p>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{title}</h2>
      </div>
      <div class="part-text">{children}</div>
    </section>
  )
}

/** What lies on this device, and how to be rid of it. */
function Device() {
  const done = useSignal('')
  useEffect(() => {
    if (done.value !== '') announce(done.value)
  }, [done.value])
  const forget = () => {
    clearDrafts()
    handover.value = null
    unsafe.value = null
    session.value = null
    done.value = text('device.typedDone')
    if (location.pathname !== '/not-safe') go('/not-safe', 'replace')
  }
  const wipe = () => {
    forget()
    api.wipe().then(
      () => {
        done.value = say('kept.done')
      },
      () => {
        done.value = say('kept.failed')
      },
    )
  }
  return (
    <Part title={text('device.title')}>
      <p>
        {text('device.text')} <kbd>{text('device.key')}</kbd> {text('device.text2')}
      </p>
      <div class="acts">
        <button type="button" class="button" onClick={forget}>
          {text('device.typed')}
        </button>
        <button type="button" class="button" onClick={wipe}>
          {text('device.everything')}
        </button>
      </div>
      {done.value !== '' && <p class="done-note">{done.value}</p>}
    </Part>
  )
}
