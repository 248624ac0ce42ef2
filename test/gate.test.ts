// A function that has been stopped does not run, the answer of the gate is kept, and nothing is released without it.
import { expect, test } from 'vitest'
import { functions } from '#functions/index.ts'
import { openDesk } from '#test/desk.ts'

const { client, house } = await openDesk()
const { query } = house.room.database
type Json = Record<string, unknown>
const json = async (answer: Promise<Response>): Promise<Json> => (await (await answer).json()) as Json

test('a stopped mask is not run, and the document is not released', async () => {
  await query.insertInto('function_stop').values({ function: 'mask', why: 'granskas', at: new Date() }).execute()
  const id = await client.drop('a.txt', Buffer.from('Jag heter Torborg Kallin och bor på Storgatan 12.\n'))
  await client.until(id, 'reviewing', 'ready')
  const { runs } = (await json(client.get(`/api/documents/${id}`))) as { runs: { function: string; state: string }[] }
  expect(runs.map(run => [run.function, run.state]).sort()).toEqual(
    functions.map(({ name }) => [name, name === 'mask' ? 'refused' : 'done']).sort(),
  )
  const [kept] = await query.selectFrom('run').select('verdict').where('function', '=', 'mask').execute()
  expect(kept?.verdict).toMatchObject({
    open: false,
    reasons: [{ id: 'function-stopped', params: { why: 'granskas' } }],
  })
  expect(await json(client.get(`/api/documents/${id}/readiness`))).toMatchObject({
    ready: false,
    reasons: [{ id: 'gate-closed', params: { function: 'mask' } }],
  })
  expect((await client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })).status).toBe(409)
})

test('a decision and a finding cannot be changed or removed, not even past the program', async () => {
  await query.deleteFrom('function_stop').execute()
  const id = await client.drop('b.txt', Buffer.from('Jag heter Torborg Kallin och bor på Storgatan 12.\n'))
  await client.until(id, 'reviewing')
  const { findings } = (await json(client.get(`/api/documents/${id}/findings?function=mask`))) as {
    findings: { id: string }[]
  }
  const first = findings[0]!.id
  await client.send('POST', `/api/documents/${id}/decisions`, { decisions: [{ act: 'reject', finding: first }] })
  await expect(query.deleteFrom('decision').execute()).rejects.toThrow(/only ever added/)
  await expect(query.updateTable('finding').set({ page: 9 }).execute()).rejects.toThrow(/only ever added/)
})

test('findings are given page by page, and every one exactly once', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `Ring mig på 070-174 06 ${String(i + 10)}.`).join('\n\n')
  const id = await client.drop('c.txt', Buffer.from(lines))
  await client.until(id, 'reviewing')
  const seen: string[] = []
  for (let after = ''; ; ) {
    const page = (await json(client.get(`/api/documents/${id}/findings?limit=7${after}`))) as {
      findings: { id: string }[]
      next: string | null
    }
    seen.push(...page.findings.map(one => one.id))
    if (!page.next) break
    after = `&after=${page.next}`
  }
  expect(seen.length).toBeGreaterThanOrEqual(30)
  expect(new Set(seen).size).toBe(seen.length)
})

test('a decision on another document’s finding, or outside the text, is refused and changes nothing', async () => {
  const id = await client.drop('d.txt', Buffer.from('Jag heter Torborg Kallin.\n'))
  await client.until(id, 'reviewing')
  const stranger = { act: 'accept', finding: 'fnd_000000000000000000000000' }
  const outside = { act: 'add', label: 'PERSON', span: { start: 3, end: 9000 }, everywhere: false }
  const wrong = { act: 'add', label: 'PERSON', span: { start: 9, end: 3 }, everywhere: false }
  const before = await json(client.get(`/api/documents/${id}/findings`))
  for (const [decision, status] of [
    [stranger, 404],
    [outside, 400],
    [wrong, 400],
  ] as const)
    expect((await client.send('POST', `/api/documents/${id}/decisions`, { decisions: [decision] })).status).toBe(status)
  expect(await json(client.get(`/api/documents/${id}/findings`))).toEqual(before)
})
