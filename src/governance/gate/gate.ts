// The gate: may this function run? Its answer is a Verdict that is kept with the run, whether open or closed.
// Today it knows two things: that the function is one of this house's, and that nobody has stopped it. Checkpoints of law come later.
import { stopOf } from '#governance/gate/gate.store.ts'
import type { Query } from '#store/database.ts'

/** A value, not an error: thrown, it would roll back its own record. `reasons` are why it is closed; empty when open. */
export type Verdict = {
  open: boolean
  reasons: { id: 'function-unknown' | 'function-stopped'; params: Record<string, string | number> }[]
  /** What was looked at, so that a later reader knows what an open gate meant. */
  looked: string[]
  at: string
}

export async function verdict(query: Query, name: string, known: readonly string[], at: Date): Promise<Verdict> {
  const stop = await stopOf(query, name)
  const reasons: Verdict['reasons'] = []
  if (!known.includes(name)) reasons.push({ id: 'function-unknown', params: { name } })
  if (stop) reasons.push({ id: 'function-stopped', params: { name, why: stop.why } })
  return {
    open: reasons.length === 0,
    reasons,
    looked: ['function-known', 'function-not-stopped'],
    at: at.toISOString(),
  }
}
