// Styles of an ODT may be named after a person or a matter, and nobody sees the name: all but the program's own get names that say
// nothing.

import { spaceOf } from '#files/odt/elements.ts'
import { attribute } from '#files/odt/part-walk.ts'
import { find, type Search } from '#files/proof/search.ts'
import type { XmlDocument, XmlElement } from '#files/xml.ts'

const builtIn =
  /^(Standard|Graphics|Frame|Title|Subtitle|Caption|Index|List|Header|Footer|Footnote|Endnote|Quotations|Text_20_body|Heading(_20_\d{1,2})?|Footnote_20_(Symbol|anchor)|Endnote_20_(Symbol|anchor)|Table_20_(Contents|Heading)|Preformatted_20_Text|Numbering_20_Symbols|Bullet_20_Symbols|Header_20_(left|right)|Footer_20_(left|right)|Contents_20_(Heading|\d{1,2}))$/

/** The names that styles go by, old to new, for all parts together. */
export function styleNames(trees: readonly XmlDocument[], search: Search): Map<string, string> {
  const names = new Map<string, string>()
  for (const tree of trees)
    for (const node of [...tree.getElementsByTagNameNS('*', '*')]) {
      const old = isNamed(node) ? attribute(node, 'name') : ''
      if (old === '' || names.has(old)) continue
      const stays = builtIn.test(old) && find(search, old.replaceAll('_20_', ' ')).length === 0
      names.set(old, stays ? old : `s${names.size + 1}`)
    }
  return names
}

/** Fonts go by the name they have everywhere; what is drawn or said is no style. */
export function isNamed(node: XmlElement): boolean {
  const space = spaceOf(node.namespaceURI)
  if (space === 'style') return node.localName !== 'font-face'
  if (space === 'text') return node.localName === 'list-style'
  return space === 'draw' && /^(gradient|hatch|marker|opacity|stroke-dash)$/.test(node.localName ?? '')
}

/** Whether an attribute's value is the name of a style. */
export const namesStyle = (local: string): boolean =>
  /(^|-)style-name$|^(page-layout-name|master-page-name|style-override|stroke-dash|marker-start|marker-end|(fill-gradient|fill-hatch|opacity|fill-opacity)-name)$/.test(
    local,
  )
