// Keeps what a run found. What an earlier run of the same function found too keeps its id, and so what a person decided on it.
import type { Id } from '#base/id.ts'
import { addFindings, addFoundAgain, everFound, type Placed } from '#casework/review/review.store.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import type { Finding } from '#text/finding.ts'
import { recognise } from '#text/same-finding.ts'
import type { Span } from '#text/span.ts'

type Run = { id: Id<'run'>; document: Id<'doc'>; function: string }

/** The document must be held, so that no other run finds the same meanwhile. */
export async function keepFindings(
  tx: Tx,
  { id: run, document, function: name }: Run,
  found: readonly Finding[],
  place: (span: Span) => Placed,
): Promise<void> {
  const earlier = (await everFound(tx, document, name)) as { id: Id<'fnd'>; finding: Finding }[]
  const known = recognise(earlier, found)
  const first = found.flatMap((finding, number) =>
    known[number] ? [] : [{ ...place(finding.span), id: mint('fnd'), run, document, function: name, number, finding }],
  )
  const again = found.flatMap((said, number) => {
    const one = known[number]
    return one ? [{ run, number, finding: one.id, said }] : []
  })
  await addFindings(tx, first)
  await addFoundAgain(tx, again)
}
