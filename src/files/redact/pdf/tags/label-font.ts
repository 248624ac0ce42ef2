// The font of the labels of a tagged copy: whole in the file, each code with its way back to text. PDFium writes with it but does not say
// what its codes mean; that is put right here.
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { embed, openFont } from '#files/written/font.ts'

const trueType = 2
const font = openFont('LiberationSans-Bold')

/** A font that labels can be written with; the caller closes it. */
export function labelFont(lib: Pdfium, document: number): number {
  const at = lib.put(font.bytes)
  const opened = lib.raw.FPDFText_LoadFont(document, at, font.bytes.length, trueType, 1)
  lib.raw.free(at)
  if (!opened) throw new Error('the font of labels does not load')
  return opened
}

/** Puts the font as it should be in the place of what PDFium wrote of it, and takes away what nothing leads to any more. */
export function tellLabelFont({ context }: PDFDocument, words: readonly string[]): void {
  const ours = context.enumerateIndirectObjects().flatMap(([ref, object]) => (isOurs(object) ? [ref] : []))
  if (ours.length > 0) {
    const signs = [...words.join('')].map(sign => sign.codePointAt(0)!)
    const told = embed(context, font, new Map(signs.map(sign => [font.glyphOf(sign), sign])))
    for (const ref of ours) context.assign(ref, context.lookup(told)!)
  }
  const reached = new Set<PDFObject>()
  reach(context.trailerInfo.Root, reached)
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)

  function reach(object: PDFObject | undefined, seen: Set<PDFObject>): void {
    const left = [object]
    for (let next = left.pop(); next; next = left.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      if (next instanceof PDFRef) left.push(context.lookup(next))
      else if (next instanceof PDFRawStream) left.push(...next.dict.values())
      else if (next instanceof PDFDict) left.push(...next.values())
      else if (next instanceof PDFArray) left.push(...next.asArray())
    }
  }

  /** By its name and size, and by what PDFium leaves out of it and every other writer says. */
  function isOurs(object: PDFObject): boolean {
    const of = (owner: unknown, key: string): unknown =>
      owner instanceof PDFDict ? owner.lookup(PDFName.of(key)) : undefined
    if (of(object, 'Subtype') !== PDFName.of('Type0') || of(object, 'BaseFont') !== PDFName.of(font.name)) return false
    const descendants = of(object, 'DescendantFonts')
    const own = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
    const program = of(of(own, 'FontDescriptor'), 'FontFile2')
    return own instanceof PDFDict && !own.has(PDFName.of('CIDToGIDMap')) && program instanceof PDFRawStream
  }
}
