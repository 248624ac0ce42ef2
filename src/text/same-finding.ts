// Which findings of two runs over the same text are the same finding: what a person decided on one holds for the other. It goes by
// what is said of which stretch; how sure, why and how grave may have changed without the question being another.
import type { Finding } from '#text/finding.ts'

/** Equal for the same finding. */
export const sameness = (finding: Finding): string => JSON.stringify(told(finding))

function told(finding: Finding): unknown[] {
  const { kind, span } = finding
  const place = [kind, span.start, span.end]
  switch (finding.kind) {
    case 'remark': {
      const { rule, params, fix } = finding
      return [...place, rule, inOrder(params), fix ? [fix.span.start, fix.span.end, fix.text] : null]
    }
    case 'reference':
      return [...place, finding.status, inOrder(finding.params)]
    case 'mark':
      return [...place, finding.label]
    case 'field':
      return [...place, finding.name, finding.value]
    case 'class':
      return [...place, finding.label]
    case 'quote':
      return place
  }
}

/** The database gives the names in another order than they were written. */
const inOrder = (params: Record<string, string | number>): [string, string | number][] =>
  Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * For each of `found`, the earlier finding that it is, or undefined. Each earlier one is taken once: what was told twice and is now
 * told once leaves one behind.
 */
export function recognise<F extends { finding: Finding }>(
  earlier: readonly F[],
  found: readonly Finding[],
): (F | undefined)[] {
  const held = new Map<string, F[]>()
  for (const one of earlier) {
    const key = sameness(one.finding)
    const same = held.get(key)
    if (same) same.push(one)
    else held.set(key, [one])
  }
  return found.map(one => held.get(sameness(one))?.shift())
}
