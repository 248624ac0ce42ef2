// A document as read: one text, with a map back to page and box, and doubts where reading was unsure.
// Must not know how any format is read, nor who asks.
import type { Params } from '#base/refusal.ts'
import type { Span } from '#text/span.ts'

export const documentKinds = ['pdf', 'docx', 'odt', 'xlsx', 'email', 'text', 'markdown'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Why reading was unsure. Words in src/words/doubts.ts. */
export const doubtReasons = [
  'page-without-text', // nothing readable: a scan or a drawing
  'page-mostly-picture', // a picture covers the page beside or under the text
  'page-read-from-picture', // words were seen in a picture, and may be seen wrongly or not at all; params.sure, percent
  'font-not-decodable', // glyphs without a map to characters; params.font
  'text-hidden', // present in the file but not seen on the page (white, off-page, invisible, hidden layer)
  'text-off-page',
  'characters-unknown', // U+FFFD or private-use characters in the text; params.count
  'signed', // a digital signature would break
  'has-form', // form fields; their values are in the text, as drawn or after their page
  'has-attachments', // params.count
  'attachment-not-read', // params.name, params.why (a refusal reason)
  'has-annotations', // params.count; their texts are read, as drawn or after their page
  'has-javascript',
  'has-hidden-layers', // params.count; layers switched off; their text is read
  'has-revisions', // earlier versions are kept inside the file; params.count
  'has-tracked-changes', // params.count
  'has-comments', // params.count
  'has-hidden-text',
  'has-formulas', // params.count; their values are read, and stand in their place in a masked copy
  'has-embedded-object', // OLE, spreadsheet inside a document; params.name
  'picture-not-read', // text inside pictures is not read; params.count
  'pictures-read', // params.count; the words seen in them stand last in the text
  'pictures-covered', // params.count; not read, and covered in a masked copy
  'part-not-read', // params.name
  'left-out', // params.name; a part that is neither read nor copied
  'pictures-left-out', // params.count; not read, and not in a masked copy
  'encoding-guessed', // params.encoding
  'text-cut', // params.kept, params.total
  'case-cut', // params.given, params.total; other documents of the matter that were not looked at
  'restricted', // encrypted so that anybody may read it, but the owner restricts copying or change
] as const
export type DoubtReason = (typeof doubtReasons)[number]
export type Doubt = { reason: DoubtReason; params: Params; page: number | null }

/** A page's stretch of the text. Width and height in points (1/72 inch), 0 where the format has no pages. */
export type Page = { number: number; start: number; end: number; width: number; height: number; readable: boolean }

/** A rectangle on a page in points from the top left corner of the page as displayed (rotation applied). */
export type Box = { page: number; x: number; y: number; width: number; height: number }

/**
 * One box per UTF-16 unit of the text: x, y, width, height in points from the page's top left; width 0 where the unit has no
 * ink (a line break or space the reader put in). Length is 4 × text.length. Null for formats without geometry.
 */
export type Glyphs = Float32Array | null

/** Where a stretch of text came from inside the file, e.g. `word/footnotes.xml`, `header/Subject`, `body`. */
export type Part = Span & { path: string }

/** A file inside the file. Its text is document.text.slice(start, end); `document` is null where it could not be read (a doubt says so). */
export type Attachment = Span & { name: string; mediaType: string; document: Document | null }

/** A remark of ours that has come back in the file it was written into. */
export type FileNote = {
  code: string
  program: 'word' | 'pdf'
  /** Its author has marked it as settled there. */
  resolved: boolean
  /** By taking it away. */
  removed?: true
  /** What was answered to it, first to last. */
  replies: { author: string; text: string }[]
  /** The words it stands at; null where it hangs loose. */
  span: Span | null
}

export type Document = {
  kind: DocumentKind
  /** Lines as on the page, parted by \n; paragraphs by an empty line where the format knows them. Never contains \r or \0. */
  text: string
  pages: Page[]
  glyphs: Glyphs
  parts: Part[]
  attachments: Attachment[]
  doubts: Doubt[]
  notes?: FileNote[]
}

/** A document from a bare text, for text input, tests and examples. */
export const documentFromText = (text: string, kind: DocumentKind = 'text'): Document => ({
  kind,
  text,
  pages: [{ number: 1, start: 0, end: text.length, width: 0, height: 0, readable: true }],
  glyphs: null,
  parts: [{ path: 'body', start: 0, end: text.length }],
  attachments: [],
  doubts: [],
})

/** The page that holds an offset; the last page for the end of the text. */
export const pageAt = (document: Pick<Document, 'pages'>, offset: number): Page | undefined =>
  document.pages.find(page => offset < page.end) ?? document.pages.at(-1)

/** Line number (from 1) of an offset, counting every \n of the text before it. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}
