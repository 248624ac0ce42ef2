// A plain Word document of headings, paragraphs and tables, written from nothing: what we write ourselves holds no stranger's metadata.
import { strToU8, zipSync } from 'fflate'

export type Block = { heading: string; level: 1 | 2 } | { text: string } | { columns: string[]; rows: string[][] }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, sign => escapes[sign]!)

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${safe(text)}</w:t></w:r>`
const paragraph = (text: string, style = '', bold = false): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text, bold)}</w:p>`

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.floor(9600 / columns.length)
  const cell = (text: string, bold: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, '', bold)}</w:tc>`
  const first = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${columns.map(text => cell(text, true)).join('')}</w:tr>`
  const rest = rows.map(
    row => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(text => cell(text, false)).join('')}</w:tr>`,
  )
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:color="777777"/>`
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')
  const look = `<w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>`
  const grid = `<w:tblGrid>${columns.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  return `<w:tbl>${look}${grid}${first}${rest.join('')}</w:tbl><w:p/>`
}

const drawn = (block: Block): string => {
  if ('heading' in block) return paragraph(block.heading, `Heading${block.level}`)
  return 'text' in block ? paragraph(block.text) : table(block.columns, block.rows)
}

const style = (id: string, name: string, size: number, level: number | null): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${level === null ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `<w:pPr><w:spacing w:before="${level === null ? 0 : 240}" w:after="120"/>${level === null ? '' : `<w:outlineLvl w:val="${level}"/>`}</w:pPr>` +
  `<w:rPr>${level === null ? '' : '<w:b/>'}<w:sz w:val="${size}"/></w:rPr></w:style>`

/** The document's bytes. `language` as in BCP 47; `at` is the time written in the package, so that the same is the same. */
export function writeDocx(title: string, blocks: readonly Block[], language: string, at: Date): Uint8Array {
  const styles = [
    style('Normal', 'Normal', 22, null),
    style('Heading1', 'heading 1', 32, 0),
    style('Heading2', 'heading 2', 26, 1),
  ]
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>'
  const related = (parts: [string, string][]) =>
    `${head}<Relationships xmlns="${packages}/relationships">${parts
      .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': related([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${safe(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': related([[`${office}/styles`, 'styles.xml']]),
    'word/styles.xml': `${head}<w:styles xmlns:w="${w}">${defaults}${styles.join('')}</w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="${w}"><w:body>${blocks.map(drawn).join('')}${page}</w:body></w:document>`,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { mtime: at }]])),
  )
}
