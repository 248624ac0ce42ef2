// What goes over HTTP about matters: which documents belong together.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { DocumentRow } from '#casework/wire.ts'

const Matter = z.string().trim().max(200).nullable()
export const DocumentChange = z.object({ matter: Matter })
export const MatterNamed = z.object({ documents: z.array(DocumentRow) })
export const MatterRequest = z.object({ documents: z.array(idOf('doc')).min(1).max(200), matter: Matter })

/** `beside` are the other documents of the matter; `suggestions` are names by what stands in the document itself. */
export const MatterShown = z.object({
  beside: z.array(z.object({ id: idOf('doc'), name: z.string(), read: z.boolean() })),
  suggestions: z.array(z.string()),
})
