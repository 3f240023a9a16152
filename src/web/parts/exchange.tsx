// Copies of what is kept: saved as a file, as a table, and a file read back in, once the page has said what that would do.
import { useSignal } from '@preact/signals'
import { MAX_IMPORT } from '../../contract.js'
import { announce, focusOn } from '../state/announce.js'
import { Refused } from '../state/api.js'
import { type Merged, mine } from '../state/mine.js'
import { say } from '../words.js'
import { Trouble } from './disagree.js'
import { Section } from './section.js'
import { when } from './tries.js'

const KINDS = ['attempts', 'talks', 'promises', 'objections', 'settings'] as const

type Step =
  | { at: 'idle'; trouble: string }
  | { at: 'weighed'; file: File; exported: string; merged: Merged; trouble: string }
  | { at: 'done'; merged: Merged }

const added = (merged: Merged): number => KINDS.reduce((sum, kind) => sum + merged[kind].added, 0)

/** A table can be saved, but not read back in. */
const isTable = ({ name, type }: File): boolean => /\.csv$/i.test(name) || type === 'text/csv'

const reasonOf = (error: unknown): string =>
  error instanceof Refused && error.message !== '' ? error.message : say('exchange.gone')

export function Exchange({ done }: { done: () => void }) {
  const step = useSignal<Step>({ at: 'idle', trouble: '' })
  const busy = useSignal(false)
  const fail = (trouble: string) => {
    const now = step.peek()
    step.value = now.at === 'weighed' ? { ...now, trouble } : { at: 'idle', trouble }
    announce(trouble)
  }
  const run = async (work: () => Promise<void>) => {
    if (busy.peek()) return
    busy.value = true
    try {
      await work()
      focusOn('#import-said')
    } catch (error) {
      fail(reasonOf(error))
    } finally {
      busy.value = false
    }
  }
  const pick = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    // So that the same file can be chosen again.
    input.value = ''
    step.value = { at: 'idle', trouble: '' }
    if (!file) return
    if (isTable(file)) return fail(say('exchange.table'))
    if (file.size > MAX_IMPORT) return fail(say('exchange.tooLarge'))
    void run(async () => {
      step.value = { at: 'weighed', file, trouble: '', ...(await mine.weigh(file)) }
    })
  }
  const readIn = (file: File) =>
    run(async () => {
      step.value = { at: 'done', merged: await mine.readIn(file) }
      announce(say('exchange.done'))
      done()
    })
  const leave = () => {
    step.value = { at: 'idle', trouble: '' }
    focusOn('#import')
  }
  const now = step.value
  return (
    <Section title={say('exchange.title')} note={say('exchange.note')}>
      <p>{say('exchange.save')}</p>
      <div class="acts">
        <a class="button" href="/api/export" download>
          {say('exchange.json')}
        </a>
        <a class="button" href="/api/export.csv" download>
          {say('exchange.csv')}
        </a>
      </div>
      <p class="import-label">
        <label for="import">{say('exchange.read')}</label>
      </p>
      <input
        type="file"
        id="import"
        class="import-file"
        accept="application/json,.json"
        aria-describedby="import-note"
        aria-busy={busy.value}
        onChange={(event) => pick(event.currentTarget)}
      />
      <p class="note" id="import-note">
        {say('exchange.readNote')}
      </p>
      {now.at !== 'done' && <Trouble text={now.trouble} />}
      {now.at === 'weighed' && <Weighed {...now} readIn={() => readIn(now.file)} leave={leave} />}
      {now.at === 'done' && (
        <div class="import-said" id="import-said" tabIndex={-1}>
          <p>{say('exchange.done')}</p>
          <Counts merged={now.merged} done />
        </div>
      )}
    </Section>
  )
}

interface WeighedProps {
  file: File
  exported: string
  merged: Merged
  readIn: () => void
  leave: () => void
}

function Weighed({ file, exported, merged, readIn, leave }: WeighedProps) {
  const some = added(merged) > 0
  return (
    <section class="import-said" id="import-said" tabIndex={-1} aria-labelledby="import-title">
      <h3 id="import-title">{say('exchange.would', { name: file.name })}</h3>
      <p class="note">{say('exchange.written', { when: when(exported) })}</p>
      <Counts merged={merged} />
      <p>{say(some ? 'exchange.stays' : 'exchange.nothing')}</p>
      <div class="acts">
        {some && (
          <button type="button" class="button primary" onClick={readIn}>
            {say('exchange.yes')}
          </button>
        )}
        <button type="button" class="button" onClick={leave}>
          {say(some ? 'exchange.no' : 'exchange.fine')}
        </button>
      </div>
    </section>
  )
}

function Counts({ merged, done }: { merged: Merged; done?: boolean }) {
  const rows = KINDS.filter((kind) => merged[kind].added + merged[kind].known > 0)
  if (rows.length === 0) return <p>{say('exchange.empty')}</p>
  return (
    <table class="import-counts">
      <thead>
        <tr>
          <th scope="col">{say('exchange.what')}</th>
          <th scope="col">{say(done ? 'exchange.came' : 'exchange.added')}</th>
          <th scope="col">{say('exchange.known')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((kind) => (
          <tr key={kind}>
            <th scope="row">{say(`exchange.kinds.${kind}`)}</th>
            <td>{merged[kind].added}</td>
            <td>{merged[kind].known}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
