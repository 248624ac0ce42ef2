// The grounds a mask may rest on, and the kind of a matter as a person chooses it: one stroke that sets the ground of every mark.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { MaskGrounds, MatterKindRequest } from '#app/decision/grounds.wire.ts'
import { learn } from '#app/knowledge.ts'
import { idOf } from '#base/id.ts'
import { documentRecord, moveDocument } from '#casework/documents/documents.ts'
import { signedIn } from '#casework/people/people.ts'
import { decide, standingOf } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { Decided } from '#casework/wire.ts'
import { groundFor, groundsOf } from '#functions/mask/grounds.ts'
import { type MaskKnowledge, mask } from '#functions/mask/mask.ts'
import { type MatterKind, matterKinds } from '#functions/mask/matter-kinds.ts'
import { maskLabels } from '#text/finding.ts'

const known = () => (learn(mask).knowledge as MaskKnowledge).grounds
const tags = ['review']

export const groundRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/mask/grounds',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'The grounds that masks may rest on', response: { 200: MaskGrounds } },
      },
      () => {
        const labels = maskLabels.map(label => ({ label, grounds: groundsOf(label, known()) }))
        return { matters: [...matterKinds], labels }
      },
    )
    app.post(
      '/api/documents/:id/matter-kind',
      {
        config: { right: 'decide document' },
        schema: {
          tags,
          summary: 'Sets the ground of every mark by the kind of matter, but for those with a note of their own',
          params: z.object({ id: idOf('doc') }),
          body: MatterKindRequest,
          response: { 200: Decided },
        },
      },
      async request => {
        const { id } = request.params
        const { matter } = request.body
        const wanted = await byMatter(room, id, matter)
        // Kept, so that who comes back sees what was chosen; what it came to is in the decisions.
        if (wanted.length > 0) await moveDocument(room.database.query, id, { matter_kind: matter })
        return decide(room, signedIn(request).person, id, wanted)
      },
    )
  }

async function byMatter(room: Room, id: Parameters<typeof documentRecord>[1], matter: MatterKind) {
  const { rows } = await standingOf(room, room.database.query, await documentRecord(room, id))
  return rows.flatMap(({ id: finding, finding: mark, grounded }) => {
    if (mark.kind !== 'mark' || mark.stays || grounded?.note) return []
    const fit = groundFor(mark, matter, known())
    return [{ act: 'ground' as const, finding, ground: fit?.ground ?? null, test: fit?.test ?? null, note: null }]
  })
}
