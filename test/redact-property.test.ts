// Random words over random pages: every one that was to go is gone, no other is lost. pdf.js reads the result, which wrote none of it.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import { everyText } from '#test/traps/oracle.ts'
import { words as labels } from '#test/traps/spring.ts'

const letters = 'abcdefghijklmnoprstuvåäö'
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 11 })

/** Pages of tight lines in two fonts, bold words among plain ones, so that boxes of neighbours overlap. */
async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const fonts = [await pdf.embedFont(StandardFonts.TimesRomanItalic), await pdf.embedFont(StandardFonts.HelveticaBold)]
  for (const words of pages) {
    const page = pdf.addPage([420, 595])
    let [x, y] = [40, 550]
    for (const [i, each] of words.entries()) {
      const font = fonts[i % 3 === 0 ? 1 : 0]!
      const width = font.widthOfTextAtSize(`${each} `, 10)
      if (x + width > 380) [x, y] = [40, y - 10]
      page.drawText(`${each} `, { x, y, size: 10, font })
      x += width
    }
  }
  return pdf.save()
}

async function masked(words: readonly (readonly string[])[], picks: ReadonlySet<string>): Promise<Redaction> {
  const bytes = await pdfOf(words)
  const document = await read(bytes, 'a.pdf')
  const removals: RedactionRequest['removals'] = [...document.text.matchAll(/\p{L}+/gu)]
    .filter(([each]) => picks.has(each))
    .map(match => ({ start: match.index, end: match.index + match[0].length, label: 'SENSITIVE' }))
  return redact(bytes, document, { removals, also: [], as: 'text', words: labels, name: 'a.pdf' })
}

test('law: 0 targets left, 0 neighbours lost', { timeout: 120_000 }, async () => {
  const page = fc.uniqueArray(word, { minLength: 20, maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 2, max: 9 }),
      async (pages, every) => {
        const all = pages.flat()
        const picks = new Set(all.filter((_, i) => i % every === 0))
        const redaction = await masked(pages, picks)
        expect(redaction.released ? [] : redaction.proof?.remains).toEqual([])
        if (!redaction.released) return
        const text = (await everyText(redaction.bytes, 'pdf')).find(({ by }) => by === 'pdfjs')!.text
        const left = new Set(text.match(/\p{L}+/gu))
        expect([...picks].filter(each => left.has(each))).toEqual([])
        expect(all.filter(each => !picks.has(each) && !left.has(each))).toEqual([])
      },
    ),
    { numRuns: 12, seed: 20261123, endOnFailure: true },
  )
})
