// Hangs the tags of a source on a copy's pages: parts of the structure with the numbers that the pages' marks got there, and for each
// label a part of its own that says it.
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import type { Item, Remarked } from '#files/redact/pdf/tags/marked-content.ts'
import { isMark, type Tag, type TagAttributes, type Tags, withoutItsWords } from '#files/redact/pdf/tags/tag.ts'

type Made = { ref: PDFRef; dict: PDFDict }
/** Kinds that may be empty: a table is as wide as its rows. */
const mayBeEmpty = new Set(['TD', 'TH'])

/** `pages`: each page's marks as they were written. `words`: what the labels say, by number. */
export function hangTags(copy: PDFDocument, tags: Tags, pages: readonly Remarked[], words: readonly string[]): void {
  const { context, catalog } = copy
  const hanging = new Hanging(copy, pages, words)
  const root = context.obj({ Type: 'StructTreeRoot' }) as PDFDict
  const top = context.register(root)
  root.set(PDFName.of('K'), context.obj(tags.kids.flatMap(kid => hanging.tag(kid, top) ?? [])))
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: hanging.parents() })))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(pages.length))
  catalog.set(PDFName.of('StructTreeRoot'), top)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  if (tags.language) catalog.set(PDFName.of('Lang'), PDFHexString.fromText(tags.language))
}

class Hanging {
  private readonly copy: PDFDocument
  private readonly words: readonly string[]
  private readonly pages: readonly { ref: PDFRef; items: ReadonlyMap<number, Item[]>; parents: (PDFRef | null)[] }[]
  private notes = 0

  constructor(copy: PDFDocument, pages: readonly Remarked[], words: readonly string[]) {
    this.copy = copy
    this.words = words
    this.pages = copy.getPages().map(({ ref, node }, i) => {
      node.set(PDFName.of('StructParents'), PDFNumber.of(i))
      node.set(PDFName.of('Tabs'), PDFName.of('S'))
      const { items, count } = pages[i]!
      return { ref, items, parents: Array.from({ length: count }, () => null) }
    })
  }

  /** Null where nothing is left of it. */
  tag(tag: Tag, within: PDFRef): PDFRef | null {
    const { ref, dict } = this.made(tag.kind, within)
    const kids: (PDFRef | PDFDict)[] = tag.kids.flatMap(kid => {
      if (!isMark(kid)) return this.tag(kid, ref) ?? []
      return (this.pages[kid.page]?.items.get(kid.mcid) ?? []).map(item => this.item(item, kid.page, ref))
    })
    if (kids.length === 0 && !mayBeEmpty.has(tag.kind)) {
      this.copy.context.delete(ref)
      return null
    }
    dict.set(PDFName.of('K'), this.copy.context.obj(kids))
    this.describe(dict, tag)
    return ref
  }

  private item({ mcid, word }: Item, at: number, owner: PDFRef): PDFRef | PDFDict {
    const page = this.pages[at]!
    const content = this.copy.context.obj({ Type: 'MCR', Pg: page.ref, MCID: mcid }) as PDFDict
    if (word === null) {
      page.parents[mcid] = owner
      return content
    }
    const { ref, dict } = this.made('Span', owner)
    page.parents[mcid] = ref
    dict.set(PDFName.of('ActualText'), PDFHexString.fromText(this.words[word] ?? ''))
    dict.set(PDFName.of('K'), this.copy.context.obj([content]))
    return ref
  }

  private made(kind: string, within: PDFRef): Made {
    const dict = this.copy.context.obj({ Type: 'StructElem', S: kind, P: within }) as PDFDict
    return { ref: this.copy.context.register(dict), dict }
  }

  private describe(dict: PDFDict, { kind, attributes, language }: Tag): void {
    const owned = attributesOf(attributes)
    if (owned.length > 0) dict.set(PDFName.of('A'), this.copy.context.obj(owned))
    if (language) dict.set(PDFName.of('Lang'), PDFHexString.fromText(language))
    if (kind === 'Figure' || kind === 'Formula') dict.set(PDFName.of('Alt'), PDFHexString.fromText(withoutItsWords))
    if (kind === 'Note') dict.set(PDFName.of('ID'), PDFHexString.fromText(`note-${++this.notes}`))
  }

  /** Page by page, the part that each mark belongs to. */
  parents(): (PDFRef | number)[] {
    return this.pages.flatMap(({ parents }, i) => [i, this.copy.context.register(this.copy.context.obj(parents))])
  }
}

function attributesOf({
  scope,
  rows,
  columns,
  numbering,
  box,
}: TagAttributes): Record<string, string | number | number[]>[] {
  const isCell = scope || rows || columns
  return [
    ...(isCell
      ? [
          {
            O: 'Table',
            ...(scope && { Scope: scope }),
            ...(rows && { RowSpan: rows }),
            ...(columns && { ColSpan: columns }),
          },
        ]
      : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
    ...(box ? [{ O: 'Layout', BBox: box }] : []),
  ]
}
