// Reports over HTTP in the sample municipality: the same data give the same bytes, our own check has nothing to remark, and the PDF holds
// PDF/UA's machine checks.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { governSample } from '#app/sample/govern.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { dateInSweden } from '#base/clock.ts'
import type { ReportContent } from '#effect/report/report.ts'
import { openDesk } from '#test/desk.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'

const { house, client } = await openDesk()
const { room } = house
const day = dateInSweden(room.clock())
const asked = { from: `${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01`, to: day, day, template: 'goteborg-2020' }
const folder = mkdtempSync(join(tmpdir(), 'kansli-report-'))
let assignment: string

type Whole = ReportContent & { id: string; sha256: string; numbers: Record<string, number> }
const make = async (kind: string): Promise<string> => {
  const answer = await client.send('POST', '/api/reports', { ...asked, kind, assignment })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { id: string }).id
}
const file = async (id: string, as: string, part = 'memo'): Promise<Uint8Array> => {
  const answer = await client.get(`/api/reports/${id}/file?as=${as}&part=${part}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const whole = async (id: string): Promise<Whole> => (await client.get(`/api/reports/${id}`)).json() as Promise<Whole>

beforeAll(async () => {
  await governSample(room, 'Ingegerd Ekvall')
  await putHistory(room)
  await putAssignments(room)
  const told = (await (await client.get('/api/reports')).json()) as { assignments: { id: string; dnr: string }[] }
  assignment = told.assignments.find(one => one.dnr === 'KS 2024-00912')!.id
}, 60_000)

describe('a report made twice from the same data', () => {
  test('is the same, byte for byte, in every form', { timeout: 60_000 }, async () => {
    const [first, second] = [await make('slutredovisning'), await make('slutredovisning')]
    expect((await whole(first)).sha256).toBe((await whole(second)).sha256)
    for (const [as, part] of [
      ['docx', 'memo'],
      ['pdf', 'memo'],
      ['docx', 'annex'],
      ['pdf', 'annex'],
      ['csv', 'memo'],
      ['xlsx', 'memo'],
    ] as const)
      expect(
        Buffer.from(await file(first, as, part)).equals(Buffer.from(await file(second, as, part))),
        `${as} ${part}`,
      ).toBe(true)
  })
})

describe.each([
  ['delredovisning', ['memo', 'annex']],
  ['slutredovisning', ['memo', 'annex']],
  ['statusuppdatering', ['page']],
  ['beslutsforslag', ['memo']],
])('%s', (kind, parts) => {
  test('is PDF/UA, and read whole by our own reader', { timeout: 60_000 }, async () => {
    const id = await make(kind)
    for (const part of parts) {
      expect(faultsOfPdfUa(await file(id, 'pdf', part)), part).toEqual([])
      const path = join(folder, `${kind}-${part}.docx`)
      writeFileSync(path, await file(id, 'docx', part))
      const told = JSON.parse(
        execFileSync(process.execPath, ['bin/kansli.mjs', 'read', path, '--json'], { encoding: 'utf8' }),
      ) as {
        text: string
      }
      for (const figure of (await whole(id)).documents
        .find(one => one.part === part)!
        .blocks.flatMap(block => (block.kind === 'text' ? block.text : [])))
        if (typeof figure !== 'string') expect(told.text).toContain(figure.said)
    }
  })
})
