// The sample municipality as a new user meets it: papers in every state, some truly released, and it is put in once.
import { expect, test } from 'vitest'
import { fill } from '#app/sample/sample.ts'
import { isWanted, people } from '#app/sample/sample-people.ts'
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
  expect(all).toHaveLength(24)
  const inState = (state: string) => all.filter(row => row.state === state).map(row => row.name)
  expect(inState('refused')).toHaveLength(2)
  expect(inState('released').sort(), JSON.stringify(all)).toEqual([
    'Beslut om hemtjänst.pdf',
    'Klagomål på snöröjning.eml',
    'Tjänsteutlåtande biblioteksplan.docx',
  ])
  expect(inState('reviewing')).toEqual(expect.arrayContaining(['Ansökningar feriejobb 2027.xlsx']))
  expect(inState('reviewing')).toEqual(expect.arrayContaining(['Intyg till ansökan om feriejobb.eml']))
  expect(inState('ready')).toEqual(expect.arrayContaining(['Fråga om feriejobb.msg']))
  expect(inState('reviewing').length).toBeGreaterThanOrEqual(4)
  expect(inState('ready').length).toBeGreaterThanOrEqual(2)
  expect(await (await client.get('/api/log/check')).json()).toMatchObject({ whole: true })
})

test('the record: a weeding carried out on a decision, what is due, what is held, and two incidents', {
  timeout: 30_000,
}, async () => {
  type Weedings = { weedings: { dnr: string; parts: { class: string; erased: number; held: object[] }[] }[] }
  const { weedings } = (await (await client.get('/api/weedings')).json()) as Weedings
  expect(weedings).toMatchObject([{ dnr: 'KS 2026-00044', parts: [{ class: 'document', erased: 2 }, {}, {}] }])
  const { classes } = (await (await client.get('/api/retention')).json()) as { classes: object[] }
  expect(classes[0]).toMatchObject({ due: 2, held: [{ count: 1 }, { count: 1 }] })
  type Incidents = { incidents: { closedAt: string | null; clocks: { state: string }[] }[] }
  const { incidents } = (await (await client.get('/api/incidents')).json()) as Incidents
  expect(incidents.map(one => [one.closedAt !== null, one.clocks[0]?.state])).toEqual([
    [false, 'running'],
    [true, 'settled'],
  ])
})

test('steering documents can be searched: in force, outdated, replaced, repealed, to come, and one that cannot be read', {
  timeout: 60_000,
}, async () => {
  type Facets = Record<string, { value: string; count: number }[]>
  type Collections = { collections: { id: string; name: string; documents: number; unread: number }[] }
  const collections = async () => ((await (await client.get('/api/collections')).json()) as Collections).collections
  const of = (name: string) => async () => (await collections()).filter(one => one.name === name)
  await expect.poll(of('Ekebyholms styrdokument'), { timeout: 40_000 }).toMatchObject([{ documents: 17, unread: 1 }])
  expect(await of('Lagar och förordningar')()).toHaveLength(1)
  const { id } = (await of('Ekebyholms styrdokument')())[0]!
  const found = async (question: string) => {
    const answer = await client.get(`/api/search?q=${encodeURIComponent(question)}&collection=${id}`)
    const { facets } = (await answer.json()) as { facets: Facets }
    return facets.validity!.map(({ value }) => value)
  }
  expect(await found('Får jag flyga i tjänsten?')).toEqual(expect.arrayContaining(['in-force', 'replaced']))
  expect(await found('Vad kostar bygglov för enbostadshus?')).toEqual(expect.arrayContaining(['in-force', 'expired']))
  expect(await found('Får vi bjuda på vin vid representation?')).toContain('repealed')
  expect(await found('När hämtas restavfall?')).toContain('coming')
})

test('is not put in beside people of one’s own', async () => {
  expect((await personNamed(room, 'Ingegerd Ekvall', '')).id).toBe(person)
  expect(await isWanted(room)).toBe(false)
})
