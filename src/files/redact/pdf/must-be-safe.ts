// When a PDF cannot be redacted as text with a good conscience. Each reason is a word in the list of proof words.
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { PageCharacter } from '#files/redact/pdf/page-characters.ts'
import type { Document } from '#text/document.ts'

/** This many different glyphs without a letter are text that cannot be read; fewer are bullets and ornaments. */
const unreadableGlyphs = 4

/** @throws Refusal cannot-be-treated-safely: encrypted, signed, page-without-text */
export function mustBeSafe({ raw }: Pdfium, handle: number, document: Document): void {
  if (raw.FPDF_GetSecurityHandlerRevision(handle) !== -1) refuse('encrypted')
  if (raw.FPDF_GetSignatureCount(handle) > 0 || document.doubts.some(doubt => doubt.reason === 'signed'))
    refuse('signed')
  if (raw.FPDF_GetPageCount(handle) !== document.pages.length) refuse('pages-differ')
  const blind = document.pages.find(page => !page.readable)
  if (blind) refuse('page-without-text', blind.number)
  const coded = document.doubts.find(doubt => doubt.reason === 'font-not-decodable')
  if (coded) refuse('font-not-decodable', coded.page ?? 0)
}

/**
 * A page without its layers shows what the switched-off ones hold.
 * @throws Refusal cannot-be-treated-safely: hidden-layer
 */
export async function mustShowAll(bytes: Uint8Array): Promise<void> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!source.includes('/OCProperties') && !source.includes('/ObjStm')) return
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  const layers = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict)
  const off = layers?.lookupMaybe(PDFName.of('OFF'), PDFArray)?.size() ?? 0
  const base = layers?.get(PDFName.of('BaseState'))
  if (off > 0 || (base && base !== PDFName.of('ON'))) refuse('hidden-layer')
  if (context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFDict && mayHide(object)))
    refuse('hidden-layer')
}

/** Shown when others are not, by an expression, or only on paper: what is seen then depends on the program. */
function mayHide(dict: PDFDict): boolean {
  const type = dict.get(PDFName.of('Type'))
  if (type === PDFName.of('OCMD')) {
    const when = dict.lookup(PDFName.of('P'))
    return dict.has(PDFName.of('VE')) || when === PDFName.of('AllOff') || when === PDFName.of('AnyOff')
  }
  if (type !== PDFName.of('OCG')) return false
  return /ViewState\s*\/OFF/.test(String(dict.lookup(PDFName.of('Usage')) ?? ''))
}

/** @throws Refusal cannot-be-treated-safely: font-not-decodable */
export function mustDecode(characters: readonly PageCharacter[], page: number): void {
  const unreadable = characters.filter(character => character.undecodable)
  const shapes = new Set(unreadable.map(({ text, width }) => `${text} ${width.toFixed(2)}`))
  if (shapes.size >= unreadableGlyphs) refuse('font-not-decodable', page)
}

/** @throws Refusal cannot-be-treated-safely, always */
export function refuse(why: string, page = 0): never {
  throw new Refusal('cannot-be-treated-safely', page > 0 ? { why, page } : { why })
}
