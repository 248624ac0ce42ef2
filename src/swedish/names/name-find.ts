// What a name hunter brings home.
import type { Reason } from '#text/finding.ts'

/** A name: tokens [from, to) and which of them are first names and surnames, in base form (lower case, no genitive). */
export type NameFind = { from: number; to: number; given: string[]; surnames: string[]; sure: number; why: Reason[] }
