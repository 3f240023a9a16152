// The slips that come back most, each with sentences of one's own; a sentence opens the reply that it stood in.
import { useSignal } from '@preact/signals'
import type { OwnSentence, SlipProgress } from '../../contract.js'
import { day } from '../dates.js'
import { announce } from '../state/announce.js'
import { openReply } from '../state/open-reply.js'
import { capital, curly, say } from '../words.js'
import { Trouble } from './disagree.js'
import { Marked } from './marked.js'

/** A rule's one sentence as a title. */
const asTitle = (message: string): string => message.replace(/\.$/, '')

/** Slips that more than one reply had. */
export const again = (slips: readonly SlipProgress[]): SlipProgress[] =>
  slips.filter(({ now, before }) => now.had + (before?.had ?? 0) > 1)

/** The same words once, as they stood last. */
const once = (sentences: readonly OwnSentence[]): OwnSentence[] =>
  sentences.filter(({ text }, index) => sentences.findIndex((one) => one.text === text) === index)

export function CameBack({ slips }: { slips: SlipProgress[] }) {
  return (
    <ul class="came-back">
      {slips.map((slip) => (
        <Slip key={slip.rule} {...slip} />
      ))}
    </ul>
  )
}

function Slip({ code, message, next, now, before, sentences }: SlipProgress) {
  return (
    <li class="row-two">
      <div>
        <h3>{message ? asTitle(message) : capital(say(`kinds.slip.${code}`))}</h3>
        {once(sentences).map((one) => (
          <Sentence key={one.attempt} one={one} />
        ))}
      </div>
      <div class="row-side">
        <p class="row-figure">{say('progress.slipNow', { ...now })}</p>
        <p class="note">
          {before ? say(before.had === 0 ? 'progress.slipNew' : 'progress.slipWas', { ...before }) : ''}{' '}
          {next}
        </p>
      </div>
    </li>
  )
}

function Sentence({ one }: { one: OwnSentence }) {
  const failed = useSignal(false)
  const open = () => {
    failed.value = false
    openReply(one).catch(() => {
      failed.value = true
      announce(say('progress.openFailed'))
    })
  }
  const text = curly(one.text)
  return (
    <div class="own-sentence">
      <button type="button" class="plain own-words" onClick={open}>
        “
        <Marked
          text={text}
          marks={one.spans.map((span, index) => ({ id: String(index), span, rank: 2 }))}
          tags={[]}
          role={() => 'slip'}
          tag={() => null}
        />
        ”<span class="sr">{say('progress.openReply')}</span>
      </button>
      <p class="note">{say('progress.placed', { title: one.title, day: day(one.at) })}</p>
      <Trouble text={failed.value ? say('progress.openFailed') : ''} />
    </div>
  )
}
