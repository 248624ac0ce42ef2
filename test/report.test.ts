// Reports over HTTP in the sample municipality: the same data give the same bytes, our own check has nothing to remark, and the PDF holds
// PDF/UA's machine checks.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFile, figuresFile } from '#app/report/report-files.ts'
import { uncheckedIn } from '#app/report/unchecked.ts'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { putPortfolio } from '#app/sample/assignments/portfolios.ts'
import { putPrices } from '#app/sample/assignments/prices.ts'
import { governSample } from '#app/sample/govern.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import { dateInSweden } from '#base/clock.ts'
import { compose } from '#effect/report/compose.ts'
import { figureOf } from '#effect/report/figure.ts'
import {
  figuresSaid,
  hashOf,
  propose,
  type ReportContent,
  type ReportDocument,
  type ReportRequest,
} from '#effect/report/report.ts'
import { learnReports, type ReportTemplate } from '#effect/report/report-template.ts'
import { read } from '#files/read.ts'
import { templateFrom } from '#functions/check/check.ts'
import { functions } from '#functions/index.ts'
import { openDesk } from '#test/desk.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'
import type { Document } from '#text/document.ts'

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
  await putPrices(room)
  await putPortfolio(room)
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
  test('is another when a clock, a number by chance or another order has come into it', {
    timeout: 60_000,
  }, async () => {
    const id = await make('slutredovisning')
    const { documents, figures, asked: given } = (await whole(id)) as Whole & { asked: ReportRequest }
    const content = { documents, figures }
    const made = async (of: ReportContent, on = given) => {
      const report = { asked: on, content: of, author: 'Ekebyholms kommun' }
      const annex = of.documents.find(one => one.part === 'annex')!
      const forms = await Promise.all((['docx', 'pdf'] as const).map(as => documentFile(report, annex, as)))
      return [...forms, figuresFile(of, 'csv'), figuresFile(of, 'xlsx')].map(bytes =>
        Buffer.from(bytes).toString('hex'),
      )
    }
    const asIs = await made(content)
    expect((await made(content)).map((bytes, i) => bytes === asIs[i])).toEqual([true, true, true, true])
    const faults = {
      clock: [content, { ...given, day: '2031-01-02' }, [false, false, true, true]],
      chance: [withOther(content, randomUUID()), given, [false, false, false, false]],
      // The documents tell their sources by number, whatever order the figures came in.
      order: [{ documents, figures: figures.toReversed() }, given, [true, true, false, false]],
    } as const
    for (const [name, [of, on, same]] of Object.entries(faults))
      expect(
        (await made(of, on)).map((bytes, i) => bytes === asIs[i]),
        name,
      ).toEqual(same)
    expect(hashOf(withOther(content, randomUUID()))).not.toBe(hashOf(content))
  })
})

/** The same report where one figure's id has been drawn by chance. */
const withOther = (content: ReportContent, id: string): ReportContent =>
  JSON.parse(JSON.stringify(content).replaceAll('"all-worth"', JSON.stringify(id))) as ReportContent

/** What a person would be shown of a document: every remark, and every reference that is not found to stand. */
function remarksOn(document: Document, others: readonly { name: string; text: string }[], isMemo: boolean): string[] {
  const ran = (name: string, settings: object) => {
    const asked = functions.find(one => one.name === name)!
    return asked.run(document, asked.settings.parse(settings), learn(asked).knowledge, day).findings
  }
  const found = [
    ...ran('check', {
      ...(isMemo && { template: 'goteborg-2020' }),
      ...(isMemo && others.length > 0 && { annexes: others }),
    }),
    ...ran('sources', others.length > 0 ? { documents: others } : {}),
  ]
  return found.flatMap(one => {
    if (one.kind === 'remark') return `${one.rule}: ${document.text.slice(one.span?.start, one.span?.end)}`
    if (one.kind !== 'reference' || one.status === 'exists') return []
    return `${one.status}: ${document.text.slice(one.span.start, one.span.end)}`
  })
}

const kinds = [
  ['delredovisning', ['memo', 'annex']],
  ['slutredovisning', ['memo', 'annex']],
  ['statusuppdatering', ['page']],
  ['beslutsforslag', ['memo']],
] as const
describe.each(kinds)('%s', (kind, parts) => {
  test.each(['docx', 'pdf'] as const)(
    'has nothing to remark on as %s, alone and with its case',
    async as => {
      const id = await make(kind)
      const documents = await Promise.all(
        parts.map(async part => ({
          part,
          name: part === 'annex' ? `Bilaga 1.${as}` : `${part}.${as}`,
          held: await read(await file(id, as, part), `a.${as}`),
        })),
      )
      for (const { part, held } of documents) {
        const others = documents.filter(one => one.part !== part).map(one => ({ name: one.name, text: one.held.text }))
        expect(remarksOn(held, [], part === 'memo'), `${part} alone`).toEqual([])
        expect(remarksOn(held, others, part === 'memo'), `${part} in its case`).toEqual([])
      }
    },
    120_000,
  )
})

test('what would be remarked on is: a law that is not there, and one that nobody can check', async () => {
  const held = await read(await file(await make('slutredovisning'), 'docx', 'annex'), 'a.docx')
  const text = `${held.text}\nStöd finns i 40 kap. 1 § kommunallagen (2017:725) och i arkivlagen (1990:782).\nDet är är så.`
  expect(remarksOn({ ...held, text }, [], false).map(fault => fault.split(':')[0])).toEqual([
    'doubled-word',
    'missing',
    'cannot-be-checked',
  ])
})

test('the status update is one page, holds the new figures, and would be seen to be two', {
  timeout: 60_000,
}, async () => {
  const id = await make('statusuppdatering')
  const { documents, figures, asked: given } = (await whole(id)) as Whole & { asked: ReportRequest }
  const pagesOf = async (of: ReportDocument) =>
    (await read(await documentFile({ asked: given, content: { documents, figures }, author: 'E' }, of, 'pdf'), 'a.pdf'))
      .pages
  const [page] = documents
  expect(await pagesOf(page!)).toHaveLength(1)
  expect(
    (await pagesOf({ ...page!, blocks: [...page!.blocks, ...page!.blocks, ...page!.blocks] })).length,
  ).toBeGreaterThan(1)
  const said = figuresSaid(documents)
  for (const kind of ['all-charged', 'assessments', 'portfolio-1.left-worth']) expect(said).toContain(kind)
  const sheet = new TextDecoder().decode(await file(id, 'csv'))
  for (const { id: name } of figures) expect(sheet).toContain(name)
  for (const kind of [
    'portfolio-1.candidate-1.candidate-worth',
    'charge-1.charge-mean',
    'dimension-social.assessed-better',
  ])
    expect(sheet).toContain(kind)
})

test('a municipality’s own template may leave out what it will, with its siffror.json from before', {
  timeout: 60_000,
}, async () => {
  const ours = room.knowledge('reports')
  const told = (name: string) => JSON.parse(new TextDecoder().decode(ours.find(one => one.path.endsWith(name))!.bytes))
  const own = (name: string, content: object) => ({
    path: `knowledge/reports/${name}`,
    bytes: new TextEncoder().encode(JSON.stringify(content)),
  })
  const isNew = /assess|portfolio|charge|dimension/
  const without = (part: unknown): unknown =>
    Array.isArray(part) ? part.filter(one => !isNew.test(JSON.stringify(one))).map(without) : part
  const { annex, ...rest } = told('slutredovisning.json')
  const { sections } = rest.memo
  const kept = Object.fromEntries(Object.entries(sections).map(([role, blocks]) => [role, without(blocks)]))
  const template = {
    ...rest,
    memo: { ...rest.memo, sections: kept },
    annex: { ...annex, blocks: without(annex.blocks) },
  }
  const { words: _, figures, ...catalogue } = told('siffror.json')
  const files = [
    ...ours,
    own('slutredovisning.json', template),
    own('siffror.json', { ...catalogue, figures: { runs: { ...figures.runs, label: 'Gånger' } } }),
  ]
  const knowledge = (of: string) => (of === 'reports' ? files : room.knowledge(of))
  const { database, governed } = room
  const sources = { query: database.query, governed, knowledge, unchecked: uncheckedIn }
  const given = { ...asked, kind: 'slutredovisning', assignment: assignment as ReportRequest['assignment'] }
  const content = await propose(sources, given, 'Leyla Ekdahl')
  expect(figuresSaid(content.documents).filter(id => isNew.test(id))).toEqual([])
  expect(content.figures.find(one => one.id === 'check.runs')!.label).toBe('Gånger, Granska')
  const held = content.documents.find(one => one.part === 'annex')!
  const bytes = await documentFile({ asked: given, content, author: 'Ekebyholms kommun' }, held, 'docx')
  expect(remarksOn(await read(bytes, 'a.docx'), [], false)).toEqual([])
})

describe('a text template', () => {
  const catalogue = { source: '-', missing: { none: '–', few: 'få' }, words: {}, figures: {} }
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

describe.each(kinds)('%s', (kind, parts) => {
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
