// What the program writes is read back by other readers: the PDF is sound, tagged, titled and in its language, its text in order; the DOCX
// has real headings and head rows, and is read by our own reader.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '#files/docx/read-docx.ts'
import { writeDocx } from '#files/written/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Written } from '#files/written/written.ts'

const long = 'Ålderdomshemmets köksö är öppen. '.repeat(60)
const document: Written = {
  title: 'Funktionsakt: Granska & pröva',
  language: 'sv',
  author: 'Ekebyholms kommun',
  at: new Date('2026-11-23T10:00:00Z'),
  foot: 'Sida {page}',
  blocks: [
    { kind: 'heading', level: 1, text: 'Kortet' },
    { kind: 'text', text: long },
    { kind: 'list', items: ['läser', 'säger <varför>'] },
    {
      kind: 'table',
      columns: ['Mått', 'Värde'],
      rows: Array.from({ length: 80 }, (_, i) => [`rad ${i}`, `${i} %`]),
      heads: true,
    },
    { kind: 'facts', rows: [['Svar', long]] },
    { kind: 'heading', level: 2, text: 'Historik' },
    { kind: 'text', text: 'Slut.' },
  ],
}
const tool = (name: string, ...given: string[]): string => execFileSync(name, given, { encoding: 'utf8' })

const folder = mkdtempSync(join(tmpdir(), 'kansli-written-'))
const pdf = join(folder, 'akt.pdf')
writeFileSync(pdf, await writePdf(document))

test('the PDF is sound, tagged, titled, and its fonts are in it', () => {
  expect(tool('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
  const told = tool('pdfinfo', pdf)
  expect(told).toMatch(/Title:\s+Funktionsakt: Granska & pröva/)
  expect(told).toMatch(/Tagged:\s+yes/)
  expect(tool('pdfinfo', '-meta', pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const fonts = tool('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBe(2)
  for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes\s+\w+\s+yes/)
  const raw = tool('qpdf', '--qdf', '--object-streams=disable', pdf, '-')
  expect(raw).toContain('/DisplayDocTitle true')
})

test('its structure holds every part, in order, with heads that say what they head', () => {
  const told = tool('pdfinfo', '-struct-text', pdf)
  const kinds = [...told.matchAll(/^\s*(Document|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD)\b/gm)].map(([, kind]) => kind)
  expect(kinds.slice(0, 5)).toEqual(['Document', 'H1', 'H2', 'P', 'L'])
  expect(kinds.filter(kind => kind === 'TR')).toHaveLength(82)
  expect(kinds.filter(kind => kind === 'TH')).toHaveLength(83)
  expect(told.replace(/\s+/g, ' ')).toContain('säger <varför>')
  expect(tool('pdfinfo', '-struct', pdf)).toMatch(/TH[^\n]*\n\s+\/Scope \/Column/)
})

test('nothing stands outside the structure but rules and feet, and the text comes back as it was', () => {
  const raw = tool('qpdf', '--qdf', '--object-streams=disable', pdf, '-')
  const shown = [...raw.matchAll(/BT [^\n]*Tj ET/g)].length
  const marked = [...raw.matchAll(/BDC\n((?:BT [^\n]*Tj ET\n?)*)EMC/g)].reduce(
    (sum, [, inner]) => sum + [...inner!.matchAll(/Tj ET/g)].length,
    0,
  )
  expect(marked).toBe(shown)
  const text = tool('pdftotext', pdf, '-')
  expect(text).toContain('rad 79')
  expect(text).toMatch(/Slut\.[\s\S]*Sida \d/)
  expect(text.match(/Ålderdomshemmets/g)!.length).toBe(120)
})

test('the DOCX has headings, head rows and language, and our own reader reads it', async () => {
  const bytes = writeDocx(document)
  const parts = unzipSync(bytes)
  const body = strFromU8(parts['word/document.xml']!)
  expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(strFromU8(parts['word/styles.xml']!)).toContain('w:lang w:val="sv-SE"')
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('Granska &amp; pröva')
  const read = await readDocx(bytes)
  expect(read.text).toContain('säger <varför>')
  expect(read.text).toContain('rad 79')
})
