// What goes over HTTP of weeding: what is due and why, what is held, and the weedings that were carried out.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { classIds } from '#governance/retention/retention.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()
const ClassId = z.enum(classIds)

/** Why something that is due is not weeded. */
export const heldReasons = ['hold', 'incident', 'reading', 'releasing', 'running', 'read-now'] as const
const HeldReason = z.enum(heldReasons)
export const HeldCount = z.object({ why: HeldReason, count: z.int() })

export const RetentionGround = z.object({ act: z.string(), section: z.string(), link: z.string() })
export const DueClass = z.object({
  id: ClassId,
  title: z.string(),
  erases: z.string(),
  stays: z.string(),
  /** Months and what they are counted from; null where the class has no time of its own, and `keeps` says how it is. */
  months: z.int().nullable(),
  from: z.string().nullable(),
  keeps: z.enum(['months', 'with-document', 'with-collection', 'never', 'always']),
  grounds: z.array(RetentionGround),
  why: z.string(),
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  confirmBy: z.string(),
  decision: z.object({ dnr: z.string().nullable(), by: z.string().nullable(), date: Day.nullable() }).nullable(),
  before: Instant.nullable(),
  due: z.int(),
  oldest: Instant.nullable(),
  held: z.array(HeldCount),
})
export const DueList = z.object({ classes: z.array(DueClass), running: idOf('wee').nullable() })

export const DueRow = z.object({
  id: z.string(),
  unit: z.string().nullable(),
  at: Instant,
  held: HeldReason.nullable(),
})
export const DueRows = z.object({ rows: z.array(DueRow) })

const Name = z.string().trim().min(1).max(120)
export const WeedingRequest = z.object({
  /** The decision's diarienummer: nothing is weeded without one. */
  dnr: Name,
  decidedBy: Name,
  decidedOn: Day,
  classes: z.array(ClassId).min(1),
})
export const WeedingPart = z.object({
  class: ClassId,
  title: z.string(),
  months: z.int(),
  before: Instant,
  erased: z.int(),
  /** All that was to be erased has been; files may remain to be removed. */
  over: z.boolean(),
  oldest: Instant.nullable(),
  newest: Instant.nullable(),
  held: z.array(HeldCount),
})
export const WeedingShown = z.object({
  id: idOf('wee'),
  number: z.int(),
  dnr: z.string(),
  decidedBy: z.string(),
  decidedOn: Day,
  state: z.enum(['running', 'done']),
  by: z.string(),
  orderedAt: Instant,
  doneAt: Instant.nullable(),
  parts: z.array(WeedingPart),
})
export const WeedingList = z.object({ weedings: z.array(WeedingShown) })

export const HoldRequest = z.object({
  document: idOf('doc'),
  /** Everything in the document's matter too, now and later. */
  matter: z.boolean(),
  why: z.string().trim().min(3).max(500),
})
export const HoldRow = z.object({
  id: idOf('hld'),
  document: idOf('doc'),
  matter: z.boolean(),
  why: z.string(),
  by: z.string(),
  at: Instant,
})
export const HoldList = z.object({ holds: z.array(HoldRow) })
