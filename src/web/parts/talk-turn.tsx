// One turn of a talk: the line, the reply to it with what it did, and the other ways that were tried from there.
import type { ComponentChildren } from 'preact'
import type { OtherWay, Talk, TalkLine, TalkTurn } from '../../contract.js'
import { talkBase, useRewind } from '../state/talk.js'
import { curly, quote, say } from '../words.js'
import { shorten } from './context.js'
import { Trouble } from './disagree.js'
import { Moods, Moved, SAYS_NOW, Says } from './talk-line.js'
import { ago } from './tries.js'

interface TurnProps {
  n: number
  name: string
  line: TalkLine
  /** Where the talk stands, and how it goes on there. */
  now?: boolean
  others?: ComponentChildren
  children: ComponentChildren
}

/** The frame of a turn on the thread. */
export function Turn({ n, name, line, now = false, others, children }: TurnProps) {
  const kind = line.end ? ' is-end' : now ? ' is-now' : ''
  return (
    <li class={`turn${kind}${others ? ' has-others' : ''}`} id={`turn-${n}`}>
      <h2 class="sr" id={`line-${n}`} tabIndex={-1}>
        {say('talk.line', { n, name })}
      </h2>
      <Moods line={line} name={name} />
      <span class="node" aria-hidden="true" />
      <Says text={line.says} {...(now && { id: SAYS_NOW })} />
      {others && <span class="fork" aria-hidden="true" />}
      <div class="turn-reply">{children}</div>
      {others}
    </li>
  )
}

/** A reply that was given, its points, and the ways on from it. */
export function Replied({ talk, at, name }: { talk: Talk; at: number; name: string }) {
  const turn: TalkTurn = talk.turns[at]!
  const { rewind, trouble } = useRewind()
  const n = at + 1
  return (
    <>
      <div class="you-said">
        <h3 class="label you">{say('talk.you')}</h3>
        <p class="you-said-words">{curly(turn.attempt.reply)}</p>
        <p class="you-said-acts note">
          <span>{say('talk.score', { score: turn.attempt.score ?? '' })}</span>
          <a
            class="quiet"
            href={`${talkBase(talk.scenario, talk.id)}/${n}`}
            aria-label={say('talk.marksName', { n })}
          >
            {say('talk.marks')}
          </a>
          <button
            type="button"
            class="quiet"
            aria-label={say('talk.rewindName', { n })}
            onClick={() => rewind(talk, at)}
          >
            {say('talk.rewind')}
          </button>
        </p>
        <Trouble text={trouble.value} />
      </div>
      <Moved moved={turn.moved} why={turn.why} name={name} />
    </>
  )
}

/** The other ways that part at one turn, the latest first; null where there is none. */
export function others(talk: Talk, at: number, name: string): ComponentChildren {
  const ways = talk.others.filter(({ from }) => from === at)
  if (ways.length === 0) return null
  return <Others ways={ways.sort((a, b) => b.at.localeCompare(a.at))} talk={talk} name={name} />
}

/** So many are shown by themselves. */
const SHOWN = 2

function Others({ ways, talk, name }: { ways: OtherWay[]; talk: Talk; name: string }) {
  const rest = ways.slice(SHOWN)
  const list = (some: OtherWay[]) =>
    some.map((way) => <Other key={way.id} way={way} scenario={talk.scenario} name={name} />)
  return (
    <div class="others">
      {list(ways.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary class="note">{say('talk.moreWays', { n: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  )
}

function Other({ way, scenario, name }: { way: OtherWay; scenario: string; name: string }) {
  const words = shorten(curly(way.reply))
  return (
    <section class="other">
      <h3 class="label">{say('talk.other', { when: ago(way.at) })}</h3>
      <p class="other-you">{quote(words)}</p>
      <p class="other-says">
        <span class="sr">{say('talk.answered', { name })} </span>
        {quote(curly(way.to.says))}
      </p>
      <p class="note">
        {curly(way.to.why)} {way.to.end && say(`talk.endedThere.${way.to.end.kind}`)}
      </p>
      <a
        class="button fix"
        href={talkBase(scenario, way.id)}
        aria-label={say('talk.openName', { quote: quote(words) })}
      >
        {say('talk.open')}
      </a>
    </section>
  )
}
