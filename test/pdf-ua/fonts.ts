// The fonts of a PDF: put in whole, each code that is shown with a glyph and a way back to text.
// Numbers in brackets are failure conditions of the Matterhorn Protocol 1.02.
import type { Dict, Objects } from '#test/pdf-ua/objects.ts'

/** What each code means, as read from a ToUnicode map (bfchar and bfrange). */
export function unicodeOf(map: string): Map<number, string> {
  const found = new Map<number, string>()
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, to] of body!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      found.set(Number.parseInt(code!, 16), text(to!))
  for (const [, body] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of body!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      for (let code = Number.parseInt(from!, 16), i = 0; code <= Number.parseInt(to!, 16); code++, i++)
        found.set(code, String.fromCodePoint(text(first!).codePointAt(0)! + i))
  return found
}

/** `codes`: the raw bytes that were shown with it on any page. */
export function faultsOfFont(objects: Objects, name: string, font: Dict, codes: Buffer): string[] {
  const faults: string[] = []
  const isComposite = font['/Subtype'] === '/Type0'
  const own = isComposite ? objects.dict(objects.list(font['/DescendantFonts'])[0]) : font
  const descriptor = objects.dict(own['/FontDescriptor'])
  const file = ['/FontFile', '/FontFile2', '/FontFile3'].map(key => objects.stream(descriptor[key])).find(one => one)
  if (!file) faults.push(`[31-009] the font ${name} is not in the file`)
  const map = objects.stream(font['/ToUnicode'])
  if (!map) return [...faults, `[10-001] the font ${name} has no way back to text`]
  const meant = unicodeOf(map.bytes.toString('latin1'))
  const wide = isComposite ? 2 : 1
  if (codes.length % wide !== 0) faults.push(`a code of ${name} is cut`)
  const shown = new Set<number>()
  for (let at = 0; at + wide <= codes.length; at += wide) shown.add(codes.readUIntBE(at, wide))
  for (const code of shown) {
    const text = meant.get(code)
    if (text === undefined) faults.push(`[10-001] code ${code} of ${name} means nothing`)
    else if (/[\u0000\ufeff\ufffe]/u.test(text)) faults.push(`[31-028] code ${code} of ${name} means no character`)
    if (isComposite && code === 0) faults.push(`[31-030] ${name} shows the glyph for what is missing`)
  }
  if (!isComposite) return faults
  const system = objects.dict(own['/CIDSystemInfo'])
  if (!system['/Ordering'] || !system['/Registry']) faults.push(`[31-001] ${name} does not say its character set`)
  if (own['/Subtype'] === '/CIDFontType2' && !own['/CIDToGIDMap'])
    faults.push(`[31-004] ${name} has no map to its glyphs`)
  return faults
}
