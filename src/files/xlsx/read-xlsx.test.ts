import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { shownNumber } from '#files/xlsx/number-format.ts'
import { words } from '#test/traps/spring.ts'
import { number, row, text, xlsxWith } from '#test/traps/xlsx-traps.ts'
import type { MaskLabel } from '#text/finding.ts'

test.each<[number, string, string]>([
  [12.5, '', '12,5'],
  [0.1 + 0.2, 'General', '0,3'],
  [199001012385, '', '199001012385'],
  [1234567.891, '#,##0.00', '1 234 567,89'],
  [-1234.5, '#,##0.00;[Red]-#,##0.00', '-1 234,50'],
  [-0.001, '0.00', '0,00'],
  [0.075, '0.0%', '7,5%'],
  [1200, '#,##0 "kr"', '1 200 kr'],
  [1200, '#,##0\\ [$kr-41D]', '1 200 kr'],
  [701740605, '000\\-000\\ 00\\ 00', '070-174 06 05'],
  [9001012385, '000000\\-0000', '900101-2385'],
  [5, '00000', '00005'],
  [12000000, '0,,', '12000000'],
  [7, ';;;', '7'],
  [7, '"hemligt"', '7'],
  [0.5, '# ?/?', '0,5'],
  [123456, '0.00E+00', '123456'],
  [46349, 'yyyy-mm-dd', '2026-11-23'],
  [46349, 'd mmmm', '2026-11-23'],
  [46349.5, 'dd/mm/yy hh:mm', '2026-11-23 12:00'],
  [0.5, 'hh:mm:ss', '12:00:00'],
  [1.5, '[h]:mm', '36:00'],
  [1, 'yyyy-mm-dd', '1900-01-01'],
  [-1, 'yyyy-mm-dd', '-1'],
])('%f as %s shows %s', (value, code, shown) => {
  expect(shownNumber(value, code).text).toBe(shown)
})

test('days counted from 1904', () => {
  expect(shownNumber(46349 - 1462, 'yyyy-mm-dd', true)).toEqual({
    text: '2026-11-23',
    kept: { written: '46349', style: 'date' },
  })
})

const comments = `<comments xmlns="urn:x"><authors><author>Bo Ek</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ring </t></r><r><t>Åsa</t></r></text></comment></commentList></comments>`
const book = () =>
  xlsxWith({
    formats: ['yyyy-mm-dd', '#,##0.00'],
    strings: '<si><t>Namn</t></si><si><r><t>Å</t></r><r><t>sa</t></r><rPh><t>osa</t></rPh></si>',
    names: '<definedName name="Löner_Bo">Blad1!$A$1</definedName>',
    sheets: [
      {
        name: 'Löner',
        rows:
          row(1, '<c r="B1" t="s"><v>0</v></c><c r="D1" t="inlineStr"><is><t>Lön</t></is></c>') +
          row(2, `<c r="B2" t="s"><v>1</v></c>${number('D2', 31500.5, 2, 'SUM(A1:A2)')}`) +
          row(5, `${text('B5', 'Två&#10;rader')}${number('C5', 32874, 1)}<c r="D5" t="b"><v>1</v></c>`),
        after: '<headerFooter><oddFooter>&amp;LSida &amp;P&amp;RÄrende A&amp;&amp;B</oddFooter></headerFooter>',
        relations: [['comments', '../comments1.xml']],
      },
      { name: 'Dolt', state: 'hidden', rows: row(1, text('A1', 'gömd')) },
    ],
    files: { 'xl/comments1.xml': comments, 'xl/media/image1.png': 'x', 'xl/charts/chart1.xml': '<a/>' },
  })

test('sheets, cells in order as they show, and what stands beside them', async () => {
  const { kind, text, parts, pages, doubts } = await read(book(), 'a.xlsx')
  expect(kind).toBe('xlsx')
  const said = Object.fromEntries(parts.map(({ path, start, end }) => [path, text.slice(start, end)]))
  expect(said).toEqual({
    'sheet/1/name': 'Löner',
    'sheet/1': 'Namn\t\tLön\nÅsa\t\t31 500,50\n\nTvå\nrader\t1990-01-01\tSANT',
    'sheet/1#beside': 'kommentar B2: Ring Åsa\nsidfot vänster: Sida\nsidfot höger: Ärende A&B',
    'sheet/1#authors': 'Bo Ek',
    'sheet/2/name': 'Dolt',
    'sheet/2': 'gömd',
    'workbook#names': 'Löner_Bo',
  })
  expect(pages.map(({ start, end }) => text.slice(start, end).trim().split('\n', 1)[0])).toEqual(['Löner', 'Dolt'])
  expect(doubts.map(({ reason, params }) => [reason, ...Object.values(params)].join(' ')).sort()).toEqual([
    'has-comments 1',
    'has-formulas 1',
    'has-hidden-text 1',
    'left-out xl/charts/chart1.xml',
    'pictures-left-out 1',
  ])
})

async function masked(bytes: Uint8Array, asked: readonly (readonly [string, MaskLabel])[]) {
  const document = await read(bytes, 'a.xlsx')
  const removals = asked.flatMap(([wanted, label]) =>
    [...document.text.matchAll(new RegExp(wanted, 'g'))].map(({ index }) => ({
      start: index,
      end: index + wanted.length,
      label,
    })),
  )
  return redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.xlsx' })
}

test('a copy reads as the original with labels, formulas as values, and nothing hidden', async () => {
  const redaction = await masked(book(), [
    ['Åsa', 'PERSON'],
    ['1990-01-01', 'SENSITIVE'],
    ['Dolt', 'SENSITIVE'],
  ])
  if (!redaction.released) throw new Error(JSON.stringify(redaction.proof?.remains))
  const copy = await read(redaction.bytes, 'a.xlsx')
  expect(copy.doubts).toEqual([])
  const said = Object.fromEntries(copy.parts.map(({ path, start, end }) => [path, copy.text.slice(start, end)]))
  expect(said).toEqual({
    'sheet/1/name': 'Löner',
    'sheet/1': 'Namn\t\tLön\n[PERSON]\t\t31 500,50\n\nTvå\nrader\t[SENSITIVE]\tSANT',
    'sheet/2/name': 'Omdöpt flik 2',
    'sheet/2': 'gömd',
    'sheet/3/name': 'Bredvid cellerna',
    'sheet/3':
      '1, kommentar B2\tRing [PERSON]\n1, sidfot vänster\tSida\n1, sidfot höger\tÄrende A&B\n2, flikens namn\t[SENSITIVE]',
  })
})

test.each([
  ['macros', { 'xl/vbaProject.bin': 'x' }, 'file-hostile'],
  ['macro sheets of old', { 'xl/macrosheets/sheet1.xml': '<a/>' }, 'file-hostile'],
  ['a type of macros', { '[Content_Types].xml': '<Types a="sheet.macroEnabled.main+xml"/>' }, 'file-hostile'],
  ['a document type', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'file-hostile'],
  ['a part that unpacks without end', { 'xl/a.bin': new Uint8Array(20_000_000) }, 'file-hostile'],
  ['broken XML', { 'xl/worksheets/sheet1.xml': '<a><b></a>' }, 'file-corrupt'],
  [
    'a row that cannot be',
    { 'xl/worksheets/sheet1.xml': '<a><sheetData><row r="0"/></sheetData></a>' },
    'file-corrupt',
  ],
  ['a binary workbook', { '_rels/.rels': '<a/>', 'xl/workbook.bin': 'x' }, 'file-unknown-kind'],
])('%s is refused', async (_, files, reason) => {
  await expect(read(xlsxWith({ files }), 'a.xlsx')).rejects.toMatchObject({ reason })
})
