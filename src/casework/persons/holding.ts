// What is to be added to a document's decisions so that what was decided on its persons holds there. Pure: the rows and decisions
// come in, decisions to add come out. What a person decided by hand in the document is never touched.
import { type Marked, marked } from '#casework/persons/mentions.ts'
import { type DecisionRecord, type NewDecision, type Standing, stand } from '#casework/review/review.ts'
import type { HarmTest } from '#text/settle.ts'

/** What was decided on a person: by which act, whose, and the ground to set with it. */
export type Held = {
  act: string
  decision: 'mask' | 'leave'
  by: NewDecision['person']
  ground: string | null
  test: HarmTest | null
  note: string | null
}
export type Wish = Pick<NewDecision, 'act' | 'finding' | 'undoes' | 'ground' | 'harm_test' | 'harm_note'> & {
  held: string
  person: NewDecision['person']
  batch: NewDecision['batch']
}
/** Gives what holds for a mark: null where nobody has decided on its person. */
export type HeldFor = (row: Marked) => Held | null

/** `batch` names a batch for an act: one in a document, so that each act is taken back by itself. */
export function toHold(
  { findings, decisions }: Pick<Standing, 'findings' | 'decisions'>,
  heldFor: HeldFor,
  batch: (act: string) => NewDecision['batch'],
): Wish[] {
  const wishes: Wish[] = []
  let made: readonly DecisionRecord[] = decisions
  for (;;) {
    const standing = stand(findings, [...made])
    const stale = staleIn(standing, made, heldFor)
    if (stale.size === 0) return [...wishes, ...missing(standing, made, heldFor, batch)]
    const undos = [...stale.values()].map(one => undone(one, batch))
    wishes.push(...undos)
    made = [...made, ...undos.map(asRecord(decisions[0]!))]
  }
}

/** Batches that carry out what no longer holds, where that is what stands. */
function staleIn(standing: Standing, made: readonly DecisionRecord[], heldFor: HeldFor): Map<string, DecisionRecord> {
  const byId = new Map(made.map(one => [one.id as string, one]))
  const settled = new Map(standing.settled.map(one => [one.finding.id, one]))
  const stale = new Map<string, DecisionRecord>()
  for (const row of marked(standing.rows)) {
    const { by, grounded } = settled.get(row.id)!
    for (const id of [by, grounded?.by]) {
      const decision = id ? byId.get(id) : undefined
      if (decision?.held && decision.held !== heldFor(row)?.act) stale.set(decision.batch, decision)
    }
  }
  return stale
}

const undone = (
  { batch: undoes, person, held }: DecisionRecord,
  batch: (act: string) => NewDecision['batch'],
): Wish => ({
  ...{ act: 'undo', finding: null, undoes, ground: null, harm_test: null, harm_note: null },
  held: held!,
  person,
  batch: batch(`undo ${undoes}`),
})

const asRecord =
  (like: DecisionRecord) =>
  (wish: Wish): DecisionRecord => ({
    ...like,
    ...{ label: null, span_start: null, span_end: null, place: null, fixed: false },
    ...wish,
    id: `dec_${wish.batch.slice(4)}`,
  })

function missing(
  standing: Standing,
  made: readonly DecisionRecord[],
  heldFor: HeldFor,
  batch: (act: string) => NewDecision['batch'],
): Wish[] {
  const byId = new Map(made.map(one => [one.id as string, one]))
  const settled = new Map(standing.settled.map(one => [one.finding.id, one]))
  return marked(standing.rows).flatMap((row): Wish[] => {
    const held = heldFor(row)
    if (!held) return []
    const { by } = settled.get(row.id)!
    const masks = held.decision === 'mask'
    const empty = { undoes: null, ground: null, harm_test: null, harm_note: null }
    const own = { held: held.act, person: held.by, batch: batch(held.act), finding: row.id }
    const decides = row.state === 'proposed' && (masks || !row.finding.stays)
    const isHeld = by !== null && byId.get(by)?.held === held.act
    const grounds = masks && held.ground !== null && !row.grounded && (decides || row.state === 'accepted')
    return [
      ...(decides && !isHeld ? [{ ...own, ...empty, act: masks ? ('accept' as const) : ('reject' as const) }] : []),
      ...(grounds
        ? [
            {
              ...own,
              ...empty,
              act: 'ground' as const,
              ground: held.ground,
              harm_test: held.test,
              harm_note: held.note,
            },
          ]
        : []),
    ]
  })
}

/** Decided by hand in the document, against what holds for the person. */
export const isContrary = (row: Marked, held: Held | null): boolean =>
  held !== null &&
  ((held.decision === 'mask' && row.state === 'rejected') || (held.decision === 'leave' && row.state === 'accepted'))
