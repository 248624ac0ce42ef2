// The checker of PDF/UA itself: it finds nothing in what our writer writes, and finds each fault that is planted in such a file.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Written } from '#files/written/written.ts'
import type { Dict, Objects } from '#test/pdf-ua/objects.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'
import { faultsOfTheRest } from '#test/pdf-ua/the-rest.ts'

const document: Written = {
  title: 'Redovisning: åtgärder & utfall 📎',
  language: 'sv',
  author: 'Ekebyholms kommun',
  at: new Date('2026-11-23T10:00:00Z'),
  foot: 'Sida {page}',
  blocks: [
    { kind: 'heading', level: 1, text: 'Bakgrund' },
    { kind: 'text', text: 'Två rader,\nen med ett tecken som typsnittet saknar: 📎 och 漢.' },
    { kind: 'list', items: ['ett', 'två'] },
    { kind: 'list', items: [] },
    { kind: 'heading', level: 2, text: 'Tabell' },
    { kind: 'table', columns: ['Mått', 'Värde'], rows: Array.from({ length: 90 }, (_, i) => [`rad ${i}`, '']) },
    { kind: 'table', columns: ['Mått'], rows: [] },
    { kind: 'facts', rows: [['Namn', 'värde']] },
    {
      kind: 'chart',
      shape: 'bars',
      title: 'Stapel',
      alt: 'En stapel.',
      rows: [{ name: 'ett', low: 1, value: 1, high: 1, said: '1' }],
    },
  ],
}
const folder = mkdtempSync(join(tmpdir(), 'kansli-ua-test-'))
const written = await writePdf(document)
const path = join(folder, 'whole.pdf')
writeFileSync(path, written)
/** Written out so that a fault can be planted by hand; offsets are mended by qpdf. */
const open = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1e8 }).toString(
  'latin1',
)

const annotation = (kind: string): string => `/Annots [ << /Type /Annot /Subtype /${kind} /Rect [ 0 0 9 9 ] >> ]`

function planted(from: string | RegExp, to: string): string[] {
  const bad = open.replace(from, to)
  expect(bad, `nothing to plant in: ${from}`).not.toBe(open)
  const file = join(folder, 'planted.pdf')
  writeFileSync(file, Buffer.from(bad, 'latin1'))
  const mended = join(folder, 'mended.pdf')
  const { fixed } = { fixed: execFileSync('fix-qdf', [file], { maxBuffer: 1e8 }) }
  writeFileSync(mended, fixed)
  return faultsOfPdfUa(readFileSync(mended))
}

test('our own writer’s file has no fault, nor when it has been written anew by qpdf', () => {
  expect(faultsOfPdfUa(written)).toEqual([])
  expect(
    faultsOfPdfUa(Buffer.from(execFileSync('fix-qdf', [], { input: Buffer.from(open, 'latin1'), maxBuffer: 1e8 }))),
  ).toEqual([])
})

test.each<[string, string | RegExp, string]>([
  ['[06] the file does not say', '/Marked true', '/Marked false'],
  ['[07-001]', '/DisplayDocTitle true', '/DisplayDocTitle false'],
  ['[11-006]', /\/Lang \([^)]*\)|\/Lang <[^>]*>/, '/Lang ()'],
  ['[05-001]', '<pdfuaid:part>1<', '<pdfuaid:part>2<'],
  ['[06-003]', /<dc:title>.*<\/dc:title>/, ''],
  ['[01-005]', /\/Artifact BMC ([^\n]*) EMC/, '$1'],
  ['[01-003]', '/Artifact BMC 0.6 G', '/Artifact <</MCID 0>> BDC 0.6 G'],
  ['[01] a mark is not closed', /\/Artifact BMC ([^\n]*) EMC/, '/Artifact BMC $1'],
  ['[01-006] mark', '/P <</MCID', '/P <</MCID 99 /Was'],
  ['[14-002]', '/S /H1', '/S /H2'],
  ['[14-003]', '/S /H3', '/S /H5'],
  ['[02-001]', '/S /P', '/S /Paragraph'],
  ['[09-004]', '/S /LI', '/S /P'],
  ['[15-003]', '/Scope /Column', '/Scope /Nothing'],
  ['[15-001]', /\/S \/TH/g, '/S /TD'],
  ['[15] the rows', '/Scope /Column', '/Scope /Column /ColSpan 2'],
  ['[13-004]', '/S /P', '/S /Figure'],
  ['[10-001] the font', '/ToUnicode', '/ToNothing'],
  ['[10-001] code', /beginbfchar\n<[0-9a-f]{4}>/, 'beginbfchar\n<fff0>'],
  ['[31-009]', '/FontFile2', '/FontNone2'],
  ['[31-004]', '/CIDToGIDMap', '/CIDToNothing'],
  ['[04-001]', '/Marked true', '/Marked true /Suspects true'],
  ['[13-004] a picture', /\/Alt (?:<[^>]*>|\([^)]*\))/, ''],
  ['[7.3] a picture', '/BBox [', '/Box ['],
  ['[02-003]', '/Type /StructTreeRoot', '/Type /StructTreeRoot /RoleMap << /One /Two /Two /One >>'],
  ['[02-004]', '/Type /StructTreeRoot', '/Type /StructTreeRoot /RoleMap << /P /H1 >>'],
  ['[11] the language of a', '/S /H1', '/S /H1 /Lang (Svenska!)'],
  ['[20-001]', '/Marked true\n  >>', '/Marked true\n  >>\n  /OCProperties << /OCGs [ ] /D << >> >>'],
  ['[20-003]', '/Marked true\n  >>', '/Marked true\n  >>\n  /OCProperties << /OCGs [ ] /D << /Name (A) /AS [ ] >> >>'],
  ['[28-002]', '/Tabs /S', `/Tabs /S ${annotation('Link')}`],
  ['[28-006]', '/Tabs /S', `/Tabs /S ${annotation('TrapNet')}`],
  ['[28-008]', '/Tabs /S', `/Tabs /R ${annotation('Link')}`],
  ['[28-011]', '/Tabs /S', `/Tabs /S ${annotation('Link')}`],
  ['[28-012]', '/Tabs /S', `/Tabs /S ${annotation('Link')}`],
  ['[30-001]', '/Resources <<', '/Resources << /XObject << /X << /Type /XObject /Subtype /Form /Ref << >> >> >>'],
])('finds %s', (fault, from, to) => {
  expect(planted(from, to).join('\n')).toContain(fault)
})

test('finds a nameless attached file and a nameless field, which qpdf will not let us plant', () => {
  const objects = (root: Dict): Objects => ({
    version: '1.7',
    trailer: { '/Root': root },
    at: value => value,
    dict: value => (value ?? {}) as Dict,
    list: value => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    stream: () => null,
    pages: () => [],
  })
  const faults = (file: Dict, field: Dict) =>
    faultsOfTheRest(
      objects({ '/Names': { '/EmbeddedFiles': { '/Names': ['u:a', file] } } }),
      [],
      [{ dict: { '/Annots': [{ '/Subtype': '/Widget', ...field }] }, shown: [] }],
    ).map(fault => fault.slice(0, 8))
  expect(faults({ '/F': 'u:a', '/UF': 'u:a' }, { '/TU': 'u:Namn' })).toEqual([])
  expect(faults({ '/F': 'u:a' }, {})).toEqual(['[21-001]', '[28-005]'])
})
