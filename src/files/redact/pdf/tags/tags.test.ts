// A tagged PDF is tagged still when it has been masked, with the label where the words were; and the proof finds every fault that is
// planted in the tags of a copy.
import { inflateSync } from 'node:zlib'
import {
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { Ledger } from '#files/proof/ledger.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { proveTags } from '#files/proof/pdf/tags/prove-tags.ts'
import { searchFor } from '#files/proof/search.ts'
import { read } from '#files/read.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Written } from '#files/written/written.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'
import { tagsInWords } from '#test/pdf-ua/tags-in-words.ts'
import { requestFor } from '#test/traps/spring.ts'
import { secret } from '#test/traps/trap.ts'
import type { Document } from '#text/document.ts'

const memo: Written = {
  title: 'Tjänsteutlåtande',
  language: 'sv',
  author: 'Ekebyholms kommun',
  at: new Date('2026-11-23T10:00:00Z'),
  foot: 'Sida {page}',
  blocks: [
    { kind: 'heading', level: 1, text: 'Ärendet' },
    { kind: 'text', text: `Ansökan från ${secret} kommer senare. Brev till ${secret}, som svarat.` },
    { kind: 'list', items: [secret, 'två'] },
    {
      kind: 'table',
      columns: ['Namn', 'Värde'],
      rows: [
        [secret, '2'],
        ['Ingen', ''],
      ],
    },
    {
      kind: 'chart',
      shape: 'bars',
      title: 'Stapel',
      alt: `Stapel om ${secret}.`,
      rows: [{ name: 'ett', low: 1, value: 1, high: 1, said: '1' }],
    },
  ],
}
let source: Uint8Array
let document: Document
let request: RedactionRequest
let copy: Uint8Array

beforeAll(async () => {
  source = await writePdf(memo)
  document = await read(source, 'a.pdf')
  request = requestFor(document, { file: 'a.pdf' })
  const redaction = await redact(source, document, request)
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.proof.tags).toBe('kept')
  copy = redaction.bytes
})

test('the tags are those of the source, word for word but for the labels', () => {
  const masked = (line: string) => line.replaceAll(secret, '[PERSON]').replace(/ +/g, ' ')
  const before = tagsInWords(source).map(masked)
  expect(before.some(line => line.includes('[PERSON]'))).toBe(true)
  expect(tagsInWords(copy).map(line => line.replace(/ +/g, ' ').replace(/\] (?=[,|]|$)/g, ']'))).toEqual(before)
})

test('the copy is as accessible as the source, but that nobody says its title', () => {
  expect(faultsOfPdfUa(source)).toEqual([])
  expect(faultsOfPdfUa(copy).map(fault => fault.slice(0, 8))).toEqual(['[07-001]', '[06-001]'])
})

test('without tags when they are asked away', async () => {
  const redaction = await redact(source, document, { ...request, untagged: true })
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.proof.tags).toBe('left-out')
  expect((await PDFDocument.load(redaction.bytes)).catalog.has(PDFName.of('StructTreeRoot'))).toBe(false)
})

test('a label that is itself one of the masked words costs the tags, and that is told', async () => {
  const redaction = await redact(source, document, { ...request, also: ['PERSON'] })
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.proof.tags).toBe('left-out')
})

const key = PDFName.of.bind(PDFName)
type Open = { pdf: PDFDocument; root: PDFDict; part: PDFDict }
const faults: [string, (open: Open) => void][] = [
  ['a name in replacement text', ({ part }) => part.set(key('ActualText'), PDFHexString.fromText(secret))],
  ['other words in replacement text', ({ part }) => part.set(key('ActualText'), PDFString.of('Hon bor kvar'))],
  ['a description', ({ part }) => part.set(key('Alt'), PDFString.of('En kvinna'))],
  ['a title', ({ part }) => part.set(key('T'), PDFString.of('x'))],
  ['an id', ({ part }) => part.set(key('ID'), PDFString.of('kvarnlund'))],
  ['an expansion', ({ part }) => part.set(key('E'), PDFString.of('x'))],
  ['a language that is a name', ({ part }) => part.set(key('Lang'), PDFString.of('bo'))],
  ['a kind that is a name', ({ part }) => part.set(key('S'), key('Hedvig'))],
  [
    'an attribute in words',
    ({ pdf, part }) => part.set(key('A'), pdf.context.obj({ O: 'Table', Scope: PDFString.of('x') })),
  ],
  ['an attribute nobody knows', ({ pdf, part }) => part.set(key('A'), pdf.context.obj({ O: 'Table', Summary: 1 }))],
  ['a class map', ({ pdf, root }) => root.set(key('ClassMap'), pdf.context.obj({ Hedvig: { O: 'Table' } }))],
  ['a role map', ({ pdf, root }) => root.set(key('RoleMap'), pdf.context.obj({ Hedvig: 'P' }))],
  [
    'a tag for a mark that is not there',
    ({ pdf, part }) =>
      (part.lookup(key('K')) as PDFArray).push(pdf.context.obj({ Type: 'MCR', Pg: pdf.getPage(0).ref, MCID: 99 })),
  ],
  ['an object that nothing leads to', ({ pdf }) => void pdf.context.register(pdf.context.obj({ Type: 'StructElem' }))],
  ['a tag that stands in another', ({ pdf, part }) => part.set(key('P'), pdf.getPage(0).ref)],
  [
    'another parent than is told',
    ({ pdf, root }) => {
      const nums = (root.lookup(key('ParentTree')) as PDFDict).lookup(key('Nums')) as PDFArray
      ;(pdf.context.lookup(nums.get(1) as PDFRef) as PDFArray).set(0, PDFNumber.of(0))
    },
  ],
  ['more in the catalog', ({ pdf }) => pdf.catalog.set(key('URI'), pdf.context.obj({}))],
  ['a mark with words', ({ pdf }) => more(pdf, '/Span <</MCID 0 /ActualText (x)>> BDC EMC')],
  ['a mark twice', ({ pdf }) => more(pdf, '/P <</MCID 0>> BDC EMC')],
  ['a stray mark', ({ pdf }) => more(pdf, '/P <</MCID 77>> BDC EMC')],
  ['a mark by a list', ({ pdf }) => more(pdf, '/P /MC0 BDC EMC')],
  ['a mark that is no artifact', ({ pdf }) => more(pdf, '/Hedvig BMC EMC')],
  ['a mark that is not closed', ({ pdf }) => more(pdf, '/Artifact BMC')],
  ['a mark of a kind that is a name', ({ pdf }) => more(pdf, '/Hedvig <</MCID 77>> BDC EMC')],
]

function more(pdf: PDFDocument, content: string): void {
  const page = pdf.getPage(0).node
  const before = page.lookup(key('Contents')) as unknown as { getContents(): Uint8Array }
  const plain = Buffer.concat([inflateSync(before.getContents()), Buffer.from(`\n${content}\n`)])
  pdf.context.assign(page.get(key('Contents')) as PDFRef, pdf.context.flateStream(plain))
}

describe('the proof of the tags finds', () => {
  const left = (output: Uint8Array) => {
    const removed = cutsOf(document, request)
    const ledger = new Ledger(searchFor(needlesOf(document, request.removals, [])), document, removed, ['[PERSON]'])
    proveTags(output, new Set(['StructElem']), ledger)
    return ledger.close().remains.map(({ place }) => place)
  }

  test('nothing in the copy as it is, written anew', async () => {
    const pdf = await PDFDocument.load(copy, { updateMetadata: false })
    expect(left(await pdf.save())).toEqual([])
  })

  test.each(faults)('%s', async (_, plant) => {
    const pdf = await PDFDocument.load(copy, { updateMetadata: false })
    const root = pdf.catalog.lookup(key('StructTreeRoot')) as PDFDict
    const part = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find(object => object instanceof PDFDict && object.get(key('S')) === key('H1')) as PDFDict
    plant({ pdf, root, part })
    expect(left(await pdf.save())).toContain('tags')
  })
})
