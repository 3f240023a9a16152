// All scenarios, found by part, relationship, temper, kind, difficulty and whether they were met; what is asked for stands in the address.
import { useSignal } from '@preact/signals'
import type { ScenarioSummary } from '../../contract.js'
import { Failed, Waiting } from '../parts/failed.js'
import { gentleFirst, PARTS, PartSection, Rows, titleOf } from '../parts/rows.js'
import {
  type Filter,
  found,
  type Groups,
  KEYS,
  type Key,
  readFilter,
  whatIs,
  writeFilter,
} from '../pure/filter.js'
import { announce, focusOn } from '../state/announce.js'
import { api } from '../state/api.js'
import { useLoad } from '../state/load.js'
import { setSearch } from '../state/router.js'
import { useView } from '../state/view.js'
import { capital, count, say, tree } from '../words.js'

const NONE: Filter = { part: '', relationship: '', temper: '', kind: '', difficulty: '', met: '' }

/** Relationships by group, as the words have them. */
function groupsOf(): Groups {
  const groups = tree<Record<string, { of?: string[] }>>('scenarios.relationship') ?? {}
  return Object.fromEntries(Object.entries(groups).map(([name, { of = [] }]) => [name, of]))
}

/** Where the words for a key's values stand. */
const wordsOf = (key: Key): string => (key === 'difficulty' ? key : `scenarios.${key}`)

/** The values of a key that occur, in the order of the words. */
function choicesOf(key: Key, scenarios: ScenarioSummary[], groups: Groups): string[] {
  const order = key === 'part' ? PARTS : Object.keys(tree<object>(wordsOf(key)) ?? {})
  return order.filter((value) => scenarios.some((one) => whatIs(one, key, groups) === value))
}

function nameOf(key: Key, value: string): string {
  if (key === 'part') return say(`parts.${value}.name`)
  return capital(say(`${wordsOf(key)}.${value}${key === 'relationship' ? '.name' : ''}`))
}

export function Scenarios() {
  useView(say('scenarios.title'))
  const loaded = useLoad('scenarios', api.scenarios).value
  if (loaded.state === 'waiting') return <Waiting />
  if (loaded.state === 'failed') return <Failed retry={loaded.retry} />
  return (
    <div class="scenarios">
      <h1 class="page-title" tabIndex={-1}>
        {say('scenarios.title')}
      </h1>
      {loaded.value.length === 0 ? (
        <p class="serif-line">{say('scenarios.empty')}</p>
      ) : (
        <Finder scenarios={loaded.value} />
      )}
    </div>
  )
}

/** "Twelve scenarios found". */
const number = (n: number): string => capital(say('scenarios.found', { scenarios: count('scenario', n) }))

function Finder({ scenarios }: { scenarios: ScenarioSummary[] }) {
  const groups = groupsOf()
  const choices = {
    part: choicesOf('part', scenarios, groups),
    relationship: choicesOf('relationship', scenarios, groups),
    temper: choicesOf('temper', scenarios, groups),
    kind: choicesOf('kind', scenarios, groups),
    difficulty: choicesOf('difficulty', scenarios, groups),
    met: choicesOf('met', scenarios, groups),
  }
  const filter = useSignal(readFilter(location.search, choices))
  const left = found(scenarios, filter.value, groups)
  const ask = (asked: Filter) => {
    filter.value = asked
    setSearch(writeFilter(asked))
    announce(number(found(scenarios, asked, groups).length))
  }
  const all = () => {
    ask(NONE)
    focusOn('#by-part')
  }
  return (
    <>
      <form class="finder" aria-label={say('scenarios.find')} onSubmit={(event) => event.preventDefault()}>
        {KEYS.map((key) => (
          <Choice
            key={key}
            by={key}
            value={filter.value[key]}
            values={choices[key]}
            pick={(value) => ask({ ...filter.value, [key]: value })}
          />
        ))}
      </form>
      <p class="found">
        <span>{number(left.length)}</span>
        {writeFilter(filter.value) !== '' && left.length > 0 && (
          <button type="button" class="quiet link" onClick={all}>
            {say('scenarios.all')}
          </button>
        )}
      </p>
      {left.length === 0 && <Nothing all={all} />}
      <Found scenarios={left} />
    </>
  )
}

interface ChoiceProps {
  by: Key
  value: string
  values: string[]
  pick: (value: string) => void
}

function Choice({ by, value, values, pick }: ChoiceProps) {
  return (
    <p>
      <label class="label" for={`by-${by}`}>
        {say(`scenarios.by.${by}`)}
      </label>
      <select id={`by-${by}`} value={value} onChange={(event) => pick(event.currentTarget.value)}>
        <option value="">{say('scenarios.any')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(by, one)}
          </option>
        ))}
      </select>
    </p>
  )
}

function Nothing({ all }: { all: () => void }) {
  return (
    <div class="nothing-found">
      <p class="serif-line">{say('scenarios.none')}</p>
      <button type="button" class="button" onClick={all}>
        {say('scenarios.all')}
      </button>
    </div>
  )
}

/** "The recital, a conversation. Your partner, loud." */
function about(scenario: ScenarioSummary): string {
  const { relationship, temper } = scenario
  const values = {
    title: titleOf(scenario),
    relationship,
    temper: temper ? say(`scenarios.temper.${temper}`) : '',
  }
  return say(temper ? 'scenarios.about' : 'scenarios.aboutPlain', values)
}

function Found({ scenarios }: { scenarios: ScenarioSummary[] }) {
  return (
    <>
      {PARTS.map((part) => {
        const own = gentleFirst(scenarios.filter((one) => one.part === part))
        if (own.length === 0) return null
        return (
          <PartSection key={part} part={part}>
            <Rows scenarios={own} about={about} />
          </PartSection>
        )
      })}
    </>
  )
}
