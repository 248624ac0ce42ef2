// Reads what stands in the pictures of a page, where no text of the file's own lies over them: scanned pages, and documents that
// someone has photographed and put in. What is read is put last on the page, with a box for every letter.
import { inPixels, pictureOfPage } from '#files/ocr/picture-of-page.ts'
import type { SeenWord } from '#files/ocr/seen-word.ts'
import type { Ocr } from '#files/ocr/words-in-picture.ts'
import type { Characters } from '#files/pdf/characters-of-page.ts'
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { LaidText } from '#files/pdf/text-of-lines.ts'
import type { Cover, Things } from '#files/pdf/things-on-page.ts'

/** Points from the page's top left. */
export type Area = { x0: number; y0: number; x1: number; y1: number }
type Seen = { characters: Characters; mapping: Mapping; things: Things; text: string }

/** The part of a page from which pictures may be a document in themselves; smaller ones are logotypes and portraits. */
const leastPart = 0.15
/** A sheet of A2 at 300 dots an inch. Larger ones are drawings or bombs, and stay unread. */
const mostPixels = 40e6
/**
 * A picture with this many letters of the file's own over it has a text layer, for a picture as large as a sheet of A4; with fewer
 * it is a scan that someone has stamped or masked. What is seen where the file's own letters stand is not told twice.
 */
const layered = 200
const sheet = 595 * 842
/** Mean certainty below which a page counts as not read, whatever words it gave. */
export const surelyRead = 70

/** What of a page is to be read as a picture; null where its text says it all. */
export function areaToRead({ characters, mapping, things, text }: Seen): Area | null {
  const page = { x0: 0, y0: 0, x1: mapping.width, y1: mapping.height }
  if (things.count === 0 || mapping.width <= 0 || mapping.height <= 0) return null
  if (things.pictures.some(({ pixels }) => pixels > mostPixels)) return null
  if (text.trim() === '') return page
  const bare = things.pictures.map(picture => cut(picture, page)).filter(area => !isLayered(characters, area))
  const whole = bare.reduce((sum, area) => sum + sizeOf(area), 0)
  if (whole < leastPart * mapping.width * mapping.height) return null
  return {
    x0: Math.min(...bare.map(area => area.x0)),
    y0: Math.min(...bare.map(area => area.y0)),
    x1: Math.max(...bare.map(area => area.x1)),
    y1: Math.max(...bare.map(area => area.y1)),
  }
}

const cut = ({ x0, y0, x1, y1 }: Cover, page: Area): Area => ({
  x0: Math.max(x0, page.x0),
  y0: Math.max(y0, page.y0),
  x1: Math.min(x1, page.x1),
  y1: Math.min(y1, page.y1),
})
const sizeOf = ({ x0, y0, x1, y1 }: Area): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

const isLayered = (characters: Characters, area: Area): boolean => {
  const enough = Math.max(5, (layered * sizeOf(area)) / sheet)
  return lettersIn(characters, area, enough) >= enough
}

/** Counts no further than `enough`. */
function lettersIn({ codes, boxes, count }: Characters, { x0, y0, x1, y1 }: Area, enough: number): number {
  let letters = 0
  for (let i = 0; i < count && letters < enough; i++) {
    const x = boxes[i * 4]! + boxes[i * 4 + 2]! / 2
    const y = boxes[i * 4 + 1]! + boxes[i * 4 + 3]! / 2
    if (codes[i]! > 0x20 && x > x0 && x < x1 && y > y0 && y < y1) letters++
  }
  return letters
}

/** Mean certainty over letters, 0–100; null where no word was found. */
export function readArea(
  lib: Pdfium,
  page: number,
  { characters, mapping, text }: Seen,
  { ocr, area, out }: { ocr: Ocr; area: Area; out: LaidText },
): number | null {
  const picture = pictureOfPage(lib, page, mapping.width, mapping.height)
  if (!picture) return null
  const pixels = inPixels(picture, area)
  const found = ocr.wordsIn(picture.png, Math.round(picture.scale * 72), pixels)
  const words = found.filter(word => !isWritten(characters, word, picture.scale))
  if (words.length === 0) return null
  put(words, picture.scale, text.trim() === '', out)
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return Math.round(words.reduce((sum, { text, sure }) => sum + sure * text.length, 0) / letters)
}

/** Whether a word seen in the picture is the file's own text, drawn. */
function isWritten(characters: Characters, { x, y, width, height }: SeenWord, scale: number): boolean {
  const area = { x0: x / scale, y0: y / scale, x1: (x + width) / scale, y1: (y + height) / scale }
  return lettersIn(characters, area, 1) > 0
}

function put(words: readonly SeenWord[], scale: number, isFirst: boolean, out: LaidText): void {
  let last: SeenWord | null = null
  for (const word of words) {
    if (last ? last.paragraph !== word.paragraph : !isFirst) out.put('\n\n')
    else if (last) out.put(last.line === word.line ? ' ' : '\n')
    out.putWhole(word.text, [word.x / scale, word.y / scale, word.width / scale, word.height / scale])
    last = word
  }
}
