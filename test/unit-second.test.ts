// A unit that asks for a second reviewer: nothing of it leaves by one person, neither a document by itself nor a request, and every way round
// is shut.
import { beforeAll, expect, test } from 'vitest'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { log } from '#governance/log/log.ts'
import { grant, openUnit, type Role } from '#governance/rights/rights.ts'
import { type Client, openDesk, signIn } from '#test/desk.ts'
import { askRequests } from '#test/requests.ts'

const { house, address, client } = await openDesk()
const { room } = house
const requests = askRequests(client)
const unit = 'Kansliet'
const text = 'Torborg Kallin har begärt bistånd. Ring 070-174 06 12.\n'

async function somebody(name: string, role: Role, where = unit): Promise<Client> {
  const person = await personNamed(room, name, where)
  const given = { role, unit: where, ground: 'Prov' }
  await room.database.transaction(tx => grant(tx, person.id, 'Prov', given, room.clock()))
  return signIn(address, await makeLink(room, person))
}
const second = await somebody('Ragnhild Brodin', 'secretary')
const reasonOf = async (answer: Response) => ((await answer.json()) as { reason?: string }).reason
const ask = (asked: boolean, of = unit, who = client) =>
  who.send('POST', '/api/units/second-reviewer', { unit: of, asked, ground: 'Delegationsordningen' })
const release = (who: Client, id: string) => who.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })
const approve = (who: Client, id: string) => who.send('POST', `/api/documents/${id}/approvals`)
const told = async (who: Client, id: string) => (await who.get(`/api/documents/${id}/approvals`)).json()
const findingsOf = async (id: string) =>
  ((await (await client.get(`/api/documents/${id}/findings?function=mask`)).json()) as { findings: { id: string }[] })
    .findings
const decide = (who: Client, id: string, decisions: object[]) =>
  who.send('POST', `/api/documents/${id}/decisions`, { decisions })

/** A document whose every mark the first person has decided on. */
async function decided(name: string, said = text): Promise<string> {
  const id = await client.drop(name, new TextEncoder().encode(said))
  await client.until(id, 'reviewing', 'ready')
  const decisions = (await findingsOf(id)).map(one => ({ act: 'accept', finding: one.id }))
  if (decisions.length > 0) await decide(client, id, decisions)
  return id
}

beforeAll(async () => {
  expect((await ask(true)).status).toBe(200)
})

test('who has decided cannot approve, and nothing leaves before somebody else has; the record tells who', async () => {
  const id = await decided('a.txt')
  expect(await told(client, id)).toEqual({ asked: true, approval: null, mayApprove: false })
  expect(await reasonOf(await approve(client, id))).toBe('own-decisions-here')
  for (const who of [client, second]) expect(await reasonOf(await release(who, id))).toBe('document-needs-second')
  expect(await told(second, id)).toMatchObject({ mayApprove: true })
  expect((await approve(second, id)).status).toBe(200)
  expect(await told(client, id)).toMatchObject({ approval: { by: 'Ragnhild Brodin', stands: true } })
  const asked = await release(client, id)
  expect(asked.status).toBe(202)
  await client.until(id, 'released')
  const made = ((await asked.json()) as { id: string }).id
  const record = await (await client.get(`/api/releases/${made}/record`)).json()
  expect(record).toMatchObject({ by: 'Ingegerd Ekvall', checkedBy: 'Ragnhild Brodin' })
})

test('any decision after the approval voids it, and the second who decides is one of those who decided', async () => {
  const id = await decided('b.txt')
  const [first] = await findingsOf(id)
  await approve(second, id)
  await decide(client, id, [{ act: 'reject', finding: first!.id }])
  expect(await told(client, id)).toMatchObject({ approval: { stands: false } })
  expect(await reasonOf(await release(client, id))).toBe('document-needs-second')
  expect((await approve(second, id)).status).toBe(200)
  await decide(second, id, [{ act: 'accept', finding: first!.id }])
  expect(await reasonOf(await approve(second, id))).toBe('own-decisions-here')
  // Taking it back does not make it undone.
  await second.send('POST', `/api/documents/${id}/undo`, {})
  expect(await reasonOf(await approve(second, id))).toBe('own-decisions-here')
  expect(await reasonOf(await release(second, id))).toBe('document-needs-second')
})

test('where nobody had anything to decide, who brought it in is not its second reviewer', async () => {
  const id = await decided('tom.txt', 'Inga namn här.\n')
  expect(await reasonOf(await approve(client, id))).toBe('own-decisions-here')
  expect((await approve(second, id)).status).toBe(200)
  expect((await release(client, id)).status).toBe(202)
})

test('what is open is not approved, nor by one without the right', async () => {
  const id = await client.drop('c.txt', new TextEncoder().encode(text))
  await client.until(id, 'reviewing')
  expect(await reasonOf(await approve(second, id))).toBe('undecided-findings')
  const away = await somebody('Gunhild Brodin', 'secretary', 'Miljöförvaltningen')
  for (const who of [await somebody('Halvar Sjödahl', 'registrar'), away])
    expect((await approve(who, id)).status).toBe(403)
})

test('a request of the unit asks for two whatever it says itself, and an approval does not follow in or out of it', async () => {
  const document = await decided('d.txt')
  await approve(second, document)
  const id = await requests.make({ twoPersons: false })
  await client.send('POST', `/api/requests/${id}/documents`, { documents: [document] })
  let whole = await requests.settled(id)
  expect(whole).toMatchObject({ twoPersons: false, unitTwoPersons: true, approval: null, mayApprove: false })
  expect(await reasonOf(await requests.release(id))).toBe('needs-second')
  expect(await reasonOf(await release(client, document))).toBe('needs-second')
  // In a request it is the request that is approved.
  expect(await reasonOf(await approve(second, document))).toBe('conflict')
  expect(await reasonOf(await requests.approve(id))).toBe('own-decisions')
  expect((await askRequests(second).approve(id)).status).toBe(200)
  await decide(client, document, [{ act: 'reject', finding: (await findingsOf(document))[0]!.id }])
  await client.send('POST', `/api/requests/${id}/documents/remove`, { documents: [document] })
  expect(await reasonOf(await release(client, document))).toBe('document-needs-second')
  whole = await requests.get(id)
  expect(whole.documents).toBe(0)
})

test('the rule follows the file: brought in to a unit without the rule it is still not let out by one person', async () => {
  const said = 'Torborg Kallin har en fil i två enheter.\n'
  await decided('två.txt', said)
  const where = 'Miljöförvaltningen'
  const both = await somebody('Sixten Holmlund', 'secretary', where)
  const bring = async (words: string) => {
    const form = new FormData()
    form.append('file', new Blob([words]), 'annat-namn.txt')
    const received = await both.upload(`/api/documents?unit=${where}`, form)
    const [{ id }] = ((await received.json()) as { documents: [{ id: string }] }).documents
    await both.until(id, 'ready', 'reviewing')
    const { findings } = (await (await both.get(`/api/documents/${id}/findings?function=mask`)).json()) as {
      findings: { id: string }[]
    }
    const decisions = findings.map(one => ({ act: 'accept', finding: one.id }))
    if (decisions.length > 0) await decide(both, id, decisions)
    return id
  }
  const same = await bring(said)
  expect(await reasonOf(await release(both, same))).toBe('document-needs-second')
  expect(await told(both, same)).toMatchObject({ asked: true })
  const theirs = askRequests(both)
  const id = await theirs.make({ unit: where, twoPersons: false })
  await both.send('POST', `/api/requests/${id}/documents`, { documents: [same] })
  expect(await theirs.settled(id)).toMatchObject({ twoPersons: false, unitTwoPersons: true })
  expect(await reasonOf(await theirs.release(id))).toBe('needs-second')
  expect(await reasonOf(await release(both, same))).toBe('needs-second')
  const other = await somebody('Alma Holmlund', 'secretary', where)
  expect((await askRequests(other).approve(id)).status).toBe(200)
  expect((await release(both, same)).status).toBe(202)
  // What no unit with the rule has taken in leaves by one person.
  expect((await release(both, await bring('Torborg Kallin har en annan fil.\n'))).status).toBe(202)
})

test('what is asked of a unit is asked of those within it; it is asked and ended on a ground, by who administers there', async () => {
  await room.database.transaction(tx => openUnit(tx, 'Arkivet', unit))
  const archive = await somebody('Egil Hagström', 'secretary', 'Arkivet')
  const form = new FormData()
  form.append('file', new Blob(['Inga namn här.\n']), 'arkiv.txt')
  const received = await archive.upload('/api/documents?unit=Arkivet', form)
  const [{ id }] = ((await received.json()) as { documents: [{ id: string }] }).documents
  await archive.until(id, 'ready', 'reviewing')
  expect(await reasonOf(await release(archive, id))).toBe('document-needs-second')

  expect((await ask(false, unit, archive)).status).toBe(403)
  expect((await client.send('POST', '/api/units/second-reviewer', { unit, asked: false, ground: '' })).status).toBe(400)
  expect((await ask(false)).status).toBe(200)
  expect((await release(archive, id)).status).toBe(202)
  const { events } = await log.page(room.database.query, { limit: 500 })
  const acts = events.filter(one => one.act.startsWith('unit.'))
  expect(acts.map(one => [one.act, one.content?.unit, one.content?.ground])).toEqual([
    ['unit.end-second', unit, 'Delegationsordningen'],
    ['unit.ask-second', unit, 'Delegationsordningen'],
  ])
  expect((await told(client, id)) as object).toMatchObject({ asked: false })
})
