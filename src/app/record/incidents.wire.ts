// What goes over HTTP of incidents: reporting one, what the law asks for, what was done, and what it touched.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { entryKinds } from '#governance/incidents/incidents.ts'

const Instant = z.iso.datetime({ offset: true })
const Day = z.iso.date()
const Text = z.string().trim().min(1)
const Severity = z.enum(['low', 'medium', 'high'])

export const IncidentReport = z.object({
  title: Text.max(200),
  what: Text.max(4000),
  function: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .nullable(),
  /** Empty is every version. */
  versions: z.array(z.string().max(40)).max(20),
  unit: z.string().max(200).nullable(),
  /** Swedish days, both counted in. */
  from: Day.nullable(),
  to: Day.nullable(),
  severity: Severity,
  foundAt: Instant,
  personalData: z.boolean(),
  serious: z.boolean(),
  document: idOf('doc').nullable(),
  finding: z.string().max(60).nullable(),
})
export const IncidentNumber = z.object({ id: idOf('inc'), number: z.int() })
export const IncidentNote = z.object({ kind: z.enum(entryKinds), says: Text.max(4000) })

export const IncidentClock = z.object({
  id: z.string(),
  title: z.string(),
  says: z.string(),
  source: z.object({ act: z.string(), section: z.string(), link: z.string() }),
  from: Day,
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  confirmBy: z.string(),
  state: z.enum(['coming', 'running', 'late', 'settled']),
  due: Instant.nullable(),
})
export const IncidentRow = z.object({
  id: idOf('inc'),
  number: z.int(),
  title: z.string(),
  function: z.string().nullable(),
  severity: Severity,
  foundAt: Instant,
  personalData: z.boolean(),
  serious: z.boolean(),
  closedAt: Instant.nullable(),
  clocks: z.array(IncidentClock),
})
export const IncidentList = z.object({ incidents: z.array(IncidentRow) })
export const IncidentEntry = z.object({
  number: z.int(),
  kind: z.enum(entryKinds),
  says: z.string(),
  by: z.string(),
  at: Instant,
})
export const AffectedRun = z.object({
  run: z.string(),
  document: idOf('doc'),
  unit: z.string(),
  version: z.string(),
  at: Instant,
  releases: z.array(z.string()),
  weeded: z.boolean(),
})
export const IncidentWhole = IncidentRow.extend({
  what: z.string(),
  versions: z.array(z.string()),
  unit: z.string().nullable(),
  fromAt: Instant.nullable(),
  toAt: Instant.nullable(),
  document: idOf('doc').nullable(),
  finding: z.string().nullable(),
  reportedBy: z.string(),
  reportedAt: Instant,
  closedBy: z.string().nullable(),
  entries: z.array(IncidentEntry),
  counts: z.object({ runs: z.int(), documents: z.int(), releases: z.int(), weeded: z.int() }),
  affected: z.array(AffectedRun),
})
