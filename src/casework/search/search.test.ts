// Search through the server: collections made, filled, asked, changed and removed, over HTTP as the screens do it.
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mustBeOpen } from '#app/cli/line/gate.ts'
import { list } from '#casework/search/collections.ts'
import type { Rights } from '#governance/rights/rights.ts'
import { openDesk } from '#test/desk.ts'

const { client, house, folder: data } = await openDesk()
const { places } = house.room
mkdirSync(places.own, { recursive: true })

type Collection = { id: string; state: string; documents: number; passages: number; unread: number }
type Answer = {
  hits: {
    document: { id: string; title: string }
    quote: string
    start: number
    end: number
    marks: { start: number; end: number }[]
    validity: { state: string; until: string | null; by: { title: string } | null; setBy: string | null }
  }[]
  total: number
  thin: boolean
  facets: Record<string, { value: string; count: number }[]>
  searched: { documents: number }
}
const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T
const ask = (q: string, more = ''): Promise<Answer> => json(client.get(`/api/search?q=${encodeURIComponent(q)}${more}`))

/** Asks until the folder has been looked through. */
async function ready(id: string): Promise<Collection> {
  for (const end = Date.now() + 25_000; Date.now() < end; await new Promise(done => setTimeout(done, 40))) {
    const { collections } = await json<{ collections: Collection[] }>(client.get('/api/collections'))
    const found = collections.find(one => one.id === id)
    if (found && ['ready', 'refused'].includes(found.state)) return found
  }
  throw new Error('the collection did not become ready')
}

async function folder(name: string, files: Record<string, string>): Promise<string> {
  mkdirSync(join(places.own, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(places.own, name, file), text)
  const made = await json<Collection>(client.send('POST', '/api/collections', { name, folder: name }))
  await ready(made.id)
  return made.id
}

const old =
  '# Resepolicy\n\nAntagen av kommunfullmäktige 2015-02-10.\n\n## Flyg\n\nTjänsteresor med flyg beställs av kansliet i god tid.\n'
const now =
  '# Riktlinje för tjänsteresor\n\nAntagen av kommunstyrelsen 2024-05-06, dnr KS 2024/112.\nErsätter: Resepolicy\nDokumentansvarig: Kommunledningskontoret\n\n## Flyg\n\nTjänsteresor med flyg kräver att förvaltningschefen har godkänt resan i förväg.\n'

test('answers with quotations that stand in the document, the outdated below and marked', async () => {
  const id = await folder('resor', { 'resepolicy.md': old, 'tjansteresor.md': now, 'trasig.pdf': '%PDF-1.7 inget mer' })
  const { hits, facets, total, searched } = await ask('tjänsteresor med flyg', `&collection=${id}`)
  const ranked = [...new Set(hits.map(hit => `${hit.document.title}: ${hit.validity.state}`))]
  expect(ranked).toEqual(['Riktlinje för tjänsteresor: in-force', 'Resepolicy: replaced'])
  expect(hits.at(-1)!.validity.by?.title).toBe('Riktlinje för tjänsteresor')
  expect(searched.documents).toBe(2)
  for (const { document, quote, start, end } of hits) {
    const whole = await json<{ text: string }>(client.get(`/api/collections/${id}/documents/${document.id}`))
    expect(whole.text.slice(start, end)).toBe(quote)
  }
  const { quote, start, marks } = hits[0]!
  expect(marks.map(mark => quote.slice(mark.start - start, mark.end - start).toLowerCase())).toContain('flyg')
  for (const counts of [facets.kind!, facets.validity!])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  // counted without its own filter, so that one can see what lies beside
  expect(facets.collection!.find(one => one.value === id)?.count).toBe(total)
  const { documents } = await json<{ documents: { path: string; refusal: { reason: string } | null }[] }>(
    client.get(`/api/collections/${id}/documents`),
  )
  expect(documents.find(one => one.path === 'trasig.pdf')?.refusal?.reason).toMatch(/^file-/)
})

test('says that nothing answers', async () => {
  const id = await folder('tyst', { 'resor.md': now })
  expect(await ask('vilken valuta använder Japan', `&collection=${id}`)).toMatchObject({ thin: true, hits: [] })
})

test('finds what has changed when asked to look, and what is gone leaves', async () => {
  const id = await folder('byte', { 'a.md': '# Rutin för nycklar\n\nNycklar kvitteras i receptionen.\n' })
  writeFileSync(join(places.own, 'byte', 'b.md'), '# Rutin för larm\n\nLarmet kopplas av med personlig kod.\n')
  await client.send('POST', `/api/collections/${id}/index`)
  await expect.poll(async () => (await ask('koppla av larmet', `&collection=${id}`)).total, { timeout: 20_000 }).toBe(1)
  rmSync(join(places.own, 'byte', 'a.md'))
  await client.send('POST', `/api/collections/${id}/index`)
  await expect.poll(async () => (await ask('kvittera nycklar', `&collection=${id}`)).total, { timeout: 20_000 }).toBe(0)
})

test('a folder that is away takes nothing out of the index', async () => {
  const id = await folder('borta', { 'a.md': '# Rutin för flaggning\n\nFlaggan hissas klockan åtta.\n' })
  renameSync(join(places.own, 'borta'), join(places.own, 'flyttad'))
  await client.send('POST', `/api/collections/${id}/index`)
  await expect.poll(async () => (await ready(id)).state, { timeout: 20_000 }).toBe('refused')
  expect((await ask('när hissas flaggan', `&collection=${id}`)).total).toBe(1)
})

test('files are uploaded into a collection of its own, and a person’s word on validity goes before the document’s', async () => {
  const { id } = await json<Collection>(client.send('POST', '/api/collections', { name: 'Egna rutiner' }))
  const form = new FormData()
  form.append('file', new Blob([now]), '../../undan/tjänsteresor.md')
  expect((await client.upload(`/api/collections/${id}/files`, form)).status).toBe(201)
  await expect.poll(async () => (await ready(id)).documents, { timeout: 20_000 }).toBe(1)
  const [hit] = (await ask('flyg', `&collection=${id}`)).hits
  const word = { validity: { state: 'repealed', until: '2026-01-31' } }
  await client.send('PATCH', `/api/collections/${id}/documents/${hit!.document.id}`, word)
  expect((await ask('flyg', `&collection=${id}`)).hits[0]!.validity).toMatchObject({
    state: 'repealed',
    until: '2026-01-31',
    setBy: 'Ingegerd Ekvall',
  })
})

test('who may keep collections is told, and the roots are for them alone', async () => {
  expect(await json(client.get('/api/collections'))).toMatchObject({ mayKeep: true, roots: [places.own] })
  const reader = { may: () => ({ granted: false }) } as unknown as Rights
  expect(await list(house.room, reader)).toMatchObject({ mayKeep: false, roots: [] })
})

test('a removed collection is not searched, and its files stay', async () => {
  const id = await folder('kort', { 'a.md': '# Rutin\n\nPosten sorteras före klockan tio.\n' })
  expect((await client.send('DELETE', `/api/collections/${id}`)).status).toBe(200)
  expect((await client.get(`/api/search?q=post&collection=${id}`)).status).toBe(404)
  expect(realpathSync(join(places.own, 'kort', 'a.md'))).toContain('a.md')
})

test.each(['/etc', '../', '..', 'resor/../..', '/'])('the folder %s is refused', async folder => {
  const answer = await client.send('POST', '/api/collections', { name: `x ${folder}`, folder })
  expect(answer.status).toBe(403)
})

test('a link out of the roots is refused, and one inside a folder is not followed', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'kansli-outside-'))
  writeFileSync(join(outside, 'hemlig.md'), '# Hemligt\n\nSkåpet öppnas med koden i pärmen.\n')
  symlinkSync(outside, join(places.own, 'lank'))
  const answer = await client.send('POST', '/api/collections', { name: 'länk', folder: 'lank' })
  expect(answer.status).toBe(403)
  mkdirSync(join(places.own, 'inre'))
  symlinkSync(join(outside, 'hemlig.md'), join(places.own, 'inre', 'hemlig.md'))
  symlinkSync(outside, join(places.own, 'inre', 'mapp'))
  const id = await folder('inre', { 'a.md': '# Rutin\n\nPosten sorteras före klockan tio.\n' })
  expect((await ready(id)).documents).toBe(1)
  rmSync(outside, { recursive: true })
})

test('a stopped search gives no answers, over HTTP or on the command line, and says who stopped it and why', async () => {
  await folder('stopp', { 'a.md': '# Rutin\n\nCykeln pumpas varje måndag.\n' })
  expect((await ask('när pumpas cykeln')).total).toBe(1)
  const stop = { why: 'svaren prövas om', running: 'drain' }
  expect((await client.send('POST', '/api/cards/search/stop', stop)).status).toBe(200)
  const shut = await client.get('/api/search?q=cykeln')
  expect(shut.status).toBe(409)
  const said = (await shut.json()) as { reason: string; params: object; hits?: unknown }
  expect(said).toMatchObject({ reason: 'gate-closed', params: { function: 'search', why: 'svaren prövas om' } })
  expect(said.hits).toBeUndefined()
  await expect(mustBeOpen('search', { values: { data } })).rejects.toMatchObject({ reason: 'gate-closed' })
  await client.send('POST', '/api/cards/search/resume', { why: 'prövat' })
  expect((await ask('när pumpas cykeln')).total).toBe(1)
  await expect(mustBeOpen('search', { values: { data } })).resolves.toBeUndefined()
})

test('the law cannot be removed, and a question is in no event of the log', async () => {
  expect((await client.send('DELETE', '/api/collections/law')).status).toBe(403)
  await ask('en mycket särskild fråga om kvarnhjul')
  const events = await house.room.database.query.selectFrom('event').select('content').execute()
  expect(JSON.stringify(events)).not.toContain('kvarnhjul')
})
