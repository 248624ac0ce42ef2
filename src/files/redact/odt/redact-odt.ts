// Writes an ODT without what is to go: in spans split mid-name, notes, comments, deleted text, headers, alt text. Only text, styles and
// pictures come along; properties, settings, previews, forms, scripts and embedded files stay behind.
import { XMLSerializer } from '@xmldom/xmldom'
import { zipSync } from 'fflate'
import { Refusal } from '#base/refusal.ts'
import { openOdt, textType } from '#files/odt/open-odt.ts'
import { walkOdt } from '#files/odt/walk.ts'
import { textWithoutPictures } from '#files/picture/pictures-in-office.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { searchFor } from '#files/proof/search.ts'
import { cutPieces, edited } from '#files/redact/cut-pieces.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { cleanOdt } from '#files/redact/odt/clean-odt.ts'
import { OdtPictures, pictureTypes } from '#files/redact/odt/odt-pictures.ts'
import { styleNames } from '#files/redact/odt/style-names.ts'
import type { Redact } from '#files/redaction.ts'
import type { XmlDocument } from '#files/xml.ts'

/** @throws Refusal cannot-be-treated-safely, and those of opening */
export const redactOdt: Redact = async (bytes, document, request) => {
  const files = openOdt(bytes)
  const walk = walkOdt(files)
  if (walk.text !== textWithoutPictures(document))
    throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
  const cuts = cutsOf(document, request)
  cutPieces(walk.pieces, cuts, ({ node, mark }, edits) => {
    if (mark) node.parentNode?.removeChild(node)
    else node.nodeValue = edited(node.nodeValue ?? '', edits)
  })
  const search = searchFor(needlesOf(document, request.removals, request.also))
  const pictures = new OdtPictures(files, document, cuts)
  const reviewed = new Set(walk.pieces.map(({ node }) => node))
  const styles = styleNames([...walk.trees.values()], search)
  const cleaning = { search, reviewed, styles, ids: new Map<string, string>(), pictures }
  const parts: Record<string, Uint8Array> = {}
  for (const [path, tree] of walk.trees) {
    cleanOdt(tree, cleaning)
    parts[path] = serialised(tree)
  }
  return packed({ ...parts, ...Object.fromEntries(pictures.kept) })
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const serialised = (tree: XmlDocument): Uint8Array =>
  utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(tree.documentElement!)}`)

/** What the file is stands first in it, unpacked: readers look there. */
function packed(parts: Record<string, Uint8Array>): Uint8Array {
  const type = (path: string) => pictureTypes[path.split('.').at(-1)!] ?? 'text/xml'
  const entry = (path: string, media: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`
  const entries = [entry('/', textType), ...Object.keys(parts).map(path => entry(path, type(path)))]
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`
  return zipSync(
    { mimetype: [utf8(textType), { level: 0 }], ...parts, 'META-INF/manifest.xml': utf8(manifest) },
    { mtime: new Date('2000-01-01T00:00:00Z'), level: 6 },
  )
}
