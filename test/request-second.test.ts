// The second reviewer of a request: every way round is tried, and every one is shut.
import { expect, test } from 'vitest'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { grant, type Role } from '#governance/rights/rights.ts'
import { type Client, openDesk, signIn } from '#test/desk.ts'
import { askRequests } from '#test/requests.ts'

const { house, address, client } = await openDesk()
const { room } = house
const requests = askRequests(client)
const unit = 'Kansliet'

async function somebody(name: string, role: Role, where = unit): Promise<Client> {
  const person = await personNamed(room, name, where)
  const given = { role, unit: where, ground: 'Prov' }
  await room.database.transaction(tx => grant(tx, person.id, 'Prov', given, room.clock()))
  return signIn(address, await makeLink(room, person))
}
const second = await somebody('Ragnhild Brodin', 'secretary')
const text = 'Torborg Kallin har begärt bistånd. Ring 070-174 06 12.\n'
const reasonOf = async (answer: Response) => ((await answer.json()) as { reason?: string }).reason
const releaseOne = (who: Client, id: string) =>
  who.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })

/** A request whose every mark the first person has decided on. */
async function decided(files: Record<string, string> = { 'a.txt': text }) {
  const id = await requests.make({ twoPersons: true })
  await requests.drop(id, files)
  const whole = await requests.settled(id)
  const persons = whole.persons.filter(one => one.open > 0).map(one => one.id)
  return requests.act(id, { act: 'decide', persons, decision: 'mask' })
}

test('who has decided cannot approve, and nothing leaves before somebody else has', async () => {
  const whole = await decided()
  const [document] = whole.documentList
  expect(whole).toMatchObject({ approval: null, mayApprove: false, open: 0 })
  expect(await reasonOf(await requests.approve(whole.id))).toBe('own-decisions')
  expect(await reasonOf(await requests.release(whole.id))).toBe('needs-second')
  // The document's own door is shut as well, whoever knocks.
  expect(await reasonOf(await releaseOne(client, document!.id))).toBe('needs-second')
  expect(await reasonOf(await releaseOne(second, document!.id))).toBe('needs-second')
  expect((await askRequests(second).get(whole.id)).mayApprove).toBe(true)
  expect((await askRequests(second).approve(whole.id)).status).toBe(200)
  expect((await requests.release(whole.id)).status).toBe(202)
  await requests.until(whole.id, one => one.state === 'released')
})

test('an account without the right, or with it elsewhere, cannot approve', async () => {
  const whole = await decided()
  for (const who of [
    await somebody('Halvar Sjödahl', 'registrar'),
    await somebody('Egil Hagström', 'reader'),
    await somebody('Gunhild Ekvall', 'secretary', 'Miljöförvaltningen'),
  ])
    expect((await askRequests(who).approve(whole.id)).status).toBe(403)
})

test('any change after the approval voids it: a decision, a document, letters', async () => {
  const whole = await decided({ 'a.txt': text, 'b.txt': 'Sigvard Mossberg svarade.\n' })
  const theirs = askRequests(second)
  const shut = async () => {
    expect((await requests.get(whole.id)).approval).toMatchObject({ stands: false })
    expect(await reasonOf(await requests.release(whole.id))).toBe('needs-second')
    expect((await theirs.approve(whole.id)).status).toBe(200)
    expect((await requests.get(whole.id)).approval).toMatchObject({ stands: true })
  }
  expect((await theirs.approve(whole.id)).status).toBe(200)
  const [a] = whole.documentList
  const { findings } = (await (await client.get(`/api/documents/${a!.id}/findings?function=mask`)).json()) as {
    findings: { id: string }[]
  }
  const decisions = [{ act: 'reject', finding: findings[0]!.id }]
  await client.send('POST', `/api/documents/${a!.id}/decisions`, { decisions })
  await shut()
  await client.send('PATCH', `/api/requests/${whole.id}`, { pseudonyms: true })
  await shut()
  await requests.drop(whole.id, { 'c.txt': 'Inga namn här.\n' })
  await requests.settled(whole.id)
  await shut()
  // The second reviewer who decides on something becomes one of those who decided.
  await second.send('POST', `/api/documents/${a!.id}/decisions`, {
    decisions: [{ act: 'accept', finding: findings[0]!.id }],
  })
  expect(await reasonOf(await theirs.approve(whole.id))).toBe('own-decisions')
  expect(await reasonOf(await requests.release(whole.id))).toBe('needs-second')
})

test('it is not got round by asking it away, by taking the document out, or by the same file once more', async () => {
  const whole = await decided()
  const off = await client.send('PATCH', `/api/requests/${whole.id}`, { twoPersons: false })
  expect(await reasonOf(off)).toBe('two-persons-stand')
  const documents = whole.documentList.map(one => one.id)
  const out = await client.send('POST', `/api/requests/${whole.id}/documents/remove`, { documents })
  expect(await reasonOf(out)).toBe('two-persons-stand')
  const other = await requests.make()
  const moved = await client.send('POST', `/api/requests/${other}/documents`, { documents })
  expect(await reasonOf(moved)).toBe('document-in-request')
  const copy = await client.drop('samma fil.txt', new TextEncoder().encode(text))
  await client.until(copy, 'reviewing')
  const { findings } = (await (await client.get(`/api/documents/${copy}/findings?function=mask`)).json()) as {
    findings: { id: string }[]
  }
  const decisions = findings.map(one => ({ act: 'reject', finding: one.id }))
  await client.send('POST', `/api/documents/${copy}/decisions`, { decisions })
  expect(await reasonOf(await releaseOne(client, copy))).toBe('needs-second')
})

test('where nobody had anything to decide, who made the request is not its second reviewer', async () => {
  const id = await requests.make({ twoPersons: true })
  await requests.drop(id, { 'tom.txt': 'Inga namn här.\n' })
  await requests.settled(id)
  expect(await reasonOf(await requests.approve(id))).toBe('own-decisions')
  expect((await askRequests(second).approve(id)).status).toBe(200)
})
