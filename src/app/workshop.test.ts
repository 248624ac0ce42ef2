import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'

const workshop = openWorkshop({ size: 1 })
afterAll(() => workshop.close())

async function pdf(pages = 3): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let i = 0; i < pages; i++) made.addPage().drawText(`Sida ${i + 1}`, { x: 50, y: 500, font })
  return made.save()
}

test('reads in a child and tells how far it has come', async () => {
  const told: [number, number][] = []
  const document = await workshop.read(await pdf(), 'a.pdf', (done, total) => told.push([done, total]))
  expect(document.text).toBe('Sida 1\n\nSida 2\n\nSida 3')
  expect(document.glyphs).toBeInstanceOf(Float32Array)
  expect(told.at(-1)).toEqual([3, 3])
})

test('draws a page as PNG', async () => {
  const png = await workshop.render(await pdf(), 2, 400)
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(400)
  await expect(workshop.render(await pdf(), 9, 400)).rejects.toMatchObject({ reason: 'not-found' })
})

test('a refusal crosses the boundary as a refusal', async () => {
  const refused = await workshop.read(new Uint8Array(), 'a.pdf').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ reason: 'file-empty' })
  // and the pool lives on
  expect((await workshop.read(new TextEncoder().encode('hej'), 'a.txt')).text).toBe('hej')
})
