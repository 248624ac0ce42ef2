// Builds a new PDF from the pages of another and takes along only what draws: page sizes, content, fonts, pictures. Everything
// else a PDF can carry (outline, attachments, scripts, tags, metadata, layers, names, forms) is left behind by not being named here.
import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { packedLength } from '#files/redact/packed-length.ts'
import { showsText, stripMarkedContent } from '#files/redact/pdf/content-stream.ts'
import { joinSame } from '#files/redact/pdf/join-same.ts'
import { hangTags } from '#files/redact/pdf/tags/hang-tags.ts'
import { tellLabelFont } from '#files/redact/pdf/tags/label-font.ts'
import { type Remarked, remark } from '#files/redact/pdf/tags/marked-content.ts'
import type { Tags } from '#files/redact/pdf/tags/tag.ts'
import { isPlainlyPacked, unpacked } from '#files/redact/pdf/unpacked.ts'
import { plainJpeg } from '#files/redact/plain-picture.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const pageKeys = keys('Type Parent MediaBox CropBox Rotate UserUnit Resources Contents Group')
const resourceKeys = keys('Font XObject ExtGState ColorSpace Pattern Shading')
const formKeys = keys('Type Subtype FormType BBox Matrix Resources Group Length Filter DecodeParms')
const imageKeys = keys(
  'Type Subtype Width Height ColorSpace BitsPerComponent Decode DecodeParms Filter Interpolate Mask SMask ImageMask Intent SMaskInData Matte Length',
)
const patternKeys = keys(
  'Type PatternType PaintType TilingType BBox XStep YStep Matrix Resources Shading ExtGState Length Filter DecodeParms',
)
const fontKeys = keys(
  'Type Subtype Name BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2 CIDToGIDMap FontMatrix CharProcs FontBBox Resources',
)
/** Deeper down (font descriptors, colour spaces, graphics states) everything stays but these. */
const dropped = keys(
  'Metadata PieceInfo StructParent StructParents Alt ActualText E OC LastModified AF OPI Ref Measure PtData Thumb AA A',
)

export type Clean = {
  /** Takes the pages of a whole PDF along. @throws Refusal file-corrupt where a stream that draws cannot be unpacked */
  add(bytes: Uint8Array): Promise<void>
  save(): Promise<Uint8Array>
}

/** `tags` come along, and nothing else that was said of the pages; `words` are those of the labels, by number. */
export async function openClean(tags: (Tags & { words: string[] }) | null = null): Promise<Clean> {
  const clean = await PDFDocument.create({ updateMetadata: false })
  const remarked: Remarked[] = []
  let parts = 0
  return {
    async add(bytes) {
      const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
      const scrub = new Scrub(source)
      for (const page of source.getPages()) {
        const owned = tags && (tags.owned.get(remarked.length) ?? new Set<number>())
        const marks = scrub.page(page.node, owned)
        if (marks) remarked.push(marks)
      }
      for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
      parts++
    },
    save() {
      // Fonts and pictures that the parts shared came along with each of them.
      if (parts > 1) joinSame(clean.context)
      if (tags) {
        hangTags(clean, tags, remarked, tags.words)
        tellLabelFont(clean, tags.words)
      }
      return clean.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
    },
  }
}

class Scrub {
  private readonly done = new Set<PDFObject>()
  private readonly source: PDFDocument
  constructor(source: PDFDocument) {
    this.source = source
  }

  /** `owned`: the marks that stay, where the copy is tagged. */
  page(page: PDFDict, owned: ReadonlySet<number> | null): Remarked | null {
    keepOnly(page, pageKeys)
    const marks = this.pageContent(page, owned)
    this.resources(page)
    this.deep(page.get(PDFName.of('Group')))
    return marks
  }

  private resources(owner: PDFDict): void {
    const resources = this.dict(owner.get(PDFName.of('Resources')))
    if (!resources || this.seen(resources)) return
    keepOnly(resources, resourceKeys)
    this.each(resources, 'XObject', object => this.xObject(object))
    this.each(resources, 'Pattern', object => this.pattern(object))
    this.each(resources, 'Font', object => this.font(object))
    for (const kind of ['ExtGState', 'ColorSpace', 'Shading']) this.deep(resources.get(PDFName.of(kind)))
  }

  private xObject(object: PDFObject): void {
    if (!(object instanceof PDFStream) || this.seen(object)) return
    const isImage = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
    keepOnly(object.dict, isImage ? imageKeys : formKeys)
    if (isImage) {
      picture(object)
      this.deep(object.dict.get(PDFName.of('ColorSpace')))
      for (const kind of ['SMask', 'Mask']) {
        const mask = this.resolve(object.dict.get(PDFName.of(kind)))
        if (mask instanceof PDFStream) this.xObject(mask)
      }
    } else this.drawing(object)
  }

  private pattern(object: PDFObject): void {
    const dict = object instanceof PDFStream ? object.dict : this.dict(object)
    if (!dict || this.seen(dict)) return
    keepOnly(dict, patternKeys)
    // Text in a pattern is wallpaper: no reader reads it, so nobody has.
    if (object instanceof PDFStream) this.drawing(object, showsText)
    else this.deep(dict)
  }

  private font(object: PDFObject): void {
    const dict = this.dict(object)
    if (!dict || this.seen(dict)) return
    keepOnly(dict, fontKeys)
    this.resources(dict)
    this.each(dict, 'CharProcs', glyph => {
      if (glyph instanceof PDFStream && !this.seen(glyph)) this.drawing(glyph)
    })
    const descendants = this.resolve(dict.get(PDFName.of('DescendantFonts')))
    if (descendants instanceof PDFArray)
      for (const descendant of descendants.asArray()) this.font(this.resolve(descendant)!)
    for (const kind of ['FontDescriptor', 'Encoding', 'ToUnicode', 'CIDToGIDMap']) this.deep(dict.get(PDFName.of(kind)))
  }

  /** A stream of drawing operators with resources of its own. */
  private drawing(stream: PDFStream, without?: ReadonlySet<string>): void {
    this.resources(stream.dict)
    this.deep(stream.dict.get(PDFName.of('Group')))
    this.content(stream, without)
  }

  /** A page's content in one piece: an operator and its operands may stand in two streams. */
  private pageContent(page: PDFDict, owned: ReadonlySet<number> | null): Remarked | null {
    const found = this.resolve(page.get(PDFName.of('Contents')))
    const parts = found instanceof PDFArray ? found.asArray().map(part => this.resolve(part)) : [found]
    const streams = parts.filter(part => part instanceof PDFRawStream)
    const plain = Buffer.concat(streams.flatMap(stream => [unpacked(stream), lineEnd]))
    const marks = owned && remark(plain, { owned, ...this.named(page) })
    const content = marks?.content ?? (hasMarks(plain) ? stripMarkedContent(plain) : plain)
    const stream = this.source.context.stream(deflateSync(content), { Filter: 'FlateDecode' })
    page.set(PDFName.of('Contents'), this.source.context.register(stream))
    return marks
  }

  /** What names in a page's content stand for, as far as marks go. */
  private named(page: PDFDict) {
    const resources = this.dict(page.get(PDFName.of('Resources')))
    const of = (kind: string, name: string): PDFDict | undefined =>
      this.dict(this.dict(resources?.get(PDFName.of(kind)))?.get(PDFName.of(name)))
    return {
      listed: (name: string): number | null => {
        const mcid = this.resolve(of('Properties', name)?.get(PDFName.of('MCID')))
        return mcid instanceof PDFNumber ? mcid.asNumber() : null
      },
      isSilent: (name: string): boolean => {
        const drawing = this.resolve(this.dict(resources?.get(PDFName.of('XObject')))?.get(PDFName.of(name)))
        if (!(drawing instanceof PDFRawStream) || drawing.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form'))
          return false
        return !/\b(?:BT|Do|BI)\b/.test(Buffer.from(unpacked(drawing)).toString('latin1'))
      },
      isWide: (font: string) => of('Font', font)?.get(PDFName.of('Subtype')) === PDFName.of('Type0'),
    }
  }

  private content(stream: PDFStream, without?: ReadonlySet<string>): void {
    if (!(stream instanceof PDFRawStream)) return
    const plain = unpacked(stream)
    if (isPlainlyPacked(stream) && !without && !hasMarks(plain)) {
      cutBehind(stream)
      return
    }
    pack(stream, stripMarkedContent(plain, without))
  }

  /** Drops what no drawing needs from a dictionary and all that hangs on it. */
  private deep(object: PDFObject | undefined): void {
    const found = this.resolve(object)
    if (!found || this.seen(found)) return
    const dict = found instanceof PDFStream ? found.dict : found
    if (dict instanceof PDFDict) {
      for (const [key, value] of dict.entries())
        if (dropped.has(key.decodeText())) dict.delete(key)
        else this.deep(value)
      if (found instanceof PDFStream && dict.get(PDFName.of('Subtype')) === PDFName.of('Form')) this.content(found)
    } else if (found instanceof PDFArray) for (const value of found.asArray()) this.deep(value)
    if (found instanceof PDFRawStream) whole(found)
  }

  private each(owner: PDFDict, key: string, treat: (object: PDFObject) => void): void {
    for (const [, value] of this.dict(owner.get(PDFName.of(key)))?.entries() ?? []) {
      const object = this.resolve(value)
      if (object) treat(object)
    }
  }

  private seen(object: PDFObject): boolean {
    if (!(object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream)) return false
    if (this.done.has(object)) return true
    this.done.add(object)
    return false
  }
  private resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.source.context.lookup(object) : object
  }
  private dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.resolve(object)
    return found instanceof PDFDict ? found : undefined
  }
}

function keepOnly(dict: PDFDict, allowed: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!allowed.has(key.decodeText())) dict.delete(key)
}

/** A stream that is not drawn by operators: a font, a table of characters, a picture behind a pattern. */
function whole(stream: PDFRawStream): void {
  if (stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) picture(stream)
  else if (isPlainlyPacked(stream)) cutBehind(stream)
  else if (stream.dict.has(PDFName.of('Filter'))) pack(stream, unpacked(stream))
  else if (stream.contents.length > 4096) pack(stream, stream.contents)
}

function picture(stream: PDFStream): void {
  if (!(stream instanceof PDFRawStream)) return
  const jpeg = PDFName.of('DCTDecode')
  const filters = stream.dict.lookup(PDFName.of('Filter'))
  const names = filters instanceof PDFArray ? filters.asArray() : [filters]
  if (names.at(-1) === jpeg) {
    // A picture packed once more is taken out of the outer packing, else what the camera wrote stays unseen in it.
    if (names.length > 1) setContents(stream, outerUnpacked(stream, names.slice(0, -1)))
    stream.dict.set(PDFName.of('Filter'), jpeg)
    if (filters instanceof PDFArray) stream.dict.delete(PDFName.of('DecodeParms'))
    setContents(stream, plainJpeg(stream.contents))
  }
  cutBehind(stream)
}

function outerUnpacked(stream: PDFRawStream, filters: readonly (PDFObject | undefined)[]): Uint8Array {
  const dict = PDFDict.withContext(stream.dict.context)
  dict.set(PDFName.of('Filter'), stream.dict.context.obj(filters.map(each => each!)))
  return unpacked(PDFRawStream.of(dict, stream.contents))
}

function pack(stream: PDFRawStream, plain: Uint8Array): void {
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  for (const key of ['DecodeParms', 'DP', 'F', 'FFilter', 'FDecodeParms']) stream.dict.delete(PDFName.of(key))
  setContents(stream, deflateSync(plain))
}

function setContents(stream: PDFRawStream, contents: Uint8Array): void {
  ;(stream as { contents: Uint8Array }).contents = contents
}

/** Cuts what stands behind the packed data of a stream: no reader sees it, and a second packed text there would not be searched. */
function cutBehind(stream: PDFStream): void {
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return
  const used = packedLength(stream.contents)
  if (used !== null && used < stream.contents.length) setContents(stream, stream.contents.subarray(0, used))
}

const lineEnd = Uint8Array.of(10)
/** Marked content, or a comment. Says yes too often, never too seldom: a name has to be spelt out to be an operator. */
const hasMarks = (content: Uint8Array): boolean =>
  /BDC|BMC|EMC|DP|MP|%/.test(Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1'))
