// Writes a document as DOCX with real headings, lists and head rows, so that a screen reader and Word's own navigation find their way.
import { strToU8, zipSync } from 'fflate'
import { columnShares } from '#files/written/column-shares.ts'
import { chartPart, chartPlace } from '#files/written/docx-chart.ts'
import type { Block, Chart, Written } from '#files/written/written.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that no XML may hold are left out. */
const safe = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, sign => escapes[sign]!)

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const run = (text: string): string =>
  text
    .split('\n')
    .map((line, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${safe(line)}</w:t></w:r>`)
    .join('')
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`
/** Not left alone at the end of a page: what it heads comes with it. */
const heading = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableHead"/><w:keepNext/></w:pPr>${run(text)}</w:p>`

/** No file of ours tells when it was packed: the same document is the same bytes. */
const packed = new Date(2000, 0, 1)

export function writeDocx(document: Written): Uint8Array {
  const charts = chartsOf(document)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${kind}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${kind}.footer+xml"/>${charts.map((_, i) => `<Override PartName="/word/charts/chart${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${office}/footer" Target="footer1.xml"/>${charts.map((_, i) => `<Relationship Id="c${i + 1}" Type="${office}/chart" Target="charts/chart${i + 1}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': body(document),
    'word/styles.xml': styles(document),
    'word/numbering.xml': `${head}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footer1.xml': footer(document),
    'docProps/core.xml': core(document),
  }
  charts.forEach((chart, i) => {
    parts[`word/charts/chart${i + 1}.xml`] = chartPart(chart)
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: packed,
  })
}

const chartsOf = ({ before = [], blocks }: Written): Chart[] =>
  [...before, ...blocks].filter(block => block.kind === 'chart')

function body({ before = [], blocks, title }: Written): string {
  let charts = 0
  const told = (block: Block): string => (block.kind === 'chart' ? charted(block, ++charts) : drawn(block))
  const all = [...before.map(told), paragraph(title, 'Title'), ...blocks.map(told)].join('\n')
  return `${head}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${all}<w:sectPr><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const charted = (chart: Chart, number: number): string =>
  `${heading(chart.title)}<w:p><w:r>${chartPlace(`c${number}`, number, chart)}</w:r></w:p>`

function drawn(block: Exclude<Block, Chart>): string {
  if (block.kind === 'heading') return paragraph(block.text, `Heading${block.level}`)
  if (block.kind === 'text') return paragraph(block.text)
  if (block.kind === 'list') return block.items.map(item => paragraph(item, 'ListBullet')).join('')
  if (block.kind === 'facts') return table(block.rows, null, true)
  return table(block.rows, block.columns, block.heads ?? false)
}

function table(rows: readonly (readonly string[])[], columns: readonly string[] | null, heads: boolean): string {
  if (rows.length === 0) return ''
  const count = columns?.length ?? 2
  // Facts without a head: names take three tenths, what they are the rest.
  const shares = columns ? columnShares([columns, ...rows], count) : [0.3, 0.7]
  const wide = (i: number) => Math.floor(9638 * shares[i]!)
  const cell = (said: string, i: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${wide(i)}" w:type="dxa"/></w:tcPr>${said}</w:tc>`
  const line = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text, i) => cell(isHead ? heading(text) : paragraph(text, heads && i === 0 ? 'TableHead' : 'TableText'), i))
      .join('')}</w:tr>`
  const look = `<w:tblLook w:firstRow="${columns ? 1 : 0}" w:firstColumn="${heads ? 1 : 0}"/>`
  const grid = (columns ?? rows[0] ?? []).map((_, i) => `<w:gridCol w:w="${wide(i)}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="999999"/><w:insideH w:val="single" w:sz="4" w:color="999999"/></w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${columns ? line(columns, true) : ''}${rows.map(row => line(row, false)).join('')}</w:tbl>${paragraph('')}`
}

function styles({ language }: Written): string {
  const tongue = language === 'sv' ? 'sv-SE' : 'en-GB'
  const style = (id: string, name: string, size: number, more = '', bold = false) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${more}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`
  const heading = (level: number, size: number) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      size,
      `<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${level - 1}"/>`,
      true,
    )
  return `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:sz w:val="21"/><w:lang w:val="${tongue}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', 40, '<w:spacing w:after="200"/>', true)}${heading(1, 30)}${heading(2, 25)}${heading(3, 22)}${style('ListBullet', 'List Bullet', 21, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${style('TableHead', 'Table Head', 19, '<w:spacing w:after="40"/>', true)}${style('TableText', 'Table Text', 19, '<w:spacing w:after="40"/>')}</w:styles>`
}

function footer({ foot }: Written): string {
  const [before = '', after = ''] = foot.split('{page}')
  return `${head}<w:ftr xmlns:w="${word}"><w:p>${run(before)}<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>${run(after)}</w:p></w:ftr>`
}

function core({ title, author, language, at }: Written): string {
  const when = `${at.toISOString().slice(0, 19)}Z`
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${safe(title)}</dc:title><dc:creator>${safe(author)}</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`
}
