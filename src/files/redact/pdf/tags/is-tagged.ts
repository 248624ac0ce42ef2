// Whether a PDF says that it is tagged for reading aloud.
import { openPdf } from '#files/pdf/open-pdf.ts'

/** @throws Refusal file-encrypted, file-corrupt */
export const isTagged = (bytes: Uint8Array): Promise<boolean> =>
  openPdf(bytes, ({ lib, document }) => lib.raw.FPDFCatalog_IsTagged(document) === 1)
