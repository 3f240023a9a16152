// A line of the partner's in a talk: how they are while they say it, the words, and what a reply had done.
import type { TalkLine, TalkState, TalkTurn } from '../../contract.js'
import { curly, say, tree } from '../words.js'

const MOODS = ['hurt', 'guard', 'trust'] as const satisfies (keyof TalkState)[]
/** The highest value of a mood. */
const MOST = 4

const at = (value: number) => ({ left: `${(value / MOST) * 100}%` })

function Mood({ mood, now, before }: { mood: keyof TalkState; now: number; before: number }) {
  const way = now > before ? 'up' : now < before ? 'down' : null
  return (
    <div>
      <dt>{say(`talk.moods.${mood}`)}</dt>
      <dd>
        <span class="state-track" aria-hidden="true">
          {way && <span class="state-before" style={at(before)} />}
          <span class="state-now" style={at(now)} />
        </span>
        <span>
          {tree<string[]>(`talk.levels.${mood}`)?.[now]}
          {way && (
            <>
              <span class="state-way" aria-hidden="true">
                {say(`talk.signs.${way}`)}
              </span>
              <span class="sr">, {say(`talk.ways.${way}`)}</span>
            </>
          )}
        </span>
      </dd>
    </div>
  )
}

/** How the partner is: three tracks with a bar now and a thin mark where it was, each with a word. */
export function Moods({ line, name }: { line: Pick<TalkLine, 'state' | 'before'>; name: string }) {
  return (
    <div class="moods">
      <p class="sr">{say('talk.state', { name })}</p>
      <dl>
        {MOODS.map((mood) => (
          <Mood key={mood} mood={mood} now={line.state[mood]} before={(line.before ?? line.state)[mood]} />
        ))}
      </dl>
    </div>
  )
}

/** The id of the line that is to be answered now. */
export const SAYS_NOW = 'says-now'

export function Says({ text, id }: { text: string; id?: string }) {
  return (
    <blockquote class="talk-says" id={id}>
      <span class="open-quote">“</span>
      {curly(text)}”
    </blockquote>
  )
}

/** Two lines that part, meet, or run beside each other. */
const SIGNS = { opens: 'M15 2 2 8l13 6', closes: 'M2 2l13 6L2 14', stays: 'M2 5h13M2 11h13' } as const

/** What a reply did, in a sign and words, and why. */
export function Moved({ moved, why, name }: Pick<TalkTurn, 'moved' | 'why'> & { name: string }) {
  return (
    <p class={`moved is-${moved}`}>
      <svg viewBox="0 0 17 16" aria-hidden="true">
        <path d={SIGNS[moved]} />
      </svg>
      <span>
        <strong>{say(`talk.moved.${moved}`, { name })}</strong> {curly(why)}
      </span>
    </p>
  )
}
