// The text of notes and form fields as drawn on their page, with a box for every letter: found as what a page made flat shows more
// than the page itself.
import { type Characters, readCharacters } from '#files/pdf/characters-of-page.ts'
import { linesOfPage } from '#files/pdf/lines-of-page.ts'
import type { Note } from '#files/pdf/notes-of-page.ts'
import { orderOfLines } from '#files/pdf/order-of-lines.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { type LaidText, textOfLines } from '#files/pdf/text-of-lines.ts'
import type { Part } from '#text/document.ts'

const text = 1
const form = 5

/** `note` is null for what stands outside all their places. */
export type DrawnNote = Part & { note: Note | null; text: string }

type Flat = { notes: readonly Note[]; objects: number; scratch: number; start: number }

/** Appends what each note shows to `out`, parted by empty lines. `objects`: how many the page itself draws; `start`: where its text begins. */
export function writeDrawnNotes(
  lib: Pdfium,
  flatPage: number,
  { notes, objects, scratch, start: pageStart }: Flat,
  out: LaidText,
): DrawnNote[] {
  const added = addedObjects(lib, flatPage, objects)
  const laid = added.size > 0 ? readCharacters(lib, flatPage, scratch) : null
  if (!laid) return []
  const drawn: DrawnNote[] = []
  for (const [note, at] of whose(laid.characters, added, notes)) {
    const own = pick(laid.characters, at)
    const lines = orderOfLines(linesOfPage(own), Number.NaN)
    if (lines.length === 0) continue
    if (out.length > pageStart) out.put('\n\n')
    const start = out.length
    out.cut()
    textOfLines(lines, own, out)
    drawn.push({ note, text: out.cut(), path: note?.path ?? 'annotation', start, end: out.length })
  }
  return drawn
}

/** The text objects that came by making the page flat: those drawn after its own. */
function addedObjects(lib: Pdfium, page: number, objects: number): Set<number> {
  const added = new Set<number>()
  const collect = (object: number, depth: number) => {
    const kind = lib.raw.FPDFPageObj_GetType(object)
    if (kind === text) added.add(object >>> 0)
    if (kind !== form || depth > 8) return
    const count = lib.raw.FPDFFormObj_CountObjects(object)
    for (let i = 0; i < count; i++) collect(lib.raw.FPDFFormObj_GetObject(object, i), depth + 1)
  }
  const count = lib.raw.FPDFPage_CountObjects(page)
  for (let i = objects; i < count; i++) collect(lib.raw.FPDFPage_GetObject(page, i), 0)
  return added
}

/** Indexes of the characters of each note, in the order of the notes; null for what stands outside them all. */
function whose(characters: Characters, added: ReadonlySet<number>, notes: readonly Note[]): Map<Note | null, number[]> {
  const found = new Map<Note | null, number[]>(notes.map(note => [note, []]))
  const stray: number[] = []
  const { boxes, objects, generated } = characters
  let last: number[] | null = null
  for (let i = 0; i < characters.count; i++) {
    // A space that PDFium concluded goes with the letter before it.
    if (generated[i] === 1) last?.push(i)
    else if (!added.has(objects[i]!)) last = null
    else {
      const x = boxes[i * 4]! + boxes[i * 4 + 2]! / 2
      const y = boxes[i * 4 + 1]! + boxes[i * 4 + 3]! / 2
      const note = notes.find(each => x >= each.x0 && x <= each.x1 && y >= each.y0 - 1 && y <= each.y1 + 1)
      last = note ? found.get(note)! : stray
      last.push(i)
    }
  }
  return found.set(null, stray)
}

function pick(from: Characters, at: readonly number[]): Characters {
  return {
    count: at.length,
    codes: Uint32Array.from(at, i => from.codes[i]!),
    boxes: Float32Array.from({ length: at.length * 4 }, (_, k) => from.boxes[at[k >> 2]! * 4 + (k & 3)]!),
    generated: Uint8Array.from(at, i => from.generated[i]!),
    unmapped: Uint8Array.from(at, i => from.unmapped[i]!),
    objects: Uint32Array.from(at, i => from.objects[i]!),
    turns: Int8Array.from(at, i => from.turns[i]!),
    looks: Uint8Array.from(at, i => from.looks[i]!),
  }
}
