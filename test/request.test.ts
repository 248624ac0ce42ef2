// A request with many documents, over HTTP: one decision on a person holds in all of them, also in what comes later; it is taken back to
// exactly what stood; letters are the same everywhere; and all of it is let out, proved.
import { expect, test } from 'vitest'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { unzip } from '#files/zip.ts'
import { log } from '#governance/log/log.ts'
import { grant } from '#governance/rights/rights.ts'
import { openDesk, signIn } from '#test/desk.ts'
import { askRequests, type Whole } from '#test/requests.ts'

const { client, house, address } = await openDesk()
const requests = askRequests(client)

const first = 'Torborg Kallin, personnummer 19121212-1212, har begärt bistånd. Torborg Kallin bor på Storgatan 12.\n'
const second =
  'Anmälan lämnades av Sigvard Mossberg. Den gäller Torborg Kallin.\nHandläggare: Ulla Ekdahl, socialsekreterare.\n'
const third = 'Samtal med Torborg Kallin och Kerstin Mossberg på tisdagen.\n'

const named = (whole: Whole, name: string) => whole.persons.find(one => one.shown.includes(name))!
const marksOf = async (document: string) =>
  (
    (await (await client.get(`/api/documents/${document}/findings?function=mask`)).json()) as {
      findings: { id: string; excerpt: string; state: string; finding: { stays: boolean } }[]
    }
  ).findings

async function filled(files: Record<string, string>, written = {}) {
  const id = await requests.make(written)
  await requests.drop(id, files)
  return requests.settled(id)
}

test('persons are gathered over the documents; who is not surely the same stays apart', async () => {
  const whole = await filled({ 'a.txt': first, 'b.txt': second, 'c.txt': third })
  expect(whole.documents).toBe(3)
  expect(named(whole, 'Torborg')).toMatchObject({ documents: 3, person: true })
  expect(named(whole, 'Torborg').places).toBeGreaterThanOrEqual(5)
  expect(named(whole, 'Sigvard').id).not.toBe(named(whole, 'Kerstin').id)
  const street = whole.persons.find(one => one.label === 'ADDRESS')!
  expect(street.person).toBe(false)
})

test('one decision holds in every document, in one that comes later, and is taken back to what stood', async () => {
  let whole = await filled({ 'a.txt': first, 'b.txt': second })
  const [a, b] = whole.documentList.map(one => one.id) as [string, string]
  const before = await Promise.all([a, b].map(marksOf))
  const person = named(whole, 'Torborg').id
  whole = await requests.act(whole.id, {
    act: 'decide',
    persons: [person],
    decision: 'mask',
    ground: '26 kap. 1 § OSL',
  })
  expect(named(whole, 'Torborg')).toMatchObject({ decision: 'mask', open: 0, contrary: 0, ground: '26 kap. 1 § OSL' })
  const theirs = (rows: Awaited<ReturnType<typeof marksOf>>) => rows.filter(one => /Kallin|19121212/.test(one.excerpt))
  for (const id of [a, b])
    expect(new Set(theirs(await marksOf(id)).map(one => one.state))).toEqual(new Set(['accepted']))
  await requests.drop(whole.id, { 'c.txt': third })
  whole = await requests.settled(whole.id)
  const c = whole.documentList.at(-1)!.id
  expect(theirs(await marksOf(c)).map(one => one.state)).toEqual(['accepted'])
  whole = await requests.undo(whole.id)
  expect(await Promise.all([a, b].map(marksOf))).toEqual(before)
  expect(theirs(await marksOf(c)).map(one => one.state)).toEqual(['proposed'])
})

test('what is decided by hand in a document is told as an exception, and is not written over', async () => {
  let whole = await filled({ 'a.txt': first, 'b.txt': second })
  const a = whole.documentList[0]!.id
  const mark = (await marksOf(a)).find(one => one.excerpt === 'Torborg Kallin')!
  await client.send('POST', `/api/documents/${a}/decisions`, { decisions: [{ act: 'reject', finding: mark.id }] })
  whole = await requests.act(whole.id, { act: 'decide', persons: [named(whole, 'Torborg').id], decision: 'mask' })
  expect(named(whole, 'Torborg')).toMatchObject({ open: 0, contrary: 1 })
  expect((await marksOf(a)).find(one => one.id === mark.id)!.state).toBe('rejected')
  // The undo key of the document takes back what was done there by hand, never what holds over the request.
  await client.send('POST', `/api/documents/${a}/undo`, {})
  expect((await marksOf(a)).find(one => one.id === mark.id)!.state).toBe('accepted')
  expect((await client.send('POST', `/api/documents/${a}/undo`, {})).status).toBe(409)
  expect(named(await requests.get(whole.id), 'Torborg')).toMatchObject({ open: 0, contrary: 0 })
})

test('persons are joined and parted by a person, and that is taken back too', async () => {
  let whole = await filled({ 'a.txt': second, 'b.txt': third })
  const [sigvard, kerstin] = [named(whole, 'Sigvard').id, named(whole, 'Kerstin').id]
  whole = await requests.act(whole.id, { act: 'decide', persons: [sigvard], decision: 'mask' })
  whole = await requests.act(whole.id, { act: 'merge', person: kerstin, into: sigvard })
  expect(whole.persons.map(one => one.id)).not.toContain(kerstin)
  expect(whole.persons.find(one => one.id === sigvard)).toMatchObject({ documents: 2, open: 0 })
  whole = await requests.undo(whole.id)
  expect(named(whole, 'Kerstin')).toMatchObject({ id: kerstin, decision: null, open: 1 })
  expect(named(whole, 'Sigvard')).toMatchObject({ decision: 'mask', open: 0 })
  const torborg = named(whole, 'Torborg').id
  const { mentions } = await requests.mentions(whole.id, torborg)
  whole = await requests.act(whole.id, { act: 'split', person: torborg, mentions: [mentions[0]!.number] })
  expect(whole.persons.filter(one => one.shown.includes('Torborg'))).toHaveLength(2)
  whole = await requests.undo(whole.id)
  expect(whole.persons.filter(one => one.shown.includes('Torborg'))).toHaveLength(1)
})

test('the role and the kind of matter propose; nothing is decided by it', async () => {
  let whole = await filled({ 'b.txt': second }, { matter: 'socialtjanst' })
  whole = await requests.act(whole.id, { act: 'role', persons: [named(whole, 'Sigvard').id], role: 'reporter' })
  expect(named(whole, 'Sigvard')).toMatchObject({
    role: 'reporter',
    decision: null,
    proposal: { proposes: 'mask', ground: '26 kap. 5 § OSL', confidence: 'high' },
  })
  expect(named(whole, 'Ulla')).toMatchObject({ proposal: { proposes: 'leave' } })
  expect(whole.state).toBe('deciding')
  expect((await requests.release(whole.id)).status).toBe(409)
})

test('all is let out in the background with the same letters everywhere, and no name is left', async () => {
  let whole = await filled({ 'a.txt': first, 'b.txt': second, 'c.txt': third }, { pseudonyms: true })
  whole = await requests.act(whole.id, {
    act: 'decide',
    persons: whole.persons.filter(one => one.open > 0).map(one => one.id),
    decision: 'mask',
  })
  expect(whole).toMatchObject({ state: 'decided', open: 0 })
  expect((await requests.release(whole.id)).status).toBe(202)
  whole = await requests.until(whole.id, one => one.state === 'released')
  expect(whole.package).toMatchObject({ total: 3, done: 3, released: 3, refused: [] })
  const texts = await requests.released(whole)
  expect(texts.join('\n')).not.toMatch(/Torborg|Kallin|Mossberg|Sigvard|Kerstin|19121212/)
  expect(texts[0]).toContain('[Person A], personnummer [PERSONNUMMER]')
  expect(texts[1]).toContain('av [Person B]. Den gäller [Person A]')
  expect(texts[2]).toContain('Samtal med [Person A] och [Person C]')
  expect(texts[1]).toContain('Ulla Ekdahl')
  expect(named(whole, 'Torborg').letter).toBe('A')
})

test('the ZIP holds every released file with the decision and the record, and names nobody', async () => {
  let whole = await filled({ 'Torborg Kallin.txt': first, 'Kallins granne.txt': 'En anteckning om vädret.\n' })
  const persons = whole.persons.filter(one => one.open > 0).map(one => one.id)
  whole = await requests.act(whole.id, { act: 'decide', persons, decision: 'mask' })
  expect((await client.get(`/api/requests/${whole.id}/package`)).status).toBe(409)
  await requests.release(whole.id)
  await requests.until(whole.id, one => one.state === 'released')
  const zip = unzip(new Uint8Array(await (await client.get(`/api/requests/${whole.id}/package`)).arrayBuffer()))
  expect([...zip.keys()]).toEqual([
    '001-handling.txt',
    '002-handling.txt',
    'beslut-om-utlamnande.docx',
    'beslut-om-utlamnande.pdf',
    'maskningsprotokoll.docx',
    'maskningsprotokoll.pdf',
    'maskningsprotokoll.json',
  ])
  for (const [name, bytes] of zip) expect(name + Buffer.from(bytes).toString('latin1')).not.toMatch(/Torborg|Kallin/)
  // Who fetched it is told in the log, and how many files; an account that may not read there gets nothing and leaves no such trace.
  const stranger = await personNamed(house.room, 'Gunhild Brodin', 'Miljöförvaltningen')
  const given = { role: 'secretary' as const, unit: 'Miljöförvaltningen', ground: 'Prov' }
  await house.room.database.transaction(tx => grant(tx, stranger.id, 'Prov', given, house.room.clock()))
  const theirs = await signIn(address, await makeLink(house.room, stranger))
  expect((await theirs.get(`/api/requests/${whole.id}/package`)).status).toBe(403)
  const { events } = await log.page(house.room.database.query, { limit: 500 })
  const fetched = events.filter(one => one.act === 'request.fetch' && one.subject === whole.id)
  expect(fetched.map(one => [one.actor, one.content])).toMatchObject([
    ['Ingegerd Ekvall', { number: expect.any(Number), files: 2, right: { act: 'read' } }],
  ])
  expect(JSON.stringify(events)).not.toMatch(/Torborg|Kallin/)
})
