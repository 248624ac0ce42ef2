// The pictures of a DOCX or an ODT as they are read and let out: the words seen in them stand last in the text, each picture as a part of
// its own, so that they are proposed and decided on as any others. A picture leaves as it is only when its words were shown and none of them masked.
import type { SeenWord } from '#files/ocr/seen-word.ts'
import { openOcr } from '#files/ocr/words-in-picture.ts'
import type { OnPage } from '#files/pdf/read-pdf.ts'
import { mayHoldWords, wordsOfPicture } from '#files/picture/words-of-picture.ts'
import { png } from '#files/png.ts'
import { unzip } from '#files/zip.ts'
import type { Document, Doubt } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** Some seconds each. Those beyond are not read, and so do not leave. */
const mostRead = 20
export const pictureSuffix = '#picture'
const isPicture = /^(word\/media|Pictures)\//

/** Stands in the place of a picture that does not leave: even grey, of no size of its own. */
export const cover: Uint8Array = png(new Uint8Array(64 * 4).fill(0xbf), 8, 8, 32)

/** The document with the words of its pictures after its own text. `bytes` are those it was read from. */
export async function withPictures(document: Document, bytes: Uint8Array, onPage?: OnPage): Promise<Document> {
  if (!document.doubts.some(({ reason }) => reason === 'picture-not-read')) return document
  const all = [...unzip(bytes)].filter(([path, content]) => isPicture.test(path) && mayHoldWords(content))
  all.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  const parts = [...document.parts]
  let { text } = document
  let read = 0
  for (const [i, [path, content]] of all.slice(0, mostRead).entries()) {
    onPage?.(0, 1, i + 1)
    const seen = await wordsOfPicture(content, await openOcr())
    if (!seen) continue
    if (text.length > 0) text += '\n\n'
    const start = text.length
    text += `[Bild ${++read}]${seen.length > 0 ? `\n${textOf(seen)}` : ''}`
    parts.push({ path: path + pictureSuffix, start, end: text.length })
  }
  const told: Doubt[] = []
  if (read > 0) told.push({ reason: 'pictures-read', params: { count: read }, page: null })
  if (all.length > read) told.push({ reason: 'pictures-covered', params: { count: all.length - read }, page: null })
  return {
    ...document,
    text,
    parts,
    pages: document.pages.map(page => ({ ...page, end: text.length })),
    doubts: [...document.doubts.filter(({ reason }) => reason !== 'picture-not-read'), ...told],
  }
}

function textOf(words: readonly SeenWord[]): string {
  return words
    .map((word, i) => {
      const last = words[i - 1]
      const gap = !last ? '' : last.paragraph !== word.paragraph ? '\n\n' : last.line !== word.line ? '\n' : ' '
      return gap + word.text
    })
    .join('')
}

/** What was read of the document itself. */
export function textWithoutPictures({ text, parts }: Pick<Document, 'text' | 'parts'>): string {
  const first = parts.find(({ path }) => path.endsWith(pictureSuffix))
  return first ? text.slice(0, Math.max(0, first.start - 2)) : text
}

/** Whether a picture may leave as it is. `cuts` are what is to go from the document's text. */
export function mayLeave(
  path: string,
  content: Uint8Array,
  { parts }: Pick<Document, 'parts'>,
  cuts: readonly Span[],
): boolean {
  if (!mayHoldWords(content)) return true
  const shown = parts.find(part => part.path === path + pictureSuffix)
  return shown !== undefined && !cuts.some(cut => cut.start < shown.end && cut.end > shown.start)
}
