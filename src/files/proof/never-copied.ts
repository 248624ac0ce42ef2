// What is read of a file but goes into no copy of it: it need not be found there again, and gives no string leave to stand.
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

const suffixesOf: Partial<Record<Document['kind'], readonly string[]>> = {
  docx: ['#authors', '#picture'],
  odt: ['#authors', '#fields', '#picture'],
  xlsx: ['#authors', '#links', '#rules', '#names'],
}

/** In a PDF what notes and fields hold without showing it, which stands between the pages; in a DOCX the names of authors and the words of pictures, in an ODT these and what fields hold, in an XLSX
 * these, links, rules and names of cells. */
export function neverCopied({ kind, pages, parts, text }: Document): Span[] {
  if (kind === 'pdf') return pages.map(({ end }, i) => ({ start: end, end: pages[i + 1]?.start ?? text.length }))
  const suffixes = suffixesOf[kind] ?? []
  return parts
    .filter(({ path }) => suffixes.some(suffix => path.endsWith(suffix)))
    .map(({ start, end }) => ({ start, end }))
}
