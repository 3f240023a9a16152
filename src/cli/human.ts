// The feedback for a person at a terminal: the reply with its findings marked, what they do, the points, the next thing.
import type { Coverage, Feedback, Finding, Safety, Span } from '../contract.js'
import type { Engine } from '../engine.js'
import { markText, printable, tagName } from './marks.js'

export interface Texts {
  statement: string
  reply: string
}

type Style = (style: keyof typeof CODES, text: string) => string

const CODES = { bold: '1', dim: '2', strength: '32', slip: '31', hint: '33', you: '34' } as const

/** Colours only for eyes: a terminal whose owner hasn't set NO_COLOR (https://no-color.org). */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
}

const indent = (text: string, by = '  ') => text.replace(/^(?=.)/gm, by)
const quote = (text: string, spans: Span[]) =>
  spans.map(([start, end]) => `“${printable(text.slice(start, end)).replace(/\s+/g, ' ')}”`).join(' … ')

function help({ message, resources }: Safety, bold: Style): string {
  const lines = resources.map(
    ({ name, contact, note }) => `${bold('bold', `${name}: ${contact}`)}\n${indent(note)}`,
  )
  return `${bold('bold', message)}\n\n${lines.map((line) => indent(line)).join('\n')}\n`
}

function finding(
  { effect, spans, message, next, why, rule }: Finding,
  tag: string,
  reply: string,
  say: Say,
  paint: Style,
) {
  const where = spans.length > 0 ? quote(reply, spans) : `(${say('check_missing')})`
  const head = `${paint(effect, `[${tag}] ${say(`check_${effect}`)}`)}  ${where}  ${paint('dim', rule)}`
  const rows = [message, `${say('check_move')}: ${next}`, `${say('check_why')}: ${why}`]
  return `${head}\n${indent(rows.filter((row) => !row.endsWith(': ')).join('\n'), '      ')}`
}

function ledger({ ledger: entries, score }: Feedback, tags: string[], say: Say): string {
  const rows = entries.map(({ label, points, finding: at }) => [
    at === null || tags[at] === undefined ? label : `${label} [${tags[at]}]`,
    points > 0 ? `+${points}` : `${points}`.replace('-', '−'),
  ])
  rows.push([say('check_total'), `${score}`])
  const width = Math.max(...rows.map(([label = '']) => label.length))
  return rows.map(([label = '', points = '']) => `  ${label.padEnd(width)}  ${points.padStart(4)}`).join('\n')
}

type Say = Engine['message']

const STATE_SIGN: Record<Coverage['state'], string> = { covered: '✓', missed: '○', twisted: '≠' }

function coverage(points: Coverage[], statement: string, say: Say): string {
  return points
    .map(
      ({ span, state }) =>
        `  ${STATE_SIGN[state]} ${say(`check_coverage_${state}`)}: ${quote(statement, [span])}`,
    )
    .join('\n')
}

/** The whole text, ending in a line break. `colour` adds ANSI codes. Control characters of the texts are made visible. */
export function forPerson(
  feedback: Feedback,
  { statement, reply }: Texts,
  engine: Engine,
  colour: boolean,
): string {
  const paint: Style = (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text)
  const say: Say = (key, values) => engine.message(key, values)
  const section = (key: string, body: string) =>
    body === '' ? '' : `\n${paint('bold', say(key))}\n${body}\n`

  if (feedback.safety !== null) return help(feedback.safety, paint)
  if (feedback.unjudged !== null) return `${feedback.unjudged.message}\n`

  const { findings, score, level, next } = feedback
  const tags = findings.map((_, at) => tagName(at))
  const marks = findings.flatMap(({ spans, effect }, at) =>
    spans.map((span) => ({ span, tag: tags[at]!, effect })),
  )
  const marked = markText(reply, marks, ({ effect }, text) => paint(effect, text))
  const list = findings.map((found, at) => finding(found, tags[at]!, reply, say, paint)).join('\n')
  return [
    `${paint('bold', say('check_score', { score: score ?? '', level: level ?? '' }))}\n`,
    section('check_reply', indent(marked)),
    section('check_findings', list === '' ? `  ${say('check_no_findings')}` : indent(list)),
    section('check_statement', coverage(feedback.coverage, statement, say)),
    section('check_ledger', ledger(feedback, tags, say)),
    next === null ? '' : section('check_next', paint('you', `  ${next.advice}`)),
  ].join('')
}
