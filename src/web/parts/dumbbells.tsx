// What a change was worth, line by line: the first value as a ring, the second as a dot, on one scale.
import type { Feedback } from '../../contract.js'
import { type Pair, pairs, scale } from '../pure/ledger.js'
import { say, signed } from '../words.js'
import { NextLevel, WhyLowLine } from './level.js'

const plain = (n: number): string => (n < 0 ? `−${-n}` : String(n))

export function Dumbbells({ before, after }: { before: Feedback; after: Feedback }) {
  if (before.score === null || after.score === null) return null
  const rows = pairs(before.ledger, after.ledger)
  const place = scale(rows)
  return (
    <section class="worth-section" aria-labelledby="worth-title">
      <h2 class="section-title" id="worth-title">
        {say('change.worth')}
      </h2>
      <table class="dumbbells">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{say('change.what')}</span>
            </th>
            <th scope="col">{say('change.first')}</th>
            <td class="db-track" />
            <th scope="col">{say('change.revised')}</th>
            <th scope="col">{say('change.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.label} row={row} place={place} />
          ))}
          <tr class="total">
            <th scope="row">{say('feedback.total')}</th>
            <td>{before.score}</td>
            <td class="db-track" />
            <td>{after.score}</td>
            <Difference n={after.score - before.score} />
          </tr>
          {before.level !== null && after.level !== null && (
            <tr class="level-row">
              <th scope="row">{say('feedback.levels')}</th>
              <td>{before.level}</td>
              <td class="db-track" />
              <td>{after.level}</td>
              <Difference n={after.level - before.level} />
            </tr>
          )}
        </tbody>
      </table>
      {after.level !== null && <NextLevel level={after.level} />}
      <WhyLowLine feedback={after} />
    </section>
  )
}

function Difference({ n }: { n: number }) {
  if (n === 0) return <td class="db-same">{say('change.same')}</td>
  return <td class={n > 0 ? 'db-change' : 'db-change is-less'}>{signed(n)}</td>
}

function Row({ row, place }: { row: Pair; place: (points: number) => number }) {
  const low = place(Math.min(row.first, row.second))
  const high = place(Math.max(row.first, row.second))
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td>{plain(row.first)}</td>
      <td class="db-track" aria-hidden="true">
        <div class="db">
          <span class="db-zero" style={{ left: `${place(0)}%` }} />
          {row.first !== row.second && (
            <>
              <span class="db-line" style={{ left: `${low}%`, width: `${high - low}%` }} />
              <span class="db-first" style={{ left: `${place(row.first)}%` }} />
            </>
          )}
          <span class="db-second" style={{ left: `${place(row.second)}%` }} />
        </div>
      </td>
      <td>{plain(row.second)}</td>
      <Difference n={row.second - row.first} />
    </tr>
  )
}
