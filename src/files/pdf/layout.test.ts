import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { render } from '#files/render.ts'
import { flow } from '#text/flow.ts'
import { boxesOf, wordsOn } from '#text/geometry.ts'

const bytes = readFileSync('test/files/layout-chromium.pdf')
const document = await read(bytes, 'layout.pdf')
const { text } = document

describe('a page as a browser prints it', () => {
  test('heading, columns, table, margin and the next page come in the order one reads them', () => {
    const order = [
      'Ansökan om bistånd',
      'Handläggare är Åsa Öberg',
      'Vänster spalt börjar',
      'Andra stycket i spalten',
      'Höger spalt slutar',
      'Namn\tOrt\tBelopp',
      'Anna Berg\tKungälv\t1\u00a0200 kr',
      'Vänd text i marginalen',
      'Andra sidan.',
    ]
    const places = order.map(each => text.indexOf(each))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('no-break spaces, soft hyphens and decomposed letters stay; flow makes words of them', () => {
    expect(text).toContain('031-390\u00a006\u00a011')
    expect(text).toContain('kom\u00admu\u00adnens')
    expect(text).toContain('arbets\u2010\nutskott')
    const { text: words } = flow(text)
    for (const word of [
      'kommunens',
      'arbetsutskott',
      'Decomposed: Åsa Öberg.',
      'SLK-2023-01038',
      'flytt, affär och effektiv finans',
    ])
      expect(words).toContain(word)
    expect(text).not.toMatch(/[\0\r\ufb00-\ufb06]/)
  })

  test('the letters of a ligature each have their share of its box', () => {
    const at = text.indexOf('finans')
    const [f, i, n] = [0, 1, 2].map(k => boxesOf(document, { start: at + k, end: at + k + 1 })[0]!)
    expect(f!.x).toBeLessThan(i!.x)
    expect(i!.x).toBeLessThan(n!.x)
    expect(f!.width).toBeGreaterThan(1)
    expect(i!.width).toBeGreaterThan(1)
  })

  test('paragraphs are parted by an empty line, lines of one paragraph are not', () => {
    expect(text).toContain('lagen.\n\nAndra stycket')
    expect(text).toContain('fortsätter med\nkommunfullmäktige')
  })
})

/** Light and dark of a page drawn at `scale` pixels a point. */
async function ink(file: Uint8Array, width: number, scale: number) {
  const picture = Buffer.from(await render(file, 1, Math.round(width * scale)))
  const [across, down] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  const channels = picture[25] === 0 ? 1 : 3
  const at = picture.indexOf('IDAT')
  const rows = inflateSync(picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4)))
  return {
    across,
    down,
    dark: (x: number, y: number) =>
      x >= 0 && y >= 0 && x < across && y < down && rows[y * (across * channels + 1) + 1 + x * channels]! < 140,
  }
}

/** The same page turned, and with a crop box that does not begin at the origin. */
async function variant(rotate: number, crop: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes)
  for (const page of pdf.getPages()) {
    page.setRotation(degrees(rotate))
    if (crop) page.setCropBox(20, 30, 540, 780)
  }
  return pdf.save()
}

describe('boxes lie where the ink is', () => {
  test.each([
    [0, false],
    [0, true],
    [90, true],
    [180, true],
    [270, true],
  ])('turned %d degrees, cropped: %s', async (rotate, crop) => {
    const file = await variant(rotate, crop)
    const seen = await read(file, 'a.pdf')
    const scale = 2
    const page = await ink(file, seen.pages[0]!.width, scale)
    expect(flow(seen.text).text).toContain('Handläggare är Åsa Öberg, telefon')
    const words = wordsOn(seen, 1).filter(word => /\p{L}{3}/u.test(seen.text.slice(word.start, word.end)))
    expect(words.length).toBeGreaterThan(90)
    let inked = 0
    for (const { x, y, width, height } of words) {
      let dark = 0
      for (let px = Math.floor(x * scale); px < (x + width) * scale; px++)
        for (let py = Math.floor(y * scale); py < (y + height) * scale; py++) if (page.dark(px, py)) dark++
      const share = dark / (width * height * scale * scale)
      if (share > 0.04 && share < 0.6) inked++
    }
    // The three headings of the table are light on dark.
    expect(inked).toBeGreaterThanOrEqual(words.length - 3)
  })
})
