// One reply played on a script under work: the line, the reply, and every way of the beat with what its conditions found.
import type { CodeSeen, PreviewTurn, TalkLine, WayCondition } from '../../contract.js'
import { curly, say } from '../words.js'
import { Moods, Says } from './talk-line.js'

interface LineProps {
  /** Null for a script without beats. */
  line: TalkLine | null
  statement: string
  n: number
  name: string
}

function Line({ line, statement, n, name }: LineProps) {
  return (
    <>
      <h3 class="label partner">
        {line ? say('preview.beat', { n, beat: line.beat, name }) : say('practise.says', { name })}
      </h3>
      {line && <Moods line={line} name={name} />}
      <Says text={line?.says ?? statement} />
    </>
  )
}

/** Where the play stands. */
export function PlayedNow(props: LineProps) {
  const end = props.line?.end
  return (
    <div class="played-now">
      <Line {...props} />
      {end && (
        <p class="answer-end">
          <strong>{say(`talk.ended.${end.kind}`)}</strong> {curly(end.why)}
        </p>
      )}
    </div>
  )
}

interface TurnProps {
  turn: PreviewTurn
  n: number
  name: string
  statement: string
  takeBack: () => void
}

export function PlayedTurn({ turn, n, name, statement, takeBack }: TurnProps) {
  const { line, reply, feedback, ways } = turn
  const silent = feedback.safety ? say('preview.unsafe') : feedback.unjudged?.message
  return (
    <li>
      <Line line={line} statement={statement} n={n} name={name} />
      <div class="you-said">
        <p class="you-said-words">{curly(reply)}</p>
        <p class="you-said-acts note">
          {feedback.score !== null && <span>{say('talk.score', { score: feedback.score })}</span>}
          <button
            type="button"
            class="quiet"
            aria-label={say('preview.takeBackName', { n })}
            onClick={takeBack}
          >
            {say('preview.takeBack')}
          </button>
        </p>
      </div>
      {silent && (
        <p class="note">
          {silent} {line && say('preview.noWay')}
        </p>
      )}
      {!silent && ways.length > 0 && (
        <ol class="ways" aria-label={say('preview.ways', { n })}>
          {ways.map((way, index) => (
            <li key={index} class={`way${way.taken ? ' is-taken' : ''}`}>
              <p>{say(way.taken ? 'preview.taken' : 'preview.notTaken', { beat: way.goto })}</p>
              <p>{curly(way.why)}</p>
              <Conditions conditions={way.conditions} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function seen({ code, strength, clearly }: CodeSeen): string {
  return say(`preview.seen.${clearly}`, { code, strength: strength.toFixed(2) })
}

function inWords({ kind, codes, number }: WayCondition): string {
  if (!number) return say(`preview.kinds.${kind}`, { list: codes.map(seen).join(', ') })
  const { found, from, under } = number
  const bounds = [
    from === null ? [] : say('preview.from', { n: from }),
    under === null ? [] : say('preview.under', { n: under }),
  ]
  return say(`preview.kinds.${kind}`, { found, bounds: bounds.flat().join(', ') })
}

function Conditions({ conditions }: { conditions: WayCondition[] }) {
  if (conditions.length === 0) return <p class="note">{say('preview.always')}</p>
  return (
    <ul class="conditions">
      {conditions.map((one) => (
        <li key={one.kind} class={one.holds ? '' : 'is-not'}>
          <span>{say(one.holds ? 'preview.holds' : 'preview.fails')}</span>
          <span>{inWords(one)}</span>
        </li>
      ))}
    </ul>
  )
}
