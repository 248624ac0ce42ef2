// Makes notes, stamps and form values part of the page they are shown on, the same way for those who read a page and those who
// write it anew: what is judged is then what was read. Changes the open document in memory, never the file.
import type { OpenPdf } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'

/** FORMTYPE_NONE of fpdf_formfill.h. */
const noForm = 0

/**
 * An open form fills in what a field shows where the file leaves that to the program. `form` is PDFium's handle, 0 for none.
 * It runs no scripts: this build has none to run them with.
 */
export function withForm<T>({ lib: { raw }, document }: OpenPdf, use: (form: number) => T): T {
  if (raw.FPDF_GetFormType(document) === noForm) return use(0)
  const filler = raw.PDFiumExt_OpenFormFillInfo()
  const form = raw.PDFiumExt_InitFormFillEnvironment(document, filler)
  try {
    return use(form)
  } finally {
    if (form) raw.PDFiumExt_ExitFormFillEnvironment(form)
    raw.PDFiumExt_CloseFormFillInfo(filler)
  }
}

/** Whether anything was done; then the page must be loaded anew to be seen flat. */
export function flatten({ raw }: Pdfium, form: number, page: number): boolean {
  if (raw.FPDFPage_GetAnnotCount(page) === 0) return false
  if (form) raw.FORM_OnAfterLoadPage(page, form)
  raw.FPDFPage_Flatten(page, 0)
  for (let i = raw.FPDFPage_GetAnnotCount(page) - 1; i >= 0; i--) raw.FPDFPage_RemoveAnnot(page, i)
  if (form) raw.FORM_OnBeforeClosePage(page, form)
  return true
}
