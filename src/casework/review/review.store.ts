// SQL of findings and of the decisions on them. Both are only ever added.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { DecisionTable, FindingTable } from '#store/tables/casework.ts'
import type { Box } from '#text/document.ts'
import type { MaskLabel } from '#text/finding.ts'
import type { Act, HarmTest } from '#text/settle.ts'
import type { Span } from '#text/span.ts'

export type FindingRecord = Selectable<FindingTable>
export type DecisionRecord = Selectable<DecisionTable> & { person_name: string }

/** Where a stretch of text stands. Boxes are in points from the page's top left. */
export type Placed = { excerpt: string; page: number; line: number; boxes: Box[] }

/** What a person decides on: what the runs that stand found, for the first time or again. A run on request stands for nobody. */
export async function findingsOf(q: Query, document: Id<'doc'>): Promise<FindingRecord[]> {
  const first = await q
    .selectFrom('answer')
    .innerJoin('finding', 'finding.run', 'answer.stands')
    .selectAll('finding')
    .where('answer.document', '=', document)
    .orderBy('finding.run')
    .orderBy('finding.number')
    .execute()
  const again = await q
    .selectFrom('answer')
    .innerJoin('found_again', 'found_again.run', 'answer.stands')
    .innerJoin('finding', 'finding.id', 'found_again.finding')
    .selectAll('finding')
    .select(['found_again.run', 'found_again.number', 'found_again.said as finding'])
    .where('answer.document', '=', document)
    .orderBy('found_again.run')
    .orderBy('found_again.number')
    .execute()
  return [...first, ...again]
}

/** Everything a function has ever found in a document, oldest first. */
export const everFound = (q: Query, document: Id<'doc'>, name: string) =>
  q
    .selectFrom('finding')
    .innerJoin('run', 'run.id', 'finding.run')
    .select(['finding.id', 'finding.finding'])
    .where('finding.document', '=', document)
    .where('finding.function', '=', name)
    .orderBy('run.done_at')
    .orderBy('finding.number')
    .execute()

/** The version of the function whose findings stand in the document. */
export const versionThatStands = async (q: Query, document: Id<'doc'>, name: string): Promise<string | null> =>
  (
    await q
      .selectFrom('answer')
      .innerJoin('run', 'run.id', 'answer.stands')
      .select('run.version')
      .where('answer.document', '=', document)
      .where('answer.function', '=', name)
      .executeTakeFirst()
  )?.version ?? null

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

type Again = { run: Id<'run'>; number: number; finding: Id<'fnd'>; said: unknown }

export async function addFoundAgain(tx: Tx, again: readonly Again[]): Promise<void> {
  for (let i = 0; i < again.length; i += atOnce)
    await tx
      .insertInto('found_again')
      .values(again.slice(i, i + atOnce).map(one => ({ ...one, said: asJson(one.said) })))
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
  ground: string | null
  harm_test: HarmTest | null
  harm_note: string | null
  /** The act on a person of a request that it carries out. */
  held?: string | null
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
