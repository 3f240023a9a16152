// The findings from first to last: closed in four lines, open with reason, exception, source and fixes.
import type { Finding, Fix } from '../../contract.js'
import { distinct } from '../pure/fix.js'
import { type Item, worthOf } from '../pure/items.js'
import { calmMotion } from '../state/announce.js'
import { open, pointing, select } from '../state/hot.js'
import { curly, quote, say, signed } from '../words.js'
import { itemQuote, kindLine, type Shown } from './context.js'
import { Disagree, SetAside } from './disagree.js'
import { TagBox } from './tag.js'

export interface FindingActs {
  /** Applies a fix; null where none may be applied here. */
  fix?: (fix: Fix) => void
  /** False hides a fix whose words have changed. */
  canFix?: (fix: Fix) => boolean
  /** Opens a gap for words that are missing. */
  writeAt?: (at: number) => void
}

/** Opens a finding from its tag: the focus goes to it, and Escape brings it back. */
export function openFinding(letter: string): void {
  select(letter)
  requestAnimationFrame(() => {
    const head = document.querySelector<HTMLElement>(`#finding-${letter} :is(.finding-head button, .undo)`)
    head?.focus({ preventScroll: true })
    head?.closest('li')?.scrollIntoView({ block: 'nearest', behavior: calmMotion() ? 'auto' : 'smooth' })
  })
}

function backToTag(event: KeyboardEvent, letter: string): void {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  document.querySelector<HTMLElement>(`#tag-${letter}`)?.focus()
}

interface Props extends FindingActs {
  view: Shown
  title?: string
}

export function Findings({ view, title, ...acts }: Props) {
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 class="label" id="findings-title">
        {title ?? say('feedback.findings')}
      </h2>
      {view.items.length === 0 ? (
        <div class="nothing">
          <p class="serif-line">{say('feedback.nothing')}</p>
          <p class="note">{say('feedback.nothingNote', view.she)}</p>
        </div>
      ) : (
        <ol>
          {view.items.map((item) => (
            <One key={item.findings[0]} item={item} view={view} {...acts} />
          ))}
        </ol>
      )}
    </section>
  )
}

function One({ item, view, ...acts }: { item: Item; view: Shown } & FindingActs) {
  if (!item.setAside) return <Standing item={item} view={view} {...acts} />
  return (
    <li
      id={`finding-${item.letter}`}
      class="finding is-aside"
      onKeyDown={(event) => backToTag(event, item.letter)}
      {...pointing(item.letter)}
    >
      <SetAside item={item} view={view} />
    </li>
  )
}

function Standing({ item, view, ...acts }: { item: Item; view: Shown } & FindingActs) {
  const isOpen = open.value === item.letter
  const words = itemQuote(item, view.reply, view.statement)
  const findings = item.findings
    .map((index) => view.feedback.findings[index])
    .filter((one) => one !== undefined)
  const hasFix = (acts.fix && findings.some((one) => one.fixes.length > 0)) || (acts.writeAt && item.absent)
  const toggle = () => select(isOpen ? null : item.letter)
  const kind = kindLine(item, view.she)
  const why = item.effect === 'strength' ? 'feedback.whyStrength' : 'feedback.why'
  return (
    <li
      id={`finding-${item.letter}`}
      class={`finding ${item.effect}${isOpen ? ' is-open' : ''}`}
      onKeyDown={(event) => backToTag(event, item.letter)}
      {...pointing(item.letter)}
    >
      <h3 class="finding-head">
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls={`more-${item.letter}`}
          onClick={toggle}
        >
          <TagBox item={item} />
          <span class="kind">{kind}</span>
        </button>
        <Worth item={item} view={view} />
      </h3>
      {words !== '' && <p class={`finding-quote${item.absent ? ' partner-words' : ''}`}>{quote(words)}</p>}
      {findings.map((one) => (
        <p class="finding-message" key={one.rule}>
          {curly(one.message)}
        </p>
      ))}
      <div class="finding-more" id={`more-${item.letter}`} hidden={!isOpen}>
        {findings.map((one) => (
          <Reasons finding={one} key={one.rule} />
        ))}
      </div>
      <div class="finding-acts">
        <Fixes item={item} findings={findings} view={view} {...acts} />
        <button
          type="button"
          class="quiet small"
          aria-label={say(isOpen ? 'feedback.closeName' : `${why}Name`, { quote: words || kind })}
          onClick={toggle}
        >
          {say(isOpen ? 'feedback.close' : hasFix ? 'feedback.whyShort' : why)}
        </button>
      </div>
      {isOpen &&
        item.findings.map((index) => {
          const finding = view.feedback.findings[index]
          return finding && <Disagree key={index} item={item} index={index} finding={finding} view={view} />
        })}
    </li>
  )
}

function Worth({ item, view }: { item: Item; view: Shown }) {
  const worth = worthOf(item, view.feedback, view.items)
  const letters = worth.with.join(', ')
  if (worth.points === null && letters === '') return null
  const points = worth.points === null ? '' : signed(worth.points)
  const text =
    points === ''
      ? say('feedback.withOnly', { letters })
      : letters
        ? say('feedback.with', { points, letters })
        : points
  return <span class="worth">{text}</span>
}

function Reasons({ finding }: { finding: Finding }) {
  const rows: [string, string][] = [
    ['next', finding.next],
    ['reason', finding.why],
    [finding.effect === 'strength' ? 'fineNot' : 'fine', finding.except],
  ]
  return (
    <dl class="reasons">
      {rows
        .filter(([, text]) => text !== '')
        .map(([key, text]) => (
          <div key={key}>
            <dt>{say(`feedback.${key}`)}</dt>
            <dd>{curly(text)}</dd>
          </div>
        ))}
      <div>
        <dt>{say('feedback.source')}</dt>
        <dd>
          {curly(finding.source)}
          <span class="rule-id">{say('feedback.rule', { id: finding.rule })}</span>
          {finding.record && (
            <span class="rule-id">
              {say('feedback.record', { right: String(finding.record.right), of: String(finding.record.of) })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Fixes({
  item,
  findings,
  view,
  ...acts
}: { item: Item; findings: Finding[]; view: Shown } & FindingActs) {
  const { fix: apply, writeAt } = acts
  const all = distinct(findings.flatMap((one) => one.fixes))
  const fixes = all.filter((fix) => acts.canFix?.(fix) ?? true)
  if (apply && fixes.length > 0)
    return (
      <>
        {fixes.map((fix) => {
          const gain =
            typeof fix.score === 'number' && view.feedback.score !== null
              ? fix.score - view.feedback.score
              : null
          return (
            <button
              type="button"
              class="button fix"
              key={JSON.stringify(fix.edits)}
              onClick={() => apply(fix)}
            >
              {curly(fix.label)}
              {gain !== null && <span class="gain">{signed(gain)}</span>}
            </button>
          )
        })}
      </>
    )
  if (!writeAt || !item.absent) return null
  return (
    <button type="button" class="button fix" onClick={() => writeAt(item.at)}>
      {say('feedback.writeHere')}
    </button>
  )
}
