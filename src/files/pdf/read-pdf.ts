// Reads a PDF: text in reading order, a box for every character, and a doubt for everything that could not be seen or told.
import { Refusal } from '#base/refusal.ts'
import { longestSide, mostPages, mostPictures } from '#files/limits.ts'
import { type Area, areaToRead, readArea } from '#files/ocr/read-pictures.ts'
import { type Ocr, openOcr } from '#files/ocr/words-in-picture.ts'
import { readCharacters } from '#files/pdf/characters-of-page.ts'
import { doubtsOfPage } from '#files/pdf/doubts-of-page.ts'
import { type DrawnNote, writeDrawnNotes } from '#files/pdf/drawn-notes.ts'
import { doubtsOfFile } from '#files/pdf/file/doubts-of-file.ts'
import { layersOff } from '#files/pdf/file/layers-off.ts'
import { lookThrough } from '#files/pdf/file/look-through.ts'
import { flatten, withForm } from '#files/pdf/flat-pages.ts'
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import { type Line, linesOfPage } from '#files/pdf/lines-of-page.ts'
import { bare, type Note, notesOfPage } from '#files/pdf/notes-of-page.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { orderOfLines } from '#files/pdf/order-of-lines.ts'
import { returnedNotes, returnedOnPage } from '#files/pdf/returned-notes.ts'
import { LaidText, textOfLines } from '#files/pdf/text-of-lines.ts'
import { thingsOnPage } from '#files/pdf/things-on-page.ts'
import type { Document, Doubt, Page, Part } from '#text/document.ts'

/** Told after every page: how many are read, of how many; and before each that takes long, how many such there have been. */
export type OnPage = (done: number, total: number, pictures: number) => void

/** Bytes of WASM memory for PDFium's answers. */
const scratchSize = 256

/** @throws Refusal file-encrypted, file-corrupt, file-hostile (too-many-pages, page-size, unpacks-too-large, nested-too-deep) */
export async function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<Document> {
  const looks = lookThrough(bytes)
  // The engine for pictures takes memory and time: it is opened where a first reading has met some.
  const { document, toRead } = await readOnce(bytes, looks, null, onPage)
  return toRead === 0 ? document : (await readOnce(bytes, looks, await openOcr(), onPage)).document
}

function readOnce(bytes: Uint8Array, looks: ReturnType<typeof lookThrough>, ocr: Ocr | null, onPage?: OnPage) {
  return openPdf(bytes, async pdf => {
    if (pdf.pages > mostPages) throw new Refusal('file-hostile', { what: 'too-many-pages' })
    const layers = looks.layers ? await layersOff(bytes) : new Set<string>()
    const doubts = doubtsOfFile(pdf, bytes, looks, layers.size)
    const scratch = pdf.lib.raw.malloc(scratchSize)
    const out = new LaidText()
    const document = withForm(pdf, form => {
      const reading = { pdf, form, scratch, out, layers, ocr, onPage, notes: 0, files: 0, toRead: 0 }
      return { ...readPages(reading), toRead: reading.toRead }
    })
    pdf.lib.raw.free(scratch)
    const { toRead, ...read } = document
    return { document: { ...read, doubts: [...doubts, ...read.doubts] } as Document, toRead }
  })
}

/** `layers` are switched off. `notes`, of them `files`, and pages to read as pictures: how many have been met so far. */
type Reading = {
  pdf: OpenPdf
  form: number
  scratch: number
  out: LaidText
  layers: ReadonlySet<string>
  ocr: Ocr | null
  onPage: OnPage | undefined
  notes: number
  files: number
  toRead: number
}

function readPages(reading: Reading): Document {
  const { pdf, out } = reading
  const pages: Page[] = []
  const parts: Part[] = []
  const doubts: Doubt[] = []
  const returned: NonNullable<ReturnType<typeof returnedOnPage>>[] = []
  let pictures = 0
  for (let number = 1; number <= pdf.pages; number++) {
    if (number > 1) out.put('\n\n')
    const start = out.length
    const read = withPage(pdf, number, page => readPage(reading, page, number))
    parts.push({ path: `page/${number}`, start, end: out.length })
    const drawn = read && read.notes.length > 0 ? drawnNotes(reading, number, read, start) : []
    if (read && read.notes.length > 0) pictures += picturedNotes(reading, number, read)
    const end = out.length
    const found: Doubt[] = read?.doubts ?? [{ reason: 'page-without-text', params: {}, page: number }]
    const readable = !found.some(doubt => doubt.reason === 'page-without-text')
    pages.push({ number, start, end, width: read?.mapping.width ?? 0, height: read?.mapping.height ?? 0, readable })
    parts.push(...drawn, ...unseenNotes(reading, read?.notes ?? [], drawn, number, found))
    doubts.push(...found)
    if (read?.returned) returned.push(read.returned)
    pictures += read?.pictures ?? 0
    reading.onPage?.(number, pdf.pages, reading.toRead)
  }
  const { text, glyphs } = out.whole()
  const notes = returnedNotes(pdf, returned, pages, glyphs)
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > 0) doubts.push({ reason: 'characters-unknown', params: { count: unknown }, page: null })
  if (reading.files > 0) doubts.push({ reason: 'has-attachments', params: { count: reading.files }, page: null })
  if (pictures > 0) doubts.push({ reason: 'picture-not-read', params: { count: pictures }, page: null })
  return {
    kind: 'pdf',
    text,
    pages,
    glyphs,
    parts: parts.map(({ path, start, end }) => ({ path, start, end })),
    attachments: [],
    doubts,
    ...(notes.length > 0 && { notes }),
  }
}

function readPage(reading: Reading, page: number, number: number) {
  const { pdf, form, scratch, out, layers, notes: before } = reading
  const { lib } = pdf
  const laid = readCharacters(lib, page, scratch)
  if (!laid) return null
  const { characters, mapping } = laid
  if (Math.max(mapping.width, mapping.height) > longestSide) throw new Refusal('file-hostile', { what: 'page-size' })
  const lines = linesOfPage(characters)
  const onPage = lines.filter(line => isOn(line, mapping))
  out.cut()
  textOfLines(orderOfLines(onPage, mapping.height), characters, out)
  // What nobody sees on the page is read all the same, last: it goes along with the file.
  const off = lines.filter(line => !isOn(line, mapping))
  if (off.length > 0 && onPage.length > 0) out.put('\n\n')
  const offFrom = out.length
  textOfLines(off, characters, out)
  const things = thingsOnPage(lib, page, mapping, scratch, layers)
  const offPage = out.length - offFrom
  const seen = { characters, mapping, things, text: out.cut(), offPage }
  const area = areaToRead(seen)
  const sure = area && readPicture(reading, page, seen, { area, number })
  const doubts = doubtsOfPage(lib, number, seen, { scratch, sure })
  const returned = returnedOnPage(lib, page, { mapping, scratch, number })
  const notes = notesOfPage(lib, page, { form, mapping, scratch, before, beside: returned?.beside })
  const remarks = notes.filter(note => !note.isField).length
  if (remarks > 0) doubts.push({ reason: 'has-annotations', params: { count: remarks }, page: number })
  const unread = things.pictures.filter(picture => isLarge(picture) && (sure === null || !isWithin(picture, area!)))
  return { mapping, doubts, notes, returned, objects: things.count, pictures: unread.length }
}

/** How surely the words in it were read, 0–100; null where none were. */
function readPicture(
  reading: Reading,
  page: number,
  seen: Parameters<typeof readArea>[2],
  { area, number }: { area: Area; number: number },
): number | null {
  const { pdf, ocr, out } = reading
  if (reading.toRead === mostPictures) return null
  reading.toRead++
  if (!ocr) return null
  reading.onPage?.(number - 1, pdf.pages, reading.toRead)
  return readArea(pdf.lib, page, seen, { ocr, area, out })
}

/** Fields and notes as they look, at the end of their page: part of what a person sees there. */
function drawnNotes(
  reading: Reading,
  number: number,
  { notes, objects }: { notes: Note[]; objects: number },
  start: number,
): DrawnNote[] {
  const { pdf, form, scratch, out } = reading
  reading.notes += notes.length
  reading.files += notes.filter(note => note.isFile).length
  withPage(pdf, number, page => flatten(pdf.lib, form, page))
  return withPage(pdf, number, page => writeDrawnNotes(pdf.lib, page, { notes, objects, scratch, start }, out)) ?? []
}

/** Stamps that are pictures, large enough to be documents in themselves. Gives how many were not read. */
function picturedNotes(
  reading: Reading,
  number: number,
  { objects, doubts }: { objects: number; doubts: Doubt[] },
): number {
  const { pdf, scratch, layers } = reading
  const read = withPage(pdf, number, page => {
    const laid = readCharacters(pdf.lib, page, scratch)
    if (!laid) return 0
    const all = thingsOnPage(pdf.lib, page, laid.mapping, scratch, layers)
    const things = { ...all, pictures: all.pictures.filter(({ order }) => order >= objects) }
    const seen = { ...laid, things, text: 'beside what the page itself says' }
    const area = areaToRead(seen)
    if (!area) return 0
    const sure = readPicture(reading, page, seen, { area, number })
    if (sure === null) return things.pictures.length
    if (!doubts.some(({ reason }) => reason === 'page-read-from-picture'))
      doubts.push({ reason: 'page-read-from-picture', params: { sure }, page: number })
    return 0
  })
  return read ?? 0
}

/** What fields and notes hold and do not show, after their page: it goes along with the file, and nobody sees it. */
function unseenNotes(
  { out }: Reading,
  notes: readonly Note[],
  drawn: readonly DrawnNote[],
  number: number,
  doubts: Doubt[],
): Part[] {
  const parts: Part[] = []
  let hidden = 0
  for (const note of notes) {
    const shown = bare(drawn.find(each => each.note === note)?.text ?? '')
    const says = note.says.filter(text => !shown.includes(bare(text)))
    if (says.length === 0) continue
    out.put('\n\n')
    const start = out.length
    out.put(says.join('\n'))
    parts.push({ path: note.path, start, end: out.length })
    if (note.isField || note.hidden) hidden += out.length - start
  }
  if (hidden > 0) doubts.push({ reason: 'text-hidden', params: { count: hidden }, page: number })
  return parts
}

/** Half of it within the page's edges. Turned lines hold their coordinates turned. */
function isOn(line: Line, { width, height }: Mapping): boolean {
  const x = (line.x0 + line.x1) / 2
  const y = (line.y0 + line.y1) / 2
  if (line.turn === 1) return -y >= 0 && -y <= width && x >= 0 && x <= height
  if (line.turn === 2) return -x >= 0 && -x <= width && -y >= 0 && -y <= height
  if (line.turn === 3) return y >= 0 && y <= width && -x >= 0 && -x <= height
  return x >= 0 && x <= width && y >= 0 && y <= height
}

const isWithin = (picture: Area, area: Area): boolean =>
  picture.x0 >= area.x0 - 1 && picture.x1 <= area.x1 + 1 && picture.y0 >= area.y0 - 1 && picture.y1 <= area.y1 + 1

/** Points a side: smaller pictures are logotypes, lines and bullets. */
const isLarge = ({ x0, x1, y0, y1 }: Area): boolean => x1 - x0 > 100 && y1 - y0 > 50
