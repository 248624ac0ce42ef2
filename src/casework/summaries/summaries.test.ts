import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'

const { client, house } = await openDesk()
const memo = readFileSync(new URL('../../app/sample/files/memo-biblioteksplan.docx', import.meta.url))

type Summary = {
  run: { id: string; function: string; wallMs: number; wattHours: number } | null
  refusal: { reason: string } | null
  genre: string | null
  quotes: { excerpt: string; page: number; finding: { kind: string; span: { start: number; end: number } } }[]
  isOld: boolean
}
const asked = async (document: string, body: object = {}) =>
  (await (await client.send('POST', `/api/documents/${document}/summary`, body)).json()) as Summary
const kept = async (document: string) =>
  (await (await client.get(`/api/documents/${document}/summary`)).json()) as Summary

test('a document is summed up by its own sentences, once, and nothing waits for a decision by it', async () => {
  const document = await client.drop('memo.docx', memo)
  const before = await client.until(document, 'reviewing', 'ready')
  expect(await kept(document)).toMatchObject({ run: null, quotes: [] })

  const first = await asked(document)
  expect(first.quotes.length).toBeGreaterThanOrEqual(3)
  expect(first.quotes.length).toBeLessThanOrEqual(7)
  expect(first.quotes.map(one => one.finding.span.start)).toEqual(
    first.quotes.map(one => one.finding.span.start).toSorted((a, b) => a - b),
  )
  expect(first.run).toMatchObject({ function: 'summarise', wallMs: expect.any(Number), wattHours: expect.any(Number) })
  expect(await asked(document)).toEqual(first)
  expect(await kept(document)).toEqual(first)
  expect((await asked(document, { sentences: 7 })).run!.id).not.toBe(first.run!.id)

  const after = await client.until(document, 'reviewing', 'ready')
  expect(after.tallies).toEqual(before.tallies)
  const { findings } = (await (await client.get(`/api/documents/${document}/findings`)).json()) as {
    findings: { function: string }[]
  }
  expect(findings.some(one => one.function === 'summarise')).toBe(false)
})

test('a stopped function gives no summary, and its verdict is kept; it may be asked again', async () => {
  const { query } = house.room.database
  const document = await client.drop('memo2.docx', memo)
  await client.until(document, 'reviewing', 'ready')
  const stop = { function: 'summarise', why: 'prövas om', at: new Date() }
  await query.insertInto('function_stop').values(stop).execute()
  const answer = await asked(document)
  expect(answer.refusal).toMatchObject({ reason: 'gate-closed' })
  expect(answer.quotes).toEqual([])
  const row = await query
    .selectFrom('run')
    .select('verdict')
    .where('id', '=', answer.run!.id as never)
    .executeTakeFirst()
  expect(row?.verdict).toMatchObject({ open: false })
  await query.deleteFrom('function_stop').execute()
  expect((await asked(document)).quotes.length).toBeGreaterThanOrEqual(3)
})

test('a number of sentences outside three to seven is not taken', async () => {
  const document = await client.drop('memo3.docx', memo)
  await client.until(document, 'reviewing', 'ready')
  expect((await client.send('POST', `/api/documents/${document}/summary`, { sentences: 2 })).status).toBe(400)
})
