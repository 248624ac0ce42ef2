// What stands on a page without being of it: form fields, notes, stamps. What they say and where, whether it is drawn or not.
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'

export type Note = {
  /** `form/NAME` for a field, `annotation/N` for the rest. */
  path: string
  isField: boolean
  /** It holds a whole file. */
  isFile: boolean
  /** Never shown, whatever the program. */
  hidden: boolean
  /** Points from the top left of the page as displayed. */
  x0: number
  x1: number
  y0: number
  y1: number
  /** All the texts it holds, drawn or not: value, contents, who wrote it, about what. */
  says: string[]
}

/** FPDF_ANNOT_… of fpdf_annot.h: links say nothing of their own, popups show what their note holds. */
const silent = new Set([2, 16])
const widget = 20
const fileAttachment = 17
/** FPDF_ANNOT_FLAG_HIDDEN and _NOVIEW. */
const unseen = 0x02 | 0x20
/** Fields with a text as their value: choice, list and text. A button's value is a name that nobody sees. */
const textFields = new Set([4, 5, 6])
/** Keys with text for people. RC is the same as Contents, with markup. */
const keys = ['T', 'Subj', 'Contents', 'RC']
export const mostNotes = 5000

type PageOfNotes = {
  /** May be 0. */
  form: number
  mapping: Mapping
  /** Points to 64 bytes of WASM memory. */
  scratch: number
  /** How many notes the pages before this one had. */
  before: number
  /** Indexes of those that are no words of the document's own: their path ends in `#beside`. */
  beside?: ReadonlySet<number> | undefined
}

export function notesOfPage(
  lib: Pdfium,
  page: number,
  { form, mapping, scratch, before, beside }: PageOfNotes,
): Note[] {
  const { raw } = lib
  const notes: Note[] = []
  const count = Math.min(raw.FPDFPage_GetAnnotCount(page), mostNotes)
  for (let i = 0; i < count; i++) {
    const note = raw.FPDFPage_GetAnnot(page, i)
    const kind = raw.FPDFAnnot_GetSubtype(note)
    if (note && !silent.has(kind)) {
      const isField = kind === widget
      const name = isField && form ? wide(lib, (at, size) => raw.FPDFAnnot_GetFormFieldName(form, note, at, size)) : ''
      const own = `${before + notes.length + 1}${beside?.has(i) ? '#beside' : ''}`
      const path = isField ? `form/${name || own}` : `annotation/${own}`
      const hidden = (raw.FPDFAnnot_GetFlags(note) & unseen) !== 0
      const says = isField ? fieldValue(lib, form, note) : keys.map(key => stringOf(lib, note, key))
      notes.push({
        path,
        isField,
        isFile: kind === fileAttachment,
        hidden,
        ...placeOf(lib, note, mapping, scratch),
        says: distinct(says),
      })
    }
    raw.FPDFPage_CloseAnnot(note)
  }
  return notes
}

function fieldValue(lib: Pdfium, form: number, note: number): string[] {
  const { raw } = lib
  if (!form || !textFields.has(raw.FPDFAnnot_GetFormFieldType(form, note))) return []
  return [wide(lib, (at, size) => raw.FPDFAnnot_GetFormFieldValue(form, note, at, size))]
}

export function stringOf(lib: Pdfium, note: number, key: string): string {
  const name = lib.put(new TextEncoder().encode(`${key}\0`))
  const value = wide(lib, (at, size) => lib.raw.FPDFAnnot_GetStringValue(note, name, at, size))
  lib.raw.free(name)
  return key === 'RC' ? value.replace(/<[^<>]{0,2000}>/g, ' ') : value
}

/** PDFium's way to hand out a text: asked for the length in bytes, then for the UTF-16 itself, with a zero at the end. */
export function wide(lib: Pdfium, ask: (at: number, size: number) => number): string {
  const size = ask(0, 0)
  if (size <= 2 || size > 4_000_000) return ''
  const at = lib.raw.malloc(size)
  ask(at, size)
  const text = new TextDecoder('utf-16le').decode(lib.bytes().slice(at, at + size - 2))
  lib.raw.free(at)
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
}

function placeOf({ raw, floats }: Pdfium, note: number, m: Mapping, scratch: number) {
  if (!raw.FPDFAnnot_GetRect(note, scratch)) return { x0: 0, x1: 0, y0: 0, y1: 0 }
  const [left, top, right, bottom] = floats().subarray(scratch >> 2, (scratch >> 2) + 4) as unknown as number[]
  const xs = [m.a * left! + m.c * bottom! + m.e, m.a * right! + m.c * top! + m.e]
  const ys = [m.b * left! + m.d * bottom! + m.f, m.b * right! + m.d * top! + m.f]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

/** The letters and digits alone: what makes two spellings of a text the same. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function distinct(texts: readonly string[]): string[] {
  const out: string[] = []
  for (const text of texts) if (text.trim() && !out.some(other => bare(other) === bare(text))) out.push(text.trim())
  return out
}
