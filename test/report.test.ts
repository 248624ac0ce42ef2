// Reports over HTTP in the sample municipality: the same data give the same bytes, our own check has nothing to remark, and the PDF holds
// PDF/UA's machine checks.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { governSample } from '#app/sample/govern.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import { dateInSweden } from '#base/clock.ts'
import { compose } from '#effect/report/compose.ts'
import { figureOf } from '#effect/report/figure.ts'
import type { ReportContent } from '#effect/report/report.ts'
import { learnReports, type ReportTemplate } from '#effect/report/report-template.ts'
import { readDocx } from '#files/docx/read-docx.ts'
import { templateFrom } from '#functions/check/check.ts'
import { functions } from '#functions/index.ts'
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
  await putInitiatives(room, 'Leyla Ekdahl')
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

describe('our own functions on the final report', () => {
  test('check has no remark, and sources finds nothing wrong', { timeout: 60_000 }, async () => {
    const id = await make('slutredovisning')
    const [memo, annex] = await Promise.all(['memo', 'annex'].map(async part => readDocx(await file(id, 'docx', part))))
    const ran = (name: string, of: typeof memo, settings: object) => {
      const asked = functions.find(one => one.name === name)!
      return asked.run(of!, asked.settings.parse(settings), learn(asked).knowledge, day).findings
    }
    const matter = [{ name: 'Bilaga 1.docx', text: annex!.text }]
    expect(ran('check', memo, { annexes: matter, template: 'goteborg-2020' })).toEqual([])
    expect(ran('check', annex, {})).toEqual([])
    const found = [...ran('sources', memo, { documents: matter }), ...ran('sources', annex, {})]
    // What the register does not hold is told to be unchecked; nothing is told to be wrong.
    const wrong = found.filter(one => one.kind === 'reference' && !['exists', 'cannot-be-checked'].includes(one.status))
    expect(found.length).toBeGreaterThan(10)
    expect(wrong).toEqual([])
  })
})

describe('a text template', () => {
  const catalogue = { source: '-', missing: { none: '–', few: 'få' }, figures: {} }
  const material = { facts: { board: 'nämnden' }, flags: [], lists: {}, figures: new Map() }
  const template = (text: string): ReportTemplate => ({
    name: 'prov',
    title: { sv: 'Prov', en: 'Trial' },
    source: '-',
    foot: 'sida {page}',
    memo: null,
    annex: null,
    page: { title: 'Prov', blocks: [{ kind: 'text', text }] },
  })
  const header = { title: '', values: {} }
  const memo = templateFrom('-', readFileSync(new URL('../knowledge/templates/allman.json', import.meta.url), 'utf8'))
  test('with a place for what does not exist is refused, and names the place', () => {
    expect(compose(template('I {fact board}.'), material, memo, header)[0]!.blocks).toEqual([
      { kind: 'text', text: ['I ', 'nämnden', '.'] },
    ])
    for (const place of ['{figure no-such}', '{fact no-such}', '{no-such}', '{figure .runs}'])
      expect(() => compose(template(place), material, memo, header), place).toThrow('knowledge-invalid')
    expect(() => figureOf({ kind: 'runs', value: 1, behind: { from: [], columns: [], rows: [] } }, catalogue)).toThrow(
      'knowledge-invalid',
    )
  })
  test('of the municipality’s own stands over ours', () => {
    const bytes = (one: ReportTemplate) => new TextEncoder().encode(JSON.stringify(one))
    const files = [
      { path: 'reports/siffror.json', bytes: new TextEncoder().encode(JSON.stringify(catalogue)) },
      { path: 'reports/prov.json', bytes: bytes(template('vår')) },
      { path: 'knowledge/reports/prov.json', bytes: bytes(template('kommunens')) },
    ]
    expect(learnReports(files).templates.map(one => one.page!.blocks)).toEqual([[{ kind: 'text', text: 'kommunens' }]])
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
