// Proves the tags of a written PDF by reading them anew: every key, name and string in the tree is one of those listed here or a label;
// every mark on a page belongs to one tag, and every tag to the tree; and nothing in the file hangs loose. Else the tags are not clean.
import type { Ledger } from '#files/proof/ledger.ts'
import { marksIn } from '#files/proof/pdf/tags/marks-in-content.ts'
import {
  type Dict,
  nameOf,
  objectsOf,
  type Ref,
  refOf,
  type Stored,
  stringOf,
  type Value,
} from '#files/proof/pdf/tags/objects.ts'

const reader = 'kansli-tags'
/** The kind of place that a fault of the tags is told of. */
export const tagPlace = 'tags'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const kinds = words(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Figure Formula',
)
const catalogKeys = words('Type Pages StructTreeRoot MarkInfo Lang')
const rootKeys = words('Type K ParentTree ParentTreeNextKey')
const partKeys = words('Type S P K A Lang Alt ActualText ID')
const markKeys = words('Type Pg MCID')
const attributeKeys = words('O Scope RowSpan ColSpan ListNumbering BBox')
const attributeNames = words(
  'Table List Layout Row Column Both None Unordered Ordered Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha',
)
const language =
  /^(?:sv|en|fi|no|nb|nn|da|de|fr|es|se|fit|rom|yi|ar|so|fa|pl|uk|ru|tr|bs|hr|sr|et|lv|lt|is|nl|it|pt)(?:-(?:SE|FI|GB|US|NO|DK|DE|FR|ES|AX))?$/i
/** The one sentence that stands for a picture's own words. */
const instead = 'Beskrivningen följer inte med i en maskerad kopia.'

/** `names`: every name in the file. What stands in the place of masked words is known to the ledger. */
export function proveTags(output: Uint8Array, names: ReadonlySet<string>, ledger: Ledger): void {
  if (
    !['StructTreeRoot', 'StructElem', 'MarkInfo', 'MCID', 'StructParents', 'ParentTree'].some(name => names.has(name))
  )
    return
  const account = ledger.open(tagPlace, reader)
  try {
    const proving = new Proving(output, new Set(ledger.labels))
    const faults = proving.faults()
    account.characters += proving.strings.reduce((sum, text) => sum + text.length, 0)
    ledger.look({ place: tagPlace, reader, page: null, text: proving.strings.join('\n'), noise: 'text', seen: false })
    for (const text of faults.slice(0, 20)) ledger.trouble({ place: tagPlace, page: null, text, reader })
  } catch {
    ledger.trouble({ place: tagPlace, page: null, text: '?', reader }) // what cannot be read has not been shown to be clean
  }
}

class Proving {
  /** Every string in the tree. */
  readonly strings: string[] = []
  private readonly wrong: string[] = []
  private readonly objects: Map<number, Stored>
  private readonly root: Value
  private readonly labels: ReadonlySet<string>
  /** By page and number, the tag that a mark belongs to. */
  private readonly owners = new Map<string, number>()
  private readonly parts = new Set<number>()

  constructor(output: Uint8Array, labels: ReadonlySet<string>) {
    const { objects, root } = objectsOf(output)
    this.objects = objects
    this.root = root
    this.labels = labels
  }

  faults(): string[] {
    const catalog = this.dict(this.root)
    this.keys(catalog, catalogKeys, 'Catalog')
    this.language(catalog)
    const marks = catalog.get('MarkInfo')
    if (!(marks instanceof Map) || marks.size !== 1 || marks.get('Marked') !== true) this.wrong.push('MarkInfo')
    const top = refOf(catalog.get('StructTreeRoot'))
    const root = this.dict(catalog.get('StructTreeRoot'))
    this.keys(root, rootKeys, 'StructTreeRoot')
    for (const kid of list(root.get('K'))) this.part(kid, top, 0)
    this.pages(catalog, root)
    this.nothingLoose()
    return this.wrong
  }

  private part(value: Value, within: number | null, depth: number): void {
    const ref = refOf(value)
    const part = this.dict(value)
    if (ref === null || this.parts.has(ref) || depth > 80) {
      this.wrong.push('StructElem')
      return
    }
    this.parts.add(ref)
    this.keys(part, partKeys, 'StructElem')
    if (nameOf(part.get('Type')) !== 'StructElem' || refOf(part.get('P')) !== within) this.wrong.push('StructElem')
    if (!kinds.has(nameOf(part.get('S')) ?? '')) this.wrong.push('S')
    this.language(part)
    this.string(part, 'Alt', text => text === instead)
    this.string(part, 'ActualText', text => this.labels.has(text))
    this.string(part, 'ID', text => /^note-\d{1,6}$/.test(text))
    for (const each of list(part.get('A') ?? [])) this.attributes(each)
    for (const kid of list(part.get('K') ?? []))
      if (kid instanceof Map) this.mark(kid, ref)
      else this.part(kid, ref, depth + 1)
  }

  private mark(mark: Dict, owner: number): void {
    this.keys(mark, markKeys, 'MCR')
    const key = `${refOf(mark.get('Pg'))} ${mark.get('MCID')}`
    if (nameOf(mark.get('Type')) !== 'MCR' || typeof mark.get('MCID') !== 'number' || this.owners.has(key))
      this.wrong.push('MCR')
    this.owners.set(key, owner)
  }

  private attributes(value: Value): void {
    if (!(value instanceof Map)) {
      this.wrong.push('A')
      return
    }
    this.keys(value, attributeKeys, 'A')
    for (const [key, said] of value) {
      const isBox =
        key === 'BBox' && Array.isArray(said) && said.length === 4 && said.every(side => typeof side === 'number')
      const isName = attributeNames.has(nameOf(said) ?? '')
      if (!isBox && !isName && typeof said !== 'number') this.wrong.push(`A ${key}`)
    }
  }

  private string(part: Dict, key: string, may: (text: string) => boolean): void {
    if (!part.has(key)) return
    const text = stringOf(part.get(key))
    this.strings.push(text ?? '')
    if (text === null || !may(text)) this.wrong.push(key)
  }

  private language(owner: Dict): void {
    this.string(owner, 'Lang', text => language.test(text))
  }

  /** Each page's marks are those that the tags own, once each, and the tree of parents says the same. */
  private pages(catalog: Dict, root: Dict): void {
    const numbers = list(this.dict(root.get('ParentTree')).get('Nums') ?? [])
    const pages = this.leaves(catalog.get('Pages') ?? null, 0)
    let met = 0
    for (const [i, page] of pages.entries()) {
      const own = this.dict({ ref: page })
      const content = this.objects.get(refOf(own.get('Contents')) ?? -1)?.plain
      const { numbers: here, wrong } = marksIn(content ?? 'EMC', kinds)
      this.wrong.push(...wrong)
      const parents = list(this.at(numbers[2 * i + 1] ?? null))
      const asTold = here.every(
        mcid => this.owners.has(`${page} ${mcid}`) && refOf(parents[mcid]) === this.owners.get(`${page} ${mcid}`),
      )
      if (!asTold || new Set(here).size !== here.length || parents.length !== here.length) this.wrong.push('MCID')
      if (own.get('StructParents') !== i || numbers[2 * i] !== i) this.wrong.push('StructParents')
      met += here.length
    }
    if (met !== this.owners.size || numbers.length !== 2 * pages.length) this.wrong.push('MCID')
    const contents = new Set(pages.map(page => refOf(this.dict({ ref: page }).get('Contents'))))
    for (const [number, { plain, value }] of this.objects)
      if (plain !== null && !contents.has(number) && isDrawn(value) && /\/MCID\b/.test(plain)) this.wrong.push('MCID')
  }

  private leaves(value: Value, depth: number): number[] {
    const own = this.dict(value)
    if (depth > 40) throw new RangeError('pages too deep')
    if (nameOf(own.get('Type')) === 'Page') return [refOf(value) ?? -1]
    return list(own.get('Kids') ?? []).flatMap(kid => this.leaves(kid, depth + 1))
  }

  /** Everything in the file can be reached from its root: what cannot is nothing that anyone has looked at. */
  private nothingLoose(): void {
    const met = new Set<number>()
    const left: Value[] = [this.root]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const ref = refOf(next)
      if (ref !== null) {
        if (!met.has(ref)) left.push(this.objects.get(ref)?.value ?? null)
        met.add(ref)
      } else if (Array.isArray(next)) left.push(...next)
      else if (next instanceof Map) left.push(...next.values())
    }
    for (const [number, { packing }] of this.objects)
      if (!packing && !met.has(number)) this.wrong.push(`${number} 0 obj`)
  }

  private keys(dict: Dict, may: ReadonlySet<string>, of: string): void {
    for (const key of dict.keys()) if (!may.has(key)) this.wrong.push(`${of} ${key.slice(0, 20)}`)
  }
  private at(value: Value): Value {
    const ref = refOf(value)
    return ref === null ? value : (this.objects.get(ref)?.value ?? null)
  }
  private dict(value: Value | Ref | undefined): Dict {
    const found = this.at(value ?? null)
    return found instanceof Map ? found : new Map()
  }
}

const list = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const isDrawn = (value: Value): boolean => value instanceof Map && nameOf(value.get('Subtype')) === 'Form'
