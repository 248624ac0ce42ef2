// The sample municipality's workbook, as Excel saves one: shared texts, dates and sums as a person sets them, formulas with what they last
// gave. Everybody in it is invented; the personnummer are of Skatteverket's test list.
import { strToU8, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A formula stands beside what it gave; a date is told as its day. */
type Cell = string | number | { formula: string; value: number } | { date: string } | { kronor: number }

const wage = 95
const applicants = [
  ['Lövstrand', 'Tilde', '20090312-2380', '070-174 06 31', 'Förskolan Linden', 90, '2026-11-02'],
  ['Ahlgrensson', 'Viggo', '20090812-2385', '070-174 06 32', 'Parkförvaltningen', 90, '2026-11-02'],
  ['Haddad', 'Yasmin', '20101012-2388', '070-174 06 33', 'Stadsbiblioteket', 60, '2026-11-04'],
  ['Sundvik', 'Melker', '20100412-2386', '070-174 06 34', 'Parkförvaltningen', 60, '2026-11-05'],
  ['Norrelund', 'Alva', '20100812-2382', '070-174 06 35', 'Åsgårdens äldreboende', 90, '2026-11-05'],
  ['Zetterqvist', 'Hugo', '20091012-2381', '070-174 06 36', 'Stadsbiblioteket', 90, '2026-11-09'],
  ['Mohamud', 'Ismail', '20091212-2389', '070-174 06 37', 'Parkförvaltningen', 60, '2026-11-10'],
  ['Wallinder', 'Ebba', '20110402-2387', '070-174 06 38', 'Förskolan Linden', 60, '2026-11-12'],
] as const
const guardians: Record<string, string> = {
  Lövstrand: 'Åsa Lövstrand',
  Ahlgrensson: 'Henrik Ahlgrensson',
  Haddad: 'Samira Haddad',
  Sundvik: 'Karin Sundvik',
  Norrelund: 'Pär Norrelund',
  Zetterqvist: 'Monika Zetterqvist',
  Mohamud: 'Fadumo Mohamud',
  Wallinder: 'Jens Wallinder',
}
const places = ['Förskolan Linden', 'Parkförvaltningen', 'Stadsbiblioteket', 'Åsgårdens äldreboende']

const title = 'Ansökningar om feriejobb sommaren 2027'
const columns = [
  'Nr',
  'Efternamn',
  'Förnamn',
  'Personnummer',
  'Vårdnadshavare',
  'Telefon',
  'Önskad plats',
  'Inkom',
  'Antal timmar',
  'Lön',
]
const first = 4
const last = first + applicants.length - 1
const hours = applicants.reduce((sum, one) => sum + one[5], 0)

const asked: Cell[][] = [
  [title],
  [],
  columns,
  ...applicants.map(([family, given, number, phone, place, time, came], i): Cell[] => [
    i + 1,
    family,
    given,
    number,
    guardians[family]!,
    phone,
    place,
    { date: came },
    time,
    { formula: `I${first + i}*Sammanställning!$B$8`, value: time * wage },
  ]),
  [
    'Summa',
    ...Array.from({ length: 7 }, () => ''),
    { formula: `SUM(I${first}:I${last})`, value: hours },
    { formula: `SUM(J${first}:J${last})`, value: hours * wage },
  ],
]
const summed: Cell[][] = [
  ['Arbetsplats', 'Antal sökande', 'Antal timmar'],
  ...places.map((place, i): Cell[] => {
    const here = applicants.filter(one => one[4] === place)
    return [
      place,
      { formula: `COUNTIF(Ansökningar!G$${first}:G$${last},A${i + 2})`, value: here.length },
      {
        formula: `SUMIF(Ansökningar!G$${first}:G$${last},A${i + 2},Ansökningar!I$${first}:I$${last})`,
        value: here.reduce((sum, one) => sum + one[5], 0),
      },
    ]
  }),
  [],
  ['Handläggare', 'Ingrid Ekstam'],
  ['Lön per timme', { kronor: wage }],
]

const widths = [
  [8, 15, 12, 16, 22, 16, 24, 12, 13, 12],
  [26, 16, 14],
]

/** The whole file; the same bytes each time. */
export function sampleWorkbook(): Uint8Array {
  const texts: string[] = []
  const sheets = [asked, summed].map((rows, i) => sheet(rows, i === 0 ? [1, 3, rows.length] : [1], widths[i]!, texts))
  const names = ['Ansökningar', 'Sammanställning']
  const types = names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet'))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${types.join('')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${names.map((_, i) => `<Relationship Id="s${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/><Relationship Id="sh" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;kr&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main} uniqueCount="${texts.length}">${texts.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
  }
  for (const [i, xml] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = xml
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2000, 0, 1) })
}

const override = (path: string, name: string): string =>
  `<Override PartName="/${path}" ContentType="${kind}.${name}+xml"/>`

function sheet(rows: readonly Cell[][], bold: readonly number[], wide: readonly number[], texts: string[]): string {
  const columns = wide.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map((row, i) => {
    const cells = row.map((cell, at) => written(cell, `${'ABCDEFGHIJ'[at]}${i + 1}`, bold.includes(i + 1), texts))
    return `<row r="${i + 1}">${cells.join('')}</row>`
  })
  return `${head}<worksheet ${main}><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** Styles: 1 bold, 2 a date, 3 kronor. */
function written(cell: Cell, at: string, bold: boolean, texts: string[]): string {
  if (cell === '') return ''
  if (typeof cell === 'string') {
    if (!texts.includes(cell)) texts.push(cell)
    return `<c r="${at}"${bold ? ' s="1"' : ''} t="s"><v>${texts.indexOf(cell)}</v></c>`
  }
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('date' in cell) return `<c r="${at}" s="2"><v>${Date.parse(cell.date) / 86_400_000 + 25_569}</v></c>`
  if ('kronor' in cell) return `<c r="${at}" s="3"><v>${cell.kronor}</v></c>`
  return `<c r="${at}"${at.startsWith('J') ? ' s="3"' : ''}><f>${cell.formula}</f><v>${cell.value}</v></c>`
}
