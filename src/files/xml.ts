// Parses XML from outside: nothing is fetched, nothing multiplies, nothing nests without end. A document type is refused, since
// no office format needs one and every XML attack does.
import { DOMParser, type Document as XmlDocument } from '@xmldom/xmldom'
import { Refusal } from '#base/refusal.ts'

export type { Document as XmlDocument, Element as XmlElement, Node as XmlNode } from '@xmldom/xmldom'

/** Elements within elements; Word's own documents stay below 60. */
const deepest = 250

/** @throws Refusal file-hostile (what: external-entity, nested-too-deep), file-corrupt */
export function parseXml(bytes: Uint8Array): XmlDocument {
  const xml = decodeXml(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('file-hostile', { what: 'external-entity' })
  if (depth(xml) > deepest) throw new Refusal('file-hostile', { what: 'nested-too-deep' })
  try {
    const parser = new DOMParser({
      locator: false,
      onError(level, message) {
        if (level !== 'warning') throw new Error(message)
      },
    })
    return parser.parseFromString(xml, 'text/xml')
  } catch (error) {
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** How deep the tags go, by counting them: a parser that recurses must not be the one to find out. */
function depth(xml: string): number {
  let now = 0
  let most = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1)
    if (next === 0x2f) now--
    else if (next !== 0x21 && next !== 0x3f) {
      const end = xml.indexOf('>', at)
      if (xml.charCodeAt(end - 1) !== 0x2f) most = Math.max(most, ++now)
      if (end !== -1) at = end
    }
  }
  return most
}
