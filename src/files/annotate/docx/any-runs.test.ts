import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { annotate } from '#files/annotate.ts'
import type { AnnotationNote } from '#files/annotation.ts'
import { read } from '#files/read.ts'
import { copyWords as words } from '#test/copy-words.ts'
import { bareBody, faultsOfDocx, withChanges } from '#test/docx-oracle.ts'
import type { Document } from '#text/document.ts'

const date = new Date('2026-03-02T08:15:00Z')
const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

const text = fc.stringMatching(/^[a-zåäö ]{1,9}$/)
const run = fc
  .tuple(
    text,
    fc.constantFrom('', '<w:rPr><w:b/></w:rPr>'),
    fc.constantFrom('', '<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>'),
    text,
  )
  .map(([a, properties, mid, b]) => {
    const t = (said: string) => `<w:t xml:space="preserve">${said}</w:t>`
    return `<w:r>${properties}${t(a)}${mid}${mid && t(b)}</w:r>`
  })
const wrapped = fc
  .tuple(run, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 100, max: 100_000 }))
  .map(([inner, kind, id]) => {
    const by = `w:id="${id}" w:author="Sam Ek" w:date="2026-01-02T00:00:00Z"`
    if (kind === 0) return `<w:hyperlink w:anchor="a">${inner}${inner}</w:hyperlink>`
    if (kind === 1) return `<w:ins ${by}>${inner}</w:ins>`
    if (kind === 2) return `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    if (kind === 3)
      return `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${inner}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    if (kind === 4) return '<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>'
    if (kind === 5) return `<w:del ${by}><w:r><w:delText xml:space="preserve">gammalt </w:delText></w:r></w:del>`
    return inner
  })
const paragraph = fc.array(wrapped, { minLength: 1, maxLength: 4 }).map(all => `<w:p>${all.join('')}</w:p>`)
const table = fc
  .tuple(paragraph, paragraph)
  .map(([a, b]) => `<w:tbl><w:tr><w:tc>${a}</w:tc><w:tc>${b}</w:tc></w:tr></w:tbl>`)
const body = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, table), { minLength: 1, maxLength: 5 })

const docx = (inner: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    ),
    // Ids of changes are drawn at random: they are numbered anew, since a file with two alike is broken before we come.
    'word/document.xml': strToU8(
      `<w:document ${ns}><w:body>${numbered(inner)}<w:p><w:r><w:t>Slut</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${ns}><w:footnote w:id="7"><w:p><w:r><w:t>Noten</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  })
function numbered(inner: string): string {
  let next = 1
  return inner.replace(/w:id="\d+"/g, () => `w:id="${next++}"`)
}

type Drawn = { from: number; length: number; instead: string | null }
const drawn: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 25 }),
    instead: fc.option(fc.stringMatching(/^[A-Z]{0,5}$/), { freq: 2 }),
  }),
  { maxLength: 5 },
)
const notesFrom = ({ text: all }: Document, list: readonly Drawn[]): AnnotationNote[] =>
  list.map(({ from, length, instead }, i) => {
    const start = Math.floor(from * all.length)
    const span = { start, end: Math.min(all.length, start + length) }
    const fix = instead === null ? {} : { fix: { ...span, text: instead } }
    return { span, title: 'T', text: 'x', author: 'Kansli', date, id: `K-0000${i}`, ...fix }
  })
const shown = ({ text: all, parts }: Document): string =>
  parts.flatMap(({ path, start, end }) => (/comments|#/.test(path) ? [] : [all.slice(start, end)])).join('\n\n')

test('law: any remarks on any runs leave a file that Word takes, and the text as it was when changes are turned down', async () => {
  await fc.assert(
    fc.asyncProperty(body, drawn, async (inner, list) => {
      const bytes = docx(inner.join(''))
      const document = await read(bytes, 'a.docx')
      const notes = notesFrom(document, list)
      const { bytes: out, fixed } = await annotate(bytes, document, { notes, words })
      expect(faultsOfDocx(out)).toEqual([])
      const turnedDown = withChanges(out, 'Kansli', 'turned-down')
      expect(shown(await read(turnedDown, 'b.docx'))).toBe(shown(document))
      expect(bareBody(turnedDown)).toBe(bareBody(bytes))
      const taken = shown(await read(withChanges(out, 'Kansli', 'taken'), 'c.docx'))
      const told = shown(document) === '' ? '' : withFixes(document, notes, fixed)
      expect(dense(taken)).toBe(dense(told))
    }),
    {
      numRuns: 150,
      examples: [
        // The last place of the last part belongs to that part, not to the body.
        [['<w:p><w:r><w:t>ö</w:t></w:r></w:p>'], [{ from: 1, length: 0, instead: 'A' }]],
        [['<w:p><w:r><w:t>öö</w:t></w:r></w:p>'], [{ from: 0.1, length: 0, instead: null }]],
      ],
    },
  )
})

/** A paragraph whose every word a fix takes away is not read at all. */
const dense = (all: string): string => all.replace(/\n{2,}/g, '\n\n').replace(/^\n+|\n+$/g, '')

/** The text with the fixes that were written, from the last to the first. */
function withFixes(document: Document, notes: readonly AnnotationNote[], fixed: readonly string[]): string {
  let all = document.text
  const parts = document.parts.filter(({ path }) => !/comments|#/.test(path)).map(part => ({ ...part }))
  const chosen = notes.flatMap(({ id, fix }) => (fix && fixed.includes(id) ? [fix] : []))
  for (const { start, end, text: instead } of chosen.sort((a, b) => b.start - a.start || b.end - a.end)) {
    all = all.slice(0, start) + instead + all.slice(end)
    const by = instead.length - (end - start)
    for (const part of parts) {
      if (part.start > start) part.start += by
      if (part.end >= end) part.end += by
    }
  }
  return parts.map(({ start, end }) => all.slice(start, end)).join('\n\n')
}
