// Writes a PDF without what is to go: the glyphs and pixels themselves are taken out and the rest stays where it stood, as text.
// The pages then move to a new file that takes along only what draws. Never says whether the result is clean.
import { flatten, withForm } from '#files/pdf/flat-pages.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import { draw, type LabelFont, quadOf, type Run, runsOf } from '#files/redact/pdf/draw-box.ts'
import { mustBeSafe, mustDecode, mustShowAll, refuse } from '#files/redact/pdf/must-be-safe.ts'
import {
  centre,
  type Ink,
  type OpenPage,
  type PageCharacter,
  type Point,
  toPage,
  withCharacters,
} from '#files/redact/pdf/page-characters.ts'
import { dropObjects, hasPictures, picturesBeyond } from '#files/redact/pdf/page-objects.ts'
import { reviewedOn, type Seen } from '#files/redact/pdf/reviewed.ts'
import { openClean } from '#files/redact/pdf/scrub-pdf.ts'
import { labelFont } from '#files/redact/pdf/tags/label-font.ts'
import { type MaskMarks, masksOf } from '#files/redact/pdf/tags/marks-of-objects.ts'
import { readTags } from '#files/redact/pdf/tags/read-tags.ts'
import type { Tags } from '#files/redact/pdf/tags/tag.ts'
import type { Redact } from '#files/redaction.ts'
import type { Box, Document, Page } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'

/**
 * Pages worked on together. For every page it writes, PDFium walks the whole document that the page is in: in small documents of
 * their own, many pages cost as many times more and not as many times squared.
 */
const together = 20

/** @throws Refusal cannot-be-treated-safely with params.why */
export const redactPdf: Redact = async (bytes, document, request) => {
  const cuts = cutsOf(document, request)
  return openPdf(bytes, async pdf => {
    mustBeSafe(pdf.lib, pdf.document, document)
    const isTagged = !request.untagged && pdf.lib.raw.FPDFCatalog_IsTagged(pdf.document) === 1
    const found = isTagged ? await readTags(bytes) : null
    const tags: Tagged | null = found && { ...found, words: [] }
    const clean = await openClean(tags)
    flattened(pdf, document)
    for (let at = 0; at < document.pages.length; at += together)
      await clean.add(treated(pdf, { document, cuts, tags }, document.pages.slice(at, at + together)))
    await mustShowAll(bytes)
    return clean.save()
  })
}

/** `words`: what labels say, by the number that their boxes bear. */
type Tagged = Tags & { words: string[] }
type Treatment = { document: Document; cuts: readonly Cut[]; tags: Tagged | null }

/** Notes, stamps and form values become part of the page as they did when it was read, and are judged like all else on it. */
function flattened(pdf: OpenPdf, { pages }: Document): void {
  withForm(pdf, form => {
    for (const { number } of pages)
      if (pdf.lib.raw.EPDFPage_GetAnnotCountRaw(pdf.document, number - 1) > 0)
        withPage(pdf, number, handle => flatten(pdf.lib, form, handle))
  })
}

/** A new document with some pages of another, treated: nothing that hangs on the document itself comes along. */
function treated({ lib, document: source }: OpenPdf, treatment: Treatment, pages: readonly Page[]) {
  const target = lib.raw.FPDF_CreateNewDocument()
  const labels = treatment.tags && { font: labelFont(lib, target) }
  try {
    const numbers = lib.put(new Uint8Array(Int32Array.from(pages, page => page.number - 1).buffer))
    const came = lib.raw.FPDF_ImportPagesByIndex(target, source, numbers, pages.length, 0)
    lib.raw.free(numbers)
    if (!came) refuse('pages-differ')
    for (const [i, page] of pages.entries()) {
      const done = withPage({ lib, document: target }, i + 1, handle => {
        withCharacters(lib, target, handle, open => treatPage(open, treatment, page, labels))
        return true
      })
      // A page that cannot be opened has not been judged, and may not leave as it is.
      if (!done) refuse('pages-differ', page.number)
    }
    return saved(lib, target)
  } finally {
    if (labels) lib.raw.FPDFFont_Close(labels.font)
    lib.raw.FPDF_CloseDocument(target)
  }
}

function saved({ raw, bytes }: Pdfium, document: number): Uint8Array {
  const writer = raw.PDFiumExt_OpenFileWriter()
  try {
    raw.PDFiumExt_SaveAsCopy(document, writer)
    const size = raw.PDFiumExt_GetFileWriterSize(writer)
    const at = raw.malloc(size)
    raw.PDFiumExt_GetFileWriterData(writer, at, size)
    const copy = bytes().slice(at, at + size)
    raw.free(at)
    return copy
  } finally {
    raw.PDFiumExt_CloseFileWriter(writer)
  }
}

function treatPage(open: OpenPage, { document, cuts, tags }: Treatment, page: Page, labels: LabelFont | null): void {
  const here = cuts.filter(cut => cut.start < page.end && cut.end > page.start)
  mustDecode(open.characters, page.number)
  const beyond = picturesBeyond(open).map(({ x, y, width, height }) =>
    [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([x, y]) => toPage(open.mapping, { x: x!, y: y! })),
  )
  redactQuads(open, beyond)
  const seen = judge(open, document, page, here)
  const blind = uncovered(open, { document, page }, here, seen)
  const owned = tags?.owned.get(page.number - 1) ?? new Set<number>()
  const masks = tags && masksOf(open, seen, { owned, words: tags.words })
  if (blind.length > 0 || seen.some(each => each !== 'standing')) takeOut(open, { seen, blind, masks, labels })
  else open.lib.raw.FPDFPage_GenerateContent(open.page)
}

/** For every character: the cut it goes with, or that it stands, or that nobody has seen it. Blanks go with their neighbours. */
function judge({ characters }: OpenPage, document: Document, page: Page, cuts: readonly Cut[]): Seen[] {
  const reviewed = reviewedOn(document, page, cuts)
  const seen = characters.map((character): Seen => {
    const cut = reviewed.cutOver(character)
    if (cut) return cut
    return !isWordy(character.text) || reviewed.stands(character) ? 'standing' : 'unseen'
  })
  for (let i = 1; i < seen.length - 1; i++)
    if (!characters[i]!.text.trim() && seen[i - 1] === seen[i + 1]) seen[i] = seen[i - 1]!
  return seen
}

const isWordy = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Places that are to go but hold no character of their own: text that was read out of a picture. */
function uncovered({ mapping, characters }: OpenPage, laid: Laid, cuts: readonly Cut[], seen: readonly Seen[]): Run[] {
  return cuts.flatMap(cut =>
    boxesOf(laid.document, cut)
      .filter(box => box.page === laid.page.number && !characters.some((c, i) => seen[i] === cut && isIn(box, c)))
      .map(({ x, y, width, height }) => {
        const origin = toPage(mapping, { x: x - halo, y: y + height + halo })
        const along = toPage(mapping, { x: x + width + halo, y: y + height + halo })
        const angle = Math.atan2(along.y - origin.y, along.x - origin.x)
        return { origin, angle, length: width + 2 * halo, height: height + 2 * halo, label: cut.word }
      }),
  )
}

type Laid = { document: Document; page: Page }
const isIn = (box: Box, { x, y, width, height }: PageCharacter): boolean =>
  x + width / 2 >= box.x &&
  x + width / 2 <= box.x + box.width &&
  y + height / 2 >= box.y &&
  y + height / 2 <= box.y + box.height
/** Points around a word in a picture: the edge of its ink, and what packing the picture has smeared. */
const halo = 2

type Taken = { seen: readonly Seen[]; blind: readonly Run[]; masks: MaskMarks | null; labels: LabelFont | null }

function takeOut(open: OpenPage, { seen, blind, masks, labels }: Taken): void {
  const { lib, page, characters, inkOf } = open
  const standing = characters.filter((c, i) => seen[i] !== 'unseen' && c.text.trim())
  const unseen = characters.filter((_, i) => seen[i] === 'unseen')
  const inks = new Map(characters.flatMap((c, i) => (seen[i] === 'standing' ? [] : [[c, inkOf(c)] as const])))
  const dropped = dropObjects(lib, page, unseen, standing)
  const gone = characters.filter(c => inks.has(c) && !dropped.has(c.object))
  const runs = runsFor(open, seen, inks, masks)
  const pictures = hasPictures(lib, page) ? [...runs, ...blind].map(quadOf) : []
  redactQuads(open, [...gone.map(c => pinOf(inks.get(c)!)), ...pictures])
  for (const run of [...runs, ...blind]) draw(open, run, labels)
  lib.raw.FPDFPage_GenerateContent(page)
}

/** The boxes to draw; each cut's first one bears its word. */
function runsFor(
  { characters }: OpenPage,
  seen: readonly Seen[],
  inks: ReadonlyMap<unknown, Ink>,
  masks: MaskMarks | null,
): Run[] {
  const cutOf = new Map<Ink, Cut>()
  const first = new Map<Ink, PageCharacter>()
  for (const [i, character] of characters.entries()) {
    const cut = seen[i]!
    if (typeof cut !== 'object') continue
    const ink = inks.get(character)!
    cutOf.set(ink, cut)
    first.set(ink, character)
  }
  const named = new Set<Cut>()
  return runsOf([...cutOf.keys()], ink => {
    const cut = cutOf.get(ink)!
    if (named.has(cut)) return { label: '', mask: null }
    named.add(cut)
    return { label: cut.word, mask: masks?.(first.get(ink)!, cut.word) ?? null }
  })
}

/**
 * A pinhead at the middle of a glyph. PDFium takes every glyph a quad touches, so a quad as large as the glyph would take
 * neighbours that overlap it (kerning, slanted or rotated text, tight lines).
 */
function pinOf({ box }: Ink): Point[] {
  const { x, y } = centre(box)
  const r = Math.max(0.02, Math.min(box.right - box.left, box.top - box.bottom) * 0.1)
  return [
    { x: x - r, y: y + r },
    { x: x + r, y: y + r },
    { x: x - r, y: y - r },
    { x: x + r, y: y - r },
  ]
}

function redactQuads({ lib, page }: OpenPage, quads: readonly Point[][]): void {
  if (quads.length === 0) return
  const numbers = Float32Array.from(quads.flatMap(quad => quad.flatMap(({ x, y }) => [x, y])))
  const at = lib.put(new Uint8Array(numbers.buffer))
  lib.raw.EPDFText_RedactInQuads(page, at, quads.length, 1, 0)
  lib.raw.free(at)
}
