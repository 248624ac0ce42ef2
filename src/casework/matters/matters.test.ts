import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { receive } from '#casework/documents/documents.ts'
import { bounds, nameMatter } from '#casework/matters/matters.ts'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { mint } from '#store/mint.ts'
import { openDesk, signIn } from '#test/desk.ts'

const { client, house, address } = await openDesk()
const { query } = house.room.database

const memo = (said: string) => `Tjänsteutlåtande
Datum 2026-03-02
Diarienummer KS 2026-00417

Lånecyklar till hemtjänsten

Förslag till beslut
1. Kommunstyrelsen godkänner redovisningen.

Beskrivning av ärendet
Nya elcyklar till hemtjänsten kostar 450 tkr under 2025. I bilaga 1 står: ”${said}” Insatsen kostar 450tkr per år.
`
const annex =
  'Bilaga 1\n\nNya elcyklar till hemtjänsten kostar 540 tkr under 2025. Cyklarna har använts mest av barn i centrum.'
const quoted = 'Cyklarna har använts mest av alla i centrum.'

type Finding = { kind: string; rule?: string; status?: string; params: Record<string, string> }
type Row = { id: string; function: string; run: string; state: string; fixed: boolean; finding: Finding }
const drop = async (name: string, text: string) => {
  const id = (await client.drop(name, new TextEncoder().encode(text))) as Id<'doc'>
  await client.until(id, 'reviewing', 'ready', 'refused')
  return id
}
const json = async <T>(answer: Promise<Response>) => (await answer).json() as Promise<T>
const rows = async (id: string) =>
  (await json<{ findings: Row[] }>(client.get(`/api/documents/${id}/findings`))).findings
const rules = async (id: string) => (await rows(id)).map(row => row.finding.rule ?? row.finding.status)
const name = (documents: string[], matter: string | null) => client.send('POST', '/api/matters', { documents, matter })

/** Waits until no work is left to do. */
async function still(): Promise<void> {
  for (const end = Date.now() + 25_000; Date.now() < end; await new Promise(done => setTimeout(done, 30))) {
    const counts = Object.values(await house.room.jobs.counts())
    if (counts.every(({ waiting, running }) => waiting + running === 0)) return
  }
  throw new Error('the work did not come to an end')
}

test('documents of one matter see each other; decisions hold while the same is found; what has gone comes back decided', async () => {
  const [one, two] = [await drop('Tjänsteutlåtande.txt', memo(quoted)), await drop('Bilaga 1.txt', annex)]
  expect(await rules(one)).not.toContain('quote-mismatch')
  const before = (await rows(one)).find(row => row.finding.rule === 'spacing-fault')!
  await client.send('POST', `/api/documents/${one}/decisions`, {
    decisions: [{ act: 'accept', finding: before.id, fixed: true }],
  })

  await name([one, two], 'KS 2026-00417 Lånecyklar')
  await still()
  expect(await rules(one)).toEqual(expect.arrayContaining(['quote-mismatch', 'figure-differs-from-annex', 'missing']))
  // Told by both functions; Källkontroll quotes both places.
  const told = (await rows(one)).find(row => row.function === 'sources' && row.finding.params.kind === 'figure')
  expect(told?.finding).toMatchObject({
    status: 'missing',
    params: { here: '450 tkr', there: '540 tkr', name: 'Bilaga 1.txt' },
  })
  const same = (await rows(one)).find(row => row.finding.rule === 'spacing-fault')!
  expect(same).toMatchObject({ id: before.id, state: 'accepted', fixed: true })
  expect(same.run).not.toBe(before.run)

  const differs = (await rows(one)).find(row => row.finding.rule === 'quote-mismatch')!
  await client.send('POST', `/api/documents/${one}/decisions`, {
    decisions: [{ act: 'reject', finding: differs.id }],
  })
  await name([two], null)
  await still()
  expect(await rules(one)).not.toContain('quote-mismatch')
  // What is taken back is what is seen: not the decision on what is no longer found.
  const undone = await json<{ findings: Row[] }>(client.send('POST', `/api/documents/${one}/undo`))
  expect(undone.findings.map(row => [row.id, row.state])).toEqual([[before.id, 'proposed']])

  await name([two], 'ks 2026-00417')
  await still()
  expect((await rows(one)).find(row => row.finding.rule === 'quote-mismatch')).toMatchObject({
    id: differs.id,
    state: 'rejected',
  })
  expect((await rows(one)).filter(row => row.finding.rule === 'spacing-fault')).toHaveLength(1)
})

test('the run names what it looked at by id and hash, and holds no text of it; the same case is not asked of twice', async () => {
  const [one, two] = [await drop('Tjänsteutlåtande.txt', memo(quoted)), await drop('Bilaga 1.txt', annex)]
  const runs = () => query.selectFrom('run').selectAll().where('document', '=', one).orderBy('asked_at').execute()
  const alone = await runs()
  await name([one, two], 'Namn utan nummer')
  await still()
  const beside = (await runs()).filter(run => (run.beside as unknown[]).length > 0)
  expect(beside.map(run => run.function).sort()).toEqual(['check', 'sources'])
  const { sha256 } = await query.selectFrom('document').select('sha256').where('id', '=', two).executeTakeFirstOrThrow()
  for (const run of beside) {
    expect(run.beside).toEqual([{ id: two, sha256 }])
    expect(JSON.stringify(run)).not.toContain('barn i centrum')
    expect(alone.map(each => each.input_hash)).not.toContain(run.input_hash)
  }
  await name([two], 'Något annat')
  await name([two], '  namn  UTAN nummer ')
  await still()
  expect(await runs()).toHaveLength(5)
  expect(await rules(one)).toContain('quote-mismatch')
})

test('a document that comes to a matter while it is read is looked at once it has been', async () => {
  const one = await drop('Tjänsteutlåtande.txt', memo(quoted))
  const two = (await client.drop('Bilaga 1.txt', new TextEncoder().encode(annex))) as Id<'doc'>
  await name([one, two], 'Kommer samtidigt')
  await still()
  expect(await rules(one)).toContain('quote-mismatch')
})

test('a large matter is cut to those nearest in time, and the screen is told', async () => {
  const one = await drop('Tjänsteutlåtande.txt', memo(quoted))
  // What could not be read counts as being there, and has nothing to be asked again.
  const many = Array.from({ length: bounds.documents + 3 }, () => mint('doc'))
  const { owner, unit, received_at, sha256 } = await query
    .selectFrom('document')
    .selectAll()
    .where('id', '=', one)
    .executeTakeFirstOrThrow()
  const same = { size: 1, state: 'refused', came_from: 'upload', owner, unit, received_at, sha256 }
  await query
    .insertInto('document')
    .values(many.map((id, n) => ({ ...same, id, name: `Skrivelse ${n}.txt` })))
    .execute()
  expect((await name([one, ...many], 'Stort ärende')).status).toBe(200)
  await still()
  const whole = await json<{ doubts: { reason: string; params: object }[] }>(client.get(`/api/documents/${one}`))
  expect(whole.doubts).toEqual([
    { reason: 'case-cut', params: { given: bounds.documents, total: bounds.documents + 3 }, page: null },
  ])
})

test('a matter is proposed by the number in the document itself, as others have named it', async () => {
  const one = await drop('Tjänsteutlåtande.txt', memo(quoted))
  const two = await drop('Bilaga 1.txt', annex)
  const about = (id: string) =>
    json<{ suggestions: string[]; beside: { id: string }[] }>(client.get(`/api/documents/${id}/matter`))
  expect((await about(one)).suggestions[0]).toMatch(/^ks 2026-00417/i)
  expect((await about(one)).suggestions).toContain('KS 2026-00417')
  expect((await about(two)).suggestions).toEqual([])
  expect((await name([one, 'doc_000000000000000000000000'], 'X')).status).toBe(404)
  expect((await about(one)).beside).toEqual([])
})

let pair: Promise<[Id<'doc'>, Id<'doc'>]> | undefined
const twoLetters = () => (pair ??= Promise.all([drop('a.txt', 'Hej, det är a.'), drop('b.txt', 'Hej, det är b.')]))

test.each([
  ['KS 2026-00417 Lånecyklar', 'ks  2026-00417', true],
  ['0412/26 Skolskjuts', '0412/26', true],
  ['KS 2026-00417', 'KS 2026-004171', false],
  ['KS 2026-00417', 'SN 2026-00417', false],
  ['Nämnden 2026-10-20', 'Nämnden 2026-11-20', false],
  ['2026-10-20 Socialnämnden', '2026-10-20 Miljönämnden', false],
  ['', ' ', false],
])('%j and %j: one matter is %j', async (here, there, same) => {
  const [one, two] = await twoLetters()
  await name([one], here)
  await name([two], there)
  const { beside } = await json<{ beside: { id: string }[] }>(client.get(`/api/documents/${one}/matter`))
  expect(beside.some(other => other.id === two)).toBe(same)
})

test('what belongs to another unit is neither shown nor quoted, and is not put in a matter by who may not', async () => {
  const { room } = house
  const other = await personNamed(room, 'Amina Warsame', 'Socialförvaltningen')
  const theirs = await receive(room, other, { name: 'Bilaga 1.txt', bytes: new TextEncoder().encode(annex) })
  const own = await drop('Tjänsteutlåtande.txt', memo(quoted))
  await nameMatter(room, other, [own, theirs.id], 'KS 2026-00417 Två enheter')
  await still()
  const { beside } = await json<{ beside: unknown[] }>(client.get(`/api/documents/${own}/matter`))
  expect(beside.some(one => (one as { id: string }).id === theirs.id)).toBe(false)
  const runs = await query.selectFrom('run').select('beside').where('document', '=', own).execute()
  expect(JSON.stringify(runs)).not.toContain(theirs.id)

  const elsewhere = await signIn(address, await makeLink(room, other))
  expect(
    (await elsewhere.send('POST', '/api/matters', { documents: [theirs.id, own], matter: 'Min egen' })).status,
  ).toBe(403)
  const kept = await query.selectFrom('document').select('matter').where('id', '=', theirs.id).executeTakeFirstOrThrow()
  expect(kept.matter).toBe('KS 2026-00417 Två enheter')
})
