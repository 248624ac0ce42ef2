// Working copies from the desk: remarks stand in them, what was turned down does not, and masks never do.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { openDesk } from '#test/desk.ts'
import { memoDocx } from '#test/memo-docx.ts'

type Row = { id: string; finding: { kind: string; rule?: string; fix?: { text: string } }; function: string }

test('a memo goes out with its remarks, and the fix that was chosen as a tracked change', {
  timeout: 60_000,
}, async () => {
  const { client } = await openDesk()
  const text = memoWith({
    'Beskrivning av ärendet': 'Nämnden har har beslutat. Torborg Ekstam har telefon 031-390 06 12 hemma.',
  })
  const id = await client.drop('memo.docx', await memoDocx(text))
  await client.until(id, 'reviewing', 'ready')
  const { findings } = (await (await client.get(`/api/documents/${id}/findings`)).json()) as { findings: Row[] }
  const remarks = findings.filter(({ finding }) => finding.kind === 'remark')
  const doubled = remarks.find(({ finding }) => finding.rule === 'doubled-word')!
  expect(doubled.finding.fix).toBeDefined()
  const list = async () => {
    const answer = await client.get(`/api/documents/${id}/copy?as=json`)
    return ((await answer.json()) as { remarks: { rule: string; fixed: boolean }[] }).remarks
  }
  const before = await list()
  expect(before.length).toBeGreaterThanOrEqual(remarks.length)
  expect(before.every(one => !one.fixed && one.rule !== 'PHONE')).toBe(true)
  const other = remarks.find(({ finding }) => finding.rule !== 'doubled-word')
  const decisions = [
    { act: 'accept', finding: doubled.id, fixed: true },
    ...(other ? [{ act: 'reject', finding: other.id }] : []),
  ]
  expect((await client.send('POST', `/api/documents/${id}/decisions`, { decisions })).status).toBe(200)
  const after = await list()
  expect(after.length).toBe(before.length - (other ? 1 : 0))
  expect(after.filter(one => one.fixed).map(one => one.rule)).toEqual(['doubled-word'])

  const docx = await client.get(`/api/documents/${id}/copy?as=docx`)
  expect(decodeURIComponent(docx.headers.get('content-disposition')!)).toContain('memo med anmärkningar.docx')
  const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()))
  expect(strFromU8(parts['word/comments.xml']!).match(/<w:comment /g)).toHaveLength(after.length)
  expect(strFromU8(parts['word/document.xml']!)).toMatch(/<w:del /)
  const page = await client.get(`/api/documents/${id}/copy?as=html`)
  const html = await page.text()
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(html.match(/<tr>/g)).toHaveLength(after.length + 1)
  expect((await client.get(`/api/documents/${id}/copy?as=pdf`)).status).toBe(409)
  const log = (await (await client.get(`/api/log?subject=${id}`)).json()) as { events: { act: string }[] }
  expect(log.events.filter(event => event.act === 'document.copy').length).toBeGreaterThanOrEqual(4)
})
