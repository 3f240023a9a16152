// What changed between the first reply of a round and the latest: words, marks, points, and the one thing left.
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Attempt } from '../../contract.js'
import { CameAndWent } from '../parts/came.js'
import { kindLine, type Shown, shown } from '../parts/context.js'
import { Dumbbells } from '../parts/dumbbells.js'
import { Keep } from '../parts/keep.js'
import { Onward } from '../parts/onward.js'
import { MarkedReply } from '../parts/reply-sheet.js'
import { PointBox, saidBy, sizeOf } from '../parts/statement.js'
import { TagBox } from '../parts/tag.js'
import { Tries } from '../parts/tries.js'
import { TryNow } from '../parts/try.js'
import { diff, type Part } from '../pure/diff.js'
import { oneThing } from '../pure/next.js'
import { announce } from '../state/announce.js'
import { baseOf, type Session } from '../state/session.js'
import { useView } from '../state/view.js'
import { capital, count, say } from '../words.js'
import { AgainButton } from './landed.js'

interface Props {
  session: Session
  attempts?: Attempt[]
  read?: (attempt: Attempt) => void
}

export function Change({ session, attempts = [], read }: Props) {
  const first = session.tries[0]!
  const now = session.tries.at(-1)!
  const before = useMemo(() => shown(session, first), [first])
  const after = useMemo(() => shown(session, now), [now])
  const words = useMemo(() => diff(before.reply, after.reply), [before, after])
  const marks = useSignal(false)
  const base = baseOf(session.key)
  const left = oneThing(now.feedback) !== null
  useView(say('change.view'), '#changed', now.attempt?.id ?? now.reply)
  useEffect(() => announce(spoken(before, after)), [now])
  return (
    <div class="change">
      <h1 class="sr" id="changed" tabIndex={-1}>
        {say('change.title')}
      </h1>
      {session.statement.trim() !== '' && (
        <>
          <h2 class="label partner">{saidBy(before)}</h2>
          <blockquote class={`statement said-line size-${sizeOf(session.statement)}`}>
            <span class="open-quote">“</span>
            {before.statement}”
          </blockquote>
        </>
      )}
      <div class="compare">
        <Side view={before} which="first" parts={words.left} marks={marks.value} />
        <Side view={after} which="revised" parts={words.right} marks={marks.value} />
        <div class="compare-key">
          <p class="note">
            {!marks.value && (
              <>
                <span class="key">
                  <s>{say('change.left')}</s>
                  {say('change.leftNote')}
                </span>
                <span class="key">
                  <ins>{say('change.new')}</ins>
                  {say('change.newNote')}
                </span>
              </>
            )}
          </p>
          <fieldset class="switch">
            <legend class="sr">{say('change.view2')}</legend>
            {([false, true] as const).map((value) => (
              <button
                key={String(value)}
                type="button"
                aria-pressed={marks.value === value}
                onClick={() => {
                  marks.value = value
                }}
              >
                {say(value ? 'change.marks' : 'change.changes')}
              </button>
            ))}
          </fieldset>
        </div>
      </div>
      {first.reply === now.reply && <p class="serif-line">{say('change.equal')}</p>}
      <CameAndWent before={before} after={after} />
      <Dumbbells before={first.feedback} after={now.feedback} />
      <TryNow feedback={now.feedback} label={say('feedback.left')}>
        <a class={`button${left ? ' primary' : ''}`} href={`${base}/revise`}>
          {say('change.once')}
        </a>
        <a class="button" href={`${base}/feedback`}>
          {say('feedback.full')}
        </a>
        <AgainButton session={session} />
        {session.scenario && (
          <a class={`button${left ? '' : ' primary'}`} href={`${base}/models`}>
            {say('feedback.models')}
          </a>
        )}
        {session.scenario && <Onward after={session.scenario.id} />}
      </TryNow>
      {!session.scenario && <Keep session={session} judged={now} />}
      {read && <Tries attempts={attempts} read={read} />}
    </div>
  )
}

function spoken(before: Shown, after: Shown): string {
  const first = before.feedback.score ?? 0
  const now = after.feedback.score ?? 0
  const change =
    now === first
      ? say('change.sameScore')
      : say(now > first ? 'change.more' : 'change.fewer', { n: Math.abs(now - first) })
  const advice = after.feedback.next?.advice
  return say('change.announce', {
    first,
    now,
    change,
    next: advice ? say('feedback.announceTry', { advice }) : '',
  })
}

interface SideProps {
  view: Shown
  which: 'first' | 'revised'
  parts: Part[]
  marks: boolean
}

function Side({ view, which, parts, marks }: SideProps) {
  const { score, level, coverage } = view.feedback
  const missed = coverage.filter((point) => point.state !== 'covered').length
  return (
    <section class={`side side-${which}`} aria-labelledby={`side-${which}`}>
      <div class="side-head">
        <h2 class="label you" id={`side-${which}`}>
          {say(`change.${which}`)}
        </h2>
        <span class="side-score">{score}</span>
        {level !== null && (
          <span class="note side-level">
            {say('levelLine', { n: level, name: say(`levels.${level}.name`).toLowerCase() })}
          </span>
        )}
      </div>
      {marks ? (
        <MarkedReply view={view} />
      ) : (
        <p class="sheet sheet-read">
          {parts.map((part, index) => (
            <Piece key={`${index} ${part.kind}`} part={part} />
          ))}
        </p>
      )}
      {coverage.length > 0 && (
        <p class="side-points note">
          <span>{capital(say('change.points', view.she))}</span>
          {coverage.map((point, index) => (
            <PointBox key={point.span[0]} n={index + 1} state={point.state} />
          ))}
          <span>{count('missed', missed)}</span>
        </p>
      )}
      {marks && <MarkKey view={view} which={which} />}
    </section>
  )
}

/** Words that went are struck, new ones underlined; white space at the edges stays plain. */
function Piece({ part }: { part: Part }) {
  if (part.kind === 'same') return <>{part.text}</>
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part.text) ?? []
  return (
    <>
      {lead}
      {part.kind === 'gone' ? <del>{core}</del> : <ins>{core}</ins>}
      {tail}
    </>
  )
}

function MarkKey({ view, which }: { view: Shown; which: 'first' | 'revised' }) {
  if (view.items.length === 0) return <p class="note">{say('change.none')}</p>
  return (
    <ul class="mark-key" aria-label={say(which === 'first' ? 'change.marksFirst' : 'change.marksRevised')}>
      {view.items.map((item) => (
        <li key={item.letter}>
          <TagBox item={item} />
          <span class={`kind ${item.setAside ? 'aside' : item.effect}`}>{kindLine(item, view.she)}</span>
        </li>
      ))}
    </ul>
  )
}
