// Incidents as they go over HTTP and into a table. Knows no rights.
import type { z } from 'zod'
import { asCsv } from '#app/record/csv.ts'
import type { IncidentRow, IncidentWhole } from '#app/record/incidents.wire.ts'
import type { Incident, incident } from '#governance/incidents/incidents.ts'

type Row = z.infer<typeof IncidentRow>
type Whole = z.infer<typeof IncidentWhole>

export const incidentRow = ({ record, clocks }: Incident): Row => ({
  id: record.id,
  number: record.number,
  title: record.title,
  function: record.function,
  severity: record.severity as Row['severity'],
  foundAt: record.found_at.toISOString(),
  personalData: record.personal_data,
  serious: record.serious,
  closedAt: record.closed_at?.toISOString() ?? null,
  clocks,
})

export const incidentWhole = (one: Awaited<ReturnType<typeof incident>>): Whole => ({
  ...incidentRow(one),
  what: one.record.what,
  versions: one.record.versions as string[],
  unit: one.record.unit,
  fromAt: one.record.from_at?.toISOString() ?? null,
  toAt: one.record.to_at?.toISOString() ?? null,
  document: one.record.document,
  finding: one.record.finding,
  reportedBy: one.record.reported_by,
  reportedAt: one.record.reported_at.toISOString(),
  closedBy: one.record.closed_by,
  entries: one.entries.map(({ number, kind, says, by_whom, at }) => ({
    number,
    kind: kind as Whole['entries'][number]['kind'],
    says,
    by: by_whom,
    at: at.toISOString(),
  })),
  counts: one.counts,
  affected: one.affected.map(row => ({
    ...row,
    document: row.document as Whole['affected'][number]['document'],
    at: row.at.toISOString(),
  })),
})

const columns = [
  'nummer',
  'rubrik',
  'vad',
  'funktion',
  'versioner',
  'enhet',
  'allvar',
  'upptäckt',
  'personuppgifter',
  'anmäld av',
  'avslutad',
  'avslutad av',
  'åtgärder',
]

export const incidentsAsCsv = (found: readonly Incident[]): string =>
  asCsv(
    columns,
    found.map(({ record, entries }) => [
      record.number,
      record.title,
      record.what,
      record.function ?? '',
      (record.versions as string[]).join(', '),
      record.unit ?? '',
      record.severity,
      record.found_at.toISOString(),
      record.personal_data ? 'ja' : 'nej',
      record.reported_by,
      record.closed_at?.toISOString() ?? '',
      record.closed_by ?? '',
      entries.map(({ at, by_whom, says }) => `${at.toISOString()} ${by_whom}: ${says}`).join(' | '),
    ]),
  )
