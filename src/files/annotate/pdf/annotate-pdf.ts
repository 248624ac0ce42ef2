// Writes remarks into a PDF as annotations: a highlight over the words with the remark as its text, or a note where there are no
// words to mark. Pages, and what others have noted on them, stay as they are.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'
import { around, cornersOf, type Point, type Rect, shownOf, toPage } from '#files/annotate/pdf/page-space.ts'
import type { Annotated, AnnotationNote, AnnotationRequest } from '#files/annotation.ts'
import { copySign, remarkList } from '#files/pdf/returned-notes.ts'
import { type Document, pageAt } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'

/** Points a side of a note's sign. */
const sign = 18
/** Red, green and blue of a mark, 0–1: light enough to read through where a program paints it over the words. */
const colour = [1, 0.87, 0.35] as const
/** PDF's flag for: comes along on paper. */
const printed = 4

/** @throws Refusal copy-not-possible (why: signed, encrypted, reading-differs), file-corrupt */
export async function annotatePdf(
  bytes: Uint8Array,
  document: Document,
  { notes, words }: AnnotationRequest,
): Promise<Annotated> {
  const pdf = await opened(bytes, document)
  const pages = pdf.getPages()
  if (pages.length !== document.pages.length) throw new Refusal('copy-not-possible', { why: 'reading-differs' })
  const writer = new Writer(pdf)
  if (words['working-copy']) writer.about(pages[0]!, words['working-copy'], notes[0])
  for (const note of notes) {
    const boxes = boxesOf(document, note.span)
    const number = boxes[0]?.page ?? pageAt(document, note.span.start)?.number ?? 1
    const here = boxes.filter(box => box.page === number)
    if (here.length > 0) writer.highlight(pages[number - 1]!, here, note)
    else writer.sign(pages[number - 1]!, note)
  }
  list(pdf, notes)
  const out = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  return { bytes: out, notes: notes.length, moved: 0, fixed: [] }
}

async function opened(bytes: Uint8Array, { doubts }: Document): Promise<PDFDocument> {
  const why = (reason: string) => new Refusal('copy-not-possible', { why: reason })
  if (doubts.some(doubt => doubt.reason === 'signed')) throw why('signed')
  if (doubts.some(doubt => doubt.reason === 'restricted')) throw why('encrypted')
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      ignoreEncryption: true,
    })
    if (pdf.isEncrypted) throw why('encrypted')
    return pdf
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

/** What was written is told in the file itself, so that it is seen, when it comes back, which notes have been taken away. */
function list(pdf: PDFDocument, notes: readonly AnnotationNote[]): void {
  const { context } = pdf
  const there = context.lookup(context.trailerInfo.Info)
  const facts = there instanceof PDFDict ? there : context.obj({})
  if (facts !== there) context.trailerInfo.Info = context.register(facts)
  const key = PDFName.of(remarkList)
  const before = facts.lookup(key)
  const codes = [
    ...(before instanceof PDFString || before instanceof PDFHexString ? [before.decodeText()] : []),
    ...notes.map(note => note.id),
  ]
  facts.set(key, PDFHexString.fromText(codes.join(' ')))
}

type Author = Pick<AnnotationNote, 'author' | 'date'>

class Writer {
  private readonly pdf: PDFDocument
  private readonly signs = new Map<PDFPage, number>()
  constructor(pdf: PDFDocument) {
    this.pdf = pdf
  }

  highlight(page: PDFPage, boxes: readonly Parameters<typeof cornersOf>[1][], note: AnnotationNote): void {
    const quads = boxes.map(box => cornersOf(toPage(page), box))
    const rect = around(quads.flat())
    const { context } = this.pdf
    const mark = context.obj({
      ...this.common(rect, page, note),
      Subtype: 'Highlight',
      QuadPoints: quads.flatMap(quad => quad.flatMap(({ x, y }) => [x, y])),
    })
    this.says(mark, note)
    mark.set(PDFName.of('AP'), context.obj({ N: this.painted(rect, quads) }))
    this.popup(page, this.put(page, mark), rect, mark)
  }

  /** A note at the page's upper left, further ones beside it. */
  sign(page: PDFPage, note: AnnotationNote): void {
    this.put(page, this.signAt(page, note, this.next(page), note))
  }

  /** What the copy is, at the upper right of its first page: whoever gets it on paper or by mail must see it too. */
  about(page: PDFPage, text: string, by: Author | undefined): void {
    if (!by || this.hasSign(page)) return
    const { left, right, bottom, top } = shownOf(page)
    const width = page.getRotation().angle % 180 === 0 ? right - left : top - bottom
    this.put(page, this.signAt(page, by, width - sign - 8, { title: text, text: '', id: null }, copySign))
  }

  private hasSign(page: PDFPage): boolean {
    const there = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
    return there.some(ref => {
      const note = this.pdf.context.lookup(ref)
      const name = note instanceof PDFDict ? note.lookup(PDFName.of('NM')) : null
      return (name instanceof PDFString || name instanceof PDFHexString) && name.decodeText() === copySign
    })
  }

  private signAt(
    page: PDFPage,
    by: Author,
    x: number,
    note: { title: string; text: string; id: string | null },
    name = note.id,
  ): PDFDict {
    const corners = cornersOf(toPage(page), { x, y: 8, width: sign, height: sign })
    const rect = around(corners)
    const { context } = this.pdf
    const made = context.obj({ ...this.common(rect, page, by), Subtype: 'Text', Name: 'Comment', Open: false })
    this.says(made, note)
    if (name) made.set(PDFName.of('NM'), PDFHexString.fromText(name))
    made.set(PDFName.of('AP'), context.obj({ N: this.painted(rect, [corners]) }))
    return made
  }

  private next(page: PDFPage): number {
    const count = this.signs.get(page) ?? 0
    this.signs.set(page, count + 1)
    return 8 + (count % 20) * (sign + 4)
  }

  private common(rect: Rect, page: PDFPage, { author, date }: Author) {
    const at = PDFString.fromDate(date)
    return {
      Type: 'Annot',
      Rect: [rect.left, rect.bottom, rect.right, rect.top],
      P: page.ref,
      F: printed,
      C: [...colour],
      T: PDFHexString.fromText(author),
      CreationDate: at,
      M: at,
    }
  }

  private says(made: PDFDict, { title, text, id }: { title: string; text: string; id: string | null }): void {
    const contents = [title, text, id && `[${id}]`].filter(Boolean).join('\n')
    made.set(PDFName.of('Contents'), PDFHexString.fromText(contents))
    if (id) made.set(PDFName.of('NM'), PDFHexString.fromText(id))
  }

  /** How it looks, for programs that do not draw it themselves. Multiplied, so that the words stay as dark as they were. */
  private painted(rect: Rect, quads: readonly Point[][]): PDFRef {
    const number = (value: number) => value.toFixed(2)
    const paths = quads.map(([a, b, c, d]) =>
      [a!, b!, d!, c!].map(({ x, y }, i) => `${number(x)} ${number(y)} ${i === 0 ? 'm' : 'l'}`).join(' '),
    )
    const content = `/Multiply gs ${colour.join(' ')} rg ${paths.map(path => `${path} h`).join(' ')} f`
    const stream = this.pdf.context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [rect.left, rect.bottom, rect.right, rect.top],
      Resources: { ExtGState: { Multiply: { Type: 'ExtGState', BM: 'Multiply' } } },
      Group: { Type: 'Group', S: 'Transparency' },
    })
    return this.pdf.context.register(stream)
  }

  private popup(page: PDFPage, parent: PDFRef, rect: Rect, mark: PDFDict): void {
    const popup = this.pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: parent,
      Rect: [rect.right, rect.top - 100, rect.right + 200, rect.top],
      Open: false,
    })
    mark.set(PDFName.of('Popup'), this.put(page, popup))
  }

  private put(page: PDFPage, made: PDFDict): PDFRef {
    const ref = this.pdf.context.register(made)
    const key = PDFName.of('Annots')
    const there = page.node.lookupMaybe(key, PDFArray)
    if (there) there.push(ref)
    else page.node.set(key, this.pdf.context.obj([ref]))
    return ref
  }
}
