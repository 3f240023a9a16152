// The five core skills in this reply: shown by strokes and a word, slips by a wave and a count, each with a sentence.
import { CORE_CODES, type Code, type Feedback } from '../../contract.js'
import { count, curly, say, tree } from '../words.js'

const AVOID: ReadonlySet<Code> = new Set<Code>(['defensive', 'i_know'])
const STROKES = 5

export function Skills({ feedback }: { feedback: Feedback }) {
  return (
    <section class="skills" aria-labelledby="skills-title">
      <h2 class="label" id="skills-title">
        {say('feedback.skills')}
      </h2>
      <dl>
        {CORE_CODES.map((code) => (
          <div key={code}>
            <dt>{say(`skills.${code}`)}</dt>
            <dd class="skill-state">
              {AVOID.has(code) ? (
                <Slips code={code} feedback={feedback} />
              ) : (
                <Strength code={code} feedback={feedback} />
              )}
            </dd>
            <dd class="skill-note">
              {curly(hintOf(code, feedback)?.message ?? feedback.skills[code].explanation)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What may be a slip, where none is sure. */
const hintOf = (code: Code, { skills, findings }: Feedback) =>
  AVOID.has(code) && !skills[code].shown
    ? findings.find((one) => one.code === code && one.effect === 'hint' && !one.setAside)
    : undefined

function Strength({ code, feedback }: { code: Code; feedback: Feedback }) {
  const { shown, strength } = feedback.skills[code]
  const full = Math.min(STROKES, Math.max(shown ? 1 : 0, Math.round(strength * STROKES)))
  const word = shown ? (tree<string[]>('strength')?.[full] ?? '') : say('strength.0')
  const drawn = shown ? full : 0
  return (
    <span class={`strength-state${shown ? '' : ' is-none'}`}>
      <Strokes full={drawn} of={STROKES} />
      {word}
    </span>
  )
}

export function Strokes({ full, of }: { full: number; of: number }) {
  return (
    <span class="strokes" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} class={index < full ? 'stroke full' : 'stroke'} />
      ))}
    </span>
  )
}

function Slips({ code, feedback }: { code: Code; feedback: Feedback }) {
  const slips = feedback.findings.filter(
    (one) => one.code === code && one.effect === 'slip' && !one.setAside,
  ).length
  if (hintOf(code, feedback)) return <span class="strength-state is-none">{say('maybeSlip')}</span>
  if (!feedback.skills[code].shown && slips === 0)
    return (
      <span class="strength-state">
        <svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.500 8.500 6.500 12.500 13.500 4" />
        </svg>
        {say('noSlip')}
      </span>
    )
  const n = Math.max(1, slips)
  return (
    <span class="slip-state">
      <svg class="wave" viewBox="0 0 28 8" aria-hidden="true">
        <path d="M1 6c3-6 6-6 9 -2s6 3 8 0 5-4 9 0" />
      </svg>
      {n} {count('slip', n).split(' ').slice(1).join(' ')}
    </span>
  )
}
