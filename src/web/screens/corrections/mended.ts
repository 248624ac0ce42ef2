// A remark's stretch of the text parted at its correction. Pure.
import { fixOf } from '#text/settle.ts'
import type { FindingRow } from '#web/client/shapes.ts'

export type Mended = { before: string; now: string; right: string; after: string }

/** Null without a correction, or where it reaches outside the words that came with the row. */
export function mended({ finding, excerpt }: Pick<FindingRow, 'finding' | 'excerpt'>): Mended | null {
  const fix = fixOf(finding)
  if (!fix) return null
  const start = fix.span.start - finding.span.start
  const end = fix.span.end - finding.span.start
  if (start < 0 || end > excerpt.length) return null
  return { before: excerpt.slice(0, start), now: excerpt.slice(start, end), right: fix.text, after: excerpt.slice(end) }
}

/** Whether it may be accepted with a correction. */
export const canCorrect = (row: Pick<FindingRow, 'finding'>): boolean => fixOf(row.finding) !== null
