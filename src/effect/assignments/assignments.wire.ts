// What goes over HTTP of assignments. Days are YYYY-MM-DD; reminders go as kinds, and words are put on by whoever shows them.
import { z } from 'zod'
import { idOf } from '#base/id.ts'

const Day = z.iso.date()
const Text = z.string().trim().min(1)
const Dnr = z.string().trim().min(1).max(60)
const PartyKind = z.enum(['union', 'committee', 'region', 'other'])
const StageKind = z.enum(['work', 'interim', 'final'])
const EntryKind = z.enum(['status', 'report', 'close', 'reopen'])

export const AssignmentWriting = z.object({
  title: Text.max(200),
  /** As the source has it, word for word. */
  says: Text.max(4000),
  source: Text.max(300),
  dnr: Dnr,
  givenOn: Day,
  toCommittee: Text.max(200),
  toUnit: Text.max(200).nullable(),
})
export const AssignmentPartyWriting = z.object({
  id: idOf('pty').nullable(),
  kind: PartyKind,
  name: Text.max(200),
  says: z.string().trim().max(2000),
  onDay: Day.nullable(),
  dnr: Dnr.nullable(),
})
export const AssignmentStageWriting = z.object({
  id: idOf('stg').nullable(),
  kind: StageKind,
  title: Text.max(200),
  dueOn: Day,
  doneOn: Day.nullable(),
  why: z.string().trim().max(1000),
})
export const AssignmentEntryWriting = z.object({
  kind: EntryKind,
  stage: idOf('stg').nullable(),
  toWhom: z.string().trim().max(200),
  onDay: Day,
  dnr: Dnr.nullable(),
  says: z.string().trim().max(4000),
  done: z.boolean(),
})

const AssignmentEntry = z.object({
  number: z.int(),
  kind: EntryKind,
  stage: idOf('stg').nullable(),
  toWhom: z.string(),
  onDay: Day,
  dnr: z.string().nullable(),
  says: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export const AssignmentStage = z.object({
  id: idOf('stg'),
  kind: StageKind,
  title: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  state: z.enum(['done', 'late', 'soon', 'coming']),
  reports: z.array(AssignmentEntry),
})
export const AssignmentParty = z.object({
  id: idOf('pty'),
  kind: PartyKind,
  name: z.string(),
  says: z.string(),
  onDay: Day.nullable(),
  dnr: z.string().nullable(),
})
export const AssignmentReminder = z.object({
  kind: z.enum(['stage-late', 'stage-soon', 'party-no-day', 'status-old', 'not-closed']),
  subject: z.string(),
  days: z.int(),
})
export const Assignment = z.object({
  id: idOf('asg'),
  number: z.int(),
  title: z.string(),
  says: z.string(),
  source: z.string(),
  dnr: z.string(),
  givenOn: Day,
  toCommittee: z.string(),
  toUnit: z.string().nullable(),
  closedOn: Day.nullable(),
  writtenBy: z.string(),
  parties: z.array(AssignmentParty),
  stages: z.array(AssignmentStage),
  entries: z.array(AssignmentEntry),
  reminders: z.array(AssignmentReminder),
})
/** `mayWrite`: whether whoever asks may change anything. */
export const AssignmentList = z.object({ today: Day, mayWrite: z.boolean(), assignments: z.array(Assignment) })
export const AssignmentMade = z.object({ id: idOf('asg') })
