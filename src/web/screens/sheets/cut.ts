// Cuts a page's text at the ends of its findings. Where findings lie over each other the shortest is on top.
import type { FindingRow, PageText } from '#web/client/shapes.ts'
import { isOpen } from '#web/screens/review/standing.ts'

export type Piece = { start: number; text: string; row: FindingRow | null; first: boolean; last: boolean }

export function cut(page: Pick<PageText, 'text' | 'start' | 'end'>, rows: readonly FindingRow[]): Piece[] {
  const here = rows.filter(({ finding: { span } }) => span.start < page.end && span.end > page.start)
  const ends = new Set([page.start, page.end])
  for (const { finding } of here) {
    ends.add(Math.max(page.start, finding.span.start))
    ends.add(Math.min(page.end, finding.span.end))
  }
  const sorted = [...ends].sort((a, b) => a - b)
  const waiting = [...here].sort((a, b) => a.finding.span.start - b.finding.span.start)
  let open: FindingRow[] = []
  const pieces: Piece[] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!
    const end = sorted[i + 1]!
    while (waiting[0] && waiting[0].finding.span.start <= start) open.push(waiting.shift()!)
    open = open.filter(row => row.finding.span.end > start)
    const row = open.reduce<FindingRow | null>((best, one) => (!best || isOver(one, best) ? one : best), null)
    pieces.push({
      start,
      text: page.text.slice(start - page.start, end - page.start),
      row,
      first: row !== null && row.finding.span.start === start,
      last: row !== null && row.finding.span.end === end,
    })
  }
  return pieces
}

/** Of two equally long ones, what waits for a decision is seen. */
const isOver = (one: FindingRow, other: FindingRow): boolean =>
  length(one) < length(other) || (length(one) === length(other) && (isOpen(one) || !isOpen(other)))

const length = ({ finding: { span } }: FindingRow): number => span.end - span.start
