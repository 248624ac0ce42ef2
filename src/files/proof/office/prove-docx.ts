// Reads a written DOCX again without the parser that wrote it: every file in the zip, every byte, text joined over runs, every
// attribute and every name.

import type { Ledger } from '#files/proof/ledger.ts'
import { unreviewedWords } from '#files/proof/lost-words.ts'
import { neverCopied } from '#files/proof/never-copied.ts'
import { lookInPictures } from '#files/proof/office/look-in-pictures.ts'
import { askOfPictures } from '#files/proof/office/shown-pictures.ts'
import { asidesIn, attributesIn, unescaped } from '#files/proof/office/xml-scan.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'
import { lookForLost } from '#files/proof/prove-plain.ts'
import { unzip } from '#files/zip.ts'

const reader = 'kansli-scan'
/** Parts whose text a person has seen; alt text and field codes in them too. */
const shown =
  /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*|charts\/chart\d*|diagrams\/data\d*)\.xml$/
const always = [
  'unreviewed-text',
  'word/document.xml',
  'properties',
  'relations',
  'settings',
  'pictures',
  'part-names',
  'other-parts',
]

export async function proveDocx(written: Written, ledger: Ledger): Promise<void> {
  const { output, document, removed } = written
  for (const place of always) ledger.open(place, reader)
  const files = unzip(output)
  ledger.look({
    place: 'part-names',
    reader,
    page: null,
    text: [...files.keys()].join('\n'),
    noise: 'text',
    seen: false,
  })
  const seen: string[] = []
  const said: string[] = []
  for (const [path, bytes] of files) {
    if (/\.(xml|rels)$/i.test(path)) {
      const xml = new TextDecoder('utf-8').decode(bytes)
      seen.push(scanPart(path, xml, ledger))
      said.push(textOf(xml).replaceAll('#REF!', ''), ...named(path, xml))
    } else
      ledger.look({
        place: placeOf(path),
        reader,
        page: null,
        text: Buffer.from(bytes).toString('latin1'),
        noise: 'bytes',
        seen: false,
      })
  }
  await lookInPictures(files, ledger)
  askOfPictures(files, written, reader, ledger)
  const before = Buffer.from(output.subarray(0, 4)).toString('latin1')
  if (before !== 'PK\x03\x04') ledger.trouble({ place: 'other-parts', page: null, text: 'zip', reader })
  const gone = [...removed, ...neverCopied(document)].sort((a, b) => a.start - b.start)
  lookForLost(document, gone, seen.join('\n'), reader, ledger)
  const whole = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  for (const text of unreviewedWords(document, whole, ledger.withoutLabels(said.join('\n'))))
    if (!ownWords.test(text)) ledger.trouble({ place: 'unreviewed-text', page: null, text, reader })
}

/** What the format itself says in text or in names, and what the writer puts there. */
const ownWords =
  /^(page|numpages|sectionpages|mergeformat|arabic|general|left|right|center|inside|outside|bottom|bild|plats\d+|format\d*|bilaga|kapitel|avsnitt|artikel|punkt|steg|fråga|tabell|figur|paragraf|appendix|chapter|section|article|part)$/

/** Values that a person may have written and that some program or list shows. */
function named(path: string, xml: string): string[] {
  const out: string[] = []
  for (const [, element, inner] of xml.matchAll(/<(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*)?)>/g))
    for (const { name, value } of attributesIn(inner!)) {
      const local = name.replace(/^.*:/, '')
      if (humane.test(local) || (local === 'val' && humaneElements.test(element!))) out.push(value)
      if (local === 'name' && /^(docPr|cNvPr|bookmarkStart)$/.test(element!) && !/^_/.test(value)) out.push(value)
    }
  return /\.rels$/.test(path) ? [] : out
}
const humane =
  /^(descr|title|alt|string|displayText|value|fullDate|lastValue|original|tooltip|phldrT|instr|author|initials|prompt)$/
const humaneElements =
  /^(lvlText|tblCaption|tblDescription|alias|aliases|tag|attr|caption|attachedSchema|altName|statusText|helpText|default)$/

const placeOf = (path: string): string =>
  shown.test(path)
    ? path
    : /\.rels$/.test(path)
      ? 'relations'
      : /^docProps\//.test(path)
        ? 'properties'
        : /\/settings\.xml$/.test(path)
          ? 'settings'
          : /\/media\//.test(path)
            ? 'pictures'
            : 'other-parts'

/** Searches one part in each way text can stand in it. Gives the text a person sees of it. */
function scanPart(path: string, xml: string, ledger: Ledger): string {
  const place = placeOf(path)
  const isShown = shown.test(path)
  const joined = textOf(xml)
  const attributes = attributesIn(xml)
  const isText = ({ name, quote }: (typeof attributes)[number]) =>
    quote === '"' && /^(descr|title|alt|string|w:instr)$/.test(name)
  const values = (list: typeof attributes) => list.map(({ value }) => value).join('\n')
  const tables = [...xml.matchAll(/<w:tbl(?:Caption|Description)\b[^>]*\bw:val="([^"]*)"/g)].map(([, told]) =>
    unescaped(told!),
  )
  const said = `${values(attributes.filter(isText))}\n${tables.join('\n')}`
  const say = (text: string, seen: boolean) => ledger.look({ place, reader, page: null, text, noise: 'text', seen })
  say(joined, isShown)
  say(said, isShown)
  say(values(attributes.filter(each => !isText(each))), false)
  for (const aside of asidesIn(xml)) say(aside, false)
  return isShown ? `${joined}\n${said}` : ''
}

/** Text with the tags taken out: runs joined, paragraphs, breaks and cells parted. */
const textOf = (xml: string): string =>
  unescaped(
    xml
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<\/(?:w:p|a:p|w:tc|w:instrText|w:del|w:rt|c:v|c:pt)>|<w:(?:br|cr|tab|ptab|del|moveFrom)\b[^>]*>/g, '\n')
      .replace(/<w:noBreakHyphen\/>/g, '-')
      .replace(/<[^>]*>/g, ''),
  )
