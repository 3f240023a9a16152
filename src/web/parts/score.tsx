// The score, last: the figure, the level of listening, and the table of where each point came from.
import type { Feedback, Fix } from '../../contract.js'
import { wordEdits } from '../pure/fix.js'
import { itemsOfEntry } from '../pure/items.js'
import { type Bar, bars, undone, type WhatIf, whatIfs } from '../pure/ledger.js'
import { curly, lowered, say, signed } from '../words.js'
import { type Shown, shorten } from './context.js'
import { NextLevel, WhyLowLine } from './level.js'
import { TagBox } from './tag.js'

export function Score({ view }: { view: Shown }) {
  const { score, level } = view.feedback
  if (score === null) return null
  return (
    <section class="score" aria-labelledby="score-title">
      <div class="score-figure">
        <h2 class="section-title" id="score-title">
          {say('feedback.scoreTitle', view.she)}
        </h2>
        <p class="figure">
          <span class="big">{score}</span> <span class="note">{say('feedback.of')}</span>
        </p>
        {level !== null && <Levels level={level} />}
        <WhyLowLine feedback={view.feedback} />
      </div>
      <Ledger view={view} score={score} />
    </section>
  )
}

function Levels({ level }: { level: NonNullable<Feedback['level']> }) {
  return (
    <>
      <ol class="levels" reversed aria-label={say('feedback.levels')}>
        {[5, 4, 3, 2, 1].map((n) => (
          <li
            key={n}
            class={n === level ? 'now' : n < level ? 'below' : ''}
            {...(n === level && { 'aria-current': 'step' as const })}
          >
            <span class="level-number">{n}</span>
            {say(`levels.${n}.name`)}
          </li>
        ))}
      </ol>
      <NextLevel level={level} />
    </>
  )
}

function Ledger({ view, score }: { view: Shown; score: number }) {
  const ifs = whatIfs(view.feedback)
  return (
    <div class="ledger">
      <table>
        <caption class="label">{say('feedback.ledger')}</caption>
        <colgroup>
          <col class="name-col" />
          <col />
          <col class="points-col" />
        </colgroup>
        <thead class="sr">
          <tr>
            <th scope="col">{say('feedback.ledgerLabel')}</th>
            <td />
            <th scope="col">{say('feedback.ledgerPoints')}</th>
          </tr>
        </thead>
        <tbody>
          {bars(view.feedback.ledger).map((bar, index) => (
            <Row key={`${index} ${bar.entry.label}`} bar={bar} index={index} view={view} />
          ))}
          <tr class="total">
            <th scope="row">{say('feedback.total')}</th>
            <Track>
              <Stretch kind="total" from={0} to={score} />
            </Track>
            <td class="points-cell">{score}</td>
          </tr>
          {ifs.map((one) => (
            <WhatIfRow key={JSON.stringify(one.fix.edits)} one={one} view={view} score={score} />
          ))}
        </tbody>
      </table>
      {ifs.length > 0 && <p class="note ledger-note">{say('feedback.whatIfNote')}</p>}
    </div>
  )
}

function Track({ children }: { children: preact.ComponentChildren }) {
  return (
    <td class="track-cell" aria-hidden="true">
      <div class="track">{children}</div>
    </td>
  )
}

function Stretch({ kind, from, to }: { kind: string; from: number; to: number }) {
  return <span class={`bar bar-${kind}`} style={{ left: `${from}%`, width: `${to - from}%` }} />
}

function Row({ bar, index, view }: { bar: Bar; index: number; view: Shown }) {
  const lost = undone(index, view.feedback)
  const among = itemsOfEntry(bar.entry, view.feedback, view.items)
  return (
    <tr>
      <th scope="row">
        {among.length > 0 && (
          <span class="row-tags">
            {among.map((item) => (
              <TagBox key={item.letter} item={item} />
            ))}
          </span>
        )}
        {curly(bar.entry.label)}
        {lost.length > 0 && (
          <span class="row-note">
            {say('feedback.undid', { what: lost.map(({ label }) => lowered(label)).join(', ') })}
          </span>
        )}
      </th>
      <Track>
        <Stretch kind={bar.kind} from={bar.from} to={bar.to} />
      </Track>
      <td class="points-cell">{bar.kind === 'start' ? bar.entry.points : signed(bar.entry.points)}</td>
    </tr>
  )
}

/** "Without “but … leave”" or "With “You sound upset” for “I know you're upset”". */
function whatIfName(fix: Fix, reply: string): string {
  const edits = wordEdits(reply, fix.edits)
  const removed = edits.map(({ start, end }) => reply.slice(start, end)).join(' … ')
  const old = shorten(removed.replace(/^[\s,.;:]+|[\s,.;:]+$/g, ''), 60)
  const fresh = shorten(
    edits
      .map(({ text }) => text)
      .join(' … ')
      .replace(/^[\s,.;:]+/, ''),
    60,
  )
  if (old === '') return fix.label
  return fresh.replace(/[\s….,!?]/g, '') === ''
    ? say('feedback.without', { old })
    : say('feedback.swap', { old, new: fresh })
}

function WhatIfRow({ one, view, score }: { one: WhatIf; view: Shown; score: number }) {
  return (
    <tr class="what-if">
      <th scope="row">{whatIfName(one.fix, view.reply)}</th>
      <Track>
        <Stretch kind="total" from={0} to={Math.min(score, one.score)} />
        <Stretch kind="if" from={Math.min(score, one.score)} to={Math.max(score, one.score)} />
      </Track>
      <td class="points-cell">{one.score}</td>
    </tr>
  )
}
