// No reason, no text: what somebody without casework in the unit gets of others' documents before the reason is written, after it, and when
// its time is out; that the reason stands in the log before anything is shown, and that the unit sees it.
import { beforeAll, expect, test } from 'vitest'
import { makeLink, personNamed, signIn } from '#casework/people/people.ts'
import { grant, type Role } from '#governance/rights/rights.ts'
import { type Client, carrying, openDesk } from '#test/desk.ts'

const { house, address, client } = await openDesk({ proxy: ['127.0.0.1'] })
const { room } = house
const unit = 'Socialförvaltningen'
const secrets = ['Torborg', 'Klintmark', '070-174', 'Hemlighetsfull']
const why = 'Granskar loggning av åtkomst, KS 2026-00311'
let document = ''
let release = ''
/** Every address that tells something of what the document says. */
let texts: string[] = []

beforeAll(async () => {
  const bytes = new TextEncoder().encode('Torborg Klintmark ringde från 070-174 06 12 om sitt beslut.\n')
  document = await client.drop('Hemlighetsfull.txt', bytes)
  await client.until(document, 'reviewing', 'ready')
  const { findings } = (await (await client.get(`/api/documents/${document}/findings`)).json()) as {
    findings: { id: string }[]
  }
  const decisions = findings.map(({ id }) => ({ act: 'accept', finding: id }))
  await client.send('POST', `/api/documents/${document}/decisions`, { decisions })
  const asked = await client.send('POST', `/api/documents/${document}/releases`, { as: 'text', note: '' })
  release = ((await asked.json()) as { id: string }).id
  await client.until(document, 'released')
  await room.database.query.updateTable('document').set({ unit }).execute()
  const of = `/api/documents/${document}`
  texts = [
    of,
    `${of}/pages/1`,
    `${of}/findings`,
    `${of}/original`,
    `${of}/copy?as=json`,
    `${of}/summary`,
    `${of}/matter`,
  ]
  texts.push(
    `${of}/readiness`,
    `/api/releases/${release}`,
    `/api/releases/${release}/file`,
    `/api/releases/${release}/record`,
  )
}, 60_000)

async function someone(name: string, role: Role, where: string | null): Promise<Client> {
  const person = await personNamed(room, name, where ?? 'Revisionen')
  const given = { role, unit: where, ground: 'Prov av rättigheter' }
  await room.database.transaction(tx => grant(tx, person.id, 'Prov', given, room.clock()))
  const { secret } = await signIn(room, await makeLink(room, person))
  return carrying(address, { cookie: `kansli=${secret}` })
}
const told = async (who: Client, path: string) => {
  const answer = await who.get(path)
  return { status: answer.status, text: await answer.text() }
}
const giveReason = (who: Client, reason: string) =>
  who.send('POST', `/api/documents/${document}/reasons`, { why: reason })

test('without a reason an auditor gets no text from any door, and is told that one can be written', async () => {
  const auditor = await someone('Gun Aldén', 'auditor', null)
  for (const path of texts) {
    const { status, text } = await told(auditor, path)
    expect([path, status, JSON.parse(text).reason]).toEqual([path, 403, 'needs-reason'])
    for (const secret of secrets) expect(text, path).not.toContain(secret)
  }
  // Nor do the doors that are not of one document: the queue, search, the stream's list of what there is.
  for (const path of ['/api/documents', '/api/search?q=Torborg+Klintmark', '/api/readings', '/api/log'])
    for (const secret of secrets) expect((await told(auditor, path)).text, path).not.toContain(secret)
})

test('with a reason the document can be read, not decided on or released, until its time is out', async () => {
  const auditor = await someone('Alve Norling', 'auditor', null)
  expect((await giveReason(auditor, 'kort')).status).toBe(400)
  expect((await auditor.get(texts[1]!)).status).toBe(403)
  expect((await giveReason(auditor, why)).status).toBe(201)
  for (const path of texts) expect((await auditor.get(path)).status, path).toBe(200)
  const decide = await auditor.send('POST', `/api/documents/${document}/undo`)
  const ask = await auditor.send('POST', `/api/documents/${document}/releases`, { as: 'text', note: '' })
  expect([decide.status, ask.status]).toEqual([403, 403])
  // Another's reason opens nothing.
  expect((await (await someone('Moa Lind', 'auditor', null)).get(texts[1]!)).status).toBe(403)
  const later = { ...room, clock: () => new Date(Date.now() + 24 * 3_600_000) }
  const { isJustified } = await import('#governance/rights/rights.ts')
  const { id } = await personNamed(room, 'Alve Norling', '')
  const asked = [room, later].map(one => isJustified(one.database.query, id, document as 'doc_', one.clock()))
  expect(await Promise.all(asked)).toEqual([true, false])
})

test('the reason stands in the log, and is shown to those who work where the document belongs', async () => {
  const { events } = (await (await client.get(`/api/log?subject=${document}`)).json()) as {
    events: { act: string; actor: string; content: { why?: string } }[]
  }
  const [event] = events.filter(one => one.act === 'document.read-others')
  expect(event).toMatchObject({ actor: 'Alve Norling', content: { why } })
  type Readings = { readings: { person: string; name: string | null; why: string }[] }
  const seenBy = async (who: Client) => ((await (await who.get('/api/readings')).json()) as Readings).readings
  const theirs = await seenBy(await someone('Siv Falk', 'caseworker', unit))
  expect(theirs).toMatchObject([{ person: 'Alve Norling', why, name: 'Hemlighetsfull.txt' }])
  expect(await seenBy(await someone('Olle Berg', 'caseworker', 'Skolförvaltningen'))).toEqual([])
  // Who administers the unit sees that it was read and why; the name of a document can tell much.
  expect(await seenBy(await someone('Rut Ask', 'administrator', unit))).toMatchObject([{ why, name: null }])
})

test('who has no right to audit or administer cannot open a document by a reason', async () => {
  const other = await someone('Kaj Mo', 'caseworker', 'Skolförvaltningen')
  expect((await giveReason(other, why)).status).toBe(403)
  expect((await told(other, texts[1]!)).text).toContain('"no-right"')
})
