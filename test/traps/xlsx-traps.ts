// Traps in XLSX, the XML by hand: the secret in every part that Excel keeps text in.
import { strToU8, zipSync } from 'fflate'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spaces = `xmlns="${main}" xmlns:r="${office}"`
const under = secret.replace(' ', '_')

export type Sheet = {
  name?: string
  state?: string
  /** Inside of sheetData. */
  rows?: string
  before?: string
  after?: string
  /** Type, target and whether it leads out of the file. */
  relations?: [type: string, target: string, outside?: boolean][]
}
export type Book = {
  sheets?: Sheet[]
  strings?: string
  formats?: string[]
  fonts?: string
  names?: string
  /** Attributes and elements of the workbook. */
  properties?: string
  relations?: [type: string, target: string, outside?: boolean][]
  files?: Record<string, string | Uint8Array>
}

const relationsXml = (list: readonly (readonly [id: string, type: string, target: string, outside?: boolean])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, outside]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/** The first sheet begins with the sentence in A1, unless it says otherwise. */
export function xlsxWith({
  sheets = [{}],
  strings = '',
  formats = [],
  fonts = '',
  names = '',
  properties = '',
  relations = [],
  files = {},
}: Book): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationsXml([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook ${spaces}>${properties}<sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name ?? `Blad${i + 1}`}" sheetId="${i + 1}" r:id="s${i + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, i) => [`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['t1', 'styles', 'styles.xml'],
      ['t2', 'sharedStrings', 'sharedStrings.xml'],
      ...relations.map(([type, target, outside], i) => [`x${i}`, type, target, outside] as const),
    ]),
    'xl/styles.xml': `${head}<styleSheet ${spaces}><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')}</numFmts><fonts><font/>${fonts}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}" fontId="0"/>`).join('')}${fonts && '<xf numFmtId="0" fontId="1"/>'}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${spaces}>${strings}</sst>`,
    ...files,
  }
  for (const [i, { rows, before = '', after = '', relations: own = [] }] of sheets.entries()) {
    const first = i === 0 && rows === undefined ? row(1, text('A1', sentence)) : (rows ?? '')
    all[`xl/worksheets/sheet${i + 1}.xml`] ??=
      `${head}<worksheet ${spaces}>${before}<sheetData>${first}</sheetData>${after}</worksheet>`
    if (own.length > 0)
      all[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationsXml(
        own.map(([type, target, outside], n) => [`r${n + 1}`, type, target, outside] as const),
      )
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
}

export const row = (number: number, inner: string, more = '') => `<row r="${number}"${more}>${inner}</row>`
export const text = (place: string, said: string, style = 0) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`
export const number = (place: string, value: number | string, style = 0, formula = '') =>
  `<c r="${place}" s="${style}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`
const shared = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`
const si = (inner: string) => `<si>${inner}</si>`
const r = (inner: string) => `<r><rPr><b/></rPr><t>${inner}</t></r>`
const first = row(1, text('A1', sentence))
const withRows = (rows: string, more: Partial<Book> = {}, sheet: Sheet = {}): Book => ({
  sheets: [{ ...sheet, rows: first + rows }],
  ...more,
})
const beside = (relations: Sheet['relations'], files: Book['files'], after = ''): Book => ({
  sheets: [{ relations: relations!, after }],
  files: files!,
})
const comments = (inner: string, author = secret) =>
  `${head}<comments ${spaces}><authors><author>${author}</author></authors><commentList>${inner}</commentList></comments>`
const box = (inner: string) =>
  `${head}<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a"><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="${secret}" descr="Bild på ${secret}"/></xdr:nvSpPr><xdr:txBody><a:p>${inner}</a:p></xdr:txBody></xdr:sp></xdr:wsDr>`
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
)

const cells = ['cells']
const other = ['other-parts']
const named = ['sheet-names', ...other]
const cases: [name: string, places: string[], Book][] = [
  ['plain cell', cells, {}],
  [
    'shared string in three cells and one that no cell shows',
    [...other],
    withRows(row(2, shared('A2', 0) + shared('B2', 0)) + row(3, shared('C3', 0)), {
      strings: si(`<t>${secret}</t>`) + si(`<t>Gammalt: ${secret}</t>`),
    }),
  ],
  [
    'name split over runs of rich text',
    other,
    withRows(row(2, shared('A2', 0)), { strings: si(`${r('Hed')}${r('vig Kvarn')}${r('lund')} `) }),
  ],
  [
    'name split over runs in the cell',
    cells,
    withRows(row(2, `<c r="A2" t="inlineStr"><is>${r('Hedv')}${r('ig Kvarnlund')}</is></c>`)),
  ],
  [
    'how it sounds',
    other,
    withRows(row(2, shared('A2', 0)), { strings: si(`<t>x</t><rPh sb="0" eb="1"><t>${secret}</t></rPh>`) }),
  ],
  ['name over a line end in the cell', cells, withRows(row(2, text('A2', 'Hedvig&#10;Kvarnlund')))],
  ['name in number signs and codes', cells, withRows(row(2, text('A2', '&#72;edvi_x0067_&#x20;Kvarnlund')))],
  ['name in two cells', cells, withRows(row(2, text('A2', 'Hedvig') + text('B2', 'Kvarnlund')))],
  [
    'formula with the name and its value',
    [...cells, ...other],
    withRows(row(2, `<c r="A2" t="str"><f>"${secret}"&amp;""</f><v>${secret}</v></c>`)),
  ],
  [
    'formula that looks for the name and shows something else',
    [...cells, ...other],
    withRows(row(2, number('A2', 1, 0, `COUNTIF(A1:A9,"*${secret}*")`))),
  ],
  [
    'hidden sheet and very hidden sheet',
    cells,
    { sheets: [{}, { state: 'hidden', rows: first }, { state: 'veryHidden', rows: row(9, text('XFD9', secret)) }] },
  ],
  [
    'hidden row and column',
    cells,
    withRows(
      row(2, text('A2', secret), ' hidden="1"') + row(3, text('D3', secret)),
      {},
      {
        before: '<cols><col min="4" max="4" hidden="1"/></cols>',
      },
    ),
  ],
  ['white text', cells, withRows(row(2, text('A2', secret, 1)), { fonts: '<font><color rgb="FFFFFFFF"/></font>' })],
  [
    'text in a cell that another covers',
    cells,
    withRows(row(2, text('B2', secret)), {}, { after: '<mergeCells><mergeCell ref="A2:C2"/></mergeCells>' }),
  ],
  ['name of a sheet', named, { sheets: [{ name: secret }, { name: `Om ${secret} m.fl.` }] }],
  ['names of cells', other, { names: `<definedName name="${under}" comment="${secret}">"${secret}"</definedName>` }],
  [
    'old comment and its author',
    other,
    beside([['comments', '../comments1.xml']], {
      'xl/comments1.xml': comments(
        `<comment ref="B3" authorId="0"><text>${r(`${secret}:`)}${r(' ringde')}</text></comment>`,
      ),
    }),
  ],
  [
    'thread of comments, its people and its double',
    other,
    {
      ...beside(
        [
          ['threadedComment', '../threadedComments/threadedComment1.xml'],
          ['comments', '../comments1.xml'],
        ],
        {
          'xl/threadedComments/threadedComment1.xml': `${head}<ThreadedComments><threadedComment ref="A1" personId="{1}"><text>Ring ${secret}</text></threadedComment></ThreadedComments>`,
          'xl/comments1.xml': comments(
            `<comment ref="A1" authorId="0"><text><t>[Trådad kommentar] Ring ${secret}</t></text></comment>`,
            'tc={1}',
          ),
          'xl/persons/person.xml': `${head}<personList><person displayName="${secret}" id="{1}" userId="${under}"/></personList>`,
        },
      ),
      relations: [['person', 'persons/person.xml']],
    },
  ],
  [
    'text box and alt text',
    other,
    beside([['drawing', '../drawings/drawing1.xml']], {
      'xl/drawings/drawing1.xml': box('<a:r><a:t>Hedvig Kvarn</a:t></a:r><a:r><a:t>lund</a:t></a:r>'),
    }),
  ],
  [
    'page header and footer',
    cells,
    {
      sheets: [
        {
          after: `<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"${secret}&amp;C&amp;P</oddHeader><evenFooter>&amp;R&amp;12${secret}</evenFooter></headerFooter>`,
        },
      ],
    },
  ],
  [
    'link, its tip and its target',
    [...cells, 'relations'],
    beside(
      [['hyperlink', `mailto:${secret.replace(' ', '%20')}@example.se`, true]],
      {},
      `<hyperlinks><hyperlink ref="A1" r:id="r1" tooltip="${secret}" display="${secret}"/></hyperlinks>`,
    ),
  ],
  [
    'rule for what may be entered',
    cells,
    {
      sheets: [
        {
          after: `<dataValidations><dataValidation type="list" sqref="A2" promptTitle="${secret}" prompt="Välj ${secret}"><formula1>"${secret},Annan"</formula1></dataValidation></dataValidations>`,
        },
      ],
    },
  ],
  [
    'rule for how cells look',
    cells,
    {
      sheets: [
        {
          after: `<conditionalFormatting sqref="A1"><cfRule type="containsText" text="${secret}"><formula>NOT(ISERROR(SEARCH("${secret}",A1)))</formula></cfRule></conditionalFormatting>`,
        },
      ],
    },
  ],
  [
    'scenario that is not shown',
    cells,
    {
      sheets: [
        {
          after: `<scenarios><scenario name="${secret}" user="${secret}" comment="Av ${secret}"><inputCells r="A1" val="${secret}"/></scenario></scenarios>`,
        },
      ],
    },
  ],
  [
    'saved view with a header of its own',
    cells,
    {
      sheets: [
        {
          after: `<customSheetViews><customSheetView guid="{1}"><headerFooter><oddHeader>&amp;C${secret}</oddHeader></headerFooter></customSheetView></customSheetViews>`,
        },
      ],
    },
  ],
  [
    'table, its name and its columns',
    other,
    beside([['table', '../tables/table1.xml']], {
      'xl/tables/table1.xml': `${head}<table ${spaces} name="${under}" displayName="${under}" ref="A1:A2"><tableColumns><tableColumn id="1" name="${secret}"/></tableColumns></table>`,
    }),
  ],
  [
    'memory of a pivot table',
    other,
    {
      relations: [['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
      files: {
        'xl/pivotCache/pivotCacheDefinition1.xml': `${head}<pivotCacheDefinition refreshedBy="${secret}"><sharedItems><s v="${secret}"/></sharedItems></pivotCacheDefinition>`,
        'xl/pivotCache/pivotCacheRecords1.xml': `${head}<pivotCacheRecords><r><s v="${secret}"/></r></pivotCacheRecords>`,
        'xl/pivotTables/pivotTable1.xml': `${head}<pivotTableDefinition name="${secret}"/>`,
      },
    },
  ],
  [
    'memory of another workbook',
    other,
    {
      relations: [['externalLink', 'externalLinks/externalLink1.xml']],
      files: {
        'xl/externalLinks/externalLink1.xml': `${head}<externalLink><sheetData><row r="1"><cell r="A1"><v>${secret}</v></cell></row></sheetData></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationsXml([
          ['r1', 'externalLinkPath', `file:///C:/${under}.xlsx`, true],
        ]),
      },
    },
  ],
  [
    'log of changes, queries and connections',
    other,
    {
      files: {
        'xl/revisions/revisionLog1.xml': `${head}<revisions><rcc><oc r="A1" t="inlineStr"><is><t>${secret}</t></is></oc></rcc></revisions>`,
        'xl/revisions/userNames.xml': `${head}<users><userInfo name="${secret}"/></users>`,
        'xl/queryTables/queryTable1.xml': `${head}<queryTable name="${under}"/>`,
        'xl/connections.xml': `${head}<connections><connection name="${secret}"><dbPr command="SELECT '${secret}'"/></connection></connections>`,
      },
    },
  ],
  [
    'chart with names of its own',
    other,
    {
      files: {
        'xl/charts/chart1.xml': `${head}<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><a:t>${secret}</a:t><c:strCache><c:pt><c:v>${secret}</c:v></c:pt></c:strCache></c:chartSpace>`,
      },
    },
  ],
  [
    'properties of the file',
    ['properties'],
    {
      files: {
        'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>${secret}</dc:creator><cp:lastModifiedBy>${secret}</cp:lastModifiedBy></cp:coreProperties>`,
        'docProps/app.xml': `${head}<Properties><Manager>${secret}</Manager></Properties>`,
        'docProps/custom.xml': `${head}<Properties><property name="${secret}"/></Properties>`,
        'customXml/item1.xml': `<a>${secret}</a>`,
      },
    },
  ],
  [
    'preview, printer, picture and embedded file',
    [...other, 'pictures', 'properties'],
    {
      files: {
        'docProps/thumbnail.jpeg': strToU8(`JFIF ${secret}`),
        'xl/printerSettings/printerSettings1.bin': Buffer.from(secret, 'utf16le'),
        'xl/media/image1.png': Buffer.concat([dot, Buffer.from(secret)]),
        'xl/embeddings/oleObject1.bin': strToU8(`x${secret}`),
      },
    },
  ],
  [
    'who last had it open, and where',
    named,
    {
      properties: `<fileSharing userName="${secret}"/><workbookPr codeName="${under}"/><mc:AlternateContent xmlns:mc="urn:mc"><x15ac:absPath xmlns:x15ac="urn:x" url="C:\\${under}\\"/></mc:AlternateContent>`,
    },
  ],
  [
    'what newer programs keep: slicers, timelines, linked facts, models, forms, drawings of old',
    other,
    {
      files: Object.fromEntries(
        [
          'xl/slicerCaches/slicerCache1.xml',
          'xl/timelineCaches/timelineCache1.xml',
          'xl/richData/rdrichvalue.xml',
          'xl/ctrlProps/ctrlProp1.xml',
          'xl/webextensions/webextension1.xml',
          'xl/chartsheets/sheet1.xml',
          'xl/dialogsheets/sheet1.xml',
          'xl/charts/chartEx1.xml',
          'xl/diagrams/drawing1.xml',
          'xl/drawings/vmlDrawing1.vml',
          'xl/model/item.data',
          'xl/customProperty1.bin',
        ].map(path => [path, path.endsWith('l') ? `${head}<a b="${secret}">${secret}</a>` : strToU8(`x${secret}`)]),
      ),
    },
  ],
  [
    'small charts in cells, and names of views',
    cells,
    {
      sheets: [
        {
          before: `<sheetPr codeName="${under}"><tabColor rgb="FFFF0000"/></sheetPr>`,
          after: `<extLst><ext uri="{1}"><x14:sparklineGroups xmlns:x14="urn:x14"><x14:f>'${secret}'!A1</x14:f></x14:sparklineGroups></ext></extLst><protectedRanges><protectedRange name="${secret}" sqref="A1"/></protectedRanges>`,
        },
      ],
    },
  ],
  ['names of parts', ['part-names'], { files: { [`xl/${under}.xml`]: '<a/>' } }],
  ['a part that nobody knows', other, { files: { 'xl/nytt.xml': `<a b="${secret}"/>` } }],
  ['comment and instruction in the XML', cells, { sheets: [{ after: `<!-- ${secret} --><?a ${secret}?>` }] }],
  ['attribute nobody knows', cells, withRows(row(2, `<c r="A2" x="${secret}"><v>1</v></c>`))],
  [
    'a value beside the one that is shown',
    cells,
    withRows(row(2, `<c r="A2" t="inlineStr"><is><t>x</t></is><v>${secret}</v></c>`)),
  ],
  [
    'format with words of its own',
    ['styles'],
    withRows(row(2, number('A2', 5, 1)), { formats: [`0&quot; ${secret}&quot;`] }),
  ],
]

/** As the number reads without the format: what must not be left. */
const phone = '701740605'
const person = '199001012385'
const numbers: [name: string, Book][] = [
  ['phone as a number with a format', withRows(row(2, number('A2', phone, 1)), { formats: ['000\\-000\\ 00\\ 00'] })],
  ['phone as a bare number', withRows(row(2, number('A2', phone)))],
  ['phone as a number that the format hides', withRows(row(2, number('A2', phone, 1)), { formats: [';;;'] })],
  ['phone as a number that the format shortens', withRows(row(2, number('A2', phone, 1)), { formats: ['0,,'] })],
]

/** As their cells show them, and as they are kept. */
const people: [name: string, kept: string, format: string, shown: string][] = [
  ['with a hyphen from the format', person, '00000000\\-0000', '19900101-2385'],
  [
    'without its century, beginning with noughts that only the format writes',
    '1011493',
    '000000\\-0000',
    '000101-1493',
  ],
  ['in groups of three', person, '#,##0', '199 001 012 385'],
  ['under a condition', person, '[&gt;999]00000000&quot;-&quot;0000;0', '19900101-2385'],
  ['as a date that is none', person, 'yyyymmdd', person],
]

export const xlsxTraps: Trap[] = [
  ...people.map(([name, kept, format, shown]) => ({
    name: `personal number as a number ${name}`,
    places: cells,
    file: 'a.xlsx',
    secret: shown,
    make: () => xlsxWith(withRows(row(2, number('A2', kept, 1)), { formats: [format] })),
  })),
  ...cases.map(([name, places, book]) => ({ name, places, file: 'a.xlsx', make: () => xlsxWith(book) })),
  ...numbers.map(([name, book]) => ({
    name,
    places: cells,
    file: 'a.xlsx',
    secret: phone,
    make: () => xlsxWith(book),
  })),
  {
    name: 'personal number as a number with an exponent',
    places: cells,
    file: 'a.xlsx',
    secret: person,
    make: () => xlsxWith(withRows(row(2, number('A2', `${person[0]}.${person.slice(1)}E+11`) + number('B2', person)))),
  },
]
