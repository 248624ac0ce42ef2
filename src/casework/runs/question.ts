// A question as it is kept: a function's version asked of a document, the gate's answer to whether it may, and the hash by which
// the same question is known again. Must not know who asks or when it is answered.
import { createHash } from 'node:crypto'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import type { Asked } from '#casework/room.ts'
import type { NewRun } from '#casework/runs/runs.store.ts'
import { closedBy, type Verdict } from '#governance/gate/gate.ts'
import { mint } from '#store/mint.ts'

type Put = {
  document: Id<'doc'>
  asked: Asked
  /** The variant that was asked, by its name. */
  variant?: string | null
  settings: unknown
  verdict: Verdict
  at: Date
  input: string
}

export function question({ document, asked, settings, verdict, at, input, variant = null }: Put): NewRun {
  const { name, version } = asked.function
  return {
    id: mint('run'),
    document,
    function: name,
    version,
    knowledge: asked.knowledge,
    settings,
    today: dateInSweden(at),
    verdict,
    refusal: closedBy(verdict, variant ?? name),
    variant,
    asked_at: at,
    input_hash: input,
  }
}

/** Of everything that may give another answer, in order. */
export const inputHash = (input: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex')
