// Disagreeing: keeps an objection or takes one back, and has the replies of this session judged anew.
import type { Finding, ObjectionKind } from '../../contract.js'
import { api, Refused } from './api.js'
import { pairOf, session } from './session.js'

/** Judges every reply of the session again. A session that has gone on meanwhile is left alone. */
export async function judgeAgain(): Promise<void> {
  const now = session.peek()
  if (!now) return
  const tries = await Promise.all(
    now.tries.map(async (one) => ({ ...one, feedback: await api.feedback(pairOf(now, one.reply)) })),
  )
  if (session.peek() !== now) return
  // What was kept is still kept.
  const kept = now.kept.map((one) => tries[now.tries.indexOf(one)] ?? one)
  session.value = { ...now, tries, kept }
}

/** Sets one finding of a reply aside. Throws what the calls throw; an objection that was kept is kept once, however often it is tried. */
export async function setAside(kind: ObjectionKind, finding: Finding, reply: string): Promise<void> {
  const now = session.peek()
  if (!now) return
  await api.object(kind, finding, pairOf(now, reply))
  await judgeAgain()
}

/** Takes an objection back. One that is gone already, from another window, is as good as taken back. */
export async function takeBack(id: string): Promise<void> {
  try {
    await api.takeBack(id)
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error
  }
  await judgeAgain()
}
