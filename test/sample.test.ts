// The sample municipality as a new user meets it: papers in every state, some truly released, and it is put in once.
import { expect, test } from 'vitest'
import { fill, isWanted, people } from '#app/sample/sample.ts'
import { queue } from '#casework/documents/documents.ts'
import { personNamed } from '#casework/people/people.ts'
import { openDesk } from '#test/desk.ts'

const { house, client, person } = await openDesk()
const { room } = house

type Row = { name: string; state: string; refusal: unknown }
const rows = async (): Promise<Row[]> => (await queue(room, { limit: 100 }, null)).documents

test('comes in once, in every state, however often it is begun', { timeout: 120_000 }, async () => {
  await people(room)
  const cut = new AbortController()
  const first = fill(room, cut.signal)
  setTimeout(() => cut.abort(), 300) // killed while it comes in
  await first
  await fill(room, new AbortController().signal)
  await fill(room, new AbortController().signal)
  for (
    let i = 0;
    i < 600 && (await rows()).some(row => ['received', 'reading', 'running', 'releasing'].includes(row.state));
    i++
  )
    await new Promise(done => setTimeout(done, 100))
  const all = await rows()
  expect(all).toHaveLength(17)
  const inState = (state: string) => all.filter(row => row.state === state).map(row => row.name)
  expect(inState('refused')).toHaveLength(2)
  expect(inState('released').sort(), JSON.stringify(all)).toEqual([
    'Beslut om hemtjänst.pdf',
    'Klagomål på snöröjning.eml',
    'Tjänsteutlåtande biblioteksplan.docx',
  ])
  expect(inState('reviewing').length).toBeGreaterThanOrEqual(4)
  expect(inState('ready').length).toBeGreaterThanOrEqual(2)
  expect(await (await client.get('/api/log/check')).json()).toMatchObject({ whole: true })
})

test('is not put in beside people of one’s own', async () => {
  expect((await personNamed(room, 'Ingegerd Ekvall', '')).id).toBe(person)
  expect(await isWanted(room)).toBe(false)
})
