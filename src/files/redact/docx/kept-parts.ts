// Which parts of a DOCX come along: those a reader needs to show the document. Everything else stays behind by not being named here.

import type { DocxFiles } from '#files/docx/open-docx.ts'
import { parseXml } from '#files/xml.ts'

const kept = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^word\/(document|styles|numbering|settings|fontTable|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  /^word\/theme\/[\w-]+\.xml$/,
  /^word\/media\/[^/]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i,
  /^word\/charts\/(chart|style|colors)\d*\.xml$/,
  /^word\/diagrams\/(data|layout|quickStyle|colors)\d*\.xml$/,
]
const relations = /^(.*?)_rels\/([^/]*)\.rels$/

export type Kept = {
  parts: Map<string, Uint8Array>
  /** For each part, the relation ids that no longer lead anywhere, with their type's last word. */
  dropped: Map<string, Map<string, string>>
}

export function keptParts(files: DocxFiles): Kept {
  const isKept = (path: string) => files.has(path) && kept.some(shape => shape.test(path))
  const parts = new Map<string, Uint8Array>()
  const dropped = new Map<string, Map<string, string>>()
  for (const [path, content] of files) {
    const match = relations.exec(path)
    if (match && (path === '_rels/.rels' || isKept(match[1]! + match[2]!))) {
      parts.set(path, content)
      dropped.set(match[1]! + match[2]!, deadRelations(content, match[1]!, isKept))
    } else if (!match && isKept(path)) parts.set(path, content)
  }
  for (const [path, ids] of [...dropped]) dropped.set(relationsOf(path), ids)
  return { parts, dropped }
}

const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

/** Links out of the file and to parts that stay behind: their targets were never seen by anyone. */
function deadRelations(content: Uint8Array, folder: string, isKept: (path: string) => boolean): Map<string, string> {
  const dead = new Map<string, string>()
  for (const each of parseXml(content).getElementsByTagNameNS('*', 'Relationship')) {
    const target = each.getAttribute('Target') ?? ''
    const inside = each.getAttribute('TargetMode') !== 'External' && isKept(resolved(folder, target))
    if (!inside) dead.set(each.getAttribute('Id') ?? '', (each.getAttribute('Type') ?? '').split('/').at(-1)!)
  }
  return dead
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

const extensions: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
}

/** Puts the list of content types in step with the parts that came along. */
export function relabelled(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const paths = Object.keys(parts)
  const types = parseXml(parts['[Content_Types].xml']!)
  const overrides = [...types.getElementsByTagNameNS('*', 'Override')].flatMap(each => {
    const path = each.getAttribute('PartName')?.replace(/^\//, '') ?? ''
    const type = each.getAttribute('ContentType') ?? ''
    return paths.includes(path) && /^[\w.+/-]+$/.test(type)
      ? [`<Override PartName="/${path}" ContentType="${type}"/>`]
      : []
  })
  const used = new Set(paths.map(path => path.split('.').at(-1)!.toLowerCase()))
  const defaults = [...used].map(
    each => `<Default Extension="${each}" ContentType="${extensions[each] ?? 'application/octet-stream'}"/>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
  // Readers expect the list first in the file.
  return {
    '[Content_Types].xml': new TextEncoder().encode(xml),
    ...Object.fromEntries(Object.entries(parts).filter(([path]) => path !== '[Content_Types].xml')),
  }
}
