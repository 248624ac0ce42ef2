// Pages being written on, from the top down, each piece of text marked with the part of the structure it belongs to (tagged PDF).
// What belongs to no part (rules, page numbers) is marked as such.
import {
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { embed, type Font, showable } from '#files/written/font.ts'

const a4 = { wide: 595.28, high: 841.89 }
const edge = 57
export const width = a4.wide - 2 * edge

/** A part of the structure: a heading, a paragraph, a cell. */
export type Part = { ref: PDFRef; dict: PDFDict; kids: unknown[] }
type Written = { page: PDFPage; content: string[]; parts: PDFRef[] }
/** Draws in a picture, in points; grey is 0 for black to 1 for white. */
export type Pen = {
  line(x1: number, y1: number, x2: number, y2: number, wide: number): void
  box(x: number, y: number, wide: number, tall: number, grey: number): void
  text(x: number, y: number, text: string, style: Style): void
}
export type Style = { font: Font; size: number }

export class Sheet {
  readonly #context: PDFContext
  readonly #document: PDFDocument
  readonly #used = new Map<Font, Map<number, number>>()
  readonly #pages: Written[] = []
  readonly #root: Part
  #down = 0

  constructor(document: PDFDocument) {
    this.#document = document
    this.#context = document.context
    this.#root = this.#made('Document', null)
    this.turn()
  }

  get #page(): Written {
    return this.#pages.at(-1)!
  }
  /** Points left on the page. */
  get left(): number {
    return a4.high - edge - this.#down
  }

  turn(): void {
    const page = this.#document.addPage([a4.wide, a4.high])
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.#pages.length))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    this.#pages.push({ page, content: [], parts: [] })
    this.#down = edge
  }

  /** Moves down, or to the next page when less than `needed` is left after it. */
  space(points: number, needed = 0): void {
    this.#down += points
    if (this.left < needed) this.turn()
  }

  #made(kind: string, within: Part | null): Part {
    const dict = this.#context.obj({ Type: 'StructElem', S: kind, ...(within ? { P: within.ref } : {}) }) as PDFDict
    const part: Part = { ref: this.#context.register(dict), dict, kids: [] }
    within?.kids.push(part.ref)
    this.#all.push(part)
    return part
  }
  readonly #all: Part[] = []

  /** A part of the structure, within another or in the document itself. `scope`: what a head cell heads. */
  part(kind: string, within: Part = this.#root, scope?: 'Column' | 'Row'): Part {
    const part = this.#made(kind, within)
    if (scope) part.dict.set(PDFName.of('A'), this.#context.obj({ O: 'Table', Scope: scope }))
    return part
  }

  /** Writes lines as belonging to a part, `from` points in from the edge, without moving down. */
  lines(part: Part, lines: readonly string[], style: Style, from = 0, lineHigh = style.size * 1.4): void {
    const { page, content, parts } = this.#page
    part.kids.push(this.#context.obj({ Type: 'MCR', Pg: page.ref, MCID: parts.length }))
    content.push(`/${part.dict.get(PDFName.of('S'))?.toString().slice(1)} <</MCID ${parts.length}>> BDC`)
    parts.push(part.ref)
    for (const [i, line] of lines.entries())
      content.push(this.#text(line, style, edge + from, this.#down + style.size + i * lineHigh))
    content.push('EMC')
  }

  /**
   * A picture as one part of the structure, told in words to those who do not see it. Its measures are from its own upper left corner,
   * downwards; it stands on one page.
   */
  picture(alt: string, high: number, draw: (pen: Pen) => void): void {
    if (this.left < high) this.turn()
    const { page, content, parts } = this.#page
    const part = this.#made('Figure', this.#root)
    const top = this.#down
    const up = (y: number) => (a4.high - top - y).toFixed(2)
    const box = [edge, a4.high - top - high, edge + width, a4.high - top].map(one => Number(one.toFixed(2)))
    part.dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt))
    part.dict.set(PDFName.of('A'), this.#context.obj({ O: 'Layout', Placement: 'Block', BBox: box }))
    part.kids.push(this.#context.obj({ Type: 'MCR', Pg: page.ref, MCID: parts.length }))
    content.push(`/Figure <</MCID ${parts.length}>> BDC`)
    parts.push(part.ref)
    draw({
      line: (x1, y1, x2, y2, wide) =>
        content.push(`0 G ${wide} w ${(edge + x1).toFixed(2)} ${up(y1)} m ${(edge + x2).toFixed(2)} ${up(y2)} l S`),
      box: (x, y, wide, tall, grey) =>
        content.push(`${grey} g ${(edge + x).toFixed(2)} ${up(y + tall)} ${wide.toFixed(2)} ${tall.toFixed(2)} re f`),
      text: (x, y, text, style) => content.push(this.#text(text, style, edge + x, top + y)),
    })
    content.push('EMC')
    this.#down += high
  }

  /** Lines that only say again what is already part of the text: the head of a table that goes on. */
  again(lines: readonly string[], style: Style, from: number, lineHigh: number): void {
    const { content } = this.#page
    content.push('/Artifact <</Type /Pagination /Subtype /Header>> BDC')
    for (const [i, line] of lines.entries())
      content.push(this.#text(line, style, edge + from, this.#down + style.size + i * lineHigh))
    content.push('EMC')
  }

  /** A thin rule over the page, which is no part of the text. */
  rule(): void {
    const y = (a4.high - this.#down).toFixed(2)
    this.#page.content.push(`/Artifact BMC 0.6 G 0.5 w ${edge} ${y} m ${edge + width} ${y} l S EMC`)
  }

  #text(line: string, { font, size }: Style, x: number, y: number): string {
    const used = this.#used.get(font) ?? new Map<number, number>()
    this.#used.set(font, used)
    const shown = showable(font, line)
    let codes = ''
    for (const sign of shown) {
      const character = sign.codePointAt(0)!
      const glyph = font.glyphOf(character)
      used.set(glyph, character)
      codes += glyph.toString(16).padStart(4, '0')
    }
    const drawn = `BT /${font.name} ${size} Tf 0 g ${x.toFixed(2)} ${(a4.high - y).toFixed(2)} Td <${codes}> Tj ET`
    if (shown === line) return drawn
    // What the font cannot show is still what is read aloud and copied.
    return `/Span <</ActualText ${PDFHexString.fromText(line)}>> BDC\n${drawn}\nEMC`
  }

  /** Writes the foot of every page, and hangs structure, fonts and contents where readers look for them. */
  close(foot: (page: number, of: number) => string, style: Style): void {
    this.#pages.forEach(({ content }, i) => {
      const line = foot(i + 1, this.#pages.length)
      content.push('/Artifact <</Type /Pagination /Subtype /Footer>> BDC')
      content.push(this.#text(line, style, edge, a4.high - 30), 'EMC')
    })
    const fonts = Object.fromEntries(
      [...this.#used].map(([font, used]) => [font.name, embed(this.#context, font, used)]),
    )
    for (const { page, content } of this.#pages) {
      page.node.set(PDFName.of('Resources'), this.#context.obj({ Font: fonts }))
      page.node.set(PDFName.of('Contents'), this.#context.register(this.#context.flateStream(content.join('\n'))))
    }
    for (const { dict, kids } of this.#all) dict.set(PDFName.of('K'), this.#context.obj(kids as PDFRef[]))
    this.#hang()
  }

  #hang(): void {
    const numbers = this.#pages.flatMap(({ parts }, i) => [i, this.#context.register(this.#context.obj(parts))])
    const tree = this.#context.register(
      this.#context.obj({
        Type: 'StructTreeRoot',
        K: [this.#root.ref],
        ParentTree: this.#context.register(this.#context.obj({ Nums: numbers })),
        ParentTreeNextKey: this.#pages.length,
      }),
    )
    this.#root.dict.set(PDFName.of('P'), tree)
    const { catalog } = this.#document
    catalog.set(PDFName.of('StructTreeRoot'), tree)
    catalog.set(PDFName.of('MarkInfo'), this.#context.obj({ Marked: true }))
    catalog.set(PDFName.of('ViewerPreferences'), this.#context.obj({ DisplayDocTitle: true }))
  }

  /** The metadata that says what the file is and by which standard it is made for everyone. */
  metadata(xml: string, language: string): void {
    const stream = this.#context.stream(new TextEncoder().encode(xml), { Type: 'Metadata', Subtype: 'XML' })
    this.#document.catalog.set(PDFName.of('Metadata'), this.#context.register(stream))
    this.#document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(language))
  }
}
