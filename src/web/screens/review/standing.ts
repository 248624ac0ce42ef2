// What a finding's standing is called and how it is drawn: filled = decided, dashed = proposed, dotted = doubtful.
import type { FindingRow, Mark } from '#web/client/shapes.ts'

export type Standing = 'accepted' | 'rejected' | 'stays' | 'doubtful' | 'proposed'

export function standingOf({ state, finding }: Pick<FindingRow, 'state' | 'finding'>): Standing {
  if (state !== 'proposed') return state
  if (finding.kind === 'mark' && finding.stays) return 'stays'
  return finding.sure < 0.6 ? 'doubtful' : 'proposed'
}

/** Whether a person has something to take a stand on. */
export const isOpen = (row: FindingRow): boolean =>
  row.state === 'proposed' && !(row.finding.kind === 'mark' && row.finding.stays)

export const isSure = (row: FindingRow): boolean => row.finding.sure >= 0.9

export const sureWord = (sure: number): 'sure' | 'likely' | 'doubtful' =>
  sure >= 0.9 ? 'sure' : sure >= 0.6 ? 'likely' : 'doubtful'

export type MarkRow = FindingRow & { finding: Mark }
export const isMark = (row: FindingRow): row is MarkRow => row.finding.kind === 'mark'

/** Every occurrence of the same thing in the document, itself among them. */
export const sameAs = (rows: readonly FindingRow[], row: FindingRow): FindingRow[] =>
  isMark(row) ? rows.filter(other => isMark(other) && other.finding.same === row.finding.same) : [row]
