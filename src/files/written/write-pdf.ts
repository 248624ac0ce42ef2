// Writes a document as tagged PDF after PDF/UA-1: structure, language, title, fonts with the way back to text. No picture, no script.
import { PDFDocument } from '@cantoo/pdf-lib'
import { columnShares } from '#files/written/column-shares.ts'
import { drawChart, heightOf } from '#files/written/draw-chart.ts'
import { openFont, showable } from '#files/written/font.ts'
import { type Part, Sheet, type Style, width } from '#files/written/sheet.ts'
import type { Block, Chart, Written } from '#files/written/written.ts'

type Dated = Omit<Written, 'at'> & { at: Date | null }
const regular = openFont('LiberationSans-Regular')
const bold = openFont('LiberationSans-Bold')
const body: Style = { font: regular, size: 10 }
const small: Style = { font: regular, size: 8.5 }
const strong: Style = { font: bold, size: 8.5 }
const headings: Record<0 | 1 | 2 | 3, Style> = {
  0: { font: bold, size: 19 },
  1: { font: bold, size: 15 },
  2: { font: bold, size: 12 },
  3: { font: bold, size: 10.5 },
}

/** Without a time the file does not say when it was written. */
export async function writePdf(document: Dated): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { title, author, at, language } = document
  pdf.setTitle(title)
  pdf.setAuthor(author)
  pdf.setCreator('Kansli')
  pdf.setProducer('Kansli')
  if (at) pdf.setCreationDate(at)
  if (at) pdf.setModificationDate(at)
  const sheet = new Sheet(pdf)
  for (const block of document.before ?? []) draw(sheet, block)
  // The title is the first heading; the document's own headings stand one step below it.
  flow(sheet, sheet.part('H1'), title, headings[0])
  for (const [i, block] of document.blocks.entries()) draw(sheet, block, followsOf(document.blocks, i))
  sheet.close((page, of) => document.foot.replace('{page}', `${page} (${of})`), small)
  sheet.metadata(metadataOf(document), language === 'sv' ? 'sv-SE' : 'en-GB')
  return pdf.save({ useObjectStreams: false })
}

/** Points that must be left for what comes after a heading, so that no heading stands alone at a page's end. */
function followsOf(blocks: readonly Block[], at: number): number {
  let points = 60
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'chart') return points + heightOf(block)
    if (block.kind !== 'heading') return points
    points += 2.5 * headings[block.level].size
  }
  return points
}

function draw(sheet: Sheet, block: Block, follows = 60): void {
  if (block.kind === 'heading') {
    const style = headings[block.level]
    sheet.space(style.size, follows)
    flow(sheet, sheet.part(`H${block.level + 1}`), block.text, style)
  } else if (block.kind === 'text') flow(sheet, sheet.part('P'), block.text, body)
  else if (block.kind === 'list') list(sheet, block.items)
  else if (block.kind === 'chart') chart(sheet, block)
  else if (block.kind === 'facts') table(sheet, null, block.rows, true, [0.3, 0.7])
  else
    table(
      sheet,
      block.columns,
      block.rows,
      block.heads ?? false,
      columnShares([block.columns, ...block.rows], block.columns.length),
    )
}

function chart(sheet: Sheet, block: Chart): void {
  const high = heightOf(block)
  sheet.space(4, high + 20)
  flow(sheet, sheet.part('P'), block.title, strong)
  sheet.picture(block.alt, high, pen => drawChart(pen, block, small, text => widthOf(text, small)))
  sheet.space(8)
}

function flow(sheet: Sheet, part: Part, text: string, style: Style, from = 0): void {
  const high = style.size * 1.4
  let lines = wrapped(text, style, width - from)
  while (lines.length > 0) {
    const fit = Math.floor(sheet.left / high)
    if (fit < 1) {
      sheet.turn()
      continue
    }
    const now = lines.slice(0, fit)
    sheet.lines(part, now, style, from)
    sheet.space(now.length * high)
    lines = lines.slice(fit)
  }
  sheet.space(4)
}

function list(sheet: Sheet, items: readonly string[]): void {
  if (items.length === 0) return
  const whole = sheet.part('L')
  for (const item of items) {
    if (sheet.left < body.size * 1.4) sheet.turn()
    const one = sheet.part('LI', whole)
    sheet.lines(sheet.part('Lbl', one), ['•'], body, 4)
    flow(sheet, sheet.part('LBody', one), item, body, 16)
  }
}

type Rows = readonly (readonly string[])[]

type Cell = { text: string; scope: 'Column' | 'Row' | null }
type Laid = { lines: string[]; style: Style; scope: Cell['scope'] }
const rowLine = small.size * 1.35

/** A table that goes on over pages has its head again on each, where nobody who listens hears it twice. */
function table(sheet: Sheet, columns: readonly string[] | null, rows: Rows, heads: boolean, shares: number[]): void {
  if (rows.length === 0) return
  const whole = sheet.part('Table')
  const laid = (cells: readonly Cell[]) => cells.map((cell, i) => laidOut(cell, width * shares[i]! - 8))
  const told = rows.map(one => laid(one.map((text, i) => ({ text, scope: heads && i === 0 ? 'Row' : null }))))
  const head = columns && laid(columns.map(text => ({ text, scope: 'Column' })))
  if (head) row(sheet, whole, head, { shares, after: leastHigh(told[0]!), again: null })
  for (const one of told) row(sheet, whole, one, { shares, after: 0, again: head })
  sheet.rule()
  sheet.space(8)
}

function laidOut({ text, scope }: Cell, most: number): Laid {
  const style = scope ? strong : small
  return { lines: wrapped(text, style, most), style, scope }
}
const linesOf = (cells: readonly Laid[]): number => Math.max(1, ...cells.map(one => one.lines.length))
/** What a row takes at the least before it may go on over the page. */
const leastHigh = (cells: readonly Laid[]): number => Math.min(linesOf(cells), 4) * rowLine + 8

type RowPlace = { shares: readonly number[]; after: number; again: readonly Laid[] | null }

/** A row goes on over pages when it must; each cell stays one part of the structure. `after`: points that must be left below it. */
function row(sheet: Sheet, whole: Part, cells: readonly Laid[], { shares, after, again }: RowPlace): void {
  const own = sheet.part('TR', whole)
  const drawn = cells.map(({ scope, ...one }) => ({
    ...one,
    part: scope ? sheet.part('TH', own, scope) : sheet.part('TD', own),
  }))
  const turn = () => {
    sheet.turn()
    if (again) headAgain(sheet, again, shares)
  }
  let left = linesOf(cells)
  if (sheet.left < leastHigh(cells) + after) turn()
  sheet.rule()
  sheet.space(3)
  for (let from = 0; left > 0; ) {
    const fit = Math.min(left, Math.max(1, Math.floor((sheet.left - 4) / rowLine)))
    let across = 0
    drawn.forEach(({ part, style, lines }, i) => {
      const now = lines.slice(from, from + fit)
      if (now.length > 0 || from === 0) sheet.lines(part, now, style, across, rowLine)
      across += width * shares[i]!
    })
    sheet.space(fit * rowLine + 3)
    left -= fit
    from += fit
    if (left > 0) turn()
  }
}

function headAgain(sheet: Sheet, cells: readonly Laid[], shares: readonly number[]): void {
  sheet.rule()
  sheet.space(3)
  let across = 0
  cells.forEach(({ lines, style }, i) => {
    sheet.again(lines, style, across, rowLine)
    across += width * shares[i]!
  })
  sheet.space(linesOf(cells) * rowLine + 3)
}

function widthOf(text: string, { font, size }: Style): number {
  let sum = 0
  for (const sign of showable(font, text)) sum += font.widthOf(font.glyphOf(sign.codePointAt(0)!))
  return (sum * size) / font.unitsPerEm
}

/** Lines no wider than `most`, broken at spaces; a word that is too long is cut. */
function wrapped(text: string, style: Style, most: number): string[] {
  const lines: string[] = []
  for (const stretch of text.split('\n')) {
    let line = ''
    for (const word of stretch.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word
      if (widthOf(longer, style) <= most) {
        line = longer
        continue
      }
      if (line) lines.push(line)
      line = word
      while (widthOf(line, style) > most) {
        let end = line.length - 1
        while (end > 1 && widthOf(line.slice(0, end), style) > most) end--
        lines.push(line.slice(0, end))
        line = line.slice(end)
      }
    }
    if (line) lines.push(line)
  }
  return lines
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const safe = (text: string): string => text.replace(/[&<>]/g, sign => escapes[sign]!)

const metadataOf = ({
  title,
  author,
  language,
  at,
}: Dated): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${safe(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${safe(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>${at ? `<xmp:CreateDate>${at.toISOString()}</xmp:CreateDate>` : ''}<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
