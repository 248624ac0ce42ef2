// A transcript tells nothing of how long what was masked is: two documents that differ only there give the same bytes. And it is proved
// like any other copy.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Block } from '#files/written/written.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'
import { requestFor } from '#test/traps/spring.ts'

const around = (name: string): Block[] => [
  { kind: 'heading', level: 1, text: 'Ärendet' },
  {
    kind: 'text',
    text: `Nämnden tog i går emot ett brev från ${name}, som bor i kommunen och har bett om stöd. Handläggaren ringde upp ${name} samma vecka och fick svar på de frågor som ansökan lämnade öppna. Därefter skrevs ett förslag till beslut.`,
  },
  { kind: 'text', text: `Ett stycke till om ${name}.` },
  { kind: 'text', text: 'Och ett som följer därpå.' },
  { kind: 'list', items: [`Brev från ${name}`, 'Förslag'] },
  { kind: 'table', columns: ['Namn', 'Värde'], rows: [[name, '2']] },
  { kind: 'text', text: 'Slut.' },
]
const memo = (name: string) =>
  writePdf({
    title: 'Tjänsteutlåtande',
    language: 'sv',
    author: 'Ekebyholms kommun',
    at: null,
    foot: 'Sida {page}',
    blocks: around(name),
  })

async function transcriptOf(name: string): Promise<Buffer> {
  const source = await memo(name)
  const document = await read(source, 'a.pdf')
  const request = requestFor(document, { file: 'a.pdf', secret: name })
  expect(request.removals).toHaveLength(5)
  const redaction = await redact(source, document, { ...request, as: 'transcript' })
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  return Buffer.from(redaction.bytes)
}

let plain: Buffer
beforeAll(async () => {
  plain = await transcriptOf('Ek Bo')
})

test('it reads as the document did, in paragraphs, with labels', async () => {
  const { text } = await read(plain, 'a.pdf')
  const flat = text.replace(/\s+/g, ' ')
  expect(flat).toMatch(
    /^Avskrift Bilder och sidornas utseende följer inte med i en avskrift\. Tjänsteutlåtande Ärendet Nämnden tog/,
  )
  expect(flat).toContain('ett brev från [PERSON], som bor i kommunen')
  expect(flat).toContain('• Brev från [PERSON] • Förslag Namn | Värde [PERSON] | 2 Slut.')
  expect(faultsOfPdfUa(plain)).toEqual([])
})

test('law: the same bytes, however long the name', { timeout: 120_000 }, async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'i', 'l', 'm', 'o', 'w', 'å'), minLength: 2, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(word, word, async (first, last) => {
      expect((await transcriptOf(`K${first} Ö${last}`)).equals(plain)).toBe(true)
    }),
    { numRuns: Number(process.env.RUNS ?? 4) },
  )
})

test('what nobody could read is not transcribed', async () => {
  const source = await memo('Ek Bo')
  const document = await read(source, 'a.pdf')
  const pages = document.pages.map(page => ({ ...page, readable: false }))
  const request = requestFor(document, { file: 'a.pdf', secret: 'Ek Bo' })
  const redaction = await redact(source, { ...document, pages }, { ...request, as: 'transcript' })
  expect(redaction).toMatchObject({ released: false, params: { why: 'page-without-text' } })
})
