// Assignments over HTTP on a real house: written, samverkat, staged, told of, late, closed by a decision; every act in the log.
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { ToDoList } from '#app/governing/todo.wire.ts'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { dateInSweden } from '#base/clock.ts'
import { listAssignments } from '#effect/assignments/assignments.ts'
import type { Assignment } from '#effect/assignments/assignments.wire.ts'
import { openDesk } from '#test/desk.ts'

const { house, client } = await openDesk()
const { room } = house
type Told = z.infer<typeof Assignment>
const dayAt = (days: number): string => dateInSweden(new Date(room.clock().getTime() + days * 86_400_000))
const send = async (path: string, body: object, method = 'POST') => {
  const answer = await client.send(method, `/api/assignments${path}`, body)
  return { status: answer.status, said: (await answer.json()) as Told & { reason: string; params: object } }
}
const waits = async () => (await (await client.get('/api/todo')).json()) as z.infer<typeof ToDoList>
const given = {
  title: 'Utreda funktioner',
  says: 'Nämnden får i uppdrag att utreda funktioner.',
  source: 'Budget 2026, s. 4',
  dnr: 'KS 2026-00001',
  givenOn: dayAt(-200),
  toCommittee: 'Kommunstyrelsen',
  toUnit: null,
}
const stage = { id: null, kind: 'interim', title: 'Delredovisning', dueOn: dayAt(-3), doneOn: null, why: '' }
const told = { stage: null, toWhom: 'Kommunstyrelsen', onDay: dayAt(-1), dnr: 'KS 2026-00001', says: '', done: false }

test('an assignment goes from the budget to the decision that ends it, and what is late is told', async () => {
  const { status, said } = await send('', given)
  expect(status).toBe(201)
  const at = `/${said.id}`
  await send(`${at}/parties`, { id: null, kind: 'union', name: 'FSG', says: '', onDay: null, dnr: null })
  const staged = (await send(`${at}/stages`, stage)).said
  expect(staged.stages[0]).toMatchObject({ state: 'late', reports: [] })
  expect(staged.reminders.map(one => [one.kind, one.days])).toEqual([
    ['stage-late', 3],
    ['party-no-day', 200],
    ['status-old', 200],
  ])
  const waiting = await waits()
  expect(waiting.assignments).toEqual([
    expect.objectContaining({ id: said.id, title: given.title, reminders: staged.reminders }),
  ])
  const refused = await send(`${at}/entries`, { ...told, kind: 'close' })
  expect(refused).toMatchObject({ status: 409, said: { reason: 'stages-open', params: { count: 1 } } })

  const id = staged.stages[0]!.id
  const reported = (await send(`${at}/entries`, { ...told, kind: 'report', stage: id, done: true })).said
  expect(reported.stages[0]).toMatchObject({ state: 'done', doneOn: dayAt(-1), reports: [{ dnr: 'KS 2026-00001' }] })
  expect(reported.reminders.map(one => one.kind)).toEqual(['party-no-day', 'not-closed'])
  const party = { ...reported.parties[0]!, onDay: dayAt(-2), dnr: 'KS 2026-00001' }
  expect((await send(`${at}/parties`, party)).said.parties).toHaveLength(1)

  expect(await send(`${at}/entries`, { ...told, kind: 'close', dnr: null })).toMatchObject({ status: 400 })
  const closed = (await send(`${at}/entries`, { ...told, kind: 'close' })).said
  expect(closed).toMatchObject({ closedOn: dayAt(-1), reminders: [] })
  expect((await waits()).assignments).toEqual([])
  expect(await send(`${at}/stages`, stage)).toMatchObject({ status: 409, said: { reason: 'assignment-closed' } })
  expect((await send(`${at}/entries`, { ...told, kind: 'reopen' })).said.closedOn).toBeNull()
})

test('what has been told can be neither changed nor taken away, and every act has its event', async () => {
  const { query } = room.database
  await expect(query.deleteFrom('assignment_entry').execute()).rejects.toThrow(/only ever added to/)
  const { events } = (await (await client.get('/api/log?limit=50')).json()) as { events: { act: string }[] }
  const acts = events.map(one => one.act).filter(act => act.startsWith('assignment.'))
  expect([...new Set(acts)].sort()).toEqual(
    ['close', 'note', 'party', 'reopen', 'stage', 'write'].map(act => `assignment.${act}`),
  )
})

test('the sample municipality has its assignments once, with a stage that is late and one that is closed', async () => {
  await putAssignments(room)
  await putAssignments(room)
  const all = (await listAssignments(room.database.query, dayAt(0))).filter(one => one.dnr !== given.dnr)
  expect(all).toHaveLength(3)
  const main = all.find(one => one.dnr === 'KS 2024-00912')!
  expect(main.stages.map(one => one.state)).toEqual(['done', 'done', 'done', 'done', 'late', 'soon'])
  expect(main.stages[2]!.reports.map(one => one.toWhom)).toEqual(['Kommunstyrelsen', 'Servicenämnden'])
  expect(main.reminders.map(one => one.kind)).toEqual(['stage-late', 'stage-soon'])
  expect(all.filter(one => one.closedOn)).toHaveLength(1)
})
