// How many of the latest first tries came to each level, against the earliest ones and the revised ones.
import type { LevelProgress, Progress, Share } from '../../contract.js'
import { percent } from '../pure/curves.js'
import { capital, say } from '../words.js'
import { beforeName, ofAll } from './curves.js'

export function Levels({ levels, compared }: Pick<Progress, 'levels' | 'compared'>) {
  const shares = levels.flatMap(({ now, before }) => [now, before]).filter((one) => one !== null)
  const most = Math.max(1, ...shares.map(percent))
  const place = (share: Share) => (percent(share) / most) * 100
  return (
    <table class="dumbbells level-table">
      <caption class="sr">{say('progress.levelsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('progress.level')}</th>
          {compared && <th scope="col">{capital(beforeName(compared))}</th>}
          <td class="db-track" />
          <th scope="col">{say('progress.first')}</th>
          <th scope="col">{say('progress.revised')}</th>
        </tr>
      </thead>
      <tbody>
        {[...levels].reverse().map((level) => (
          <Row key={level.level} {...level} compares={compared !== null} place={place} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = LevelProgress & { compares: boolean; place: (share: Share) => number }

function Row({ level, now, before, revised, compares, place }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span class="level-number">{level}</span> {say(`levels.${level}.name`)}
      </th>
      {compares && <Cell share={before} />}
      <td class="db-track" aria-hidden="true">
        <div class="db">
          {before && now && <Between from={place(before)} to={place(now)} />}
          {before && <span class="db-first" style={{ left: `${place(before)}%` }} />}
          {now && <span class="db-second" style={{ left: `${place(now)}%` }} />}
        </div>
      </td>
      <Cell share={now} />
      <Cell share={revised} />
    </tr>
  )
}

function Between({ from, to }: { from: number; to: number }) {
  return <span class="db-line" style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
}

function Cell({ share }: { share: Share | null }) {
  return <td>{share ? ofAll(share) : say('progress.noShare')}</td>
}
