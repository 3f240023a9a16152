// How a reply lands: statement and points, the marked reply, the one thing to try, findings, skills, and the score last.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Attempt, Edit, Feedback, Fix } from '../../contract.js'
import { shown } from '../parts/context.js'
import { Findings, openFinding } from '../parts/findings.js'
import { Keep } from '../parts/keep.js'
import { Legend, MarkedReply } from '../parts/reply-sheet.js'
import { Score } from '../parts/score.js'
import { Skills } from '../parts/skills.js'
import { Points, Statement } from '../parts/statement.js'
import { Tries, when } from '../parts/tries.js'
import { TryNow } from '../parts/try.js'
import { applyEdits, BLANK } from '../pure/fix.js'
import type { Item } from '../pure/items.js'
import { announce, calmMotion } from '../state/announce.js'
import { select } from '../state/hot.js'
import { unsafe } from '../state/reply.js'
import { go } from '../state/router.js'
import { baseOf, handover, type Judged, type Session, startAgain } from '../state/session.js'
import { useView } from '../state/view.js'
import { capital, count, list, say } from '../words.js'
import { UnsafeReply } from './not-safe.js'

interface Props {
  session: Session
  attempts?: Attempt[]
  read?: (attempt: Attempt) => void
}

export function Landed(props: Props) {
  const danger = unsafe.value
  if (danger) return <UnsafeReply judged={danger} session={props.session} />
  const judged = props.session.tries.at(-1)
  return judged ? <Read key={judged.attempt?.id ?? judged.reply} {...props} judged={judged} /> : null
}

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

function Read({ session, judged, attempts = [], read }: Props & { judged: Judged }) {
  const view = useMemo(() => shown(session, judged), [judged])
  const { feedback } = judged
  const struck = useSignal<Edit[] | null>(null)
  const base = baseOf(session.key)
  useView(say('feedback.title'), '#landed', judged.attempt?.id ?? judged.reply)
  useEffect(() => {
    select(firstOpen(feedback, view.items))
    announce(summary(feedback, view.items))
    return () => select(null)
    // Judged again after a disagreement, it is the same reply: what is open and what was said stay.
  }, [])
  const hand = useComputed(() => ({
    fix: (fix: Fix) => {
      const applied = applyEdits(judged.reply, judged.reply, fix.edits)
      if (!applied) return
      struck.value = fix.edits
      const move = () => {
        handover.value = { ...applied, note: noteOf(fix), before: judged.reply }
        announce(announceOf(fix))
        go(`${base}/revise`)
      }
      if (calmMotion()) move()
      else window.setTimeout(move, 400)
    },
    writeAt: (at: number) => {
      const gap = gapAt(judged.reply, at)
      const applied = applyEdits(judged.reply, judged.reply, [gap])
      if (!applied) return
      handover.value = {
        ...applied,
        note: say('revise.appliedBlank', { label: say('feedback.writeHere') }),
        before: judged.reply,
      }
      go(`${base}/revise`)
    },
  })).value
  return (
    <div class="landed">
      <Crumbs session={session} judged={judged} />
      <h1 class="sr" id="landed" tabIndex={-1}>
        {say('feedback.title')}
      </h1>
      <div class="feedback-grid">
        <div class="area-a">
          {session.statement.trim() !== '' && (
            <>
              <Statement view={view} />
              <Points view={view} />
            </>
          )}
          <section class="you-wrote" aria-labelledby="wrote-title">
            <h2 class="label you" id="wrote-title">
              {say('feedback.you')}
            </h2>
            <MarkedReply view={view} pick={openFinding} {...(struck.value && { struck: struck.value })} />
            <Legend view={view} />
          </section>
          <TryNow feedback={feedback}>
            <a class="button primary" href={`${base}/revise`}>
              {say('feedback.revise')}
            </a>
            <AgainButton session={session} />
            {session.scenario && (
              <a class="button" href={`${base}/models`}>
                {say('feedback.models')}
              </a>
            )}
          </TryNow>
        </div>
        {!feedback.unjudged && (
          <>
            <Findings view={view} {...hand} />
            <Skills feedback={feedback} />
          </>
        )}
      </div>
      <Score view={view} />
      {!session.scenario && !feedback.unjudged && <Keep session={session} judged={judged} />}
      {read && <Tries attempts={attempts} read={read} />}
    </div>
  )
}

export function AgainButton({ session }: { session: Session }) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        startAgain()
        go(baseOf(session.key))
      }}
    >
      {session.scenario ? say('feedback.again') : say('own.again')}
    </button>
  )
}

export const noteOf = (fix: Fix): string => {
  const blank = fix.edits.some(({ text }) => text.includes(BLANK))
  if (blank) return say('revise.appliedBlank', { label: fix.label })
  if (typeof fix.score === 'number') return say('revise.appliedScore', { label: fix.label, score: fix.score })
  return say('revise.applied', { label: fix.label })
}

export const announceOf = (fix: Fix): string =>
  typeof fix.score === 'number'
    ? say('revise.announceScore', { label: fix.label, score: fix.score })
    : noteOf(fix)

/** An edit that opens a gap with the spaces it needs around it. */
export function gapAt(text: string, at: number): Edit {
  const before = at > 0 && !/\s/.test(text.charAt(at - 1)) ? ' ' : ''
  const after = at < text.length && !/\s/.test(text.charAt(at)) ? ' ' : ''
  return { start: at, end: at, text: `${before}${BLANK}${after}` }
}

function ago(at: string): string {
  const minutes = Math.round((Date.now() - new Date(at).getTime()) / 60_000)
  if (minutes < 1) return say('feedback.justNow')
  if (minutes === 1) return say('feedback.minuteAgo')
  return minutes < 60 ? say('feedback.minutesAgo', { n: minutes }) : when(at)
}

function Crumbs({ session, judged }: { session: Session; judged: Judged }) {
  const { attempt } = judged
  const kind = session.tries.length > 1 || attempt?.kind === 'revision' ? 'revised' : 'first'
  const kept = session.kept.includes(judged) ? 'feedback.kept' : 'feedback.notKept'
  const time = attempt ? ago(attempt.at) : say(kept)
  return (
    <ul class="crumbs">
      {session.scenario && <li>{say(`parts.${session.scenario.part}.name`)}</li>}
      <li>{session.scenario?.title ?? say('own.title')}</li>
      <li>
        {say(`feedback.${kind}`)}, {time}
      </li>
    </ul>
  )
}
