// What on a page could not be seen, or not be told: pictures instead of text, text that hides, glyphs without a character.

import { surelyRead } from '#files/ocr/read-pictures.ts'
import { type Characters, look } from '#files/pdf/characters-of-page.ts'
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { Cover, Things } from '#files/pdf/things-on-page.ts'
import type { Doubt } from '#text/document.ts'

type Seen = { characters: Characters; mapping: Mapping; things: Things; text: string; offPage: number }

/** The part of a page's area from which a picture is most of it. */
const most = 0.5

/** `sure`: how surely words were read in the page's pictures, 0–100; null where none were. */
export function doubtsOfPage(
  lib: Pdfium,
  number: number,
  seen: Seen,
  { scratch, sure }: { scratch: number; sure: number | null },
): Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (reason: Doubt['reason'], params: Doubt['params'] = {}) => doubts.push({ reason, params, page: number })
  const blank = seen.things.count === 0
  if (seen.text.trim().length === 0 && !blank && (sure ?? 0) < surelyRead) doubt('page-without-text')
  if (sure !== null) doubt('page-read-from-picture', { sure })
  else if (pictured(seen) > most * seen.mapping.width * seen.mapping.height) doubt('page-mostly-picture')
  const hidden = hiddenIn(seen)
  if (hidden > 0) doubt('text-hidden', { count: hidden })
  if (seen.offPage > 0) doubt('text-off-page', { count: seen.offPage })
  for (const font of undecodable(lib, seen, scratch)) doubt('font-not-decodable', { font })
  return doubts
}

/** The area the pictures cover, each cut to the page; overlapping ones counted once as the largest. */
function pictured({ things, mapping }: Seen): number {
  let area = 0
  let largest = 0
  for (const { x0, x1, y0, y1 } of things.pictures) {
    const width = Math.min(x1, mapping.width) - Math.max(x0, 0)
    const height = Math.min(y1, mapping.height) - Math.max(y0, 0)
    if (width <= 0 || height <= 0) continue
    area += width * height
    largest = Math.max(largest, width * height)
  }
  return things.pictures.length > 1 ? Math.max(largest, Math.min(area, mapping.width * mapping.height)) : area
}

/** Characters in the file that nobody sees on the page. Text under a scanned picture is the picture's own, and seen in it. */
function hiddenIn({ characters, things }: Seen): number {
  let hidden = 0
  const plain =
    things.shapes.length === 0 && things.layeredOff.size === 0 && characters.looks.every(looks => looks === look.seen)
  if (plain) return 0
  for (let i = 0; i < characters.count; i++) {
    if (characters.generated[i] === 1 || characters.codes[i] === 0x20) continue
    const looks = characters.looks[i]!
    const order = things.textOrder.get(characters.objects[i]!) ?? -1
    const within = (cover: Cover) => covers(cover, characters.boxes, i)
    if (looks === look.tiny || things.layeredOff.has(characters.objects[i]!)) hidden++
    else if (looks === look.invisible) hidden += things.pictures.some(within) ? 0 : 1
    else if (looks === look.white)
      hidden += [...things.shapes, ...things.pictures].some(each => !each.light && within(each)) ? 0 : 1
    else if (order >= 0 && things.shapes.length > 0)
      hidden += things.shapes.some(each => each.order > order && within(each)) ? 1 : 0
  }
  return hidden
}

function covers({ x0, x1, y0, y1 }: Cover, boxes: Float32Array, i: number): boolean {
  const x = boxes[i * 4]! + boxes[i * 4 + 2]! / 2
  const y = boxes[i * 4 + 1]! + boxes[i * 4 + 3]! / 2
  return x > x0 && x < x1 && y > y0 && y < y1
}

/** Names of fonts whose glyphs have no way to characters, or only a way to nonsense. */
function undecodable(lib: Pdfium, { characters, text }: Seen, scratch: number): Set<string> {
  const fonts = new Map<number, { all: number; unmapped: number }>()
  for (let i = 0; i < characters.count; i++) {
    const object = characters.objects[i]!
    if (object === 0 || characters.codes[i] === 0x20) continue
    const tally = fonts.get(object) ?? { all: 0, unmapped: 0 }
    tally.all++
    tally.unmapped += characters.unmapped[i]!
    fonts.set(object, tally)
  }
  const names = new Set<string>()
  for (const [object, { all, unmapped }] of fonts)
    if (unmapped > 0 && unmapped * 5 >= all) names.add(fontName(lib, object, scratch))
  if (names.size === 0 && isNonsense(text)) {
    const [first] = [...fonts].sort((a, b) => b[1].all - a[1].all)
    if (first) names.add(fontName(lib, first[0], scratch))
  }
  return names
}

/** No European language writes a page with so few vowels: the font's map leads to the wrong letters. */
export function isNonsense(text: string): boolean {
  let letters = 0
  let vowels = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const latin = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x17f)
    if (latin) letters++
    if (latin && (code >= 0xc0 || vowelCodes.has(code | 0x20))) vowels++
  }
  return letters >= 200 && letters > text.length / 3 && vowels < letters * 0.2
}
const vowelCodes = new Set([...'aeiouy'].map(letter => letter.charCodeAt(0)))

function fontName({ raw, bytes }: Pdfium, object: number, scratch: number): string {
  const font = raw.FPDFTextObj_GetFont(object)
  const length = font ? raw.FPDFFont_GetBaseFontName(font, scratch, 128) : 0
  const name = new TextDecoder().decode(bytes().slice(scratch, scratch + Math.max(0, Math.min(length, 128) - 1)))
  return name.replace(/^[A-Z]{6}\+/, '') || '?'
}
