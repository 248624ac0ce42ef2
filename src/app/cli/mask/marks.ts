// The marks of a document: what the function found and what a person listed, and how they are told as JSON.
import { occurrences } from '#app/cli/mask/listed-words.ts'
import { doubtInWords, reasonInWords } from '#app/cli/show/wording.ts'
import type { Found } from '#functions/ai-function.ts'
import { type Document, pageAt } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import type { Language } from '#words/words.ts'

/** Words a person has listed: masked besides what the function finds, or instead of it. */
export type Listed = { words: string[]; alone: boolean }

/** What was found and what a person listed, in the order of the text; a listed word inside a find adds nothing. */
export function withListed({ text }: Document, found: Found, { words, alone }: Listed): Found {
  const kept = alone ? [] : found.findings
  const removed = kept.filter(finding => finding.kind === 'mark' && !finding.stays)
  const added = occurrences(text, words)
    .filter(span => !removed.some(({ span: whole }) => whole.start <= span.start && whole.end >= span.end))
    .map(
      (span): Mark => ({
        kind: 'mark',
        span,
        sure: 1,
        why: [{ id: 'added-by-person', params: {} }],
        ground: null,
        label: 'SENSITIVE',
        stays: false,
        same: `listed:${text.slice(span.start, span.end).toLowerCase()}`,
      }),
    )
  const findings = [...kept, ...added].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { ...found, findings }
}

/** The contract of `mask --json`. `start` and `end` are UTF-16 units into the text that `read` gives. */
export function maskAsJson(document: Document, found: Found, language: Language) {
  const shown = (mark: Mark) => ({
    start: mark.span.start,
    end: mark.span.end,
    text: document.text.slice(mark.span.start, mark.span.end),
    label: mark.label,
    sure: mark.sure,
    why: mark.why.map(reason => reasonInWords(reason, language)).join(' '),
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

export const marksOf = (found: Found): Mark[] =>
  found.findings.filter((finding): finding is Mark => finding.kind === 'mark')
