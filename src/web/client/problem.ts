// An answer that was not what we asked for: the server's reason and id, or that no server answered at all.
import type { Params } from '#base/refusal.ts'

export class Problem extends Error {
  readonly status: number
  /** A refusal reason, or `no-contact`, or `our-fault`. Words are put on where it is shown. */
  readonly reason: string
  readonly params: Params
  readonly id: string | null
  constructor(status: number, reason: string, params: Params, id: string | null) {
    super(`${status} ${reason}`)
    this.name = 'Problem'
    this.status = status
    this.reason = reason
    this.params = params
    this.id = id
  }
}

/** A Problem from the body of an answer, whatever it holds: a proxy in between may answer with its own page. */
export function problemFrom(status: number, body: unknown): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const reason = typeof said.reason === 'string' ? said.reason : 'our-fault'
  const params = (typeof said.params === 'object' && said.params !== null ? said.params : {}) as Params
  return new Problem(status, reason, params, typeof said.id === 'string' ? said.id : null)
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, error instanceof TypeError ? 'no-contact' : 'our-fault', {}, null)
