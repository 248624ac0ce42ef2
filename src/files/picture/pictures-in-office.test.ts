// A picture's words are shown and decided on; what nobody was shown does not leave, and what is masked goes with its whole picture.
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cover, pictureSuffix } from '#files/picture/pictures-in-office.ts'
import { mayHoldWords } from '#files/picture/words-of-picture.ts'
import { prove } from '#files/proof/prove.ts'
import { read } from '#files/read.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { plainPicture } from '#files/redact/plain-picture.ts'
import { redact } from '#files/redact.ts'
import { render } from '#files/render.ts'
import { docxWith, drawing, picture } from '#test/traps/docx-traps.ts'
import { line, rawPdf } from '#test/traps/raw-pdf.ts'
import { requestFor } from '#test/traps/spring.ts'
import { secret, sentence } from '#test/traps/trap.ts'
import type { Document } from '#text/document.ts'

const scanned = await render(rawPdf({ content: line(sentence, 70, 120), high: 200 }), 1, 1000)
const photographed = readFileSync(new URL('../../../test/files/photographed.jpg', import.meta.url))
const bytes = docxWith({
  body:
    drawing(picture('p1').replace(secret, 'x'), 'name="x"') + drawing(picture('p2').replace(secret, 'x'), 'name="x"'),
  files: { 'word/media/image1.png': scanned, 'word/media/image2.jpg': photographed },
  relations: [
    ['p1', 'image', 'media/image1.png'],
    ['p2', 'image', 'media/image2.jpg'],
  ],
})
const document = await read(bytes, 'a.docx')
const request = requestFor(document, { file: 'a.docx' })
const pictures = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).flatMap(([path, content]) => (path.includes('media/') ? [{ path, content }] : []))
const masked = async (read: Document) => {
  const done = await redact(bytes, read, request)
  if (!done.released) throw new Error(JSON.stringify(done))
  return done.bytes
}

test('the words of each picture stand last in the text, as a part of their own', () => {
  const told = document.parts.filter(part => part.path.endsWith(pictureSuffix))
  expect(told.map(part => part.path)).toEqual(['word/media/image1.png#picture', 'word/media/image2.jpg#picture'])
  expect(document.text.slice(told[0]!.start, told[0]!.end)).toBe(`[Bild 1]\n${sentence}`)
  expect(document.text.slice(told[1]!.start)).toMatch(/^\[Bild 2\]\nHjördis Lövgren söker/)
  expect(document.pages.at(-1)!.end).toBe(document.text.length)
  expect(document.doubts).toContainEqual({ reason: 'pictures-read', params: { count: 2 }, page: null })
})

test('a picture with something masked is covered whole, the other stays, and neither may be put back', async () => {
  const output = await masked(document)
  const [first, second] = pictures(output)
  expect(first!.path).toBe('word/media/bild1.png')
  expect(Buffer.from(first!.content).equals(cover)).toBe(true)
  expect(Buffer.from(second!.content).equals(plainPicture(photographed)!)).toBe(true)
  const back = zipSync({ ...unzipSync(output), [first!.path]: plainPicture(scanned)! })
  const proof = await prove({
    source: bytes,
    output: back,
    name: 'a.docx',
    document,
    request,
    removed: cutsOf(document, request),
  })
  expect(proof.remains.map(({ place }) => place)).toEqual(expect.arrayContaining(['pictures', 'picture-text']))
})

test('pictures that nobody was shown do not leave', async () => {
  const parts = document.parts.filter(part => !part.path.endsWith(pictureSuffix))
  const text = document.text.slice(0, document.text.indexOf('\n\n[Bild 1]'))
  const before = { ...document, parts, text }
  const done = await redact(bytes, before, requestFor(before, { file: 'a.docx' }))
  if (!done.released) throw new Error(JSON.stringify(done))
  for (const { content } of pictures(done.bytes)) expect(Buffer.from(content).equals(cover)).toBe(true)
})

test('only what is too small for a name is not asked about', () => {
  const head = (across: number, down: number) => {
    const bytes = Buffer.from(scanned.subarray(0, 24))
    bytes.writeUInt32BE(across, 16)
    bytes.writeUInt32BE(down, 20)
    return bytes
  }
  expect([head(39, 39), head(400, 7), head(40, 8), Buffer.from('EMF')].map(mayHoldWords)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
