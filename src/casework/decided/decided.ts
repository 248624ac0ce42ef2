// Documents whose masking persons have decided on, with what stands in them: what a municipality's own decisions say is true.
//   for await (const { sha256, text, marks } of decidedDocuments(query, unit)) …      await goneOf(query, ids)
// Must not know what they are used for.
import type { Id } from '#base/id.ts'
import { decidedIds, decidedText } from '#casework/decided/decided.store.ts'
import { decisionsOf, findingsOf, stand } from '#casework/review/review.ts'
import type { Query } from '#store/database.ts'
import type { Mark } from '#text/finding.ts'
import type { State } from '#text/settle.ts'

export { goneOf } from '#casework/decided/decided.store.ts'

/** A mark with what was decided on it. `proposed` and no official who stays: nobody has decided. */
export type DecidedMark = Pick<Mark, 'span' | 'label' | 'stays'> & { state: State }
export type DecidedDocument = { id: Id<'doc'>; sha256: string; text: string; marks: DecidedMark[] }

/** Ready or released ones in which somebody has decided on a mark, by content; one at a time, since there may be many. */
export async function* decidedDocuments(query: Query, unit: string | null): AsyncGenerator<DecidedDocument> {
  for (const { id } of await decidedIds(query, unit)) {
    const row = await decidedText(query, id)
    if (!row) continue
    const { settled } = stand(await findingsOf(query, id), await decisionsOf(query, id))
    const marks = settled.flatMap(({ finding, state }) => {
      if (finding.kind !== 'mark') return []
      const { span, label, stays } = finding
      return [{ span, label, stays, state }]
    })
    if (marks.some(({ state }) => state !== 'proposed')) yield { ...row, marks }
  }
}
