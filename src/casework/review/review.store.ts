// SQL of findings and of the decisions on them. Both are only ever added.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { namesOnRequest } from '#functions/ai-function.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { DecisionTable, FindingTable } from '#store/tables/casework.ts'
import type { Box } from '#text/document.ts'
import type { MaskLabel } from '#text/finding.ts'
import type { Act } from '#text/settle.ts'
import type { Span } from '#text/span.ts'

export type FindingRecord = Selectable<FindingTable>
export type DecisionRecord = Selectable<DecisionTable> & { person_name: string }

/** Where a stretch of text stands. Boxes are in points from the page's top left. */
export type Placed = { excerpt: string; page: number; line: number; boxes: Box[] }

/** What a person decides on: of the functions asked of every document, not what somebody asked for beside them. */
export const findingsOf = (q: Query, document: Id<'doc'>): Promise<FindingRecord[]> =>
  q
    .selectFrom('finding')
    .selectAll()
    .where('document', '=', document)
    .where('function', 'not in', [...namesOnRequest])
    .orderBy('run')
    .orderBy('number')
    .execute()

export const findingsOfRun = (q: Query, run: Id<'run'>): Promise<FindingRecord[]> =>
  q.selectFrom('finding').selectAll().where('run', '=', run).orderBy('number').execute()

export const decisionsOf = (q: Query, document: Id<'doc'>): Promise<DecisionRecord[]> =>
  q
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.person')
    .selectAll('decision')
    .select('person.name as person_name')
    .where('document', '=', document)
    .orderBy('number')
    .execute()

export type NewFinding = Placed & {
  id: Id<'fnd'>
  run: Id<'run'>
  document: Id<'doc'>
  function: string
  number: number
  finding: unknown
}
const atOnce = 1000 // rows in one statement: PostgreSQL takes at most 65,535 parameters

export async function addFindings(tx: Tx, findings: readonly NewFinding[]): Promise<void> {
  for (let i = 0; i < findings.length; i += atOnce)
    await tx
      .insertInto('finding')
      .values(
        findings
          .slice(i, i + atOnce)
          .map(({ finding, boxes, ...plain }) => ({ ...plain, finding: asJson(finding), boxes: asJson(boxes) })),
      )
      .execute()
}

export type NewDecision = {
  id: Id<'dec'>
  document: Id<'doc'>
  batch: Id<'bat'>
  act: Act
  finding: string | null
  label: MaskLabel | null
  span: Span | null
  undoes: string | null
  fixed: boolean
  place: Placed | null
  person: Id<'per'>
  at: Date
}
export async function addDecisions(tx: Tx, decisions: readonly NewDecision[]): Promise<void> {
  for (let i = 0; i < decisions.length; i += atOnce)
    await tx
      .insertInto('decision')
      .values(
        decisions.slice(i, i + atOnce).map(({ span, place, ...plain }) => ({
          ...plain,
          span_start: span?.start ?? null,
          span_end: span?.end ?? null,
          place: place && asJson(place),
        })),
      )
      .execute()
}
