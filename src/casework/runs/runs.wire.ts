// Asking a function by its name, over HTTP.
import { z } from 'zod'
import { GateVerdict } from '#governance/wire.ts'

/** A function's name, or a variant's. */
export const RunRequest = z.object({ function: z.string().min(1).max(60) })
export const RunAnswer = z.object({ verdict: GateVerdict })
