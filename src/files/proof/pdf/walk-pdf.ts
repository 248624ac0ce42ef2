// Walks a PDF byte by byte without trusting its tables: every object, reachable or not, every stream unpacked, object streams opened,
// and what stands between. Finds its own way so that nothing can be hidden by leaving it out of an index.
import type { Ledger } from '#files/proof/ledger.ts'
import { readContent, readValue, type Value } from '#files/proof/pdf/syntax.ts'
import { behindPacked, unpack } from '#files/proof/pdf/unpack.ts'

const reader = 'kansli-walk'

/** The kinds of places of a PDF that are always named, whether anything stood there or not. */
const kinds = [
  'actual-text',
  'annotations',
  'attachments',
  'form-fields',
  'javascript',
  'layers',
  'link-targets',
  'metadata',
  'named-destinations',
  'outline',
  'page-labels',
  'names',
  'object-strings',
  'content-strings',
  'content-rest',
  'xml',
  'font-programs',
  'pictures',
  'streams',
  'between-objects',
  'raw-bytes',
] as const
type Kind = (typeof kinds)[number]

/** Which kind of place a string under a key is. */
const kindOfKey: Record<string, Kind> = {
  ActualText: 'actual-text',
  Alt: 'actual-text',
  E: 'actual-text',
  Contents: 'annotations',
  RC: 'annotations',
  Subj: 'annotations',
  OverlayText: 'annotations',
  NM: 'annotations',
  UF: 'attachments',
  F: 'attachments',
  Desc: 'attachments',
  EF: 'attachments',
  T: 'form-fields',
  TU: 'form-fields',
  TM: 'form-fields',
  V: 'form-fields',
  DV: 'form-fields',
  Opt: 'form-fields',
  DA: 'form-fields',
  JS: 'javascript',
  URI: 'link-targets',
  Dest: 'named-destinations',
  D: 'named-destinations',
  Names: 'named-destinations',
  Title: 'outline',
  Author: 'metadata',
  Subject: 'metadata',
  Keywords: 'metadata',
  Creator: 'metadata',
  Producer: 'metadata',
  P: 'page-labels',
  St: 'page-labels',
}

/** Gives every name in the file, keys too. */
export function walkPdf(bytes: Uint8Array, ledger: Ledger): ReadonlySet<string> {
  const names = new Set<string>()
  for (const kind of kinds) ledger.open(kind, reader)
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const say = (place: Kind, text: string, noise: 'text' | 'strings' | 'bytes' = 'strings', seen = false) => {
    ledger.look({ place, reader, page: null, text, noise, seen })
    if (place === 'names') for (const name of text.split('\n')) names.add(name)
  }
  say('raw-bytes', source, 'bytes')
  const versions = source.split('%%EOF').length - 1
  if (versions !== 1) ledger.trouble({ place: 'revisions', page: null, text: String(versions), reader })
  else ledger.open('revisions', reader)
  const between: string[] = []
  const header = /\d+\s+\d+\s+obj\b/g
  let at = 0
  for (let match = header.exec(source); match; match = header.exec(source)) {
    between.push(source.slice(at, match.index))
    const value = readValue(source, header.lastIndex)
    at = value.end
    sayValue(value, say)
    if (source.startsWith('stream', value.end)) at = walkStream(source, value, ledger, say)
    header.lastIndex = at
  }
  between.push(source.slice(at))
  say('between-objects', between.join('\n'))
  return names
}

type Say = (place: Kind, text: string, noise?: 'text' | 'strings' | 'bytes', seen?: boolean) => void

function sayValue({ strings, names }: Value, say: Say): void {
  const isLayer = names.includes('OCG')
  const isField = names.includes('FT')
  for (const { key, text } of strings) {
    const kind = isLayer ? 'layers' : isField ? 'form-fields' : (kindOfKey[key] ?? 'object-strings')
    say(kind, text, 'text')
  }
  if (names.length > 0) say('names', names.join('\n'))
}

/** Searches a stream in the way its content asks for. Gives the offset after it. */
function walkStream(source: string, value: Value, ledger: Ledger, say: Say): number {
  const start = value.end + (source.startsWith('\r\n', value.end + 6) ? 8 : 7)
  const told = Number(value.keys.get('Length')?.trim())
  const trusted = Number.isInteger(told) && /^\s{0,2}endstream/.test(source.slice(start + told, start + told + 11))
  const found = trusted ? start + told : source.indexOf('endstream', start)
  const end = found === -1 ? source.length : found
  const data = Buffer.from(source.slice(start, end), 'latin1')
  const subtype = value.keys.get('Subtype') ?? ''
  const behind = behindPacked(data, value.keys.get('Filter') ?? '')
  if (behind > 0) ledger.trouble({ place: 'streams', page: null, text: `${behind} bytes`, reader })
  if (subtype.startsWith('/Image')) say('pictures', data.toString('latin1'), 'bytes')
  else {
    const plain = unpack(data, value.keys.get('Filter') ?? '', value.predictor)
    if (plain === null) ledger.trouble({ place: 'streams', page: null, text: value.keys.get('Filter') ?? '', reader })
    else walkPlain(plain, value, say)
  }
  return end
}

function walkPlain(plain: string, value: Value, say: Say): void {
  const type = value.keys.get('Type') ?? ''
  const has = (key: string) => value.keys.has(key)
  if (type.startsWith('/XRef')) return
  if (type.startsWith('/ObjStm')) {
    sayValue(readValue(plain, Number(value.keys.get('First')) || 0), say)
    return
  }
  const isFont =
    has('Length1') ||
    /^\/(Type1C|CIDFontType0C|OpenType)/.test(value.keys.get('Subtype') ?? '') ||
    /^(\0\x01\0\0|OTTO|true|%!PS)/.test(plain)
  if (isFont) say('font-programs', plain, 'bytes')
  else if (/^\s*<\?x|<x:xmpmeta|<rdf:RDF/.test(plain.slice(0, 2000))) {
    say('xml', plain, 'text')
    say('xml', plain.replace(/<[^>]*>/g, ''), 'text')
  } else if (
    !/^\/(EmbeddedFile|Metadata|CMap)/.test(type) &&
    /\bBT\b|\bDo\b|\bre\b|\bcm\b/.test(plain) &&
    !/begincmap/.test(plain)
  ) {
    const { shown, rest } = readContent(plain)
    say('content-strings', shown.replaceAll('\0', ''), 'text', true) // two-byte codes without their zeros
    say('content-rest', rest)
  } else say('streams', plain, 'bytes')
}
