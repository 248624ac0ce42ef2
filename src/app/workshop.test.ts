import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { functions } from '#functions/index.ts'
import { documentFromText } from '#text/document.ts'

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

test('runs a function in a child and tells what it was and what it took', async () => {
  const document = documentFromText('Ring Åsa på 031-390 06 11.')
  const ran = await workshop.run('mask', document, {}, '2026-11-23')
  expect(ran.found.findings.map(finding => document.text.slice(finding.span.start, finding.span.end))).toContain(
    '031-390 06 11',
  )
  expect(ran.version).toBe(functions.find(f => f.name === 'mask')!.version)
  expect(ran.knowledgeHash).toMatch(/^[0-9a-f]{64}$/)
  expect(ran.meter.cpuMs).toBeGreaterThan(0)
})

test('orders asked at once are all answered, each with its own', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `text nummer ${i}`)
  const read = await Promise.all(texts.map(text => workshop.read(new TextEncoder().encode(text), 'a.txt')))
  expect(read.map(document => document.text)).toEqual(texts)
})

test('a child is replaced after its number of orders, and nobody notices', async () => {
  const small = openWorkshop({ size: 1, bounds: { orders: 2 } })
  for (let i = 0; i < 5; i++) expect((await small.read(new TextEncoder().encode(`${i}`), 'a.txt')).text).toBe(`${i}`)
  await small.close()
})

test('a closed workshop says so to those who still wait', async () => {
  const brief = openWorkshop({ size: 1 })
  const asked = brief.read(await pdf(), 'a.pdf')
  const later = brief.read(await pdf(), 'a.pdf')
  const both = Promise.allSettled([asked, later])
  await brief.close()
  expect((await both).map(result => result.status)).toEqual(['rejected', 'rejected'])
})
