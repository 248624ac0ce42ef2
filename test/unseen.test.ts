// What no reader gives a person to review may not be in a copy: text, names and values of an office file that stand where Word and Writer
// keep them, each a word of its own.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { docxWith } from '#test/traps/docx-traps.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { words } from '#test/traps/spring.ts'
import { secret } from '#test/traps/trap.ts'

const planted = new Map<string, string>()
/** A word that says where it stands, told by its letters. */
function at(place: string): string {
  const letter = (from: number) => String.fromCharCode(97 + (from % 26))
  const word = `Qzx${letter(planted.size)}${letter(Math.floor(planted.size / 26))}qev`
  planted.set(word, place)
  return word
}
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"'
const p = (inner: string) => `<w:p>${inner}</w:p>`
const r = (said: string) => `<w:r><w:t>${said}</w:t></w:r>`
const word = (name: string, inner: string) => `<w:${name} ${spaces}>${inner}</w:${name}>`
const valued = (name: string, place: string) => `<w:${name} w:val="${at(place)}"/>`

const docx = () =>
  docxWith({
    body: [
      p(`<w:pPr><w:numberingChange w:id="1" w:author="x" w:original="${at('numbering before')}"/></w:pPr>${r('a')}`),
      `<w:tbl><w:tblPr>${valued('tblCaption', 'table name')}${valued('tblDescription', 'table alt text')}</w:tblPr><w:tr><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      `<w:sdt><w:sdtPr><w:dropDownList w:lastValue="${at('last choice')}"><w:listItem w:displayText="${at('choice')}" w:value="${at('value of choice')}"/></w:dropDownList><w:date w:fullDate="${at('date')}"/></w:sdtPr><w:sdtContent>${p(r('c'))}</w:sdtContent></w:sdt>`,
      p(
        `<w:smartTag w:uri="${at('tag uri')}" w:element="${at('tag')}"><w:smartTagPr><w:attr w:name="n" w:val="${at('tag value')}"/></w:smartTagPr>${r('d')}</w:smartTag>`,
      ),
      p(
        `<w:customXml w:element="${at('xml')}"><w:customXmlPr><w:attr w:name="n" w:val="${at('xml value')}"/></w:customXmlPr>${r('e')}</w:customXml>`,
      ),
      p(`<w:r><w:ruby><w:rt>${r(at('how it sounds'))}</w:rt><w:rubyBase>${r('f')}</w:rubyBase></w:ruby></w:r>`),
      p(
        `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="${at('shape')}"><v:textpath string="${at('art')}"/></v:shape></w:pict></w:r>`,
      ),
      p(`<w:r><w:fldChar w:fldCharType="begin"><w:fldData>${at('field memory')}</w:fldData></w:fldChar></w:r>`),
      p(
        `<w:hyperlink w:anchor="${at('anchor')}">${r('g')}</w:hyperlink><w:bookmarkStart w:id="1" w:name="${at('bookmark')}"/>`,
      ),
      p(
        `<w:r><w:t>h</w:t><w:ny>${at('text of an unknown element')}</w:ny></w:r><w:moveFromRangeStart w:id="3" w:name="${at('move')}"/>`,
      ),
      p('<w:r><w:instrText> PAGE </w:instrText></w:r><w:fldSimple w:instr="NUMPAGES"/>'),
      at('text between paragraphs'),
    ].join(''),
    files: {
      'word/numbering.xml': word(
        'numbering',
        `<w:abstractNum>${valued('name', 'list name')}<w:lvl><w:lvlText w:val="${at('list label')} %1"/></w:lvl></w:abstractNum>`,
      ),
      'word/styles.xml': word(
        'styles',
        `<w:style w:customStyle="1" w:styleId="${at('style id')}">${valued('name', 'style')}${valued('aliases', 'style alias')}</w:style>`,
      ),
      'word/settings.xml': word(
        'settings',
        `<w:captions><w:caption w:name="${at('caption')}"/></w:captions>${valued('attachedSchema', 'schema')}<w:ny>${at('settings text')}</w:ny>`,
      ),
      'word/footnotes.xml': word(
        'footnotes',
        `<w:footnote w:type="separator">${p(r(at('separator of notes')))}</w:footnote><w:footnote w:type="continuationNotice">${p(r(at('notice')))}</w:footnote>`,
      ),
      'word/header1.xml': word(
        'hdr',
        p(`<w:r><w:pict><v:shape><v:textpath string="${at('watermark')}"/></v:shape></w:pict></w:r>`),
      ),
      'word/charts/chart1.xml': `<c:chartSpace ${spaces}><c:ser><c:cat><c:strRef><c:f>'${at('sheet in a formula')}'!$A$1</c:f><c:strCache><c:pt idx="0" formatCode="${at('point format')}"><c:v>${at('category')}</c:v></c:pt><c:pt idx="1"><c:v>${at('second category')}</c:v></c:pt></c:strCache></c:strRef></c:cat><c:numCache><c:formatCode>"${at('number format')}"0</c:formatCode></c:numCache></c:ser><c:printSettings><c:headerFooter><c:oddHeader>${at('chart header')}</c:oddHeader></c:headerFooter></c:printSettings><c:pivotSource><c:name>${at('pivot')}</c:name></c:pivotSource></c:chartSpace>`,
      'word/diagrams/drawing1.xml': `<dsp:drawing xmlns:dsp="urn:dsp" ${spaces}><a:t>${at('diagram as drawn')}</a:t></dsp:drawing>`,
      'word/diagrams/data1.xml': `<dgm:dataModel ${spaces}><dgm:pt><dgm:prSet phldrT="${at('text before')}"/><dgm:t><a:p><a:r><a:t>${at('diagram')}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
      'word/diagrams/layout1.xml': `<dgm:layoutDef ${spaces} uniqueId="${at('layout')}"><dgm:title val="${at('layout name')}"/><dgm:desc val="${at('layout told')}"/><dgm:sampData><a:t>${at('layout sample')}</a:t></dgm:sampData></dgm:layoutDef>`,
      'word/theme/theme1.xml': `<a:theme ${spaces} name="${at('theme')}"><a:objectDefaults><a:t>${at('theme text')}</a:t></a:objectDefaults></a:theme>`,
    },
  })

const odt = () =>
  odtWith({
    automatic: `<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="${at('bullet')}" style:num-prefix="${at('before a number')}" style:num-suffix="${at('after a number')}"/></text:list-style>`,
    body: `<text:p>x<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>${at('how it sounds')}</text:ruby-text></text:ruby></text:p><text:p><draw:custom-shape draw:text-areas="${at('areas')}"><text:p>y</text:p><draw:enhanced-geometry draw:type="${at('shape')}" draw:enhanced-path="${at('path')}"/></draw:custom-shape></text:p><text:p><text:database-display text:column-name="${at('column')}" text:table-name="${at('table')}">d</text:database-display><text:bookmark-ref text:ref-name="${at('reference')}">r</text:bookmark-ref></text:p><table:table table:name="${at('table name')}"><table:table-column/><table:table-row><table:table-cell table:content-validation-name="${at('rule')}"><text:p>c</text:p></table:table-cell></table:table-row></table:table><text:p text:ny="${at('text attribute')}" style:ny="${at('style attribute')}" draw:ny="${at('draw attribute')}" svg:ny="${at('svg attribute')}">n</text:p>`,
  })

test.each([
  [
    'a.docx',
    docx,
    ['watermark', 'category', 'second category', 'table alt text', 'separator of notes', 'diagram', 'how it sounds'],
  ],
  ['a.odt', odt, []],
] as const)('nothing comes along in %s that nobody was shown', async (name, make, mustBeRead) => {
  planted.clear()
  const bytes = make()
  const document = await read(bytes, name)
  const start = document.text.indexOf(secret)
  const removals = [{ start, end: start + secret.length, label: 'PERSON' as const }]
  const redaction = await redact(bytes, document, { removals, also: [], as: 'text', words, name })
  if (!redaction.released)
    throw new Error(JSON.stringify(redaction.proof?.remains.map(({ place, text }) => [place, text])))
  const copy = Object.entries(unzipSync(redaction.bytes)).map(
    ([path, part]) => path + Buffer.from(part).toString('utf8'),
  )
  if (name === 'a.docx') expect(copy.join('')).toMatch(/> PAGE <.*"NUMPAGES"/s)
  const left = [...planted].filter(([said]) => copy.some(part => part.includes(said)))
  expect(left.filter(([said]) => !document.text.includes(said)).map(([, place]) => place)).toEqual([])
  const readAs = new Set([...planted].filter(([said]) => document.text.includes(said)).map(([, place]) => place))
  expect(mustBeRead.filter(place => !readAs.has(place))).toEqual([])
})
