// Remarks of ours that stand as annotations in a PDF that has come back: known by their code. Which their author has marked as
// done there or taken away, and what was answered. Must not know which finding a remark is about.
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import { mostNotes, stringOf, wide } from '#files/pdf/notes-of-page.ts'
import type { OpenPdf } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { FileNote, Glyphs, Page } from '#text/document.ts'
import { codeIn } from '#text/reference-code.ts'
import type { Span } from '#text/span.ts'

/** Points from the top left of the page as displayed. */
type Place = { x0: number; x1: number; y0: number; y1: number }
type Annotation = {
  index: number
  number: number
  /** Object number of what it answers; 0 where it answers nothing. */
  answers: number
  author: string
  text: string
  state: string
  name: string
}
type OnPage = {
  page: number
  notes: (Omit<FileNote, 'span'> & { places: Place[] })[]
  /** The note that says what the copy is. */
  hasSign: boolean
  /** Which of the page's annotations are answers to ours, or that note: no words of the document's own. */
  beside: ReadonlySet<number>
}

/** What `annotate` names the note that says what a copy is, and the list in the file of the remarks that were written. */
export const copySign = 'kansli-copy'
export const remarkList = 'KansliRemarks'

/** States of a review (ISO 32000-1, 12.5.6.3) by which its author is done with a remark. "Rejected" and "Cancelled" leave it open. */
const done = new Set(['Accepted', 'Completed', 'Marked'])
/** Those that say the same as a sentence ("Completed set by …"), which is then no answer to show. */
const states = new Set([...done, 'None', 'Unmarked'])
const longestChain = 10

/** Null for a page without remarks of ours. `scratch` points to 64 bytes of WASM memory. */
export function returnedOnPage(
  lib: Pdfium,
  page: number,
  { mapping, scratch, number }: { mapping: Mapping; scratch: number; number: number },
): OnPage | null {
  const { raw } = lib
  const count = Math.min(raw.FPDFPage_GetAnnotCount(page), mostNotes)
  const withNote = <T>(index: number, use: (note: number) => T): T => {
    const note = raw.FPDFPage_GetAnnot(page, index)
    const out = use(note)
    raw.FPDFPage_CloseAnnot(note)
    return out
  }
  const all = Array.from({ length: count }, (_, index) => withNote(index, note => annotationOf(lib, note, index)))
  const ours = all.filter(one => one.answers === 0 && codeIn(one.text) !== null)
  const signs = all.filter(one => one.name === copySign)
  if (ours.length === 0 && signs.length === 0) return null
  const answers = answersTo(ours, all)
  const notes = ours.map(own => {
    const said = answers.get(own) ?? []
    const last = said.findLast(one => one.state !== '')?.state ?? ''
    const replies = said.filter(one => one.text !== '' && !states.has(one.state))
    return {
      code: codeIn(own.text)!,
      program: 'pdf' as const,
      resolved: done.has(last),
      replies: replies.map(({ author, text }) => ({ author, text })),
      places: withNote(own.index, note => placesOf(lib, note, mapping, scratch)),
    }
  })
  const beside = new Set([...signs, ...[...answers.values()].flat()].map(one => one.index))
  return { page: number, notes, hasSign: signs.length > 0, beside }
}

function annotationOf(lib: Pdfium, note: number, index: number): Annotation {
  const { raw } = lib
  const key = lib.put(new TextEncoder().encode('IRT\0'))
  const answered = note ? raw.FPDFAnnot_GetLinkedAnnot(note, key) : 0
  raw.free(key)
  const answers = answered ? raw.EPDFAnnot_GetObjectNumber(answered) : 0
  if (answered) raw.FPDFPage_CloseAnnot(answered)
  const read = (name: string) => (note ? stringOf(lib, note, name) : '')
  const number = note ? raw.EPDFAnnot_GetObjectNumber(note) : 0
  return {
    index,
    number,
    answers,
    author: read('T'),
    text: read('Contents'),
    state: read('State'),
    name: read('NM'),
  }
}

/** Answers to each remark, answers to answers among them, in the order of the file. */
function answersTo(ours: readonly Annotation[], all: readonly Annotation[]): Map<Annotation, Annotation[]> {
  const byNumber = new Map(all.filter(one => one.number > 0).map(one => [one.number, one]))
  const found = new Map<Annotation, Annotation[]>(ours.map(one => [one, []]))
  for (const one of all) {
    let root: Annotation | undefined = one
    for (let step = 0; root && root.answers > 0 && step < longestChain; step++) root = byNumber.get(root.answers)
    if (root && root !== one) found.get(root)?.push(one)
  }
  return found
}

function placesOf({ raw, floats }: Pdfium, note: number, m: Mapping, scratch: number): Place[] {
  const count = Math.min(raw.FPDFAnnot_CountAttachmentPoints(note), 500)
  return Array.from({ length: count }, (_, i): Place[] => {
    if (!raw.FPDFAnnot_GetAttachmentPoints(note, i, scratch)) return []
    const at = [...floats().subarray(scratch >> 2, (scratch >> 2) + 8)]
    const xs = [0, 2, 4, 6].map(k => m.a * at[k]! + m.c * at[k + 1]! + m.e)
    const ys = [0, 2, 4, 6].map(k => m.b * at[k]! + m.d * at[k + 1]! + m.f)
    return [{ x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }]
  }).flat()
}

/** The remarks that came back, with the words they stand at; those taken away since are told as done. */
export function returnedNotes(
  pdf: OpenPdf,
  found: readonly OnPage[],
  pages: readonly Page[],
  glyphs: Glyphs,
): FileNote[] {
  const notes = found.flatMap(({ page, notes }) =>
    notes.map(({ places, ...note }): FileNote => ({ ...note, span: spanAt(places, pages[page - 1]!, glyphs) })),
  )
  // Where nothing of ours is left, all notes were cleared away at once: that says nothing of any one of them.
  if (notes.length === 0 && !found.some(one => one.hasSign)) return []
  const left = new Map<string, number>()
  for (const { code } of notes) left.set(code, (left.get(code) ?? 0) + 1)
  const gone = listed(pdf).filter(code => {
    const there = left.get(code) ?? 0
    left.set(code, there - 1)
    return there <= 0
  })
  const taken = { program: 'pdf', resolved: true, removed: true, replies: [], span: null } as const
  return [...notes, ...gone.map((code): FileNote => ({ ...taken, code, replies: [] }))]
}

/** The codes of all remarks that were ever written into the file. */
function listed({ lib, document }: OpenPdf): string[] {
  const key = lib.put(new TextEncoder().encode(`${remarkList}\0`))
  const value = wide(lib, (at, size) => lib.raw.FPDF_GetMetaText(document, key, at, size))
  lib.raw.free(key)
  return value.split(' ').filter(code => codeIn(`[${code}]`) === code)
}

function spanAt(places: readonly Place[], page: Page, glyphs: Glyphs): Span | null {
  let [first, last] = [-1, -1]
  for (let i = page.start; glyphs && i < page.end; i++) {
    const [x, y, width, height] = glyphs.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number]
    if (width === 0) continue
    const [across, down] = [x + width / 2, y + height / 2]
    if (!places.some(at => across >= at.x0 && across <= at.x1 && down >= at.y0 && down <= at.y1)) continue
    if (first === -1) first = i
    last = i
  }
  return first === -1 ? null : { start: first, end: last + 1 }
}
