// Writes a plain DOCX of headings, paragraphs and tables, with styles, language and title set so that screen readers can follow it.
// Must not know what the letter says. The same blocks give the same bytes.
import { strToU8, zipSync } from 'fflate'

export type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  /** The first row is the heading, repeated on each page. */
  | { kind: 'table'; rows: readonly (readonly string[])[] }

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export function writeDocx(title: string, blocks: readonly Block[], language: 'sv-SE' | 'en-GB'): Uint8Array {
  const body = blocks.map(blockXml).join('')
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/_rels/document.xml.rels': relations([['rId1', `${office}/styles`, 'styles.xml']]),
    'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body}${page}</w:body></w:document>`,
    'word/styles.xml': stylesXml(language),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
  }
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return zipSync(bytes, { mtime: new Date('2000-01-01T00:00:00Z'), level: 6 })
}

/** XML 1.0 knows no other control signs than these three. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const runs = (text: string): string =>
  text
    .split('\n')
    .map(line => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')

const styleOf = { title: 'Title', heading: 'Heading1', paragraph: 'Normal' } as const
const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs(text)}</w:p>`

function blockXml(block: Block): string {
  if (block.kind !== 'table') return paragraph(styleOf[block.kind], block.text)
  const width = Math.max(1, block.rows[0]?.length ?? 1)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9072 / width)}"/>`.repeat(width)}</w:tblGrid>`
  const rows = block.rows.map((row, i) => {
    const first = i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${first}${row.map(cell => `<w:tc>${paragraph(i === 0 ? 'TableHeading' : 'Normal', cell)}</w:tc>`).join('')}</w:tr>`
  })
  const look = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblLook w:firstRow="1"/></w:tblPr>'
  return `<w:tbl>${look}${grid}${rows.join('')}</w:tbl>${paragraph('Normal', '')}`
}

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const style = (id: string, name: string, rest: string, size: number, bold: boolean): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${rest}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`
const line = '<w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>'
const stylesXml = (language: string): string =>
  `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '<w:spacing w:after="120"/>', 22, false)}${style('Title', 'Title', '<w:spacing w:after="240"/>', 36, true)}${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>', 26, true)}${style('TableHeading', 'Table heading', '<w:keepNext/>', 22, true)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${line}</w:tblBorders></w:tblPr></w:style></w:styles>`
