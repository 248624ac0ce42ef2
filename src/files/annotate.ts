// Writes remarks back into a copy of the file they are about: as comments (DOCX) or annotations (PDF). The copy is for whoever
// writes. It is not masked, and this floor's `redact.ts` is the only way out of the house.
import { Refusal } from '#base/refusal.ts'
import { annotateDocx } from '#files/annotate/docx/annotate-docx.ts'
import { annotatePdf } from '#files/annotate/pdf/annotate-pdf.ts'
import type { Annotated, AnnotationRequest } from '#files/annotation.ts'
import { asPdf } from '#files/picture/picture-as-pdf.ts'
import type { Document } from '#text/document.ts'

/**
 * `bytes` are those `document` was read from.
 * @throws Refusal copy-not-possible (why: wrong-kind, signed, encrypted, reading-differs, no-text), and those of opening the file
 */
export async function annotate(bytes: Uint8Array, document: Document, request: AnnotationRequest): Promise<Annotated> {
  if (document.kind === 'docx') return annotateDocx(bytes, document, request)
  if (document.kind === 'pdf') return annotatePdf(await asPdf(bytes), document, request)
  throw new Refusal('copy-not-possible', { why: 'wrong-kind' })
}
