// The marks of a document: and how they are told as JSON.
import { doubtInWords, whyInWords } from '#app/cli/show/wording.ts'
import type { Found } from '#functions/ai-function.ts'
import { type Document, pageAt } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import type { Language } from '#words/words.ts'

/** The contract of `mask --json`. `start` and `end` are UTF-16 units into the text that `read` gives. */
export function maskAsJson(document: Document, found: Found, language: Language) {
  const shown = (mark: Mark) => ({
    start: mark.span.start,
    end: mark.span.end,
    text: document.text.slice(mark.span.start, mark.span.end),
    label: mark.label,
    sure: mark.sure,
    why: whyInWords(mark.why, language),
    reasons: mark.why.map(reason => reason.id),
    ground: mark.ground,
    page: pageAt(document, mark.span.start)?.number ?? 1,
  })
  const marks = marksOf(found)
  const doubts = found.doubts.map(doubt => ({ ...doubt, says: doubtInWords(doubt, language) }))
  return {
    marks: marks.filter(mark => !mark.stays).map(shown),
    officials: marks.filter(mark => mark.stays).map(shown),
    ...(doubts.length > 0 && { doubts }),
  }
}

/** What a run without a reviewer takes away. What a person must decide on is only listed. */
export const isTaken = (mark: Mark): boolean => !mark.stays && !mark.why.some(({ id }) => id === 'to-decide')

export const marksOf = (found: Found): Mark[] =>
  found.findings.filter((finding): finding is Mark => finding.kind === 'mark')
