// The compliance file says what the gate says, in both forms: card, ground, every checkpoint with its answer, verdict, history.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'

const { client, folder } = await openDesk()
type Whole = { points: { checkpoint: { id: string } }[]; verdict: { reasons: unknown[] } }

test('is made from the live card as DOCX and as tagged PDF', async () => {
  const answer = {
    text: 'Prövat med ombudet.',
    date: '2026-11-01',
    group: 'FSG',
    dnr: 'KS 2026-00090',
    document: 'b',
    until: null,
  }
  await client.send('PUT', '/api/cards/mask/evidence/MBL-01', { answer })
  await client.send('POST', '/api/cards/mask/stop', { why: 'prövas om', running: 'drain' })
  const whole = (await (await client.get('/api/cards/mask')).json()) as Whole
  const docx = await client.get('/api/cards/mask/file?as=docx')
  expect(docx.headers.get('content-disposition')).toContain(encodeURIComponent('Funktionsakt Maskera'))
  const body = strFromU8(unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml']!)
  const pdf = join(folder, 'akt.pdf')
  writeFileSync(pdf, Buffer.from(await (await client.get('/api/cards/mask/file?as=pdf')).arrayBuffer()))
  expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  expect(faultsOfPdfUa(readFileSync(pdf))).toEqual([])
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  for (const said of [body, printed]) {
    expect(said).toContain('Prövat med ombudet.')
    expect(said).toContain('KS 2026-00090')
    expect(said).toContain('Funktionen är stoppad: prövas om.')
    expect(said.replace(/\s+/g, ' ')).toContain('en rättslig förpliktelse')
    for (const { checkpoint } of whole.points) expect(said, checkpoint.id).toContain(checkpoint.id)
  }
  expect((await client.get('/api/cards/nothing/file?as=pdf')).status).toBe(404)
  const english = await client.get('/api/cards/mask/file?as=docx&lang=en')
  expect(strFromU8(unzipSync(new Uint8Array(await english.arrayBuffer()))['word/document.xml']!)).toContain(
    'May the function run?',
  )
})
