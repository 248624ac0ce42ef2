// What is said of one reference: its status, why, and the facts that the sentence needs.
import { type Reason, type Reference, reason } from '#text/finding.ts'

export type Params = Reference['params']
export type Verdict = { status: Reference['status']; why: Reason; params: Params }

export const unchecked = (id: string, params: Params = {}): Verdict => ({
  status: 'cannot-be-checked',
  why: reason(id, params),
  params,
})
export const stands = (id: string, params: Params = {}): Verdict => ({
  status: 'exists',
  why: reason(id, params),
  params,
})
export const missing = (id: string, params: Params = {}): Verdict => ({
  status: 'missing',
  why: reason(id, params),
  params,
})
