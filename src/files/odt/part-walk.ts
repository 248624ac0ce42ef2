// Walks one part of an ODT: paragraphs, lists, tables, frames. Text that is seen stands in place; notes, comments, deleted text and alt
// text go to stretches of their own, so that they are read but do not break up the sentences around them.
import { Stretch } from '#files/docx/stretch.ts'
import { fateOf, nameOf } from '#files/odt/elements.ts'
import type { XmlElement, XmlNode } from '#files/xml.ts'

/** A text node or, with `mark`, an element that stands for spaces. */
export type OdtPlace = { node: XmlNode; mark: boolean }

const fieldValues = /^(string-value|label|value|current-value|title|help-text|key1|key2)$/
const widestSpace = 200

export class OdtPartWalk {
  tracked = 0
  comments = 0
  hidden = 0
  readonly objects: string[] = []
  /** Elements with text that nobody knows: they are not read and not copied. */
  readonly unknown = new Set<string>()
  private readonly main = new Stretch<OdtPlace>()
  private readonly notes = new Stretch<OdtPlace>()
  private readonly remarks = new Stretch<OdtPlace>()
  private readonly deleted = new Stretch<OdtPlace>()
  private readonly alt = new Stretch<OdtPlace>()
  private readonly fields = new Stretch<OdtPlace>()
  private readonly authors = new Stretch<OdtPlace>()
  private readonly named = new Set<string>()
  private readonly hiddenStyles: ReadonlySet<string>
  private out = this.main
  private boxes: XmlElement[] = []
  private inParagraph = false
  /** The text ends in a space, or the paragraph begins: a further space is none. */
  private afterSpace = true
  /** How long the text was where the cell being read begins; null outside tables. */
  private cellFrom: number | null = null

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.hiddenStyles = hiddenStyles
  }

  /** The running text, then what stands beside it, by the suffix of the part's name. */
  stretches(): [string, Stretch<OdtPlace>][] {
    return [
      ['', this.main],
      ['#notes', this.notes],
      ['#comments', this.remarks],
      ['#deleted', this.deleted],
      ['#alt', this.alt],
      ['#fields', this.fields],
      ['#authors', this.authors],
    ]
  }

  element(node: XmlElement): void {
    const name = nameOf(node)
    this.values(node, name)
    const fate = fateOf(node)
    if (fate === 'drop') this.drop(node, name)
    else if (name === 'text:p' || name === 'text:h') this.paragraph(node)
    else if (name === 'table:table') this.table(node)
    else if (name === 'text:s') this.spaces(node)
    else if (name === 'text:tab' || name === 'text:line-break') this.white(name === 'text:tab' ? '\t' : '\n')
    else if (name === 'text:note-body') this.beside(node, this.notes)
    else if (name === 'office:annotation') this.comment(node)
    else if (name === 'text:deletion') this.beside(node, this.deleted)
    else if (/^(svg|table):(title|desc)$/.test(name)) this.described(node)
    else if (name.startsWith('draw:') && this.inParagraph) this.boxes.push(node)
    else if (name !== 'text:note-citation') this.structure(node, name)
  }

  private structure(node: XmlElement, name: string): void {
    if (name === 'text:changed-region') this.tracked++
    if (name === 'text:section' && attribute(node, 'display') !== '') this.hidden++
    if (name === 'text:hidden-paragraph') this.hidden++
    if (this.inParagraph && this.hides(node)) this.hidden++
    this.children(node)
  }

  private children(node: XmlElement): void {
    for (let child: XmlNode | null = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 1) this.element(child as XmlElement)
      else if ((child.nodeType === 3 || child.nodeType === 4) && this.inParagraph) this.text(child)
  }

  /** White space counts once, as for anyone who shows the document; what stands in the tree is put in step with what is read. */
  private text(node: XmlNode): void {
    let text = (node.nodeValue ?? '').replace(/[ \t\r\n\0]+/g, ' ')
    if (this.afterSpace && text.startsWith(' ')) text = text.slice(1)
    node.nodeValue = text
    if (text === '') return
    this.afterSpace = text.endsWith(' ')
    this.out.put(text, { node, mark: false })
  }

  private spaces(node: XmlElement): void {
    const count = Math.min(Math.max(Number(attribute(node, 'c')) || 1, 1), widestSpace)
    this.out.put(' '.repeat(count), { node, mark: true })
    this.afterSpace = false
  }

  private white(text: string): void {
    this.out.put(text)
    this.afterSpace = true
  }

  private paragraph(node: XmlElement): void {
    const before = { inParagraph: this.inParagraph, afterSpace: this.afterSpace, boxes: this.boxes }
    this.boxes = []
    this.part()
    this.inParagraph = true
    this.afterSpace = true
    if (this.hides(node)) this.hidden++
    this.children(node)
    this.inParagraph = false
    this.part()
    // A frame hangs in a paragraph but is read after it.
    for (const box of this.boxes) {
      this.part()
      this.children(box)
    }
    Object.assign(this, before)
  }

  /** Paragraphs are parted by an empty line; within a cell by a line end, and not before the first. */
  private part(): void {
    if (this.cellFrom === null) this.out.break(2)
    else if (this.out.length > this.cellFrom) this.out.break(1)
  }

  /** Cells are parted by a tab, rows by a line; a table within a cell becomes lines of that cell. */
  private table(node: XmlElement): void {
    const around = this.cellFrom
    this.part()
    for (const each of elements(node)) if (/^(title|desc)$/.test(each.localName ?? '')) this.element(each)
    for (const row of within(node, 'table-row')) {
      this.out.break(1)
      this.out.flush()
      for (const [i, cell] of within(row, 'table-cell').entries()) {
        this.out.stay()
        if (i > 0) this.out.put('\t')
        this.cellFrom = this.out.length
        this.values(cell, 'table:table-cell')
        this.children(cell)
      }
    }
    this.cellFrom = around
    this.part()
  }

  private beside(node: XmlElement, out: Stretch<OdtPlace>): void {
    const before = {
      out: this.out,
      cellFrom: this.cellFrom,
      inParagraph: this.inParagraph,
      afterSpace: this.afterSpace,
    }
    Object.assign(this, { out, cellFrom: null, inParagraph: false, afterSpace: true })
    out.break(2)
    this.children(node)
    out.break(2)
    Object.assign(this, before)
  }

  private comment(node: XmlElement): void {
    this.comments++
    this.beside(node, this.remarks)
  }

  private described(node: XmlElement): void {
    this.alt.break(1)
    for (let child: XmlNode | null = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 3 && child.nodeType !== 4) continue
      child.nodeValue = (child.nodeValue ?? '').replace(/[\r\n\0]/g, ' ')
      if (child.nodeValue) this.alt.put(child.nodeValue, { node: child, mark: false })
    }
    this.alt.break(1)
  }

  /** What goes with all it holds: those who wrote are named once, what fields hide is read, the rest is said to be unread. */
  private drop(node: XmlElement, name: string): void {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (name === 'dc:creator' || name === 'meta:creator-initials' || name === 'loext:sender-initials')
      this.once(this.authors, text)
    else if (/^draw:(object|object-ole|plugin|applet|floating-frame)$/.test(name))
      this.objects.push((attribute(node, 'href') || name).replace(/^\.\//, ''))
    else if (name === 'text:hidden-text' || name === 'text:script') {
      this.hidden++
      this.once(this.fields, text)
    } else if (name === 'text:user-field-decls' || name === 'text:variable-decls' || name === 'office:forms')
      this.valuesWithin(node)
    else if (text !== '' && !/^(dc:date|text:number|office:binary-data|text:.*-source)$/.test(name) && !isStyle(name))
      this.unknown.add(name)
  }

  private valuesWithin(node: XmlElement): void {
    for (const each of [...node.getElementsByTagNameNS('*', '*')]) this.values(each, nameOf(each))
  }

  /** Text that a field or a cell holds beside what it shows. */
  private values(node: XmlElement, name: string): void {
    if (/^(draw|style|number|svg|fo):/.test(name)) return
    for (const { localName, value } of [...node.attributes])
      if (fieldValues.test(localName ?? '') && /\p{L}/u.test(value) && value.trim() !== (node.textContent ?? '').trim())
        this.once(this.fields, value)
  }

  /** No piece: it never goes into a copy. */
  private once(out: Stretch<OdtPlace>, said: string): void {
    const text = said.replace(/[\r\n\0]/g, ' ').trim()
    if (text === '' || this.named.has(text)) return
    this.named.add(text)
    out.break(1)
    out.put(text)
  }

  private hides(node: XmlElement): boolean {
    return this.hiddenStyles.has(attribute(node, 'style-name')) && (node.textContent ?? '').trim() !== ''
  }
}

const isStyle = (name: string): boolean => /^(number|style|svg):/.test(name)

/** By local name: the few that are asked for stand in one namespace each. */
export const attribute = (node: XmlElement, local: string): string =>
  [...node.attributes].find(each => each.localName === local)?.value ?? ''

const elements = (node: XmlElement): XmlElement[] => {
  const out: XmlElement[] = []
  for (let child: XmlNode | null = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) out.push(child as XmlElement)
  return out
}

/** Rows and cells, looking through what groups them. Covered cells too: text may stand in them unseen. */
const groups = new Set(['table-rows', 'table-header-rows', 'table-row-group'])
function within(node: XmlElement, name: string): XmlElement[] {
  return elements(node).flatMap(child => {
    const local = child.localName ?? ''
    if (local === name || local === `covered-${name}`) return [child]
    return groups.has(local) ? within(child, name) : []
  })
}
