// Traps in DOCX, the XML by hand: the secret in every part that Word keeps text in.
import { strToU8, zipSync } from 'fflate'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:o="urn:schemas-microsoft-com:office:office"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const r = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
const p = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`
const root = (name: string, inner: string) => `${head}<w:${name} ${spaces}>${inner}</w:${name}>`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const box = (inner: string) => `<wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>`

type Parts = {
  body?: string
  /** Further files; `types` and `relations` of the main part are made from those under word/. */
  files?: Record<string, string | Uint8Array>
  relations?: [id: string, type: string, target: string, external?: boolean][]
}

function docx({ body = '', files = {}, relations = [] }: Parts): Uint8Array {
  const overrides = Object.keys(files).flatMap(path => {
    const kind = /^word\/(\w+?)\d*\.xml$/.exec(path)?.[1]
    return kind ? [`<Override PartName="/${path}" ContentType="${word}.${kind}+xml"/>`] : []
  })
  const made: [string, string, string, boolean?][] = Object.keys(files).flatMap((path, i) => {
    const kind = /^word\/(\w+?)\d*\.xml$/.exec(path)?.[1]
    return kind ? [[`auto${i}`, kind, path.slice(5)] as [string, string, string]] : []
  })
  const related = [...made, ...relations].map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="${officeRelation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${p(r(sentence))}${body}</w:body>`),
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    ...files,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
}

export const drawing = (inner: string, properties: string) =>
  p(
    `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" ${properties}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )
export const picture = (id: string) =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${secret}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill><pic:spPr/></pic:pic>`
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
)
/** A PNG with a text chunk before its end. */
const signedDot = (): Buffer => {
  const chunk = Buffer.concat([
    Buffer.from([0, 0, 0, 7 + secret.length]),
    Buffer.from(`tEXtAuthor\0${secret}`),
    Buffer.alloc(4),
  ])
  return Buffer.concat([dot.subarray(0, -12), chunk, dot.subarray(-12)])
}
const note = (name: string) => root(`${name}s`, `<w:${name} w:id="2">${p(r(`Not om ${secret}`))}</w:${name}>`)

const main = ['word/document.xml']
const other = ['other-parts']
const cases: [string, string[], Parts][] = [
  ['plain text', main, {}],
  [
    'name split over runs',
    main,
    {
      body: p(r('Hed'), r('vig Kvar', '<w:b/>'), '<w:proofErr w:type="spellStart"/>', r('nlund', '<w:i/>'), r(' igen')),
    },
  ],
  [
    'name over a soft and a fixed hyphen',
    main,
    { body: p(`<w:r>${t('Hedvig Kvarn')}<w:softHyphen/>${t('lund')}</w:r>`) },
  ],
  [
    'table',
    main,
    {
      body: `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>${p(r('Namn'))}</w:tc><w:tc><w:tcPr/>${p(r(secret))}</w:tc></w:tr></w:tbl>`,
    },
  ],
  [
    'tracked deletion',
    main,
    {
      body: p(
        `<w:del w:id="3" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>${secret}</w:delText></w:r></w:del>`,
      ),
    },
  ],
  [
    'tracked insertion and who made it',
    [...main],
    { body: p(`<w:ins w:id="3" w:author="${secret}" w:date="2026-01-01T00:00:00Z">${r('nytt')}</w:ins>`) },
  ],
  ['tracked move', main, { body: p(`<w:moveFrom w:id="4" w:author="A">${r(secret)}</w:moveFrom>`) }],
  ['hidden text', main, { body: p(r(secret, '<w:vanish/>')) }],
  [
    'field code',
    main,
    {
      body: p(
        `<w:r><w:instrText>MERGEFIELD "${secret}"</w:instrText></w:r>`,
        `<w:fldSimple w:instr="AUTHOR ${secret}">${r('x')}</w:fldSimple>`,
      ),
    },
  ],
  ['alt text', main, { body: drawing('', `name="Bild" descr="Porträtt av ${secret}" title="${secret}"`) }],
  [
    'names of pictures',
    [...main, 'part-names', 'relations'],
    {
      body: drawing(picture('p1'), `name="${secret}"`),
      files: { [`word/media/${secret.replace(' ', '_')}.png`]: dot },
      relations: [['p1', 'image', `media/${secret.replace(' ', '_')}.png`]],
    },
  ],
  [
    'text inside a picture file',
    ['pictures'],
    {
      body: drawing(picture('p1').replace(secret, 'x'), 'name="x"'),
      files: { 'word/media/image1.png': signedDot() },
      relations: [['p1', 'image', 'media/image1.png']],
    },
  ],
  [
    'text box, said twice for older programs',
    main,
    {
      body: p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(p(r(secret)))}</mc:Choice><mc:Fallback><w:pict>${p(r(secret))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
  ],
  ['header', ['word/header1.xml'], { files: { 'word/header1.xml': root('hdr', p(r(secret))) } }],
  ['footer', ['word/footer1.xml'], { files: { 'word/footer1.xml': root('ftr', p(r('Hedvig '), r('Kvarnlund'))) } }],
  ['footnote', ['word/footnotes.xml'], { files: { 'word/footnotes.xml': note('footnote') } }],
  ['endnote', ['word/endnotes.xml'], { files: { 'word/endnotes.xml': note('endnote') } }],
  [
    'comment and who made it',
    ['word/comments.xml'],
    {
      files: {
        'word/comments.xml': root(
          'comments',
          `<w:comment w:id="1" w:author="${secret}" w:initials="HK">${p(r(`Fråga ${secret}`))}</w:comment>`,
        ),
      },
    },
  ],
  [
    'link target',
    ['relations'],
    {
      body: p(`<w:hyperlink r:id="h1" w:tooltip="${secret}">${r('länk')}</w:hyperlink>`),
      relations: [['h1', 'hyperlink', `mailto:${secret.replace(' ', '.')}@example.se`, true]],
    },
  ],
  [
    'bookmark',
    main,
    {
      body: p(`<w:bookmarkStart w:id="1" w:name="${secret.replace(' ', '_')}"/>`, r('x'), '<w:bookmarkEnd w:id="1"/>'),
    },
  ],
  [
    'content control',
    main,
    {
      body: `<w:sdt><w:sdtPr><w:alias w:val="${secret}"/><w:tag w:val="${secret}"/></w:sdtPr><w:sdtContent>${p(r('x'))}</w:sdtContent></w:sdt>`,
    },
  ],
  [
    'properties',
    ['properties'],
    {
      files: {
        'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${secret}</dc:creator></cp:coreProperties>`,
        'docProps/app.xml': `${head}<Properties><Manager>${secret}</Manager></Properties>`,
        'docProps/custom.xml': `${head}<Properties><property name="Sökande"><v>${secret}</v></property></Properties>`,
      },
    },
  ],
  ['people', other, { files: { 'word/people.xml': root('people', `<w:person w:author="${secret}"/>`) } }],
  ['custom XML', other, { files: { 'customXml/item1.xml': `${head}<a><namn>${secret}</namn></a>` } }],
  [
    'variables and template in the settings',
    ['settings'],
    {
      files: {
        'word/settings.xml': root(
          'settings',
          `<w:attachedTemplate r:id="t1"/><w:docVars><w:docVar w:name="namn" w:val="${secret}"/></w:docVars>`,
        ),
      },
    },
  ],
  [
    'style name',
    other,
    {
      files: {
        'word/styles.xml': root(
          'styles',
          `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Brev ${secret}"/></w:style>`,
        ),
      },
    },
  ],
  ['building blocks', other, { files: { 'word/glossary/document.xml': root('glossaryDocument', p(r(secret))) } }],
  [
    'spreadsheet inside',
    other,
    {
      body: p('<w:r><w:object><o:OLEObject Type="Embed" r:id="x1"/></w:object></w:r>'),
      files: {
        'word/embeddings/ark1.xlsx': zipSync({
          'xl/sharedStrings.xml': [strToU8(`<sst><si><t>${secret}</t></si></sst>`), { level: 0 }],
        }),
      },
      relations: [['x1', 'package', 'embeddings/ark1.xlsx']],
    },
  ],
  [
    'chart',
    ['word/charts/chart1.xml'],
    {
      files: {
        'word/charts/chart1.xml': `${head}<c:chartSpace ${spaces}><c:ser><c:tx><c:v>${secret}</c:v></c:tx><a:t>${secret}</a:t></c:ser></c:chartSpace>`,
      },
      relations: [['c1', 'chart', 'charts/chart1.xml']],
    },
  ],
  [
    'watermark and letters as art',
    ['word/header1.xml'],
    {
      files: {
        'word/header1.xml': root(
          'hdr',
          p(
            `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="${secret}" alt="${secret}"><v:textpath string="${secret}"/></v:shape></w:pict></w:r>`,
          ),
        ),
      },
    },
  ],
  [
    'what a table is said to show',
    main,
    {
      body: `<w:tbl><w:tblPr><w:tblCaption w:val="${secret}"/><w:tblDescription w:val="Om ${secret}"/></w:tblPr><w:tr><w:tc>${p(r('x'))}</w:tc></w:tr></w:tbl>`,
    },
  ],
  [
    'choices of a list and its last choice',
    main,
    {
      body: `<w:sdt><w:sdtPr><w:dropDownList w:lastValue="${secret}"><w:listItem w:displayText="${secret}" w:value="${secret}"/></w:dropDownList></w:sdtPr><w:sdtContent>${p(r('x'))}</w:sdtContent></w:sdt>`,
    },
  ],
  [
    'tags around text and what they say of it',
    main,
    {
      body: p(
        `<w:smartTag w:uri="${secret}" w:element="person"><w:smartTagPr><w:attr w:name="namn" w:val="${secret}"/></w:smartTagPr>${r('x')}</w:smartTag>`,
      ),
    },
  ],
  [
    'how it sounds',
    main,
    { body: p(`<w:r><w:ruby><w:rt>${r(secret)}</w:rt><w:rubyBase>${r('x')}</w:rubyBase></w:ruby></w:r>`) },
  ],
  [
    'label of a list and the list’s name',
    other,
    {
      files: {
        'word/numbering.xml': root(
          'numbering',
          `<w:abstractNum><w:name w:val="${secret}"/><w:lvl><w:lvlText w:val="${secret} %1"/></w:lvl></w:abstractNum>`,
        ),
      },
    },
  ],
  [
    'line between text and notes',
    ['word/footnotes.xml'],
    {
      files: { 'word/footnotes.xml': root('footnotes', `<w:footnote w:type="separator">${p(r(secret))}</w:footnote>`) },
    },
  ],
  [
    'names in a chart, its formulas and its page header',
    ['word/charts/chart1.xml'],
    {
      files: {
        'word/charts/chart1.xml': `${head}<c:chartSpace ${spaces}><c:cat><c:strRef><c:f>'${secret}'!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>Hedvig</c:v></c:pt><c:pt idx="1"><c:v>${secret}</c:v></c:pt></c:strCache></c:strRef></c:cat><c:formatCode>"${secret}"0</c:formatCode><c:printSettings><c:oddHeader>${secret}</c:oddHeader></c:printSettings></c:chartSpace>`,
      },
      relations: [['c1', 'chart', 'charts/chart1.xml']],
    },
  ],
  [
    'diagram and its drawing',
    ['word/diagrams/data1.xml', ...other],
    {
      files: {
        'word/diagrams/data1.xml': `${head}<dgm:dataModel xmlns:dgm="urn:dgm" ${spaces}><dgm:pt><dgm:prSet phldrT="${secret}"/><dgm:t><a:p><a:r><a:t>Hedvig </a:t></a:r><a:r><a:t>Kvarnlund</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
        'word/diagrams/drawing1.xml': `${head}<a:d ${spaces}><a:t>${secret}</a:t></a:d>`,
      },
    },
  ],
  ['text that stands in no paragraph', main, { body: `${secret}<w:ny>${secret}</w:ny>` }],
  ['comment in the XML', main, { body: `<!-- ${secret} -->` }],
  ['thumbnail', ['properties'], { files: { 'docProps/thumbnail.jpeg': strToU8(`\xff\xd8${secret}`) } }],
]

export const docxTraps: Trap[] = cases.map(([name, places, parts]) => ({
  name,
  places,
  file: 'a.docx',
  make: () => docx(parts),
}))
export const docxWith = docx
