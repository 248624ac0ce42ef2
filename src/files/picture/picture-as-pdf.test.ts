import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { asPdf, pictureKind, turnOf } from '#files/picture/picture-as-pdf.ts'
import { read } from '#files/read.ts'
import { plainPicture } from '#files/redact/plain-picture.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { render } from '#files/render.ts'
import { everyText, holds } from '#test/traps/oracle.ts'
import { maskLabels } from '#text/finding.ts'

const photographed = readFileSync(new URL('../../../test/files/photographed.jpg', import.meta.url))
const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']

test('a photograph taken with the camera on its side is read upright, and leaves as a PDF without the name', async () => {
  expect(turnOf(photographed)).toBe(90)
  const document = await read(photographed, 'IMG_2041.jpg')
  expect(document.kind).toBe('pdf')
  expect(document.text).toMatch(/^Hjördis Lövgren söker\nbistånd i Ekeby kommun ?\.$/)
  expect(document.pages[0]!.width).toBeGreaterThan(document.pages[0]!.height)
  const removals = [{ start: 0, end: 'Hjördis Lövgren'.length, label: 'PERSON' as const }]
  const asked: RedactionRequest = { removals, also: [], as: 'text', words, name: 'IMG_2041.jpg' }
  const done = await redact(photographed, document, asked)
  if (!done.released) throw new Error(JSON.stringify(done))
  expect(done.name).toBe('IMG_2041.pdf')
  expect(Buffer.from(done.bytes).toString('latin1')).not.toContain('Exif')
  const again = await read(done.bytes, 'a.pdf')
  expect(again.text).toContain('bistånd i Ekeby')
  expect(again.text).not.toMatch(/Hjördis|Lövgren/)
})

test('the same picture gives the same page, and what is no picture is left as it came', async () => {
  const pdf = await PDFDocument.create()
  pdf
    .addPage([400, 200])
    .drawText('Ekeby kommun', { x: 40, y: 100, size: 30, font: await pdf.embedFont(StandardFonts.Helvetica) })
  const bytes = await pdf.save()
  expect(await asPdf(bytes)).toBe(bytes)
  const png = await render(bytes, 1, 1200)
  expect(pictureKind(png)).toBe('png')
  expect(Buffer.from(await asPdf(png)).equals(await asPdf(png))).toBe(true)
  expect((await read(png, 'bild.png')).text).toBe('Ekeby kommun')
})

test('a torn picture is refused as such, and EXIF that lies about its length says nothing', async () => {
  await expect(read(photographed.subarray(0, 40), 'a.jpg')).rejects.toMatchObject({ reason: 'file-corrupt' })
  await expect(read(Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'a.png')).rejects.toMatchObject({
    reason: 'file-corrupt',
  })
  for (let length = 0; length < 80; length++) expect([0, 90]).toContain(turnOf(photographed.subarray(0, length)))
})

const told = 'Hedvig Kvarnlund'
const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const chunk = (type: string, content: Buffer) => {
  const out = Buffer.alloc(content.length + 12)
  out.writeUInt32BE(content.length, 0)
  out.write(type, 4, 'latin1')
  content.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8)
  return out
}
const jpegPlaces: Record<string, Buffer> = {
  comment: segment(0xfe, Buffer.from(told)),
  EXIF: segment(0xe1, Buffer.from(`Exif\0\0II*\0\x08\0\0\0\0\0${told}`)),
  XMP: segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${told}</x>`)),
  'XMP in pieces': segment(0xe1, Buffer.from(`http://ns.adobe.com/xmp/extension/\0${told}`)),
  IPTC: segment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04${told}`)),
  'a preview': segment(0xe0, Buffer.from(`JFXX\0\x10${told}`)),
  'more pictures': segment(0xe2, Buffer.from(`MPF\0${told}`)),
  'a camera’s own': segment(0xef, Buffer.from(told)),
}
const pngPlaces: Record<string, Buffer> = {
  tEXt: chunk('tEXt', Buffer.from(`Author\0${told}`)),
  zTXt: chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(told)])),
  iTXt: chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x>${told}</x>`)),
  eXIf: chunk('eXIf', Buffer.from(`II*\0\x08\0\0\0\0\0${told}`)),
  iCCP: chunk('iCCP', Buffer.concat([Buffer.from(`${told}\0\0`), deflateSync(told)])),
  'a frame of its own': Buffer.concat([
    chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])),
    chunk('fdAT', Buffer.concat([Buffer.alloc(4), Buffer.from(told)])),
  ]),
  'a chunk nobody knows': chunk('prVt', Buffer.from(told)),
}

test('what a camera or a program wrote beside the pixels does not leave', { timeout: 120_000 }, async () => {
  const png = Buffer.from(await render(await asPdf(photographed), 1, 1000))
  // The photograph's own EXIF, which says how it was held, must be the first.
  const { EXIF, ...beside } = jpegPlaces
  // A frame without its measures makes the file one that nobody can show.
  const { 'a frame of its own': _, ...inPng } = pngPlaces
  const own = 4 + photographed.readUInt16BE(4)
  const pictures = {
    'a.jpg': Buffer.concat([
      photographed.subarray(0, own),
      ...Object.values(beside),
      EXIF!,
      photographed.subarray(own),
      Buffer.from(told),
    ]),
    'a.png': Buffer.concat([png.subarray(0, 33), ...Object.values(inPng), png.subarray(33), Buffer.from(told)]),
  }
  for (const [name, bytes] of Object.entries(pictures)) {
    const document = await read(bytes, name)
    expect(document.text).toContain('bistånd')
    const request: RedactionRequest = { removals: [], also: ['Ekeby'], as: 'text', words, name }
    const done = await redact(bytes, document, request)
    if (!done.released) throw new Error(JSON.stringify(done))
    for (const { by, text } of await everyText(done.bytes, 'pdf')) expect([by, holds(text, told)]).toEqual([by, false])
  }
})

test.each([
  ...Object.entries(jpegPlaces).map(
    ([place, bytes]) => [place, Buffer.concat([photographed.subarray(0, 2), bytes, photographed.subarray(2)])] as const,
  ),
  ['after the end', Buffer.concat([photographed, Buffer.from(told)])] as const,
])('a JPEG within a file loses %s', (_, bytes) => {
  expect(bytes.includes(told)).toBe(true)
  expect(Buffer.from(plainPicture(bytes)!).includes('Kvarnlund')).toBe(false)
})

test.each(Object.entries(pngPlaces))('a PNG within a file loses %s', async (_, planted) => {
  const png = Buffer.from(await render(await asPdf(photographed), 1, 300))
  const plain = plainPicture(Buffer.concat([png.subarray(0, 33), planted, png.subarray(33), Buffer.from(told)]))!
  expect(plain).toEqual(png)
})
