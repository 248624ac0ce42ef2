// Shows a decision before the server has answered: the same `settle` as there, over the rows it touches.
import { type Decision, settle } from '#text/settle.ts'
import type { DecisionAsked, FindingRow } from '#web/client/shapes.ts'

/** The rows as they will stand. Added findings come with the server's answer, since their ids do. */
export function decided(rows: readonly FindingRow[], asked: readonly DecisionAsked[]): FindingRow[] {
  const decisions = asked.flatMap((a, n): Decision[] =>
    a.act === 'add' ? [] : [{ ...a, id: `now-${n}`, batch: 'now' } as Decision],
  )
  const touched = new Set(decisions.flatMap(d => ('finding' in d ? [d.finding] : [])))
  const proposed = rows.filter(row => touched.has(row.id)).map(row => ({ ...row.finding, id: row.id }))
  const after = new Map(settle(proposed, decisions).map(s => [s.finding.id, s]))
  return rows.map(row => {
    const now = after.get(row.id)
    if (!now) return row
    const { id: _, ...finding } = now.finding
    return { ...row, finding, state: now.state, changed: row.changed || now.changed, fixed: now.fixed } as FindingRow
  })
}

/** Rows with the server's own put in their place, new ones among them, in the order of the text. */
export function merged(rows: readonly FindingRow[], fresh: readonly FindingRow[]): FindingRow[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const row of fresh) byId.set(row.id, row)
  return [...byId.values()].sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  )
}
