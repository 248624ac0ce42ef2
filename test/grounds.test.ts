// The ground of a mark: set by a person with a note, for all marks by the kind of matter, taken back as one, and kept in the record.
import { expect, test } from 'vitest'
import { readDocx } from '#files/docx/read-docx.ts'
import { openDesk } from '#test/desk.ts'

const { client } = await openDesk()
type Row = {
  id: string
  state: string
  excerpt: string
  finding: { kind: string; label: string; ground: string | null; stays: boolean; why: { id: string }[] }
  grounded: { by: string; note: string | null } | null
}
const marks = async (id: string): Promise<Row[]> =>
  ((await (await client.get(`/api/documents/${id}/findings?function=mask`)).json()) as { findings: Row[] }).findings
const decide = (id: string, decisions: unknown[]) =>
  client.send('POST', `/api/documents/${id}/decisions`, { decisions })

const text = 'Jag heter Torborg Kallin och bor på Storgatan 12.\nRing 070-174 06 12.\n'

test('a ground is set with a note, says nothing of the mark itself, and is taken back', async () => {
  const id = await client.drop('grund.txt', Buffer.from(text))
  await client.until(id, 'reviewing')
  const [first] = await marks(id)
  const ground = { act: 'ground', finding: first!.id, ground: '21 kap. 1 § OSL', test: 'special', note: 'Hotbild.' }
  expect((await decide(id, [ground])).status).toBe(200)
  const [set] = await marks(id)
  expect(set).toMatchObject({
    state: 'proposed',
    finding: { ground: '21 kap. 1 § OSL' },
    grounded: { note: 'Hotbild.' },
  })
  expect(set!.grounded!.by).not.toBe('')
  expect(set!.finding.why.map(why => why.id)).toContain('harm-special')
  await client.send('POST', `/api/documents/${id}/undo`, {})
  expect((await marks(id))[0]).toMatchObject({ grounded: null, finding: { ground: first!.finding.ground } })
})

test('the kind of matter sets every ground but those with a note, in one stroke', async () => {
  const id = await client.drop('slag.txt', Buffer.from(`${text}\nKopia till Torborg Kallin.\n`))
  await client.until(id, 'reviewing')
  const [first] = await marks(id)
  await decide(id, [{ act: 'ground', finding: first!.id, ground: '8 kap. 3 § OSL', test: null, note: 'Eget skäl.' }])
  const answer = await client.send('POST', `/api/documents/${id}/matter-kind`, { matter: 'socialtjanst' })
  expect(answer.status).toBe(200)
  expect(await (await client.get(`/api/documents/${id}`)).json()).toMatchObject({ matterKind: 'socialtjanst' })
  const set = await marks(id)
  expect(set[0]!.finding.ground).toBe('8 kap. 3 § OSL')
  expect(new Set(set.slice(1).map(row => row.finding.ground))).toEqual(new Set(['26 kap. 1 § OSL']))
  expect(set.every(row => row.state === 'proposed')).toBe(true)
  await client.send('POST', `/api/documents/${id}/undo`, {})
  expect((await marks(id)).map(row => row.finding.ground)).toEqual(['8 kap. 3 § OSL', null, null, null])
})

test('the record and the decision tell who set the ground and what was noted, but never what was removed', async () => {
  const id = await client.drop('protokoll.txt', Buffer.from(text))
  await client.until(id, 'reviewing')
  const rows = await marks(id)
  const set = (row: Row | undefined, note: string) => ({
    act: 'ground',
    finding: row!.id,
    ground: '26 kap. 1 § OSL',
    test: 'reversed',
    note,
  })
  await decide(id, [set(rows[0], 'Torborg Kallin är skyddad.'), set(rows[1], 'Risk för men.')])
  await decide(
    id,
    rows.map(row => ({ act: 'accept', finding: row.id })),
  )
  await client.until(id, 'ready')
  const asked = await client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })
  const { id: release } = (await asked.json()) as { id: string }
  await client.until(id, 'released')
  const record = await (await client.get(`/api/releases/${release}/record`)).text()
  expect(record).toContain('Risk för men.')
  expect(record).not.toContain('Torborg')
  const docx = new Uint8Array(await (await client.get(`/api/releases/${release}/decision`)).arrayBuffer())
  expect(readDocx(docx).text).toContain('26 kap. 1 § OSL: Risk för men.')
  const pdf = await client.get(`/api/releases/${release}/decision?as=pdf`)
  expect(pdf.headers.get('content-type')).toContain('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a ground is for marks alone', async () => {
  const id = await client.drop(
    'pm.txt',
    Buffer.from('Nämnden beslutar beslutar enligt 99 kap. 1 § kommunallagen (2017:725).\n'),
  )
  await client.until(id, 'reviewing', 'ready')
  const { findings } = (await (await client.get(`/api/documents/${id}/findings`)).json()) as { findings: Row[] }
  const other = findings.find(row => row.finding.kind !== 'mark')!
  const answer = await decide(id, [{ act: 'ground', finding: other.id, ground: null, test: null, note: null }])
  expect(answer.status).toBe(400)
})
