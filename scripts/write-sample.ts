// Writes the sample municipality's Word and PDF files from the plain texts in scripts/sample. Needs LibreOffice, poppler and qpdf;
// what it writes is kept in the repository, so nobody else needs them. `# ` heading, `## ` smaller, [[+put in+]] and [[-taken out-]]
// as tracked changes, <<sida>> a new page, <<bild A | B>> a picture of these lines. A file named .scan.txt becomes a PDF of a picture, without
// text; .locked.txt one locked with a
// password; .md is kept as it is; .msg.txt and .eml.txt become mails. Steering documents stand in scripts/sample/steering. A name after the command writes that file alone.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { emlOf, letterOf, msgOf } from './sample/mail.ts'
import { pictureOf } from './sample/picture.ts'
import { sampleWorkbook } from './sample/workbook.ts'

const here = fileURLToPath(new URL('./sample/', import.meta.url))
const out = fileURLToPath(new URL('../src/app/sample/', import.meta.url))
const wanted = process.argv[2] ?? ''
const work = mkdtempSync(join(tmpdir(), 'kansli-sample-'))
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })

await write(here, join(out, 'files'))
await write(join(here, 'steering'), join(out, 'steering'))
if ('ansokningar-feriejobb'.includes(wanted))
  writeFileSync(join(out, 'files', 'ansokningar-feriejobb.xlsx'), sampleWorkbook())
if (!wanted) brokenAndLocked(join(out, 'files', 'protokollsutdrag.pdf'))
rmSync(work, { recursive: true })

async function write(from: string, to: string): Promise<void> {
  for (const source of readdirSync(from).filter(source => /\.(txt|md)$/.test(source) && source.includes(wanted))) {
    const [name, kind] = source.split('.') as [string, string]
    const text = readFileSync(join(from, source), 'utf8')
    if (kind === 'msg' || kind === 'eml') {
      writeFileSync(join(to, `${name}.${kind}`), await mailOf(text, name))
      continue
    }
    const docx = join(work, `${name}.docx`)
    if (kind === 'md') writeFileSync(join(to, `${name}.md`), text)
    else writeFileSync(docx, await wordOf(text))
    if (kind === 'docx') writeFileSync(join(to, `${name}.docx`), readFileSync(docx))
    else if (kind !== 'md') await writePdf(docx, join(to, `${name}.pdf`), kind)
  }
}

async function mailOf(text: string, name: string): Promise<Uint8Array | string> {
  const { letter, carried } = letterOf(text)
  if (!carried) return msgOf(letter)
  const docx = join(work, `${name}.docx`)
  writeFileSync(docx, await wordOf(carried.text))
  const pdf = docx.replace(/docx$/, 'carried.pdf')
  await writePdf(docx, pdf, 'pdf')
  return emlOf(letter, { name: carried.name, content: readFileSync(pdf) })
}

async function writePdf(docx: string, to: string, kind: string): Promise<void> {
  run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', work, docx)
  const pdf = docx.replace(/docx$/, 'pdf')
  if (kind === 'locked') lock(pdf, to)
  else writeFileSync(to, kind === 'scan' ? await scanOf(pdf) : readFileSync(pdf))
}

function lock(good: string, to: string): void {
  run('qpdf', '--encrypt', 'hemligt', 'hemligt', '256', '--', good, to)
}

/** One cut off in the middle, as by a lost connection, and one locked with a password. */
function brokenAndLocked(good: string): void {
  writeFileSync(join(out, 'files', 'ritning-skadad.pdf'), readFileSync(good).subarray(0, 900))
  lock(good, join(out, 'files', 'lakarintyg-last.pdf'))
}

async function wordOf(text: string): Promise<Buffer> {
  const lines = text.trimEnd().split('\n')
  const children: Paragraph[] = []
  let pageBreakBefore = false
  for (const line of lines) {
    const pictured = /^<<bild (.+)>>$/.exec(line)?.[1]?.split(' | ')
    if (line === '<<sida>>') pageBreakBefore = true
    else if (pictured) children.push(new Paragraph({ children: [await pictureOf(pictured)], spacing: { after: 120 } }))
    else {
      children.push(paragraphOf(line, pageBreakBefore))
      pageBreakBefore = false
    }
  }
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'], size: 18 })],
  })
  const document = new Document({
    creator: 'Ekebyholms kommun',
    title: lines[0]!.replace(/^# /, ''),
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 23 } } } },
    sections: [{ footers: { default: new Footer({ children: [number] }) }, children }],
  })
  return Packer.toBuffer(document)
}

function paragraphOf(line: string, pageBreakBefore: boolean): Paragraph {
  const heading = line.startsWith('## ')
    ? HeadingLevel.HEADING_2
    : line.startsWith('# ')
      ? HeadingLevel.HEADING_1
      : null
  const children = runsOf(line.replace(/^##? /, ''))
  return new Paragraph({ children, pageBreakBefore, spacing: { after: 120 }, ...(heading ? { heading } : {}) })
}

function change(id: number) {
  return { id, author: 'Bo Lindmark', date: '2026-11-04T09:30:00Z' }
}

function runsOf(line: string): (TextRun | InsertedTextRun | DeletedTextRun)[] {
  const parts = line.split(/(\[\[[+-].*?[+-]\]\])/)
  return parts.filter(Boolean).map((part, i) => {
    if (part.startsWith('[[+')) return new InsertedTextRun({ text: part.slice(3, -3), ...change(i) })
    if (part.startsWith('[[-')) return new DeletedTextRun({ text: part.slice(3, -3), ...change(i) })
    return new TextRun(part)
  })
}

/** Pages as grey pictures, as a scanner gives them: nothing in the file can be read as text. */
async function scanOf(pdf: string): Promise<Uint8Array> {
  run('pdftoppm', '-jpeg', '-gray', '-r', '90', pdf, join(work, 'scan'))
  const scanned = await PDFDocument.create()
  for (const file of readdirSync(work).filter(name => name.startsWith('scan') && name.endsWith('.jpg'))) {
    const picture = await scanned.embedJpg(readFileSync(join(work, file)))
    scanned.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return scanned.save()
}
