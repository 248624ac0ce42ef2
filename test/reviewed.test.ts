// What a reviewer changed is counted when the document has left: once, without the reviewer, and it stays when the document is weeded.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { reviewedOf } from '#effect/reviewed/reviewed.store.ts'
import { openDesk } from '#test/desk.ts'

const { client, house } = await openDesk()
const { query } = house.room.database
const json = async (answer: Promise<Response>) => (await answer).json()
const counted = () => reviewedOf(query, 'mask', '2000-01-01', '2999-12-31')

const text =
  'Torborg Kallin, 900102-9819, bor på Storgatan 4. Hennes syster Maj-Britt Kallin nås på 070-174 06 05. Den gula boden står kvar.'

async function release(id: string): Promise<void> {
  await json(client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' }))
  expect(await client.until(id, 'released', 'ready', 'reviewing')).toMatchObject({ state: 'released' })
}
const decide = (id: string, decisions: unknown[]) =>
  client.send('POST', `/api/documents/${id}/decisions`, { decisions })

test('counted at the release, and again as it left last', async () => {
  const id = await client.drop('brev.txt', new TextEncoder().encode(text))
  await client.until(id, 'reviewing')
  const { findings } = (await json(client.get(`/api/documents/${id}/findings`))) as {
    findings: { id: string; state: string; function: string; finding: { label: string } }[]
  }
  const marks = findings.filter(one => one.function === 'mask' && one.state === 'proposed')
  const [gone, ...others] = [...marks].sort(one => (one.finding.label === 'ADDRESS' ? -1 : 1))
  await decide(id, [...others.map(one => ({ act: 'accept', finding: one.id })), { act: 'reject', finding: gone!.id }])
  expect(await counted()).toEqual([])
  await release(id)
  const words = text.split(/\s+/).length
  const first = { documents: 1, words, proposed: marks.length, accepted: others.length, deleted: 1, added: 0 }
  expect(await counted()).toMatchObject([first])

  const start = text.indexOf('gula boden')
  await decide(id, [{ act: 'add', label: 'PROPERTY', span: { start, end: start + 10 }, everywhere: false }])
  await release(id)
  expect(await counted()).toMatchObject([{ ...first, added: 1 }])
})

test('one person is too few, however many were at work in the unit that month', async () => {
  await sql`insert into effect_mark (function, unit, month, mark)
    select 'mask', unit, month, 'colleague ' || n from effect_review, generate_series(1, 9) as n`.execute(query)
  expect(await json(client.get('/api/effect/functions/mask/reviewed'))).toEqual({ versions: [], hidden: 1 })
  await sql`insert into effect_review_mark (function, version, month, mark)
    select function, version, month, 'reviewer ' || n from effect_review, generate_series(1, 4) as n`.execute(query)
  expect(await json(client.get('/api/effect/functions/mask/reviewed'))).toMatchObject({ versions: [{}], hidden: 0 })
})

test('the account of what is kept names the table', async () => {
  const { columns } = (await json(client.get('/api/effect/logged'))) as { columns: { table: string; column: string }[] }
  const own = columns.filter(one => one.table === 'effect_review').map(one => one.column)
  expect(own).toContain('words')
  for (const column of own) expect(column).not.toMatch(/person|actor|by_whom|name/)
})
