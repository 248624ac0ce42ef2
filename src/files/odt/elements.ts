// What becomes of each element of an ODT: it is read and stays, it goes but its text stays, or it goes with all it holds. One list
// for reading and for writing, so that nothing is copied that was not read.
import type { XmlElement } from '#files/xml.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const kept: Record<string, ReadonlySet<string>> = {
  office: list(
    'document-content document-styles font-face-decls automatic-styles styles master-styles body text annotation annotation-end change-info',
  ),
  text: list(
    'p h span list list-item list-header s tab line-break soft-page-break note note-citation note-body section page-number page-count ruby ruby-base ruby-text tracked-changes changed-region insertion deletion format-change change change-start change-end list-style list-level-style-number list-level-style-bullet list-level-style-image outline-style outline-level-style notes-configuration linenumbering-configuration',
  ),
  table: list(
    'table table-columns table-column table-header-columns table-column-group table-rows table-row table-header-rows table-row-group table-cell covered-table-cell title desc',
  ),
  draw: list(
    'frame text-box image custom-shape enhanced-geometry equation handle rect line polyline polygon regular-polygon path circle ellipse connector measure caption g gradient hatch marker opacity stroke-dash',
  ),
  svg: list('title desc linearGradient radialGradient stop'),
  style: list(
    'font-face style default-style text-properties paragraph-properties graphic-properties drawing-page-properties table-properties table-column-properties table-row-properties table-cell-properties section-properties ruby-properties page-layout page-layout-properties default-page-layout header-style footer-style header-footer-properties footnote-sep columns column column-sep tab-stops tab-stop drop-cap background-image list-level-properties list-level-label-alignment master-page header header-left header-first footer footer-left footer-first region-left region-center region-right',
  ),
}

/** Wrappers of running text that say more than they show: what they show stays. Fields become what they last showed. */
const gone: Record<string, ReadonlySet<string>> = {
  text: list(
    'hidden-text script section-source number sequence-decls variable-decls user-field-decls dde-connection-decls alphabetical-index-auto-mark-file table-of-content-source illustration-index-source table-index-source object-index-source user-index-source alphabetical-index-source bibliography-source bibliography-configuration note-continuation-notice-forward note-continuation-notice-backward linenumbering-separator list-level-style-none meta-field-source',
  ),
}

const spaces: Record<string, string> = {
  drawing: 'draw',
  datastyle: 'number',
  'xsl-fo-compatible': 'fo',
  'svg-compatible': 'svg',
}

/** The usual prefix of a namespace, whatever prefix the file gives it; empty for one that is not known. */
export function spaceOf(uri: string | null): string {
  if (uri === 'http://www.w3.org/1999/xlink') return 'xlink'
  if (uri === 'http://purl.org/dc/elements/1.1/') return 'dc'
  if (uri?.startsWith('urn:org:documentfoundation:names:experimental:office:')) return 'loext'
  const name = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0$/.exec(uri ?? '')?.[1] ?? ''
  return spaces[name] ?? name
}

/** e.g. `text:p`. */
export const nameOf = (node: XmlElement): string => `${spaceOf(node.namespaceURI)}:${node.localName ?? ''}`

export function fateOf(node: XmlElement): 'keep' | 'unwrap' | 'drop' {
  const space = spaceOf(node.namespaceURI)
  const name = node.localName ?? ''
  if (kept[space]?.has(name)) return 'keep'
  if (gone[space]?.has(name)) return 'drop'
  return space === 'text' || space === 'loext' || (space === 'draw' && name === 'a') ? 'unwrap' : 'drop'
}
