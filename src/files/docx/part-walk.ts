// Walks one part of a DOCX: paragraphs, tables, runs. Text that is seen stands in place; deleted text, field codes and alt text
// go to stretches of their own, so that they are read but do not break up the sentences around them.
import { Stretch } from '#files/docx/stretch.ts'
import type { XmlDocument, XmlElement, XmlNode } from '#files/xml.ts'

/** Characters of the symbol fonts that Word writes as `w:sym` or in the private use area. */
const symbols: Record<string, string> = { F0B7: '•', F0A7: '▪', F02D: '–', F0D8: '➢', F0FC: '✓', F0E0: '→', F06F: '○' }

const textElements = new Set(['t', 'delText', 'instrText'])
/** Field codes that count pages and hold nothing of anyone's: "PAGE NUMPAGES" was proposed as a person's name. */
export const countsPages = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\s*(?:\\\*\s*(?:MERGEFORMAT|Arabic)\s*)?$/
/** What a chart shows of its figures: names and values. */
const chartNamespace = /\/chart$|^urn:c$/
const caches = new Set(['strCache', 'numCache', 'strLit', 'numLit', 'lvl', 'dlblRangeCache'])
const breaks: Record<string, string> = { br: '\n', cr: '\n', tab: '\t', ptab: '\t' }
const marks: Record<string, string> = { noBreakHyphen: '\u2011', softHyphen: '\u00ad' }
/** Not text: properties, doubles of what is read elsewhere, and what other parts hold. */
const skipped = new Set(['rPr', 'pPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'Fallback', 'tblGrid'])

/** Of a part's name: those who wrote its comments and made its changes. */
export const authorsSuffix = '#authors'

export class PartWalk {
  tracked = 0
  comments = 0
  hidden = 0
  private readonly main = new Stretch()
  private readonly deleted = new Stretch()
  private readonly fields = new Stretch()
  private readonly alt = new Stretch()
  private readonly authors = new Stretch()
  private readonly named = new Set<string>()
  private readonly boxes: XmlElement[] = []
  private readonly hiddenStyles: ReadonlySet<string>
  private inDeleted = 0
  private inRuby = 0
  /** How long the text was where the cell being read begins; null outside tables. */
  private cellFrom: number | null = null

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.hiddenStyles = hiddenStyles
  }

  walk(tree: XmlDocument): void {
    if (tree.documentElement) this.element(tree.documentElement)
  }

  /** The running text, then what stands beside it, by the suffix of the part's name. */
  stretches(): [string, Stretch][] {
    return [
      ['', this.main],
      ['#deleted', this.deleted],
      ['#fields', this.fields],
      ['#alt', this.alt],
      [authorsSuffix, this.authors],
    ]
  }

  private children(node: XmlElement): void {
    for (let child: XmlNode | null = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 1) this.element(child as XmlElement)
  }

  private element(node: XmlElement): void {
    const name = node.localName ?? ''
    this.author(node)
    if (skipped.has(name)) this.authorsWithin(node, 3)
    else if (name === 'v' && chartNamespace.test(node.namespaceURI ?? '')) this.text(node, name)
    else if (textElements.has(name) && elements(node).length === 0) this.text(node, name)
    else if (name in breaks && node.parentNode?.localName === 'r') this.main.put(breaks[name]!)
    else if (name in marks) this.out().put(marks[name]!, { node, attribute: null, mark: true })
    else if (name === 'sym') this.symbol(node)
    else if (name === 'p') this.paragraph(node)
    else if (name === 'tbl') this.table(node)
    else if (name === 'txbxContent') this.boxes.push(node)
    else this.structure(node, name)
  }

  private structure(node: XmlElement, name: string): void {
    if (name === 'comment') this.comments++
    if (name === 'ins' || name === 'moveTo') this.tracked++
    const isNote = name === 'footnote' || name === 'endnote'
    const says = /[\p{L}\p{N}]/u.test(isNote ? (node.textContent ?? '') : 'x')
    if (isNote && !says && /separator/i.test(node.getAttribute('w:type') ?? '')) return
    if (name === 'docPr' || name === 'cNvPr')
      for (const attribute of ['descr', 'title']) this.attribute(node, attribute, this.alt)
    if (node.hasAttribute('alt')) this.attribute(node, 'alt', this.alt)
    if (name === 'textpath') this.attribute(node, 'string', this.alt)
    if (name === 'fldSimple') this.attribute(node, 'w:instr', this.fields)
    const gone = name === 'del' || name === 'moveFrom'
    if (gone) {
      this.tracked++
      this.inDeleted++
      this.deleted.break(1)
    }
    // What stands over other letters, to tell how they sound.
    if (name === 'rt') this.inRuby++
    if (caches.has(name)) this.main.break(1)
    this.children(node)
    if (caches.has(name)) this.main.break(1)
    if (name === 'rt') this.inRuby--
    if (gone) this.inDeleted--
  }

  /** A table's own name and what it is said to show. */
  private described(node: XmlElement): void {
    for (const each of elements(node))
      if (/^tbl(Caption|Description)$/.test(each.localName ?? '')) this.attribute(each, 'w:val', this.alt)
  }

  /** Who wrote a comment or made a change, once a part. No piece: it is nobody's text, and never goes into a copy. */
  private author(node: XmlElement): void {
    const author = (node.getAttribute('w:author') ?? '').replace(/[\r\n\0]/g, ' ').trim()
    if (!author || this.named.has(author)) return
    this.named.add(author)
    this.authors.break(1)
    this.authors.put(author)
  }

  private authorsWithin(node: XmlElement, depth: number): void {
    for (const each of elements(node)) {
      this.author(each)
      if (depth > 0) this.authorsWithin(each, depth - 1)
    }
  }

  private out(): Stretch {
    if (this.inRuby > 0) return this.alt
    return this.inDeleted > 0 ? this.deleted : this.main
  }

  private text(node: XmlElement, name: string): void {
    const text = (node.textContent ?? '').replace(/[\r\n\0]/g, ' ')
    if (text.length === 0 || (name === 'instrText' && countsPages.test(text))) return
    if (name !== 'instrText' && this.isHidden(node)) this.hidden++
    const out = name === 'instrText' ? this.fields : name === 'delText' ? this.deleted : this.out()
    // Points of a chart are parted as cells are.
    if (name === 'v' && this.afterPoint(node)) out.put('\t')
    out.put(text, { node, attribute: null, mark: false })
    if (name === 'instrText') this.fields.break(1)
  }

  private afterPoint(node: XmlElement): boolean {
    let before = node.parentNode?.previousSibling ?? null
    while (before && before.localName !== 'pt') before = before.previousSibling
    return before !== null
  }

  private symbol(node: XmlElement): void {
    const code = (node.getAttribute('w:char') ?? '').toUpperCase()
    this.out().put(symbols[code] ?? '\ufffd', { node, attribute: null, mark: true })
  }

  private attribute(node: XmlElement, attribute: string, out: Stretch): void {
    const value = (node.getAttribute(attribute) ?? '').replace(/[\r\n\0]/g, ' ')
    if (value.trim().length === 0 || (attribute === 'w:instr' && countsPages.test(value))) return
    out.break(1)
    out.put(value, { node, attribute, mark: false })
    out.break(1)
  }

  private paragraph(node: XmlElement): void {
    this.partFromBefore()
    this.deleted.break(1)
    this.children(node)
    this.partFromBefore()
    // A text box hangs in a paragraph but is read after it.
    for (const box of this.boxes.splice(0)) this.children(box)
  }

  /** Paragraphs are parted by an empty line; within a cell by a line end, and not before the first. */
  private partFromBefore(): void {
    if (this.cellFrom === null) this.main.break(2)
    else if (this.main.length > this.cellFrom) this.main.break(1)
  }

  /** Cells are parted by a tab, rows by a line; a table within a cell becomes lines of that cell. */
  private table(node: XmlElement): void {
    const around = this.cellFrom
    for (const each of elements(node)) if (each.localName === 'tblPr') this.described(each)
    this.partFromBefore()
    for (const row of descend(node, 'tr')) {
      this.main.break(1)
      this.main.flush()
      for (const [i, cell] of descend(row, 'tc').entries()) {
        this.main.stay()
        if (i > 0) this.main.put('\t')
        this.cellFrom = this.main.length
        this.children(cell)
      }
    }
    this.cellFrom = around
    this.partFromBefore()
  }

  private isHidden(text: XmlElement): boolean {
    const run = text.parentNode as XmlElement | null
    const properties = run && descend(run, 'rPr')[0]
    if (!properties) return false
    for (const each of elements(properties)) {
      if (each.localName === 'vanish' && !/^(0|false|off)$/.test(each.getAttribute('w:val') ?? '')) return true
      if (each.localName === 'rStyle' && this.hiddenStyles.has(each.getAttribute('w:val') ?? '')) return true
      if (each.localName === 'color' && /^fffff[ef]$/i.test(each.getAttribute('w:val') ?? '')) return true
    }
    return false
  }
}

const elements = (node: XmlElement): XmlElement[] => {
  const out: XmlElement[] = []
  for (let child: XmlNode | null = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) out.push(child as XmlElement)
  return out
}

/** Children of a name, looking through the wrappers that Word puts around rows and cells. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'smartTag'])
function descend(node: XmlElement, name: string): XmlElement[] {
  return elements(node).flatMap(child =>
    child.localName === name ? [child] : wrappers.has(child.localName ?? '') ? descend(child, name) : [],
  )
}
