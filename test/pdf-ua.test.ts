// The checker of PDF/UA itself: it finds nothing in what our writer writes, and finds each fault that is planted in such a file.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Written } from '#files/written/written.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'

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
])('finds %s', (fault, from, to) => {
  expect(planted(from, to).join('\n')).toContain(fault)
})
