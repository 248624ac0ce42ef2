import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openDocx } from '#files/docx/open-docx.ts'
import { walkDocx } from '#files/docx/walk.ts'
import { read } from '#files/read.ts'

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const part = (root: string, inner: string) => strToU8(`<?xml version="1.0"?><w:${root} ${ns}>${inner}</w:${root}>`)
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`
const cell = (...inner: string[]) => `<w:tc><w:tcPr/>${inner.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...more,
  })

test('paragraphs, runs split in a word, breaks, tabs and tables', async () => {
  const body =
    paragraph(run('Åsa Ö'), run('berg bor'), '<w:r><w:br/><w:t>här</w:t><w:tab/><w:t>nu</w:t></w:r>') +
    paragraph() +
    `<w:tbl><w:tblPr/>${row(cell(paragraph(run('Namn')), paragraph(run('tilltal'))), cell(paragraph()), cell(paragraph(run('Åsa'))))}${row(cell(paragraph(run('Ort'))))}</w:tbl>` +
    paragraph(run('Slut'))
  const { text, kind, pages } = await read(docx(body), 'a.docx')
  expect(kind).toBe('docx')
  expect(text).toBe('Åsa Öberg bor\nhär\tnu\n\nNamn\ntilltal\t\tÅsa\nOrt\n\nSlut')
  expect(pages[0]).toMatchObject({ start: 0, end: text.length, readable: true })
})

test('headers, footnotes, comments, deleted and hidden text, fields and alt text are all read, each as a part', async () => {
  const body =
    paragraph(
      run('Sedd '),
      `<w:del><w:r><w:delText>struken</w:delText></w:r></w:del><w:ins>${run('insatt')}</w:ins>`,
      run('dold', '<w:vanish/>'),
      '<w:r><w:instrText>MERGEFIELD Namn</w:instrText></w:r>',
      '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:fldSimple w:instr=" NUMPAGES \\* MERGEFORMAT "/>',
      '<w:r><w:drawing><wp:docPr xmlns:wp="x" descr="Bild på Åsa"/></w:drawing></w:r>',
    ) + paragraph('<w:r><w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></w:r>')
  const document = await read(
    docx(body, {
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator">${paragraph(run('–'))}</w:footnote><w:footnote>${paragraph(run('Noten'))}</w:footnote>`,
      ),
      'word/comments.xml': part('comments', `<w:comment>${paragraph(run('Kommentaren'))}</w:comment>`),
      'word/header1.xml': part('hdr', paragraph(run('Huvudet'))),
    }),
    'a.docx',
  )
  const of = (path: string) => {
    const found = document.parts.find(each => each.path === path)!
    return document.text.slice(found.start, found.end)
  }
  expect(of('word/document.xml')).toBe('Sedd insattdold\n\nI rutan')
  expect(of('word/document.xml#deleted')).toBe('struken')
  expect(of('word/document.xml#fields')).toBe('MERGEFIELD Namn')
  expect(of('word/document.xml#alt')).toBe('Bild på Åsa')
  expect(of('word/footnotes.xml')).toBe('Noten')
  expect(of('word/comments.xml')).toBe('Kommentaren')
  expect(of('word/header1.xml')).toBe('Huvudet')
  expect(document.doubts.map(doubt => doubt.reason)).toEqual(['has-tracked-changes', 'has-comments', 'has-hidden-text'])
})

test('every piece leads back to the element it was read from, unit for unit', () => {
  const body =
    paragraph(run('Rad\nbruten'), '<w:r><w:t>850101</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r>') +
    paragraph(`<w:del><w:r><w:delText>gammalt</w:delText></w:r></w:del>`, '<w:fldSimple w:instr="REF Namn"/>')
  const walk = walkDocx(openDocx(docx(body)))
  expect(walk.pieces.length).toBe(6)
  for (const { start, end, node, attribute, mark } of walk.pieces) {
    const there = attribute ? node.getAttribute(attribute) : mark ? '\u2011' : node.textContent
    expect(walk.text.slice(start, end)).toBe(there?.replaceAll('\n', ' '))
  }
  expect(walk.text).toContain('850101\u20111234')
})

test('the first section’s header is read before the body, other headers after it', () => {
  const section = '<w:sectPr><w:headerReference xmlns:r="r" r:id="rId7"/></w:sectPr>'
  const rels = '<Relationships><Relationship Id="rId7" Target="header2.xml"/></Relationships>'
  const { parts } = walkDocx(
    openDocx(
      docx(paragraph(run('Kropp')) + section, {
        'word/header1.xml': part('hdr', paragraph(run('Ett'))),
        'word/header2.xml': part('hdr', paragraph(run('Två'))),
        'word/_rels/document.xml.rels': strToU8(rels),
      }),
    ),
  )
  expect(parts.map(each => each.path)).toEqual(['word/header2.xml', 'word/document.xml', 'word/header1.xml'])
})

test.each([
  ['macros', { 'word/vbaProject.bin': strToU8('x') }, '', 'macro'],
  ['a foreign file in the text', {}, '<w:altChunk/>', 'alternative-content'],
  ['an endless nest', {}, '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000), 'nested-too-deep'],
])('refuses %s', async (_, more, body, what) => {
  await expect(read(docx(body, more), 'a.docx')).rejects.toMatchObject({ reason: 'file-hostile', params: { what } })
})

test('refuses a document type, which no office format needs', async () => {
  const laughs = strToU8(
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>',
  )
  const file = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': laughs })
  await expect(read(file, 'a.docx')).rejects.toMatchObject({
    reason: 'file-hostile',
    params: { what: 'external-entity' },
  })
})

test('refuses what unpacks beyond reason without unpacking it, and a zip of something else', async () => {
  const bomb = docx('', { 'word/media/a.bin': new Uint8Array(20_000_000) })
  await expect(read(bomb, 'a.docx')).rejects.toMatchObject({
    reason: 'file-hostile',
    params: { what: 'unpacks-too-large' },
  })
  await expect(read(zipSync({ a: strToU8('a') }), 'a.docx')).rejects.toMatchObject({ reason: 'file-unknown-kind' })
})

test('refuses an entry that unpacks to more than its directory says', async () => {
  const file = docx(paragraph(run('Hej')), { 'word/media/a.bin': new Uint8Array(1_000_000) })
  const view = Buffer.from(file)
  // The directory stands last: make the claim of the last entry small.
  const entry = view.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  view.writeUInt32LE(1000, entry + 24)
  await expect(read(view, 'a.docx')).rejects.toMatchObject({ reason: 'file-hostile' })
})
