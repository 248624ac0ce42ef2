// What a finding's standing is called and how it is drawn: filled = decided, dashed = proposed, dotted = doubtful.
import { standsByItself } from '#text/settle.ts'
import type { FindingRow, Mark } from '#web/client/shapes.ts'
import type { ScreenWord } from '#words/screens.ts'

export type Standing = 'accepted' | 'rejected' | 'stays' | 'doubtful' | 'proposed'

export function standingOf({ state, finding }: Pick<FindingRow, 'state' | 'finding'>): Standing {
  if (state !== 'proposed') return state
  if (standsByItself(finding)) return 'stays'
  return finding.sure < 0.6 ? 'doubtful' : 'proposed'
}

/** The word for it. A reference is not removed or kept: it waits, is taken or refused, or asks for nothing. */
export function standingWord(row: Pick<FindingRow, 'state' | 'finding' | 'fixed'>): ScreenWord {
  if (row.fixed) return 'standing-corrected'
  const standing = standingOf(row)
  if (standing === 'stays' && row.finding.noted?.resolved) return 'standing-resolved'
  if (row.finding.kind !== 'reference' || standing === 'accepted') return `standing-${standing}`
  return standing === 'rejected' ? 'standing-refused' : standing === 'stays' ? 'standing-nothing' : 'standing-waits'
}

/** Classes by kind and standing; a reference also by what became of it, which is drawn by pattern as well as colour. */
export const lookOf = (row: Pick<FindingRow, 'state' | 'finding'>): string =>
  `k-${row.finding.kind} is-${standingOf(row)}${row.finding.kind === 'reference' ? ` r-${row.finding.status}` : ''}`

/** Whether a person has something to take a stand on. */
export const isOpen = (row: FindingRow): boolean => row.state === 'proposed' && !standsByItself(row.finding)

export const isSure = (row: FindingRow): boolean => row.finding.sure >= 0.9

export const sureWord = (sure: number): 'sure' | 'likely' | 'doubtful' =>
  sure >= 0.9 ? 'sure' : sure >= 0.6 ? 'likely' : 'doubtful'

export type MarkRow = FindingRow & { finding: Mark }
export const isMark = (row: FindingRow): row is MarkRow => row.finding.kind === 'mark'

/** Every occurrence of the same thing in the document, itself among them. */
export const sameAs = (rows: readonly FindingRow[], row: FindingRow): FindingRow[] =>
  isMark(row) ? rows.filter(other => isMark(other) && other.finding.same === row.finding.same) : [row]
