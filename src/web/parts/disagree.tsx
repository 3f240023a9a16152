// Disagreeing with a finding: three ways at the end of an open one, and the line that is left of one set aside.
import { useSignal } from '@preact/signals'
import type { Finding, ObjectionKind } from '../../contract.js'
import { type Item, itemsOf } from '../pure/items.js'
import { announce, focusOn } from '../state/announce.js'
import { Refused } from '../state/api.js'
import { setAside, takeBack } from '../state/disagree.js'
import { select } from '../state/hot.js'
import { session } from '../state/session.js'
import { quote, say } from '../words.js'
import { itemQuote, kindLine, kindOf, type Shown, shorten } from './context.js'
import { TagBox } from './tag.js'

const WAYS: ObjectionKind[] = ['here', 'phrase', 'rule']

/** What the finding has become in the reply as it was judged last. */
function itemNow(finding: number): { item: Item | undefined; score: number } {
  const judged = session.peek()?.tries.at(-1)
  const items = judged ? itemsOf(judged.reply, judged.feedback) : []
  return {
    item: items.find((one) => one.findings.includes(finding)),
    score: judged?.feedback.score ?? 0,
  }
}

/** Runs one change at a time; what went wrong is said and kept in `trouble`. */
function useChange() {
  const busy = useSignal(false)
  const trouble = useSignal('')
  const change = async (work: () => Promise<void>, then: () => void) => {
    if (busy.value) return
    busy.value = true
    trouble.value = ''
    try {
      await work()
      then()
    } catch (error) {
      trouble.value =
        error instanceof Refused && error.message !== '' ? error.message : say('disagree.failed')
      announce(trouble.value)
    } finally {
      busy.value = false
    }
  }
  return { change, trouble }
}

export function Trouble({ text }: { text: string }) {
  if (text === '') return null
  return (
    <p class="trouble">
      <span class="trouble-sign" aria-hidden="true">
        !
      </span>
      <span>{text}</span>
    </p>
  )
}

interface RowProps {
  item: Item
  /** Index into the feedback's findings. */
  index: number
  finding: Finding
  view: Shown
}

export function Disagree({ item, index, finding, view }: RowProps) {
  const { change, trouble } = useChange()
  const words = shorten(itemQuote(item, view.reply, view.statement), 60)
  const kind = kindOf({ ...item, rules: [finding.rule], codes: [finding.code] }, view.she)
  const several = item.findings.length > 1
  const object = (way: ObjectionKind) =>
    change(
      () => setAside(way, finding, session.peek()?.tries.at(-1)?.reply ?? ''),
      () => {
        const { item: now, score } = itemNow(index)
        select(null)
        announce(say('disagree.done', { quote: quote(words), score }))
        if (now) focusOn(`#finding-${now.letter} .undo`)
      },
    )
  return (
    <div class="disagree">
      <p class="disagree-row">
        <span class={`note${several ? ' is-long' : ''}`}>
          {say(several ? 'disagree.askKind' : 'disagree.ask', { kind })}
        </span>
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            class="quiet small"
            aria-label={say(`disagree.names.${way}`, { kind, quote: quote(words) })}
            onClick={() => object(way)}
          >
            {say(`disagree.ways.${way}`)}
          </button>
        ))}
      </p>
      {view.scenario === null && <p class="note">{say('disagree.own')}</p>}
      <Trouble text={trouble.value} />
    </div>
  )
}

export function SetAside({ item, view }: { item: Item; view: Shown }) {
  const { change, trouble } = useChange()
  const aside = item.setAside
  const index = item.findings[0]
  if (!aside || index === undefined) return null
  const words = shorten(itemQuote(item, view.reply, view.statement), 60)
  const undo = () =>
    change(
      () => takeBack(aside.objection),
      () => {
        const { item: now, score } = itemNow(index)
        // Where a narrower objection holds as well, the line stays and says so.
        const still = now?.setAside
        announce(say(still ? 'disagree.still' : 'disagree.undone', { quote: quote(words), score }))
        if (!now) return
        select(still ? null : now.letter)
        focusOn(`#finding-${now.letter} ${still ? '.undo' : '.finding-head button'}`)
      },
    )
  return (
    <>
      <h3 class="finding-head">
        <span class="plain">
          <TagBox item={item} />
          <span class="kind aside">
            {words === '' ? kindLine(item, view.she) : say('disagree.aside', { quote: quote(words) })}
          </span>
        </span>
      </h3>
      <p class="aside-note">
        {say(`disagree.kept.${aside.kind}`, { kind: kindOf(item, view.she) })}{' '}
        <button
          type="button"
          class="quiet link undo"
          aria-label={say('disagree.undoName', { quote: words || kindOf(item, view.she) })}
          onClick={undo}
        >
          {say('revise.undo')}
        </button>
      </p>
      <Trouble text={trouble.value} />
    </>
  )
}
