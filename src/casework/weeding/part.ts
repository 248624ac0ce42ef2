// A class of a weeding as it is kept: the rule as it stood, what was found when it was ordered, and what has been erased.
import type { z } from 'zod'
import type { WeedingPart } from '#casework/weeding/weeding.wire.ts'

export type Part = z.infer<typeof WeedingPart> & { acts: string[]; found: number }

export const sum = (parts: readonly Part[], what: 'found' | 'erased'): number =>
  parts.reduce((total, part) => total + part[what], 0)
