// Reads the tags of a PDF down to what a copy may take along. Anything it does not know, or that could hold words, is not in what it gives.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import {
  isMark,
  knownLanguage,
  type Mark,
  numberings,
  scopes,
  standardKind,
  type Tag,
  type TagAttributes,
  type Tags,
} from '#files/redact/pdf/tags/tag.ts'

const deepest = 60
const most = 200_000

/** Null where there are none, or none that lead to the pages' own content: then the copy goes untagged. */
export async function readTags(bytes: Uint8Array): Promise<Tags | null> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  try {
    return new Reading(source).tags()
  } catch {
    return null // broken, or deeper than anyone writes
  }
}

class Reading {
  private readonly source: PDFDocument
  private readonly root: PDFDict | undefined
  private readonly pages: Map<PDFObject, number>
  private readonly met = new Set<PDFObject>()
  private readonly owned = new Map<number, Set<number>>()
  /** Content that stands in a drawing of its own: its marks do not come along. */
  private lost = 0

  constructor(source: PDFDocument) {
    this.source = source
    this.root = this.dict(source.catalog.get(PDFName.of('StructTreeRoot')))
    this.pages = new Map(source.getPages().map((page, i) => [page.node, i]))
  }

  tags(): Tags | null {
    if (!this.root) return null
    const kids = this.kidsOf(this.root, undefined, 0).filter((kid): kid is Tag => !isMark(kid))
    const found = [...this.owned.values()].reduce((sum, marks) => sum + marks.size, 0)
    if (found === 0 || this.lost > found) return null
    return { kids, language: this.language(this.source.catalog), owned: this.owned }
  }

  private kidsOf(owner: PDFDict, page: PDFObject | undefined, depth: number): (Tag | Mark)[] {
    if (depth > deepest || this.met.size > most) throw new RangeError('tags too deep or too many')
    const held = this.at(owner.get(PDFName.of('K')))
    const own = owner.get(PDFName.of('Pg')) ?? page
    const list = held instanceof PDFArray ? held.asArray() : held ? [held] : []
    return list.flatMap(each => this.kid(this.at(each), own, depth) ?? [])
  }

  private kid(kid: PDFObject | undefined, page: PDFObject | undefined, depth: number): Tag | Mark | null {
    if (kid instanceof PDFNumber) return this.mark(kid, page)
    if (!(kid instanceof PDFDict)) return null
    const number = this.at(kid.get(PDFName.of('MCID')))
    if (number instanceof PDFNumber) {
      if (kid.has(PDFName.of('Stm'))) this.lost++
      return kid.has(PDFName.of('Stm')) ? null : this.mark(number, kid.get(PDFName.of('Pg')) ?? page)
    }
    const kind = this.at(kid.get(PDFName.of('S')))
    if (!(kind instanceof PDFName) || this.met.has(kid)) return null
    this.met.add(kid)
    const kids = this.kidsOf(kid, page, depth + 1)
    const known = this.kindOf(kind) ?? (kids.some(isMark) ? 'Span' : 'Div')
    return { kind: known, attributes: this.attributes(kid, known), language: this.language(kid), kids }
  }

  private mark(number: PDFNumber, page: PDFObject | undefined): Mark | null {
    const at = this.pages.get(this.at(page)!)
    const mcid = number.asNumber()
    if (at === undefined || !Number.isInteger(mcid) || mcid < 0) return null
    const known = this.owned.get(at) ?? new Set()
    this.owned.set(at, known)
    if (known.has(mcid)) return null
    known.add(mcid)
    return { page: at, mcid }
  }

  /** By the standard, through the file's own map of roles. */
  private kindOf(name: PDFName): string | null {
    const roles = this.dict(this.root?.get(PDFName.of('RoleMap')))
    let at = name
    for (let i = 0; i < 10; i++) {
      const known = standardKind(at.decodeText())
      const next = known ? undefined : this.at(roles?.get(at))
      if (known || !(next instanceof PDFName)) return known
      at = next
    }
    return null
  }

  private attributes(owner: PDFDict, kind: string): TagAttributes {
    const classes = this.dict(this.root?.get(PDFName.of('ClassMap')))
    const named = this.list(owner.get(PDFName.of('C'))).flatMap(name =>
      name instanceof PDFName ? this.list(classes?.get(name)) : [],
    )
    const found: TagAttributes = {}
    for (const each of [...named, ...this.list(owner.get(PDFName.of('A')))]) {
      if (!(each instanceof PDFDict)) continue
      const by = this.at(each.get(PDFName.of('O')))
      const value = (key: string) => this.at(each.get(PDFName.of(key)))
      if (by === PDFName.of('Table')) Object.assign(found, ofCell(kind, value))
      const numbering = by === PDFName.of('List') ? value('ListNumbering') : undefined
      if (kind === 'L' && numbering instanceof PDFName && numberings.has(numbering.decodeText()))
        found.numbering = numbering.decodeText()
      const box = by === PDFName.of('Layout') && kind === 'Figure' ? this.list(value('BBox')) : []
      const sides = box.flatMap(side => (side instanceof PDFNumber ? [side.asNumber()] : []))
      if (sides.length === 4) found.box = sides
    }
    return found
  }

  private language(owner: PDFDict): string | null {
    const said = this.at(owner.get(PDFName.of('Lang')))
    return said instanceof PDFString || said instanceof PDFHexString ? knownLanguage(said.decodeText()) : null
  }

  private at(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.source.context.lookup(object) : object
  }
  private dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.at(object)
    return found instanceof PDFDict ? found : undefined
  }
  /** One or several, as the standard lets it be. */
  private list(object: PDFObject | undefined): PDFObject[] {
    const found = this.at(object)
    if (found instanceof PDFArray) return found.asArray().flatMap(each => this.at(each) ?? [])
    return found ? [found] : []
  }
}

function ofCell(kind: string, value: (key: string) => PDFObject | undefined): TagAttributes {
  const scope = value('Scope')
  const span = (key: string): number | null => {
    const number = value(key)
    const count = number instanceof PDFNumber ? number.asNumber() : 0
    return Number.isInteger(count) && count > 1 && count < 1000 ? count : null
  }
  const [rows, columns] = [span('RowSpan'), span('ColSpan')]
  return {
    ...(kind === 'TH' && scope instanceof PDFName && scopes.has(scope.decodeText()) && { scope: scope.decodeText() }),
    ...(/^T[HD]$/.test(kind) && rows && { rows }),
    ...(/^T[HD]$/.test(kind) && columns && { columns }),
  }
}
