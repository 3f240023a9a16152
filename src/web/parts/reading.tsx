// The whole feedback on one reply: statement and points, the marked reply, the one thing to try, findings, skills, and the score last.
import { useComputed, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Edit, Feedback, Fix } from '../../contract.js'
import { applyEdits, wordEdits } from '../pure/fix.js'
import type { Item } from '../pure/items.js'
import { announce, calmMotion } from '../state/announce.js'
import { select } from '../state/hot.js'
import { narrow } from '../state/narrow.js'
import type { Handover, Judged, Session } from '../state/session.js'
import { useView } from '../state/view.js'
import { capital, count, list, say } from '../words.js'
import { shown } from './context.js'
import { Findings, openFinding } from './findings.js'
import { announceOf, gapAt, noteOf } from './fix-words.js'
import { Legend, MarkedReply } from './reply-sheet.js'
import { Score } from './score.js'
import { Skills } from './skills.js'
import { Points, Statement } from './statement.js'
import { TryNow } from './try.js'

/** What those who listen hear when the feedback arrives. */
export function summary(feedback: Feedback, items: Item[]): string {
  if (feedback.unjudged) return say('feedback.announceUnjudged', { message: feedback.unjudged.message })
  const of = (effect: Item['effect']) =>
    items.filter((item) => item.effect === effect && !item.setAside).length
  const counts = (['strength', 'slip', 'hint'] as const).filter((effect) => of(effect) > 0)
  const text =
    counts.length > 0 ? list(counts.map((effect) => count(effect, of(effect)))) : say('feedback.nothing')
  const next = feedback.next ? say('feedback.announceTry', { advice: feedback.next.advice }) : ''
  const values = { counts: capital(text), score: feedback.score ?? '', level: feedback.level ?? '', next }
  return say('feedback.announce', values)
}

/** The finding that the one thing to try is about: open when one arrives. */
export function firstOpen(feedback: Feedback, items: Item[]): string | null {
  const skill = feedback.next?.skill
  const about = items.filter(
    (item) => !item.setAside && item.effect !== 'strength' && skill && item.codes.includes(skill),
  )
  return (about.find((item) => item.effect === 'slip') ?? about[0])?.letter ?? null
}

interface Props {
  session: Session
  judged: Judged
  crumbs: ComponentChildren
  /** Beside the one thing to try. */
  acts: ComponentChildren
  /** Takes a changed text to where it can be written on. */
  write: (text: Handover) => void
  /** What stands before the feedback, and how it is said to those who listen. */
  before?: ComponentChildren
  beforeSaid?: string
  children?: ComponentChildren
}

export function Reading(props: Props) {
  const { session, judged, write } = props
  const view = useMemo(() => shown(session, judged), [judged])
  const { feedback } = judged
  const answers = session.statement.trim() !== ''
  const struck = useSignal<Edit[] | null>(null)
  useView(say('feedback.title'), '#landed', judged.attempt?.id ?? judged.reply)
  useEffect(() => {
    select(firstOpen(feedback, view.items))
    announce([props.beforeSaid, summary(feedback, view.items)].filter(Boolean).join(' '))
    return () => select(null)
    // Judged again after a disagreement, it is the same reply: what is open and what was said stay.
  }, [])
  const hand = useComputed(() => ({
    fix: (fix: Fix) => {
      const applied = applyEdits(judged.reply, judged.reply, fix.edits)
      if (!applied) return
      struck.value = wordEdits(judged.reply, fix.edits)
      const move = () => {
        announce(announceOf(fix))
        write({ ...applied, note: noteOf(fix), before: judged.reply })
      }
      if (calmMotion()) move()
      else window.setTimeout(move, 400)
    },
    writeAt: (at: number) => {
      const applied = applyEdits(judged.reply, judged.reply, [gapAt(judged.reply, at)])
      if (!applied) return
      const note = say('revise.appliedBlank', { label: say('feedback.writeHere') })
      announce(note)
      write({ ...applied, note, before: judged.reply })
    },
  })).value
  return (
    <div class="landed">
      {props.crumbs}
      <h1 class="sr" id="landed" tabIndex={-1}>
        {say('feedback.title')}
      </h1>
      {props.before}
      <div class="feedback-grid">
        <div class="area-a">
          {answers && <Statement view={view} />}
          {answers && !narrow.value && <Points view={view} />}
          <section class="you-wrote" aria-labelledby="wrote-title">
            <h2 class="label you" id="wrote-title">
              {say('feedback.you')}
            </h2>
            <MarkedReply view={view} pick={openFinding} {...(struck.value && { struck: struck.value })} />
            <Legend view={view} />
          </section>
          <TryNow feedback={feedback}>{props.acts}</TryNow>
          {answers && narrow.value && <Points view={view} />}
        </div>
        {!feedback.unjudged && (
          <>
            <Findings view={view} {...hand} />
            <Skills feedback={feedback} />
          </>
        )}
      </div>
      <Score view={view} />
      {props.children}
    </div>
  )
}
