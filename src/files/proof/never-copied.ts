// What is read of a file but goes into no copy of it: it need not be found there again, and gives no string leave to stand.
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** In a PDF what notes and fields hold without showing it, which stands between the pages; in a DOCX the names of authors, in an ODT these and what fields hold. */
export function neverCopied({ kind, pages, parts, text }: Document): Span[] {
  if (kind === 'pdf') return pages.map(({ end }, i) => ({ start: end, end: pages[i + 1]?.start ?? text.length }))
  const suffixes = kind === 'docx' ? ['#authors'] : kind === 'odt' ? ['#authors', '#fields'] : []
  return parts
    .filter(({ path }) => suffixes.some(suffix => path.endsWith(suffix)))
    .map(({ start, end }) => ({ start, end }))
}
