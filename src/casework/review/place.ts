// Where stretches of a document's text stand: page, line, boxes and the words themselves. Quick over thousands of stretches.
import type { Placed } from '#casework/review/review.store.ts'
import { type Document, pageAt } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'
import type { Span } from '#text/span.ts'

const longestExcerpt = 600

/** Places stretches of one document. The line breaks are found once, not once a stretch. */
export function placer(document: Document): (span: Span) => Placed {
  const breaks: number[] = []
  for (let i = document.text.indexOf('\n'); i !== -1; i = document.text.indexOf('\n', i + 1)) breaks.push(i)
  return span => ({
    excerpt: document.text.slice(span.start, Math.min(span.end, span.start + longestExcerpt)),
    page: pageAt(document, span.start)?.number ?? 1,
    line: before(breaks, span.start) + 1,
    boxes: boxesOf(document, span),
  })
}

/** How many of the sorted numbers are below the value. */
function before(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
