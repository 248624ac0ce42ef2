// Opens an ODT as a set of parts, and refuses what is no plain text document: macros, parts under a password.
import { Refusal } from '#base/refusal.ts'
import { unzip } from '#files/zip.ts'

/** The parts by their path in the zip, e.g. `content.xml`. */
export type OdtFiles = Map<string, Uint8Array>

export const textType = 'application/vnd.oasis.opendocument.text'
const types = new Set([textType, `${textType}-template`])
const macro = /^(Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+$|Scripts\/[^/]+\/)/i

/** @throws Refusal file-unknown-kind (another kind of zip), file-hostile (what: macro), file-corrupt, file-encrypted */
export function openOdt(bytes: Uint8Array): OdtFiles {
  const files = unzip(bytes)
  const type = Buffer.from(files.get('mimetype') ?? [])
    .toString('latin1')
    .trim()
  if (!types.has(type) || !files.has('content.xml')) throw new Refusal('file-unknown-kind')
  const manifest = files.get('META-INF/manifest.xml')
  // Old writers give the manifest a document type, so it is looked at and not parsed.
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw new Refusal('file-encrypted')
  if ([...files.keys()].some(path => macro.test(path))) throw new Refusal('file-hostile', { what: 'macro' })
  return files
}
