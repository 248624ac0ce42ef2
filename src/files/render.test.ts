import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { render } from '#files/render.ts'

/** A page 300 × 200 points with one field in its lower half, filled in or not. */
async function form(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  const field = pdf.getForm().createTextField('namn')
  field.setText(text)
  field.addToPage(page, { x: 20, y: 20, width: 200, height: 30, borderWidth: 0 })
  return pdf.save()
}

const size = (png: Uint8Array) => [16, 20].map(at => new DataView(png.buffer, png.byteOffset).getUint32(at))

test('the picture has the page’s shape and the width asked for, within bounds', async () => {
  expect(size(await render(await form(''), 1, 600))).toEqual([600, 400])
  const [width, height] = size(await render(await form(''), 1, 1_000_000))
  expect(width).toBeLessThanOrEqual(4000)
  expect(width! * height!).toBeLessThanOrEqual(24_000_000)
})

test('what is filled in in a form is seen', async () => {
  const empty = await render(await form(''), 1, 600)
  const filled = await render(await form('Åsa Öberg'), 1, 600)
  expect(filled.length).toBeGreaterThan(empty.length + 200)
})

test('a page that is not there is not found', async () => {
  for (const page of [0, 2, 1.5, Number.NaN])
    await expect(render(await form(''), page, 100)).rejects.toMatchObject({ reason: 'not-found' })
})
