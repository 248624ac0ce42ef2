// Reads a written XLSX again without the parser or the writer's parts: every file in the zip, every cell as text and as number, dates told
// as dates. What does not belong in a workbook written anew is trouble, whatever it says.
import type { Ledger } from '#files/proof/ledger.ts'
import { unreviewedWords } from '#files/proof/lost-words.ts'
import { neverCopied } from '#files/proof/never-copied.ts'
import { asidesIn, attributesIn, unescaped } from '#files/proof/office/xml-scan.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'
import { lookForLost } from '#files/proof/prove-plain.ts'
import { unzip } from '#files/zip.ts'

const reader = 'kansli-scan'
const always = ['cells', 'sheet-names', 'properties', 'relations', 'styles', 'pictures', 'part-names', 'other-parts']
const sheetPart = /^xl\/worksheets\/sheet\d+\.xml$/
const belongs =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/
/** All that a sheet or workbook written anew is made of. */
const elements = /^(worksheet|cols|col|sheetData|row|c|v|is|t|mergeCells|mergeCell|workbook|sheets|sheet)$/
/** The writer's own words. */
const ownNames = /^(Bredvid cellerna|Omdöpt flik \d{1,4}|\d{1,4}, flikens namn)$/

export function proveXlsx({ output, document, removed }: Written, ledger: Ledger): void {
  for (const place of [...always, 'unreviewed-text']) ledger.open(place, reader)
  const files = unzip(output)
  const look = (place: string, text: string, noise: 'text' | 'bytes', seen = false) =>
    ledger.look({ place, reader, page: null, text, noise, seen })
  const trouble = (place: string, text: string) => ledger.trouble({ place, page: null, text, reader })
  look('part-names', [...files.keys()].join('\n'), 'text')
  const seen: string[] = []
  for (const [path, bytes] of files) {
    const place = placeOf(path)
    if (!belongs.test(path)) trouble(place, path)
    if (!/\.(xml|rels|vml)$/i.test(path)) {
      look(place, Buffer.from(bytes).toString('latin1'), 'bytes')
      continue
    }
    const xml = new TextDecoder('utf-8').decode(bytes)
    const shown = shownIn(path, xml)
    seen.push(shown)
    look(place, shown, 'text', true)
    look(place, sheetPart.test(path) ? withNoughts(xml) : '', 'text')
    look(place, sheetPart.test(path) ? '' : told(xml.replace(/<[^>]*>/g, '')), 'text')
    look(
      place,
      attributesIn(xml)
        .filter(each => path !== 'xl/workbook.xml' || each.name !== 'name')
        .map(({ value }) => told(value))
        .join('\n'),
      'text',
    )
    look(place, asidesIn(xml).join('\n'), 'text')
    for (const name of strangeIn(path, xml)) trouble('other-parts', `${path} ${name}`)
  }
  if (Buffer.from(output.subarray(0, 4)).toString('latin1') !== 'PK\x03\x04') trouble('other-parts', 'zip')
  const all = seen.join('\n')
  const gone = [...removed, ...neverCopied(document)].sort((a, b) => a.start - b.start)
  lookForLost(document, gone, all, reader, ledger)
  const whole = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  for (const text of unreviewedWords(document, whole, ledger.withoutLabels(withoutOwn(all))))
    trouble('unreviewed-text', text)
}

const placeOf = (path: string): string => {
  if (sheetPart.test(path)) return 'cells'
  if (path === 'xl/workbook.xml') return 'sheet-names'
  if (/\.rels$/.test(path)) return 'relations'
  if (/^(docProps|customXml)\//.test(path)) return 'properties'
  if (path === 'xl/styles.xml') return 'styles'
  return /\/media\//.test(path) ? 'pictures' : 'other-parts'
}

/** Entities and Excel's own codes for signs. */
const told = (text: string): string =>
  unescaped(text).replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const withoutOwn = (text: string): string =>
  text
    .split('\n')
    .filter(line => !ownNames.test(line))
    .join('\n')

function shownIn(path: string, xml: string): string {
  if (path === 'xl/workbook.xml')
    return [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name]) => told(name!)).join('\n')
  if (!sheetPart.test(path)) return ''
  const cells = [...xml.matchAll(/<(?:\w+:)?c\b([^>]*)>(.*?)<\/(?:\w+:)?c>/gs)].map(([, attributes, inner]) => {
    const held = told(inner!.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, ''))
    const style = Number(/\bs="(\d+)"/.exec(attributes!)?.[1] ?? '0')
    return style % stylesInAll === dateStyle && /^\d+$/.test(held) ? `${dateOf(Number(held))}` : held
  })
  return cells.join('\n')
}

/** A number loses the noughts it begins with: 0701740605 is kept as 701740605, and is the same number. */
const withNoughts = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?v>(\d{6,9})<\/(?:\w+:)?v>/g)].map(([, digits]) => digits!.padStart(10, '0')).join('\n')

/** As the writer numbers them: nine ways to show a cell, plain and bold; the ninth is a date. */
const stylesInAll = 9
const dateStyle = 8
const dateOf = (days: number): string => {
  const date = new Date(0)
  date.setUTCDate(days - 25_568)
  return date.toISOString().slice(0, 10)
}

/** Names of elements in a sheet or the workbook that the writer does not use; formulas among them. */
function strangeIn(path: string, xml: string): string[] {
  if (!sheetPart.test(path) && path !== 'xl/workbook.xml') return []
  const names = [...xml.matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g)].map(([, name]) => name!)
  const outside = xml.replace(/<(?:\w+:)?c\b[^>]*>.*?<\/(?:\w+:)?c>/gs, '').replace(/<[^>]*>/g, '')
  return [...new Set(names.filter(name => !elements.test(name))), ...(outside.trim() ? ['text'] : [])]
}
