// What the review is told of the grounds of masks, and what it asks when the kind of a matter is chosen.
import { z } from 'zod'
import { matterKinds } from '#functions/mask/matter-kinds.ts'
import { MaskLabel } from '#text/finding.ts'
import { harmTests } from '#text/settle.ts'

export const MatterKindName = z.enum(matterKinds)
/** For each label the sections that may protect it, with the harm test each asks for and the kinds of matter it is of. */
export const MaskGrounds = z.object({
  matters: z.array(MatterKindName),
  labels: z.array(
    z.object({
      label: MaskLabel,
      grounds: z.array(z.object({ ground: z.string(), test: z.enum(harmTests), matters: z.array(MatterKindName) })),
    }),
  ),
})
export const MatterKindRequest = z.object({ matter: MatterKindName })
