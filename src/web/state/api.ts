// The page's calls to its own server; failures come as two kinds: it refused, or it did not answer.
import type {
  Attempt,
  CoursePage,
  CourseStep,
  ErrorBody,
  Feedback,
  Finding,
  Hint,
  Objection,
  ObjectionKind,
  Preview,
  Scenario,
  ScenarioSummary,
  Settings,
  Talk,
  TalkMove,
  Today,
} from '../../contract.js'

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Nothing answered. */
export class Unreachable extends Error {}

export interface Model {
  voice: string
  reply: string
  feedback: Feedback
}

/** A skill as GET /api/skills lists it; everything but the code may be missing. */
export interface SkillInfo {
  code: string
  name?: string
  sentence?: string
  description?: string
  aim?: string
}

/** `body` is sent as JSON; a file as it is, for the server to say what is wrong with it. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : {
            body: body instanceof Blob ? body : JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          }),
    })
  } catch (cause) {
    throw new Unreachable('', { cause })
  }
  const text = await answer.text()
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new Unreachable('', { cause })
  }
  if (answer.ok) return data as T
  const error = (data as Partial<ErrorBody>).error
  throw new Refused(answer.status, error?.code ?? '', error?.message ?? '')
}

/** What is judged: a reply to a scenario's statement, or to a line of its talk, or to a pasted statement. */
export type Pair = { statement: string; reply: string } | { scenario: string; turn?: string; reply: string }

/** An objection as the list gives it; the message is null where there is no such rule any more. */
export type Listed = Objection & { message: string | null }

/** The page always judges with what the person set aside. */
const MINE = { objections: 'mine' } as const

const at = (id: string, rest = ''): string => `/api/scenarios/${encodeURIComponent(id)}${rest}`
const talkAt = (id: string, rest = ''): string => `/api/talks/${encodeURIComponent(id)}${rest}`

export const api = {
  scenarios: async () => (await call<{ scenarios: ScenarioSummary[] }>('GET', '/api/scenarios')).scenarios,
  today: () => call<Today>('GET', '/api/today'),
  course: async () => (await call<{ steps: CourseStep[] }>('GET', '/api/course')).steps,
  step: (id: string) => call<CoursePage>('GET', `/api/course/${encodeURIComponent(id)}`),
  scenario: (id: string) => call<Scenario>('GET', at(id)),
  attempts: async (id: string) => (await call<{ attempts: Attempt[] }>('GET', at(id, '/attempts'))).attempts,
  hint: (id: string) => call<Hint>('GET', at(id, '/hint')),
  models: async (id: string) =>
    (await call<{ models: Model[] }>('GET', at(id, '/models?objections=mine'))).models,
  /** Those outside of talks. */
  singles: async (id: string): Promise<Attempt[]> =>
    (await api.attempts(id)).filter(({ talk }) => talk === null),
  attempt: (body: Pair & { round: string; talk?: string }) =>
    call<{ attempt: Attempt | null; feedback: Feedback; talk: TalkMove | null }>('POST', '/api/attempts', {
      ...body,
      ...MINE,
    }),
  talk: (id: string) => call<Talk>('GET', talkAt(id)),
  rewind: (id: string, to: { turn: string; index: number }) => call<Talk>('POST', talkAt(id, '/rewind'), to),
  skeleton: async () => (await call<{ yaml: string }>('GET', '/api/preview/skeleton')).yaml,
  preview: (yaml: string, replies: readonly string[]) =>
    call<Preview>('POST', '/api/preview', { yaml, replies }),
  feedback: (body: Pair) => call<Feedback>('POST', '/api/feedback', { ...body, ...MINE }),
  objections: async () => (await call<{ objections: Listed[] }>('GET', '/api/objections')).objections,
  object: (kind: ObjectionKind, { rule, spans, about }: Finding, pair: Pair) =>
    call<Listed>('POST', '/api/objections', { kind, rule, spans, about, ...pair }),
  takeBack: (id: string) => call<{ deleted: number }>('DELETE', `/api/objections/${encodeURIComponent(id)}`),
  history: async () => (await call<{ attempts: Attempt[] }>('GET', '/api/history')).attempts,
  wipe: () => call<{ deleted: number }>('DELETE', '/api/history'),
  settings: async () => (await call<{ settings: Settings }>('GET', '/api/settings')).settings,
  changeSettings: async (values: Partial<Settings>) =>
    (await call<{ settings: Settings }>('PATCH', '/api/settings', values)).settings,
  skills: () => call<{ skills: SkillInfo[] }>('GET', '/api/skills'),
}
