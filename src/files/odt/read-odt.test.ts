import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { odtWith } from '#test/traps/odt-traps.ts'

/** The text after the sentence that every file of the traps begins with. */
const readText = async (parts: Parameters<typeof odtWith>[0]) => {
  const { text } = await read(odtWith(parts), 'a.odt')
  return text.slice(text.indexOf('senare.') + 7).replace(/^\n+/, '')
}
const p = (inner: string) => `<text:p>${inner}</text:p>`
const cell = (...inner: string[]) => `<table:table-cell>${inner.join('')}</table:table-cell>`
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`

test('paragraphs, spans split in a word, white space, breaks, tabs and tables', async () => {
  const body =
    p('\n  Åsa  Ö<text:span>berg\t</text:span> bor<text:line-break/> här<text:tab/>nu<text:s text:c="2"/>igen') +
    p('') +
    `<table:table><table:table-column/>${row(cell(p('Namn'), p('tilltal')), cell(p('')), cell(p('Åsa')))}${row(cell(p('Ort')))}</table:table>` +
    p('Slut')
  expect(await readText({ body })).toBe('Åsa Öberg bor\nhär\tnu  igen\n\nNamn\ntilltal\t\tÅsa\nOrt\n\nSlut')
})

test('what stands beside the text is read, each as a part, and is said', async () => {
  const change = (id: string, inner: string) => `<text:changed-region text:id="${id}">${inner}</text:changed-region>`
  const bytes = odtWith({
    before: `<text:tracked-changes>${change('c', `<text:deletion><office:change-info><dc:creator>Bo Ek</dc:creator></office:change-info>${p('struken')}</text:deletion>`)}</text:tracked-changes>`,
    automatic:
      '<style:style style:name="D" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="E" style:family="text" style:parent-style-name="D"/>',
    body:
      p(
        'Sedd<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>not</text:p></text:note-body></text:note> rad<office:annotation><dc:creator>Bo Ek</dc:creator><text:p>fråga</text:p></office:annotation>.',
      ) +
      p(
        '<text:span text:style-name="E">dold</text:span><draw:frame><draw:text-box><text:p>i ruta</text:p></draw:text-box><svg:desc>Bild på Åsa</svg:desc></draw:frame>',
      ) +
      p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><text:hidden-text>gömd</text:hidden-text>') +
      '<a:b xmlns:a="urn:a">okänd</a:b>',
    master: `<style:footer>${p('Sida <text:page-number>1</text:page-number>')}</style:footer>`,
    files: { 'META-INF/documentsignatures.xml': '<a/>', 'Pictures/1.png': strToU8('x') },
  })
  const { text, parts, doubts, kind } = await read(bytes, 'a.odt')
  expect(kind).toBe('odt')
  const said = Object.fromEntries(parts.map(({ path, start, end }) => [path, text.slice(start, end)]))
  expect(said['content.xml']).toMatch(/senare\.\n\nSedd rad\.\n\ndold\n\ni ruta$/)
  expect(said).toMatchObject({
    'content.xml#notes': 'not',
    'content.xml#comments': 'fråga',
    'content.xml#deleted': 'struken',
    'content.xml#alt': 'Bild på Åsa',
    'content.xml#fields': 'gömd',
    'content.xml#authors': 'Bo Ek',
    'styles.xml': 'Sida 1',
  })
  expect(doubts.map(({ reason, params }) => [reason, ...Object.values(params)].join(' ')).sort()).toEqual([
    'has-comments 1',
    'has-embedded-object Object 1',
    'has-hidden-text 2',
    'has-tracked-changes 1',
    'part-not-read :b',
    'pictures-covered 1',
    'signed',
  ])
})

const real = readFileSync(new URL('../../../test/files/libreoffice.odt', import.meta.url))

test('LibreOffice’s own file says what its twin in Word’s format says', async () => {
  const twin = readFileSync(new URL('../../../test/files/libreoffice.docx', import.meta.url))
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)
  expect(words((await read(real, 'a.odt')).text)).toEqual(words((await read(twin, 'a.docx')).text))
})

test('an open document that was packed anew is known, another kind of one is refused', async () => {
  const { mimetype, ...parts } = unzipSync(real)
  expect((await read(zipSync({ ...parts, mimetype: mimetype! }), 'a.odt')).kind).toBe('odt')
  const sheet = strToU8('application/vnd.oasis.opendocument.spreadsheet')
  await expect(read(zipSync({ mimetype: [sheet, { level: 0 }], ...parts }), 'a.ods')).rejects.toMatchObject({
    reason: 'file-unknown-kind',
  })
})

test.each([
  ['a macro', { 'Basic/Standard/Module1.xml': '<a/>' }, 'file-hostile'],
  ['a script', { 'Scripts/python/a.py': 'x' }, 'file-hostile'],
  ['a document type', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'file-hostile'],
  ['no end of elements', { 'content.xml': '<a>'.repeat(300) + '</a>'.repeat(300) }, 'file-hostile'],
  ['a part that unpacks without end', { 'Pictures/a.png': new Uint8Array(20_000_000) }, 'file-hostile'],
  ['a password', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }, 'file-encrypted'],
  ['broken XML', { 'content.xml': '<a><b></a>' }, 'file-corrupt'],
])('%s is refused', async (_, files, reason) => {
  await expect(read(odtWith({ files }), 'a.odt')).rejects.toMatchObject({ reason })
})

test('the empty libraries that LibreOffice writes are no macro', async () => {
  const files = { 'Basic/script-lc.xml': '<a/>', 'Basic/Standard/script-lb.xml': '<a/>' }
  expect((await read(odtWith({ files }), 'a.odt')).kind).toBe('odt')
})
