// Findings + decisions → what stands. Pure and the same in browser and server. Decisions are never changed or removed:
// a later one on the same finding wins, and an undo takes back a whole batch (what a person did in one stroke).
import type { Finding, Fix, MaskLabel } from '#text/finding.ts'
import type { Span } from '#text/span.ts'

export const acts = ['accept', 'reject', 'change', 'add', 'ground', 'undo'] as const
export type Act = (typeof acts)[number]

export const harmTests = ['reversed', 'straight', 'special'] as const
export type HarmTest = (typeof harmTests)[number]
/** The ground of a mark: the section or none, the harm test it asks for, and what a person noted at the test. */
export type Grounded = { ground: string | null; test: HarmTest | null; note: string | null }

/**
 * One person's decision. `finding` names the finding decided on, or, for `add`, the id the added finding gets. `undo` names a batch.
 * `fixed`: accepted, and what the remark proposes is to be written.
 */
export type Decision = { id: string; batch: string } & (
  | { act: 'accept'; finding: string; fixed?: boolean }
  | { act: 'reject'; finding: string }
  | { act: 'change'; finding: string; label?: MaskLabel; span?: Span }
  | { act: 'add'; finding: string; label: MaskLabel; span: Span }
  | ({ act: 'ground'; finding: string } & Grounded)
  | { act: 'undo'; undoes: string }
)

export type Proposed<F extends Finding = Finding> = F & { id: string }
export type State = 'proposed' | 'accepted' | 'rejected'
export type Settled<F extends Finding = Finding> = {
  finding: Proposed<F>
  state: State
  /** Id of the decision that made it so; null while proposed. */
  by: string | null
  added: boolean
  changed: boolean
  /** Accepted with its fix: the corrected copy is to hold it. */
  fixed: boolean
  /** The decision that set its ground, where a person has, with what was noted. */
  grounded?: { by: string; note: string | null }
}

/** What stands after the decisions, in the order of the text. Decisions on unknown findings are passed over. */
export function settle(findings: readonly Proposed[], decisions: readonly Decision[]): Settled[] {
  const undone = undoneBatches(decisions)
  const standing = new Map<string, Settled>()
  const untouched = { added: false, changed: false, fixed: false }
  for (const finding of findings) standing.set(finding.id, { finding, state: 'proposed', by: null, ...untouched })
  for (const decision of decisions) {
    if (decision.act === 'undo' || undone.has(decision.batch)) continue
    if (decision.act === 'add') standing.set(decision.finding, added(decision))
    else {
      const was = standing.get(decision.finding)
      if (was) standing.set(decision.finding, after(was, decision))
    }
  }
  return [...standing.values()].sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  )
}

/** What `mask` will remove: accepted marks. An undecided mark removes nothing, which is why release refuses while any is left. */
export const toRemove = (settled: readonly Settled[]): Settled<Extract<Finding, { kind: 'mark' }>>[] =>
  settled.filter(
    (s): s is Settled<Extract<Finding, { kind: 'mark' }>> => s.finding.kind === 'mark' && s.state === 'accepted',
  )

/** What a finding would have written in the text, where that is certain. */
export const fixOf = (finding: Finding): Fix | null => (finding.kind === 'remark' ? (finding.fix ?? null) : null)

/** What stands without a decision: officials in service, references found where they point, remarks their author has settled. */
export const standsByItself = (
  finding: Pick<Finding, 'kind' | 'noted'> & { stays?: unknown; status?: unknown },
): boolean =>
  finding.noted?.resolved === true ||
  (finding.kind === 'mark' && finding.stays === true) ||
  (finding.kind === 'reference' && finding.status === 'exists')

/** Marks a person must still decide on. Those that stay by default (officials) need no decision. */
export const undecided = (settled: readonly Settled[]): Settled[] =>
  settled.filter(s => s.finding.kind === 'mark' && s.state === 'proposed' && !s.finding.stays)

/** The newest batch that is not itself undone: what the undo key takes back. */
export function lastBatch(decisions: readonly Decision[]): string | null {
  const undone = undoneBatches(decisions)
  return decisions.findLast(d => d.act !== 'undo' && !undone.has(d.batch))?.batch ?? null
}

const undoneBatches = (decisions: readonly Decision[]): Set<string> =>
  new Set(decisions.flatMap(d => (d.act === 'undo' ? [d.undoes] : [])))

function added(decision: Extract<Decision, { act: 'add' }>): Settled {
  const { finding: id, label, span } = decision
  const finding = {
    id,
    kind: 'mark' as const,
    span,
    sure: 1,
    why: [{ id: 'added-by-person', params: {} }],
    ground: null,
    label,
    stays: false,
    same: id,
  }
  return { finding, state: 'accepted', by: decision.id, added: true, changed: false, fixed: false }
}

function after(was: Settled, decision: Extract<Decision, { act: 'accept' | 'reject' | 'change' | 'ground' }>): Settled {
  if (decision.act === 'ground') return onGround(was, decision)
  if (decision.act === 'reject') return { ...was, state: 'rejected', by: decision.id, fixed: false }
  if (decision.act === 'accept')
    return { ...was, state: 'accepted', by: decision.id, fixed: decision.fixed === true && fixOf(was.finding) !== null }
  const span = decision.span ?? was.finding.span
  const finding =
    was.finding.kind === 'mark'
      ? { ...was.finding, span, label: decision.label ?? was.finding.label, stays: false }
      : { ...was.finding, span }
  return { ...was, finding, state: 'accepted', by: decision.id, changed: true, fixed: false }
}

/** Another ground says nothing of whether the mark is right: its state is as it was, and so is who decided on it. */
function onGround(was: Settled, { id, ground, test, note }: Extract<Decision, { act: 'ground' }>): Settled {
  if (was.finding.kind !== 'mark') return was
  const rest = was.finding.why.filter(why => !why.id.startsWith('harm-'))
  const why = test ? [...rest, { id: `harm-${test}`, params: {} }] : rest
  return { ...was, finding: { ...was.finding, ground, why }, grounded: { by: id, note } }
}
