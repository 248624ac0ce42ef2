// What a PDF holds besides its pages: none of it is read, all of it goes along when the file is passed on, so all of it is told.
import type { Looks } from '#files/pdf/file/look-through.ts'
import type { OpenPdf } from '#files/pdf/open-pdf.ts'
import type { Doubt } from '#text/document.ts'

/** FORMTYPE_NONE of fpdf_formfill.h. */
const noForm = 0

/** `looks` is what the bytes themselves tell, `hiddenLayers` how many layers are switched off. */
export function doubtsOfFile(
  { lib, document }: OpenPdf,
  bytes: Uint8Array,
  looks: Looks,
  hiddenLayers: number,
): Doubt[] {
  const { raw } = lib
  const doubts: Doubt[] = []
  const doubt = (reason: Doubt['reason'], params: Doubt['params'] = {}) => doubts.push({ reason, params, page: null })
  const attached = raw.FPDFDoc_GetAttachmentCount(document)
  const earlier = revisions(bytes) - 1
  if (raw.EPDF_IsEncrypted(document)) doubt('restricted')
  if (raw.FPDF_GetSignatureCount(document) > 0) doubt('signed')
  if (raw.FPDF_GetFormType(document) !== noForm) doubt('has-form')
  if (attached > 0) doubt('has-attachments', { count: attached })
  if (looks.scripts || raw.FPDFDoc_GetJavaScriptActionCount(document) > 0) doubt('has-javascript')
  if (hiddenLayers > 0) doubt('has-hidden-layers', { count: hiddenLayers })
  if (earlier > 0) doubt('has-revisions', { count: earlier })
  return doubts
}

/**
 * How many times the file has been saved into itself: ends of file, less those that one saving writes twice — a file laid out
 * for the web, and Word's table for old readers beside the one for new.
 */
export function revisions(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const linear = file.subarray(0, 1024).includes('/Linearized') ? 1 : 0
  return count(file, '%%EOF') - Math.min(count(file, '/XRefStm'), count(file, 'trailer')) - linear
}

function count(file: Buffer, mark: string): number {
  let found = 0
  for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + mark.length)) found++
  return found
}
