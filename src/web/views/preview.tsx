// The preview of a scenario file under work: what is wrong with it, and which way each reply takes and why.
import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { PreviewPlay } from '../../contract.js'
import { Trouble } from '../parts/disagree.js'
import { Field, SendKeys } from '../parts/field.js'
import { PlayedNow, PlayedTurn } from '../parts/played.js'
import { Problems } from '../parts/problems.js'
import { focusOn } from '../state/announce.js'
import { usePreview } from '../state/preview.js'
import { inputProblem, type Problem } from '../state/send.js'
import { useView } from '../state/view.js'
import { curly, say } from '../words.js'

export function Preview() {
  useView(say('preview.title'))
  const { yaml, replies, result, trouble, again, begin } = usePreview()
  const area = useRef<HTMLTextAreaElement>(null)
  const found = result.value
  const empty = yaml.value.trim() === ''
  return (
    <div class="preview">
      <h1 class="page-title" tabIndex={-1}>
        {say('preview.title')}
      </h1>
      <p class="lead">{say('preview.lead')}</p>
      <div class="preview-grid">
        <div>
          <label class="label" for="script">
            {say('preview.script')}
          </label>
          <textarea
            ref={area}
            id="script"
            class="script"
            rows={24}
            spellcheck={false}
            value={yaml.value}
            aria-describedby="script-problems"
            onInput={(event) => {
              yaml.value = event.currentTarget.value
            }}
          />
          <div class="script-acts">
            {empty ? (
              <button type="button" class="button" onClick={begin}>
                {say('preview.skeleton')}
              </button>
            ) : (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  again.value++
                }}
              >
                {say('preview.again')}
              </button>
            )}
          </div>
          <Trouble text={trouble.value} />
          <div id="script-problems">{found && <Problems problems={found.problems} area={area} />}</div>
        </div>
        <section aria-labelledby="play-title">
          <h2 class="section-title" id="play-title" tabIndex={-1}>
            {found?.play ? found.play.title : say('preview.play')}
          </h2>
          {found?.play ? (
            <Play play={found.play} replies={replies} />
          ) : (
            <p class="note">{say(found ? 'preview.notYet' : 'preview.nothing')}</p>
          )}
        </section>
      </div>
    </div>
  )
}

function Play({ play, replies }: { play: PreviewPlay; replies: Signal<string[]> }) {
  const text = useSignal('')
  const problem = useSignal<Problem | null>(null)
  const { name } = play.partner
  const send = () => {
    problem.value = inputProblem('', text.value)
    if (problem.value) return focusOn('#reply')
    replies.value = [...replies.value, text.value]
    text.value = ''
  }
  const takeBack = (at: number) => {
    text.value = play.turns[at]?.reply ?? ''
    replies.value = replies.value.slice(0, at)
    focusOn('#reply')
  }
  const over = play.now?.end != null
  return (
    <>
      <p class="setting-text">{curly(play.setting)}</p>
      <ol class="played">
        {play.turns.map((turn, at) => (
          <PlayedTurn
            key={at}
            turn={turn}
            n={at + 1}
            name={name}
            statement={play.statement}
            takeBack={() => takeBack(at)}
          />
        ))}
      </ol>
      <PlayedNow line={play.now} statement={play.statement} n={play.turns.length + 1} name={name} />
      {over ? (
        replies.value.length > play.turns.length && <p class="note">{say('preview.after')}</p>
      ) : (
        <Field
          id="reply"
          label={say('preview.reply')}
          text={text}
          rows={3}
          problem={problem.value}
          busy={false}
          onSend={send}
          beside={<SendKeys />}
        />
      )}
    </>
  )
}
