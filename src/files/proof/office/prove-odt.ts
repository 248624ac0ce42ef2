// Reads a written ODT again without the parser that wrote it: every file in the zip, every byte, text joined over spans, every value and
// every name.
import type { Ledger } from '#files/proof/ledger.ts'
import { unreviewedWords } from '#files/proof/lost-words.ts'
import { neverCopied } from '#files/proof/never-copied.ts'
import { lookInPictures } from '#files/proof/office/look-in-pictures.ts'
import { askOfPictures } from '#files/proof/office/shown-pictures.ts'
import { asidesIn, unescaped } from '#files/proof/office/xml-scan.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'
import { lookForLost } from '#files/proof/prove-plain.ts'
import { unzip } from '#files/zip.ts'

const reader = 'kansli-scan'
/** Parts whose text a person has seen. */
const shown = /^(content|styles)\.xml$/
const always = ['content.xml', 'styles.xml', 'properties', 'settings', 'pictures', 'part-names', 'other-parts']

export async function proveOdt(written: Written, ledger: Ledger): Promise<void> {
  const { output, document, removed } = written
  for (const place of [...always, 'unreviewed-text']) ledger.open(place, reader)
  const files = unzip(output)
  const look = (place: string, text: string, noise: 'text' | 'bytes', seen = false) =>
    ledger.look({ place, reader, page: null, text, noise, seen })
  look('part-names', [...files.keys()].join('\n'), 'text')
  const seen: string[] = []
  for (const [path, bytes] of files) {
    const place = placeOf(path)
    if (!/\.(xml|rdf)$/i.test(path)) {
      look(place, Buffer.from(bytes).toString('latin1'), 'bytes')
      continue
    }
    const xml = new TextDecoder('utf-8').decode(bytes)
    const { text, tags } = scanned(xml)
    look(place, text, 'text', shown.test(path))
    look(place, valuesOf(tags), 'text')
    // Names of elements are words of the format: only what is long enough to be no chance counts there.
    look(place, tags.join('\n'), 'bytes')
    look(place, asidesIn(xml).join('\n'), 'text')
    if (shown.test(path)) seen.push(text)
  }
  await lookInPictures(files, ledger)
  askOfPictures(files, written, reader, ledger)
  if (Buffer.from(output.subarray(0, 4)).toString('latin1') !== 'PK\x03\x04')
    ledger.trouble({ place: 'other-parts', page: null, text: 'zip', reader })
  const gone = [...removed, ...neverCopied(document)].sort((a, b) => a.start - b.start)
  const all = seen.join('\n')
  lookForLost(document, gone, all, reader, ledger)
  const whole = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  for (const text of unreviewedWords(document, whole, ledger.withoutLabels(all)))
    ledger.trouble({ place: 'unreviewed-text', page: null, text, reader })
}

const placeOf = (path: string): string => {
  if (shown.test(path)) return path
  if (/^(meta\.xml|Thumbnails\/)/.test(path)) return 'properties'
  if (/^(settings\.xml|Configurations2\/)/.test(path)) return 'settings'
  return /^Pictures\//.test(path) ? 'pictures' : 'other-parts'
}

/** Stands beside the sentence it hangs in: notes, comments, frames and what is drawn. */
const beside =
  /^(note|note-citation|annotation|frame|text-box|custom-shape|rect|line|polyline|polygon|regular-polygon|path|circle|ellipse|connector|measure|caption|g|title|desc)$/
const parting = /^(p|h|line-break|tab|s|table-cell|table-row)$/
/** What the writer put where the schema wants a date. */
const constantDate = '1970-01-01T00:00:00'

/** Text with the tags taken out: spans joined, paragraphs parted, what stands beside a sentence after all the rest. */
function scanned(xml: string): { text: string; tags: string[] } {
  const clean = xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, held: string) => escaped(held))
  const tags: string[] = []
  const done: string[] = []
  const open: { name: string; text: string }[] = [{ name: '', text: '' }]
  let at = 0
  for (const match of clean.matchAll(/<[^>]*>/g)) {
    open.at(-1)!.text += clean.slice(at, match.index)
    at = match.index + match[0].length
    const [, slash, name = ''] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(match[0]) ?? []
    tags.push(match[0])
    if (parting.test(name)) open.at(-1)!.text += '\n'
    if (!beside.test(name) || match[0].endsWith('/>')) continue
    if (!slash) open.push({ name, text: '' })
    else if (open.length > 1 && open.at(-1)!.name === name) done.push(open.pop()!.text)
  }
  open.at(-1)!.text += clean.slice(at)
  const text = [...open.map(each => each.text), ...done].join('\n')
  return { text: unescaped(text.replaceAll(constantDate, '')), tags }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Values of attributes, also with the characters that a style's name writes as `_20_`. */
function valuesOf(tags: readonly string[]): string {
  const values = tags.flatMap(tag =>
    [...tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(match => unescaped(match[1] ?? match[2] ?? '')),
  )
  const decoded = values
    .filter(value => /_[0-9a-f]{1,4}_/i.test(value))
    .map(value =>
      value.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
  return [...new Set([...values, ...decoded])].join('\n')
}
