// Assignments from the budget: to whom, in samverkan with whom, stages with their days, what has been told and decided, and the end.
//   await listAssignments(query, '2026-11-23')      await assignmentOf(query, id, today)
//   await write(tx, null, given, by, at)   await writeParty(tx, id, …)   await writeStage(tx, id, …)   await note(tx, id, entry, by, at)
// What has been told is only added to. Every change has its event, with what stood before.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#effect/assignments/assignments.store.ts'
import { type Reminder, remindersOf, type StageState, stateOf } from '#effect/assignments/reminders.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type Party = Pick<store.PartyRecord, 'id' | 'kind' | 'name' | 'says' | 'dnr'> & { onDay: string | null }
export type Entry = Pick<store.EntryRecord, 'number' | 'kind' | 'stage' | 'dnr' | 'says'> & {
  toWhom: string
  onDay: string
  by: string
  at: string
}
export type Stage = Pick<store.StageRecord, 'id' | 'kind' | 'title'> & {
  dueOn: string
  doneOn: string | null
  state: StageState
  /** To whom it has been reported, with day and dnr. */
  reports: Entry[]
}
/** Days are YYYY-MM-DD. */
export type Assignment = Pick<store.AssignmentRecord, 'id' | 'number' | 'title' | 'says' | 'source' | 'dnr'> & {
  givenOn: string
  toCommittee: string
  toUnit: string | null
  closedOn: string | null
  writtenBy: string
  parties: Party[]
  stages: Stage[]
  /** Everything told of it, oldest first. */
  entries: Entry[]
  reminders: Reminder[]
}

/** Every assignment, the newest given first. `today` decides what is late. */
export async function listAssignments(q: Query, today: string): Promise<Assignment[]> {
  const [all, parties, stages, entries] = await Promise.all([
    store.all(q),
    store.parties(q),
    store.stages(q),
    store.entries(q),
  ])
  return all.map(record => {
    const own = <T extends { assignment: string }>(rows: readonly T[]) =>
      rows.filter(one => one.assignment === record.id)
    return told(record, own(parties), own(stages), own(entries), today)
  })
}

/** @throws Refusal not-found */
export async function assignmentOf(q: Query, id: Id<'asg'>, today: string): Promise<Assignment> {
  const found = (await listAssignments(q, today)).find(one => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

function told(
  record: store.AssignmentRecord,
  partyRows: store.PartyRecord[],
  stageRows: store.StageRecord[],
  entryRows: store.EntryRecord[],
  today: string,
): Assignment {
  const { id, number, title, says, source, dnr } = record
  const parties = partyRows.map(({ on_day: onDay, id, kind, name, says, dnr }) => ({
    id,
    kind,
    name,
    says,
    onDay,
    dnr,
  }))
  const entries = entryRows.map(entryTold)
  const stages = stageRows.map(({ id, kind, title, due_on: dueOn, done_on: doneOn }) => {
    const reports = entries.filter(one => one.stage === id)
    return { id, kind, title, dueOn, doneOn, state: stateOf({ title, dueOn, doneOn }, today), reports }
  })
  const [givenOn, closedOn] = [record.given_on, record.closed_on]
  const base = { id, number, title, says, source, dnr, givenOn, closedOn, parties, stages, entries }
  const place = { toCommittee: record.to_committee, toUnit: record.to_unit, writtenBy: record.written_by }
  return { ...base, ...place, reminders: remindersOf(base, today) }
}

const entryTold = ({ number, kind, stage, to_whom, on_day, dnr, says, by_whom, at }: store.EntryRecord): Entry => ({
  number,
  kind,
  stage,
  toWhom: to_whom,
  onDay: on_day,
  dnr,
  says,
  by: by_whom,
  at: at.toISOString(),
})

export type AssignmentGiven = Pick<
  Assignment,
  'title' | 'says' | 'source' | 'dnr' | 'givenOn' | 'toCommittee' | 'toUnit'
>

/** Writes a new one down, or changes what is said of one. @throws Refusal not-found, assignment-closed */
export async function write(
  tx: Tx,
  id: Id<'asg'> | null,
  given: AssignmentGiven,
  by: string,
  at: Date,
): Promise<Id<'asg'>> {
  const { title, says, source, dnr, givenOn, toCommittee, toUnit } = given
  const row = { title, says, source, dnr, given_on: givenOn, to_committee: toCommittee, to_unit: toUnit }
  if (id) {
    const held = await mustBeOpen(tx, id)
    await store.change(tx, id, row)
    const before = { title: held.title, says: held.says, dnr: held.dnr }
    const content = { number: held.number, before, after: { title, says, dnr } }
    await log.append(tx, { actor: by, act: 'assignment.change', subject: id, content }, at)
    return id
  }
  const made = mint('asg')
  await store.add(tx, { id: made, ...row, written_by: by, written_at: at })
  const { number } = (await store.hold(tx, made))!
  await log.append(tx, { actor: by, act: 'assignment.write', subject: made, content: { number, title, dnr } }, at)
  return made
}

async function mustBeOpen(tx: Tx, id: Id<'asg'>): Promise<store.AssignmentRecord> {
  const held = await store.hold(tx, id)
  if (!held) throw new Refusal('not-found')
  if (held.closed_on) throw new Refusal('assignment-closed')
  return held
}

export type PartyGiven = Omit<Party, 'id'> & { id: Id<'pty'> | null }

/** In samverkan with whom: a new one, or the day and dnr of one that was asked for. @throws Refusal not-found, assignment-closed */
export async function writeParty(
  tx: Tx,
  assignment: Id<'asg'>,
  given: PartyGiven,
  by: string,
  at: Date,
): Promise<void> {
  const { number } = await mustBeOpen(tx, assignment)
  const { id, kind, name, says, onDay, dnr } = given
  if (id && (await store.party(tx, id))?.assignment !== assignment) throw new Refusal('not-found')
  const row = { id: id ?? mint('pty'), assignment, kind, name, says, on_day: onDay, dnr, by_whom: by, at }
  await store.putParty(tx, row)
  const content = { number, name, day: onDay, dnr }
  await log.append(tx, { actor: by, act: 'assignment.party', subject: assignment, content }, at)
}

export type StageGiven = Pick<Stage, 'kind' | 'title' | 'dueOn' | 'doneOn'> & { id: Id<'stg'> | null; why: string }

/** A new stage, or another day for one; the event keeps the day before and why. @throws Refusal not-found, assignment-closed */
export async function writeStage(
  tx: Tx,
  assignment: Id<'asg'>,
  given: StageGiven,
  by: string,
  at: Date,
): Promise<Id<'stg'>> {
  const { number } = await mustBeOpen(tx, assignment)
  const { kind, title, dueOn, doneOn, why } = given
  const held = given.id ? await store.stage(tx, given.id) : null
  if (given.id && held?.assignment !== assignment) throw new Refusal('not-found')
  const id = given.id ?? mint('stg')
  await store.putStage(tx, { id, assignment, kind, title, due_on: dueOn, done_on: doneOn })
  const before = held && { due: held.due_on, done: held.done_on }
  const content = { number, stage: title, before, after: { due: dueOn, done: doneOn }, why }
  await log.append(tx, { actor: by, act: 'assignment.stage', subject: assignment, content }, at)
  return id
}

export type EntryGiven = Pick<Entry, 'kind' | 'stage' | 'toWhom' | 'onDay' | 'dnr' | 'says'> & {
  /** With a report: the stage is done by it. */
  done: boolean
}

/**
 * Notes what has been told: a status update, a stage reported to a committee, the decision that ends it, or that it is taken up again.
 * @throws Refusal not-found, assignment-closed, stages-open when it is ended with stages that remain, invalid-input without the dnr of the decision
 */
export async function note(tx: Tx, assignment: Id<'asg'>, given: EntryGiven, by: string, at: Date): Promise<void> {
  const { kind, stage, toWhom, onDay, dnr, says, done: isDone } = given
  const held = await store.hold(tx, assignment)
  if (!held) throw new Refusal('not-found')
  if (kind === 'reopen' ? !held.closed_on : held.closed_on) throw new Refusal('assignment-closed')
  if ((kind === 'report') !== (stage !== null)) throw new Refusal('invalid-input', { what: 'stage' })
  if (kind === 'close') await mayClose(tx, assignment, dnr)
  const row = { assignment, stage, kind, to_whom: toWhom, on_day: onDay, dnr, says, by_whom: by, at }
  await store.addEntry(tx, row)
  if (stage) await report(tx, assignment, stage, isDone ? onDay : null)
  if (kind === 'close') await store.change(tx, assignment, { closed_on: onDay })
  if (kind === 'reopen') await store.change(tx, assignment, { closed_on: null })
  const act = kind === 'close' ? 'assignment.close' : kind === 'reopen' ? 'assignment.reopen' : 'assignment.note'
  const content = { number: held.number, kind, to: toWhom, day: onDay, dnr }
  await log.append(tx, { actor: by, act, subject: assignment, content }, at)
}

async function mayClose(tx: Tx, assignment: Id<'asg'>, dnr: string | null): Promise<void> {
  if (!dnr) throw new Refusal('invalid-input', { what: 'dnr' })
  const count = await store.openStages(tx, assignment)
  if (count > 0) throw new Refusal('stages-open', { count })
}

async function report(tx: Tx, assignment: Id<'asg'>, id: Id<'stg'>, doneOn: string | null): Promise<void> {
  const held = await store.stage(tx, id)
  if (held?.assignment !== assignment) throw new Refusal('not-found')
  if (doneOn && !held.done_on) await store.putStage(tx, { ...stageRow(held), done_on: doneOn })
}

const stageRow = ({ number: _, ...row }: store.StageRecord) => row
