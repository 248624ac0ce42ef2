// Opens an XLSX as a set of parts with the relations between them, and refuses what is no plain workbook: macros, binary workbooks.
import { Refusal } from '#base/refusal.ts'
import { decodeXml, parseXml, type XmlDocument } from '#files/xml.ts'
import { unzip } from '#files/zip.ts'

export type Relation = { id: string; type: string; target: string; outside: boolean }

export type XlsxFiles = {
  parts: Map<string, Uint8Array>
  /** The workbook's path. */
  main: string
  /** A part's XML; null where it is not there. */
  xml(path: string): string | null
  tree(path: string): XmlDocument | null
  /** Where a part's relations lead; `type` is the last word of the type. */
  relations(path: string): Relation[]
}

/** Bytes of XML in one part; a workbook of more is for a program, not for a person. */
const largestPart = 48 * 1024 * 1024

/** @throws Refusal file-unknown-kind (another kind of zip), file-hostile (what: macro), file-corrupt, file-encrypted, file-too-large */
export function openXlsx(bytes: Uint8Array): XlsxFiles {
  const parts = unzip(bytes)
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new Refusal('file-unknown-kind')
  const macro = [...parts.keys()].some(path => /vba(project|data)|macrosheets\//i.test(path))
  if (macro || contains(types, 'macroEnabled')) throw new Refusal('file-hostile', { what: 'macro' })
  const xml = (path: string) => {
    const content = parts.get(path)
    if (content && content.length > largestPart)
      throw new Refusal('file-too-large', { size: content.length, limit: largestPart })
    return content ? decodeXml(content) : null
  }
  const tree = (path: string) => (xml(path) === null ? null : parseXml(parts.get(path)!))
  const relations = (path: string) => relationsOf(tree, path)
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (!parts.has(main) || !main.endsWith('.xml')) throw new Refusal('file-unknown-kind')
  return { parts, main, xml, tree, relations }
}

function relationsOf(tree: XlsxFiles['tree'], path: string): Relation[] {
  const file = path === '' ? '_rels/.rels' : path.replace(/([^/]*)$/, '_rels/$1.rels')
  const folder = path.replace(/[^/]*$/, '')
  return [...(tree(file)?.getElementsByTagNameNS('*', 'Relationship') ?? [])].map(each => {
    const outside = each.getAttribute('TargetMode') === 'External'
    const target = each.getAttribute('Target') ?? ''
    return {
      id: each.getAttribute('Id') ?? '',
      type: (each.getAttribute('Type') ?? '').split('/').at(-1)!,
      target: outside ? target : resolved(folder, target),
      outside,
    }
  })
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)
