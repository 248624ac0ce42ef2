// A TrueType font for writing: which glyph a character has, how wide it is, and the font put into a PDF with the way back to text.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type PDFContext, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

export type Font = {
  name: string
  bytes: Uint8Array
  unitsPerEm: number
  ascent: number
  descent: number
  box: number[]
  glyphOf(character: number): number
  widthOf(glyph: number): number
}

const require = createRequire(import.meta.url)

/** Comes with pdfjs, under the SIL Open Font License. */
export const openFont = (name: 'LiberationSans-Regular' | 'LiberationSans-Bold'): Font =>
  readFont(name, readFileSync(require.resolve(`pdfjs-dist/standard_fonts/${name}.ttf`)))

function readFont(name: string, bytes: Buffer): Font {
  const tables = new Map<string, number>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  }
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map(table => tables.get(table)!) as [number, number, number]
  const measured = bytes.readUInt16BE(hhea + 34)
  return {
    name,
    bytes,
    unitsPerEm: bytes.readUInt16BE(head + 18),
    ascent: bytes.readInt16BE(hhea + 4),
    descent: bytes.readInt16BE(hhea + 6),
    box: [36, 38, 40, 42].map(at => bytes.readInt16BE(head + at)),
    glyphOf: glyphsOf(bytes, tables.get('cmap')!),
    widthOf: glyph => bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, measured - 1)),
  }
}

/** The character map for Unicode's first plane (platform 3, format 4); 0 is the glyph for what is missing. */
function glyphsOf(bytes: Buffer, cmap: number): (character: number) => number {
  let at = 0
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const entry = cmap + 4 + i * 8
    if (bytes.readUInt16BE(entry) === 3 && bytes.readUInt16BE(entry + 2) === 1)
      at = cmap + bytes.readUInt32BE(entry + 4)
  }
  const twice = bytes.readUInt16BE(at + 6)
  return character => {
    for (let i = 0; i < twice; i += 2) {
      if (bytes.readUInt16BE(at + 14 + i) < character) continue
      const start = bytes.readUInt16BE(at + 16 + twice + i)
      if (start > character) return 0
      const delta = bytes.readUInt16BE(at + 16 + 2 * twice + i)
      const place = at + 16 + 3 * twice + i
      const offset = bytes.readUInt16BE(place)
      if (offset === 0) return (character + delta) & 0xffff
      const glyph = bytes.readUInt16BE(place + offset + 2 * (character - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/** Stands where the font has no glyph: a reader must never meet the one for what is missing. */
const unknown = '□'

/** A line as it can be shown: signs that are not seen are left out, and those the font lacks are shown as a box. */
export const showable = (font: Font, line: string): string =>
  [...line.replace(/[\p{Cc}\p{Cf}]/gu, '')].map(sign => (font.glyphOf(sign.codePointAt(0)!) ? sign : unknown)).join('')

const hex = (value: number): string => value.toString(16).padStart(4, '0')

/** Puts the font into the file. `used`: the glyphs that were written, each with its character. */
export function embed(context: PDFContext, font: Font, used: ReadonlyMap<number, number>): PDFRef {
  const scale = (value: number) => Math.round((1000 * value) / font.unitsPerEm)
  const glyphs = [...used].sort(([a], [b]) => a - b)
  const file = context.register(context.flateStream(font.bytes, { Length1: font.bytes.length }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: font.name,
      Flags: 32,
      FontBBox: font.box.map(scale),
      ItalicAngle: 0,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.ascent),
      StemV: font.name.endsWith('Bold') ? 140 : 80,
      FontFile2: file,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: font.name,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: PDFName.of('Identity'),
      DW: 1000,
      W: glyphs.flatMap(([glyph]) => [glyph, [scale(font.widthOf(glyph))]]),
    }),
  )
  const toUnicode = context.register(context.flateStream(unicodeMap(glyphs)))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: font.name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  )
}

function unicodeMap(glyphs: readonly (readonly [number, number])[]): string {
  const parts: string[] = []
  for (let i = 0; i < glyphs.length; i += 100) {
    const some = glyphs.slice(i, i + 100)
    parts.push(
      `${some.length} beginbfchar`,
      ...some.map(([glyph, character]) => `<${hex(glyph)}> <${hex(character)}>`),
      'endbfchar',
    )
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Kansli def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...parts,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
